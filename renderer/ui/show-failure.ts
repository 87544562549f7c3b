import { explainFailure } from '#renderer/ui/explain-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';

/** Says in a toast why something asked for did not happen, what is safe and what to do. */
export function showFailure(error: unknown): void {
  showExplanation(explainFailure(error));
}

/** The same for what was refused before main was asked. */
export function showExplanation({ happened, safe, action }: ReturnType<typeof explainFailure>): void {
  showToast({ icon: 'warning', message: [happened, safe, action].filter(Boolean).join(' ') });
}
