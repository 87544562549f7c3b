/** The share of the page's visible words that an article kept, 0 to 1. A script without spaces is counted by letters. */
export function coverageOf(text: string, visible: string): number | null {
  const total = countWords(visible);
  return total === 0 ? null : Math.min(1, countWords(text) / total);
}

export function countWords(text: string): number {
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
  const letters = text.match(unspaced)?.length ?? 0;
  return letters + (text.replace(unspaced, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
}
