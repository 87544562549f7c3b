import { explainFailure } from '#renderer/ui/explain-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';

/** Says in a toast why something asked for did not happen, and what is safe. */
export function showFailure(error: unknown): void {
  const { happened, safe } = explainFailure(error);
  showToast({ icon: 'warning', message: `${happened} ${safe}` });
}
