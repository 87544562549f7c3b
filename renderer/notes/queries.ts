import { client, orpc } from '#renderer/rpc/client.ts';
import type { NoteId } from '#shared/ids.ts';

export function noteOf(id: NoteId) {
  return orpc.notes.get.queryOptions({ input: { id } });
}

export const templatesQuery = orpc.notes.templates.queryOptions();

/** Notes by what they are called, the most recent first. */
export function noteSuggestions(query: string) {
  return orpc.documents.suggest.queryOptions({ input: { query: query.slice(0, 200), kinds: ['note'], limit: 20 } });
}

/** Saving keeps its own order and its own errors (see `Autosave`), so these two are calls and not mutations. */
export const saveNote = client.notes.save;
export const updateNote = client.notes.update;
