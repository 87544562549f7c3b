import type { LexicalEditor } from 'lexical';
import { type KeptHistory, keptHistoryOf, restoreHistory } from '#renderer/editor/state/keep-history.ts';
import type { NoteId } from '#shared/ids.ts';

/** The last so many notes that were closed can be undone in when they are open again. */
const most = 20;

const histories = new Map<NoteId, KeptHistory>();

/** Keeps what can be undone in a note that is being closed, for as long as the window is open. */
export function keepHistory(id: NoteId, editor: LexicalEditor): void {
  histories.delete(id);
  histories.set(id, keptHistoryOf(editor));
  const [oldest] = histories.keys();
  if (histories.size > most && oldest !== undefined) histories.delete(oldest);
}

export function giveHistoryBack(id: NoteId, editor: LexicalEditor): void {
  const kept = histories.get(id);
  histories.delete(id);
  if (kept) restoreHistory(editor, kept);
}
