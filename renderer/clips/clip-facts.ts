import type { Clip } from '#shared/clips/types.ts';

const wordsPerMinute = 230;

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** The site an address belongs to, without "www."; undefined where there is no address. */
export function hostOf(address: string | null): string | undefined {
  if (address === null || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '') || undefined;
}

export function titleOfClip(clip: Pick<Clip, 'title' | 'address' | 'fileName'>): string {
  return clip.title || clip.fileName || hostOf(clip.address) || 'Untitled clip';
}
