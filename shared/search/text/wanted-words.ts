import { isPlainUnit } from '#shared/search/text/plain-units.ts';

/** Tells most words that have none of some terms from the others, by their first three letters. */
export class WantedWords {
  /** For each two first letters a bit for each third one; the lowest where there is none. */
  readonly #thirds = new Uint32Array(128 * 128);

  add(term: string): void {
    const pair = pairAt(term, 0, term.length);
    if (pair !== undefined) this.#thirds[pair] = (this.#thirds[pair] ?? 0) | this.#thirdsOf(term);
    // The stem of `AED`.
    if (term.length === 1 && pair !== undefined) this.#thirds.fill(-1, pair, pair + 128);
    // Every other stem of two letters or more has the first two of its words.
    if (/^[dlt]ie$/.test(term)) this.add(`${term.charAt(0)}ying`);
  }

  /** Whether a word may be one of them. What begins with other signs than plain letters and digits may be anything. */
  mayBe(text: string, start: number, end: number): boolean {
    const pair = pairAt(text, start, end);
    if (pair === undefined) return true;
    const thirds = this.#thirds[pair] ?? 0;
    if (thirds === 0) return false;
    const third = start + 2 < end ? text.charCodeAt(start + 2) : 0;
    return third === 0 || isPlainUnit[third] === 1 ? (thirds & (1 << (third & 31))) !== 0 : true;
  }

  /** A stem of four letters has the first three of its words; a shorter one may end in another than they have there. */
  #thirdsOf(term: string): number {
    const third = term.length > 3 ? term.charCodeAt(2) : 0;
    return third > 0 && isPlainUnit[third] === 1 ? 1 << (third & 31) : -1;
  }
}

function pairAt(text: string, start: number, end: number): number | undefined {
  const first = text.charCodeAt(start);
  if (isPlainUnit[first] !== 1) return undefined;
  if (end - start < 2) return (first | 32) << 7;
  const second = text.charCodeAt(start + 1);
  return isPlainUnit[second] === 1 ? ((first | 32) << 7) | (second | 32) : undefined;
}
