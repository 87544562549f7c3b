import type { DocumentStore } from '#main/documents/document-store.ts';
import type { JournalEntry, NoteJournal } from '#main/notes/note-journal.ts';
import type { NoteService } from '#main/notes/note-service.ts';
import { FailureError } from '#shared/failures.ts';
import type { NoteId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import { canonical } from '#shared/notes/merge/canonical.ts';
import { mergeTexts, type NoteText } from '#shared/notes/merge/merge-states.ts';
import type { UnsavedNote } from '#shared/notes/types.ts';

export interface NoteRecoveryDeps {
  readonly journal: NoteJournal;
  readonly documents: DocumentStore;
  readonly notes: Pick<NoteService, 'keepCopy' | 'change'>;
}

/** Brings words back that were typed before the app or a window ended without saving them. */
export class NoteRecovery {
  readonly #deps: NoteRecoveryDeps;

  constructor(deps: NoteRecoveryDeps) {
    this.#deps = deps;
  }

  /** The notes with words that are not in the vault; `window` is the one that asks, whose own are on their way. */
  async unsaved(window: string): Promise<UnsavedNote[]> {
    const found = new Map<NoteId, UnsavedNote>();
    for (const entry of await this.#deps.journal.leftBy({ than: window })) {
      const note = await this.#noteOf(entry.id);
      if (note && isSameText(note, entry)) await this.#deps.journal.clear(entry.id, entry.window);
      else found.set(entry.id, { id: entry.id, title: entry.title, keptAt: entry.keptAt });
    }
    return [...found.values()];
  }

  /**
   * Merges them into the note as it is now. What does not fit, or whose note is gone, becomes a note of its own.
   *
   * @throws NOT_SAVED; then they stay where they are kept
   */
  async recover(id: NoteId, window: string): Promise<{ copyId: NoteId | null }> {
    let copyId: NoteId | null = null;
    for (const entry of await this.#deps.journal.leftBy({ than: window, id })) {
      copyId = (await this.#bringBack(entry)) ?? copyId;
      await this.#deps.journal.clear(id, entry.window);
    }
    return { copyId };
  }

  /** Forgets them: the user has decided for what is saved. */
  async drop(id: NoteId, window: string): Promise<void> {
    for (const entry of await this.#deps.journal.leftBy({ than: window, id })) {
      await this.#deps.journal.clear(id, entry.window);
    }
  }

  async #bringBack(entry: JournalEntry): Promise<NoteId | undefined> {
    const { id, title, state } = entry;
    const now = await this.#noteOf(id);
    const base = (await this.#deps.journal.baseOf(entry)) ?? (now?.revision === entry.revision ? now : undefined);
    const merged = now && base && mergeTexts(base, { title, state }, now);
    const copy = !merged || merged.isPartial ? await this.#deps.notes.keepCopy({ of: id, title, state }) : undefined;
    if (merged) {
      await this.#deps.notes.change(id, () => ({ title: merged.title, state: merged.state }), now.revision);
    }
    return copy?.id;
  }

  async #noteOf(id: NoteId): Promise<(NoteText & { revision: string }) | undefined> {
    try {
      const { record, revision } = await this.#deps.documents.note(id);
      return { title: record.title, state: record.state, revision };
    } catch (error) {
      if (error instanceof FailureError && ['NOT_FOUND', 'DAMAGED'].includes(error.failure.code)) return undefined;
      throw error;
    }
  }
}

/** The editor and main may write the same words with other fields left out, so the words alone count as well. */
function isSameText(a: NoteText, b: NoteText): boolean {
  if (a.title !== b.title) return false;
  if (canonical(a.state.root) === canonical(b.state.root)) return true;
  const [inA, inB] = [readEditorState(a.state), readEditorState(b.state)];
  return inA.text === inB.text && shapeOf(a) === shapeOf(b);
}

/** Kinds and formats in order, without the fields that follow from them. */
function shapeOf({ state }: NoteText): string {
  const shapes: string[] = [];
  const pending = [state.root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    shapes.push([node.type, node.tag, node.format, node.listType, node.checked, node.url].join());
    pending.push(...(node.children ?? []));
  }
  return shapes.join(' ');
}
