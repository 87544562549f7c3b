import { go } from '#renderer/app/navigation.ts';
import type { AddedClip } from '#renderer/clips/adding.ts';
import { titleOfClip } from '#renderer/clips/clip-facts.ts';
import { formatDate, plural } from '#renderer/ui/format.ts';
import { showToast } from '#renderer/ui/toast.ts';

/** Says that something was clipped, and since when it was there already. */
export function tellClipped(clips: readonly AddedClip[]): void {
  const [only] = clips;
  if (!only) return;
  if (clips.length > 1) {
    const before = clips.filter(({ clippedBefore }) => clippedBefore !== null).length;
    const known = before > 0 ? `; ${before === 1 ? '1 was' : `${before} were`} clipped before` : '';
    showToast({
      icon: 'check',
      message: `${plural(clips.length, 'article')} clipped${known}`,
      action: { label: 'Open', run: () => go({ view: 'inbox' }) },
    });
    return;
  }
  showToast({
    icon: 'check',
    message: only.clippedBefore
      ? `Clipped before on ${formatDate(only.clippedBefore)}. A new version is being made.`
      : `Clipped “${titleOfClip(only)}”`,
    action: { label: 'Open', run: () => go({ view: 'inbox', clip: only.id }) },
  });
}
