import { formatDate } from '#renderer/ui/format.ts';
import type { TimelineEntry, When } from '#shared/timeline/types.ts';
import { kindLabels, whenWords as wordsOf } from '#shared/timeline/when-words.ts';

/** A time as exactly as the text tells it, with its days as they are written here. */
export function whenWords(when: When): string {
  return wordsOf(when, formatDate);
}

/** What a mark says when it is pointed at or read out. */
export function entryWords({ kind, sentence, when, words }: TimelineEntry): string {
  const time = words ? `${whenWords(when)} (“${words}”)` : whenWords(when);
  return `${time}: ${kind === 'happened' ? '' : `${kindLabels[kind]}, `}${sentence}`;
}
