import { replaceEqualDeep } from '@tanstack/react-query';
import { sendable } from '#renderer/editor/state/text-of-state.ts';
import { client, orpc } from '#renderer/rpc/client.ts';
import type { NoteId } from '#shared/ids.ts';
import type { EditorState } from '#shared/notes/types.ts';

/** A note. Asked for again, its text is only sent when it is another one than is known. */
export function noteOf(id: NoteId) {
  const options = orpc.notes.get.queryOptions({ input: { id } });
  return orpc.notes.get.queryOptions({
    input: { id },
    // Comparing a long note node by node costs more than showing it again.
    structuralSharing: false,
    queryFn: async ({ client: queries, signal }) => {
      const known = queries.getQueryData(options.queryKey);
      if (!known) return client.notes.get({ id }, { signal });
      const answer = await client.notes.refresh({ id, revision: known.revision }, { signal });
      if ('state' in answer) return answer;
      const { state, ...rest } = known;
      const kept = replaceEqualDeep(rest, answer);
      // The same note again is drawn no second time: it is asked for whenever anything of it may have changed.
      return kept === rest ? known : { ...kept, state };
    },
  });
}

export const templatesQuery = orpc.notes.templates.queryOptions();

/** Notes by what they are called, the most recent first. */
export function noteSuggestions(query: string) {
  return orpc.documents.suggest.queryOptions({ input: { query: query.slice(0, 200), kinds: ['note'], limit: 20 } });
}

/** Saving keeps its own order and its own errors (see `Autosave`), so these two are calls and not mutations. */
export function saveNote(input: {
  readonly id: NoteId;
  readonly revision: string;
  readonly title: string;
  readonly state: EditorState;
  /** The text of `revision`, when main has it word for word. */
  readonly since?: EditorState | undefined;
}) {
  const { since, ...save } = input;
  return client.notes.save({ ...save, state: sendable(save.state, since) });
}
export const updateNote = client.notes.update;
