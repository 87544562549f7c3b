import type { Span } from '#shared/spans.ts';

/** A text in lower case and without accents, each character where it was. */
export function foldInPlace(text: string): string {
  return text.replace(/[^\0-\x7f]|[A-Z]/gu, (character) => {
    const folded = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return folded.length === character.length ? folded : character;
  });
}

/** Every place of the words in a folded text, in order. */
export function findWords(folded: string, words: string): Span[] {
  const sought = foldInPlace(words);
  if (sought.trim() === '') return [];
  const found: Span[] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length))
    found.push({ start: at, end: at + sought.length });
  return found;
}
