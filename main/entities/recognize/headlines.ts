import type { Token } from '#main/entities/recognize/tokens.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';

const longestHeadline = 30;

/** Tells which tokens stand in lines written in title case or all in capitals, where a capital says little. */
export function findHeadlines(tokens: readonly Token[]): Uint8Array {
  const headline = new Uint8Array(tokens.length);
  let from = 0;
  while (from < tokens.length) {
    let to = from + 1;
    while (to < tokens.length && !tokens[to]?.isLineStart) to++;
    if (isHeadline(tokens.slice(from, Math.min(to, from + longestHeadline + 20)), to - from))
      headline.fill(1, from, to);
    from = to;
  }
  return headline;
}

/** A line without a full stop where nearly all ordinary words of four letters and more have capitals. */
function isHeadline(line: readonly Token[], length: number): boolean {
  if (length > longestHeadline + 20 || line.at(-1)?.text === '.') return false;
  let capitals = 0;
  let lowers = 0;
  for (const [position, token] of line.entries()) {
    if (position === 0 || token.lower.length < 4 || !isCommonWord(token.lower)) continue;
    if (token.shape === 'lower') lowers++;
    else if (token.shape === 'title' || token.shape === 'upper') capitals++;
  }
  return capitals >= 2 && capitals >= lowers * 3;
}
