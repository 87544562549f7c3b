import { sendable, sendableWhole } from '#renderer/editor/state/text-of-state.ts';
import { client } from '#renderer/rpc/client.ts';
import type { NoteId } from '#shared/ids.ts';
import type { NoteText } from '#shared/notes/merge/merge-states.ts';
import type { EditorState, UnsavedNote } from '#shared/notes/types.ts';

/** Names this window to the journal, from one load of the page to the next. */
export const windowKey = crypto.randomUUID().replaceAll('-', '');

/** The notes whose words of this window are in the journal, so that it is only asked to forget those. */
const kept = new Set<NoteId>();

/**
 * Keeps words that are not saved yet on disk, apart from the vault. They are brought back when this window or the app
 * ends without having saved them.
 */
export async function keepInJournal(
  id: NoteId,
  text: NoteText & { readonly revision: string },
  /** The text of `revision`, when main has it word for word. */
  since?: EditorState,
): Promise<void> {
  kept.add(id);
  const page = { id, window: windowKey, ...text };
  const { isKept } = await client.notes.keepInJournal({ ...page, state: sendable(text.state, since) });
  if (!isKept) await client.notes.keepInJournal({ ...page, state: sendableWhole(text.state) });
}

export async function clearFromJournal(id: NoteId): Promise<void> {
  if (!kept.delete(id)) return;
  await client.notes.clearFromJournal({ id, window: windowKey });
}

/** Notes with words that another window, or the app before it ended, has left. */
export function unsavedNotes(): Promise<UnsavedNote[]> {
  return client.notes.unsaved({ window: windowKey });
}

export function recoverNote(id: NoteId): Promise<{ copyId: NoteId | null }> {
  return client.notes.recover({ id, window: windowKey });
}

export async function dropUnsaved(id: NoteId): Promise<void> {
  await client.notes.dropUnsaved({ id, window: windowKey });
}
