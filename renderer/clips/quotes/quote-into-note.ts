import { SKIP_DOM_SELECTION_TAG } from 'lexical';
import { openBeside } from '#renderer/app/beside.ts';
import { askForNote } from '#renderer/clips/quotes/quote-request.ts';
import { INSERT_CLIP_QUOTE_COMMAND } from '#renderer/editor/clip-quote/clip-quote-extension.ts';
import { editorOfNote, lastNoteId, openNoteId } from '#renderer/notes/open-notes.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ClipId, NoteId } from '#shared/ids.ts';
import { clipQuoteNode } from '#shared/notes/clip-quote.ts';
import { paragraphNode } from '#shared/notes/editor-state.ts';
import type { Span } from '#shared/spans.ts';

export interface Passage extends Span {
  readonly clip: ClipId;
  readonly version: number;
  /** What must stand there, where it may be something else by now. */
  readonly exact?: string;
}

/** Quotes a passage into the note that is open, else the one written in last; asks where there is none. */
export async function quoteIntoNote(passage: Passage): Promise<void> {
  const note = openNoteId() ?? (await lastNote());
  if (note) await quoteInto(passage, note);
  else askForNote(passage);
}

export async function quoteInto(passage: Passage, note: NoteId): Promise<void> {
  try {
    const quote = await client.quotes.take(passage);
    // Reading goes on: the note takes the quote and leaves the keyboard where it is.
    const editor = editorOfNote(note);
    if (editor)
      editor.update(() => editor.dispatchCommand(INSERT_CLIP_QUOTE_COMMAND, { quote }), {
        tag: SKIP_DOM_SELECTION_TAG,
      });
    else await client.notes.append({ id: note, blocks: [clipQuoteNode(quote), paragraphNode([])] });
    const target = { kind: 'note', id: note } as const;
    const [resolved] = await client.documents.resolve({ targets: [target] });
    showToast({
      icon: 'quote',
      message: `Quoted into “${resolved?.title || 'Untitled'}”`,
      action: editor
        ? { label: 'Another note', run: () => askForNote(passage) }
        : { label: 'Open it beside', run: () => openBeside(target) },
    });
  } catch (error) {
    showFailure(error);
  }
}

/** Makes a note with the passage in it. */
export async function quoteIntoNewNote(passage: Passage, title: string): Promise<void> {
  try {
    const note = await client.notes.create({ title });
    await quoteInto(passage, note.id);
  } catch (error) {
    showFailure(error);
  }
}

/** It may have been trashed since, or belong to another vault. */
async function lastNote(): Promise<NoteId | undefined> {
  const id = lastNoteId();
  if (!id) return undefined;
  try {
    const [resolved] = await client.documents.resolve({ targets: [{ kind: 'note', id }] });
    return resolved?.isMissing === false ? id : undefined;
  } catch {
    // Not known: then it is asked for.
    return undefined;
  }
}
