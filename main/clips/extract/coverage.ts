/** The share of the page's visible words that an article kept, 0 to 1. A script without spaces is counted by letters. */
export function coverageOf(text: string, visible: string): number | null {
  const total = countWords(visible);
  return total === 0 ? null : Math.min(1, countWords(text) / total);
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;

export function countWords(text: string): number {
  const letters = countOf(unspaced, text);
  return letters + countOf(/[\p{L}\p{N}]+/gu, letters > 0 ? text.replace(unspaced, ' ') : text);
}

/** Matches are counted without being kept: a page may have millions. */
function countOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  let count = 0;
  while (pattern.test(text)) count++;
  return count;
}
