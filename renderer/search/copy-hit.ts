import { formatDate } from '#renderer/ui/format.ts';
import { showExplanation } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { SearchHit } from '#shared/search/types.ts';

/** Puts the passage of a result on the clipboard with a line that says where it stands. */
export async function copyHit(hit: SearchHit): Promise<void> {
  try {
    await navigator.clipboard.writeText(hitWithSource(hit));
    showToast({ icon: 'copy', message: 'Copied with its source' });
  } catch {
    // The system keeps the clipboard from the window now and then; why, it does not say.
    showExplanation({
      happened: 'The passage could not be copied.',
      safe: 'Nothing was changed.',
      action: 'Open the result and copy from there.',
    });
  }
}

export function hitWithSource({ document, snippet }: SearchHit): string {
  const source = [document.outlet, document.title || 'Untitled', formatDate(document.published ?? document.at)];
  const line = source.filter(Boolean).join(', ');
  return snippet === '' ? line : `“${snippet}”\n${line}`;
}

/** Whether words are chosen that the copy key is meant for. */
export function hasSelection(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.selectionStart !== target.selectionEnd;
  return window.getSelection()?.isCollapsed === false;
}
