import type { IndexReader } from '#main/index/index-reader.ts';

export interface NearWord {
  readonly word: string;
  readonly term: string;
  readonly documents: number;
  readonly typos: number;
}

/** Shorter words are too near to too many others. */
const shortest = 3;

/**
 * The words of an index, held in memory by their length, so that those near a word are found without asking for each.
 * Every word has a mask of its letters: words whose masks differ in more letters than typos allow are passed over.
 */
export class Spelling {
  readonly #index: IndexReader;
  readonly #byLength: { words: string[]; masks: number[] }[] = [];
  #lastEntry = 0;

  constructor(index: IndexReader) {
    this.#index = index;
  }

  /** Reads the words that were added since, so many at most. Answers whether there may be more. */
  refresh(most = Number.MAX_SAFE_INTEGER): boolean {
    const rows = this.#index.all<{ entry: number; word: string }>(
      'SELECT entry, word FROM words WHERE entry > ? ORDER BY entry LIMIT ?',
      ...[this.#lastEntry, most],
    );
    for (const { entry, word } of rows) {
      const list = this.#byLength[word.length] ?? { words: [], masks: [] };
      this.#byLength[word.length] = list;
      list.words.push(word);
      list.masks.push(maskOf(word));
      this.#lastEntry = entry;
    }
    return rows.length === most;
  }

  /** Words of the index that are at most so many typos away, the nearest first, then the most used; not the word itself. */
  near(word: string, typos: number, most = 12): NearWord[] {
    if (word.length < shortest) return [];
    this.refresh();
    const mask = maskOf(word);
    const found: { word: string; typos: number }[] = [];
    for (let length = Math.max(shortest - 1, word.length - typos); length <= word.length + typos; length += 1) {
      const list = this.#byLength[length];
      if (!list) continue;
      for (let at = 0; at < list.masks.length; at += 1) {
        if (bitCount((list.masks[at] ?? 0) ^ mask) > typos * 2) continue;
        const other = list.words[at] ?? '';
        const distance = typosBetween(word, other, typos);
        if (distance > 0 && distance <= typos) found.push({ word: other, typos: distance });
      }
    }
    const nearest = found.flatMap(({ word: other, typos: distance }) => {
      const row = this.#index.get<{ term: string; documents: number }>(
        'SELECT term, documents FROM words WHERE word = ? AND documents > 0',
        other,
      );
      return row ? [{ word: other, typos: distance, ...row }] : [];
    });
    const startsAlike = (other: NearWord) => Number(other.word[0] === word[0]);
    nearest.sort(
      (a, b) =>
        a.typos - b.typos || startsAlike(b) - startsAlike(a) || b.documents - a.documents || (a.word < b.word ? -1 : 1),
    );
    return nearest.slice(0, most);
  }
}

/** That of an index, which is held in memory as long as its file is there. */
export function spellingOf(index: IndexReader): Spelling {
  return index.kept('spelling', () => new Spelling(index));
}

/** A bit for each letter a word has; other characters share the last ones. */
function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    mask |= 1 << (unit >= 97 && unit <= 122 ? unit - 97 : 26 + (unit % 5));
  }
  return mask;
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55_55_55_55);
  left = (left & 0x33_33_33_33) + ((left >>> 2) & 0x33_33_33_33);
  return Math.imul((left + (left >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}

/** Letters added, left out, changed or swapped with their neighbor; gives up past `most`. */
export function typosBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}
