import { titleOfClip } from '#renderer/clips/clip-facts.ts';
import { formatDate } from '#renderer/ui/format.ts';
import type { Clip } from '#shared/clips/types.ts';

/** Puts words on the clipboard with a line that says where they stand. */
export async function copyWithSource(words: string, clip: Clip): Promise<void> {
  await navigator.clipboard.writeText(withSource(words, clip));
}

export function withSource(words: string, clip: Clip): string {
  const date = clip.published ? formatDate(clip.published) : undefined;
  const line = [clip.outlet, titleOfClip(clip), date].filter(Boolean).join(', ');
  return `“${words}”\n${line}${clip.address ? `\n${clip.address}` : ''}`;
}
