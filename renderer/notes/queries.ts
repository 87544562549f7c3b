import { client, orpc } from '#renderer/rpc/client.ts';
import type { NoteId } from '#shared/ids.ts';

export function noteOf(id: NoteId) {
  return orpc.notes.get.queryOptions({ input: { id } });
}

/** Saving keeps its own order and its own errors (see `Autosave`), so these two are calls and not mutations. */
export const saveNote = client.notes.save;
export const updateNote = client.notes.update;
