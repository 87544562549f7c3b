import { plural } from '#renderer/ui/format.ts';
import type { ClipperStatus } from '#shared/clipper/types.ts';

/** What there is to say of a pairing, from what was known before to what is known now. */
export function pairingNews(before: ClipperStatus | undefined, now: ClipperStatus | undefined): string {
  if (now?.pairing) return wordsFor(now.pairing.triesLeft);
  if (!before?.pairing || !now) return '';
  const added = now.browsers.find(({ id }) => before.browsers.every((browser) => browser.id !== id));
  return added ? `${added.name} is paired.` : 'That code is over. Nothing was paired.';
}

function wordsFor(triesLeft: number): string {
  if (triesLeft === 0) return 'The code was typed wrong five times. It is of no use any more, and nothing was paired.';
  if (triesLeft < 5) return `That was another code. ${plural(triesLeft, 'try', 'tries')} left.`;
  return 'Type this code in the clipper. It works once, for 60 seconds.';
}
