import { go } from '#renderer/app/navigation.ts';
import { failureOf } from '#renderer/rpc/client.ts';
import { explainFailure } from '#renderer/ui/explain-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { NoteId } from '#shared/ids.ts';

/** Both have changed the same words: says where the ones from here are. */
export function tellOfCopy(id: NoteId, title: string): void {
  showToast({
    message: `The same words were changed elsewhere as well. Both are kept: yours are in “${title}”.`,
    action: { label: 'Open your version', run: () => go({ view: 'notes', note: id }) },
  });
}

let lastTold = '';

/** A save has failed: says once for each reason what it is and that nothing is lost by it. */
export function tellOfUnsaved(error: unknown): void {
  const failure = failureOf(error);
  const reason = failure ? JSON.stringify(failure) : 'other';
  if (reason === lastTold) return;
  lastTold = reason;
  showToast({
    icon: 'warning',
    message: `${explainFailure(error).happened} Your words are in the note on screen and in a recovery file on this computer.`,
  });
}

/** A save has worked again. */
export function forgetTold(): void {
  lastTold = '';
}
