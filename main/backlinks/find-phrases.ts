import type { Span } from '#shared/spans.ts';

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that put no space between words have no bounds to ask for. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/**
 * Where any of the phrases stands in the text as words of its own, whatever its case and white space; none overlap, the
 * longest wins.
 */
export function findPhrases(text: string, phrases: readonly string[]): Span[] {
  const wanted = [...new Set(phrases.map((phrase) => phrase.trim()))].filter(Boolean);
  if (wanted.length === 0) return [];
  const pattern = wanted
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.split(/\s+/).map(escaped).join('\\s+'))
    .join('|');
  const spans: Span[] = [];
  for (const { index, 0: found } of text.matchAll(new RegExp(pattern, 'giu'))) {
    const end = index + found.length;
    if (isBound(text, index) && isBound(text, end)) spans.push({ start: index, end });
  }
  return spans;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether a word may begin or end here. */
function isBound(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at) ?? 32);
  if (!wordCharacter.test(before) || !wordCharacter.test(after)) return true;
  return unspaced.test(before) || unspaced.test(after);
}

function characterBefore(text: string, at: number): string {
  const unit = text.slice(Math.max(0, at - 1), at);
  return /[\uDC00-\uDFFF]/.test(unit) ? text.slice(Math.max(0, at - 2), at) : unit;
}
