import type { LexicalEditor } from 'lexical';
import { changeBlocks } from '#renderer/editor/state/change-blocks.ts';
import { rebaseHistory } from '#renderer/editor/state/keep-history.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { tellOfCopy } from '#renderer/notes/tell-of-versions.ts';
import { client } from '#renderer/rpc/client.ts';
import type { NoteId } from '#shared/ids.ts';
import { isSame } from '#shared/notes/merge/canonical.ts';
import { mergeTexts, type NoteText } from '#shared/notes/merge/merge-states.ts';

interface NoteVersionsDeps {
  /** What the window shows. */
  readonly read: () => NoteText;
  readonly showTitle: (title: string) => void;
  readonly editor: () => LexicalEditor | undefined;
}

const emptyState: NoteText['state'] = { root: { type: 'root', version: 1, children: [] } };

const compositionMs = 150;

/** Brings together what was typed here and what the vault says, when another window or program has changed it. */
export class NoteVersions {
  readonly #id: NoteId;
  readonly #deps: NoteVersionsDeps;
  /** What the vault and this window last agreed on. */
  #base: NoteText;
  #isLeft = false;

  constructor(id: NoteId, deps: NoteVersionsDeps) {
    this.#id = id;
    this.#deps = deps;
    this.#base = deps.read();
  }

  /** The editor shows what was loaded. */
  opened(): void {
    this.#isLeft = false;
    this.#base = this.#deps.read();
  }

  /** What the window shows, or last showed. */
  get text(): NoteText {
    return this.#deps.read();
  }

  get base(): NoteText {
    return this.#base;
  }

  /** Puts words in that were typed into `base` and never saved; what does not fit comes after what is there. */
  takeIn(base: NoteText, unsaved: NoteText): void {
    const now = this.#deps.read();
    const merged = mergeTexts(base, unsaved, now);
    this.#show(merged.isPartial ? mergeTexts({ ...base, state: emptyState }, unsaved, now) : merged);
  }

  saved(text: NoteText): void {
    this.#base = text;
  }

  /** The note was closed; what is still to be saved of it is no longer on screen. */
  left(): void {
    this.#isLeft = true;
  }

  /** Shows another version; nothing here is unsaved. */
  show(theirs: NoteText): void {
    this.#show(theirs);
    this.#base = this.#deps.read();
  }

  /**
   * Merges what is shown with what the vault has, and answers with the revision that it is now based on. What does not
   * fit is kept as a note of its own before anything of it goes from the screen.
   */
  async merge(): Promise<string> {
    for (;;) {
      const theirs = await client.notes.get({ id: this.#id });
      await this.#whileComposing();
      const mine = this.#deps.read();
      const inVault = this.#asWritten(theirs);
      const merged = mergeTexts(this.#base, mine, inVault);
      if (merged.isPartial) {
        const copy = await client.notes.keepCopy({ of: this.#id, ...mine });
        // Typed on meanwhile: what is shown has words again that the copy has not.
        if (!isSame(this.#deps.read(), mine)) continue;
        tellOfCopy(copy.id, copy.title);
      }
      this.#base = inVault;
      if (this.#isLeft) await client.notes.save({ id: this.#id, revision: theirs.revision, ...merged });
      else this.#show(merged);
      return theirs.revision;
    }
  }

  #show({ title, state }: NoteText): void {
    const editor = this.#deps.editor();
    this.#deps.showTitle(title);
    if (!editor) return;
    const before = storedStateOf(editor.getEditorState());
    changeBlocks(editor, state);
    rebaseHistory(editor, before);
  }

  /** What the editor would write of a text: files that others have written may leave out what it puts in. */
  #asWritten({ title, state }: NoteText): NoteText {
    const editor = this.#deps.editor();
    return { title, state: editor ? storedStateOf(parseEditorState(editor, state)) : state };
  }

  /** Text under an input method must not be exchanged. */
  async #whileComposing(): Promise<void> {
    while (this.#deps.editor()?.isComposing()) await new Promise((resolve) => setTimeout(resolve, compositionMs));
  }
}
