import { go } from '#renderer/app/navigation.ts';
import type { NoteId } from '#shared/ids.ts';
import type { MadeNote } from '#shared/notes/types.ts';

/** Where the caret goes in a note that was just made, once it is shown. */
const carets = new Map<NoteId, number>();

/** Shows a note that was just made, to go on writing where its template says. */
export function openMade({ note, cursor }: MadeNote): void {
  if (cursor !== null) carets.set(note.id, cursor);
  go({ view: 'notes', note: note.id });
}

export function takeCaret(id: NoteId): number | undefined {
  const caret = carets.get(id);
  carets.delete(id);
  return caret;
}
