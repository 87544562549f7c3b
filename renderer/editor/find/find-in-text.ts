import { findWords, foldInPlace } from '#renderer/clips/find/find-words.ts';
import type { Span } from '#shared/spans.ts';

export interface Sought {
  readonly words: string;
  readonly isCaseKept: boolean;
  readonly isWholeWord: boolean;
}

const most = 10_000;

/** Every place of some words in a note's text, in order; never over the end of a line. */
export function findInText(text: string, { words, isCaseKept, isWholeWord }: Sought): Span[] {
  if (words === '' || words.includes('\n')) return [];
  const found = isCaseKept ? exactPlaces(text, words) : findWords(foldInPlace(text), words);
  return (isWholeWord ? found.filter((span) => isWhole(text, span)) : found).slice(0, most);
}

function exactPlaces(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (words.trim() === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

const letter = /[\p{L}\p{N}_]/u;

function isWhole(text: string, { start, end }: Span): boolean {
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}
