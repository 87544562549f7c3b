export interface Word {
  /** Lower case, without accents. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A text with its words looked up once, for all the passages that are to be found in it. */
export class AnchorText {
  readonly text: string;
  #words: Word[] | undefined;
  #places: Map<string, number[]> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.text);
    return this.#words;
  }

  /** The places of a word among `words`. */
  placesOf(key: string): readonly number[] {
    if (!this.#places) {
      this.#places = new Map();
      for (const [at, { key: word }] of this.words.entries()) {
        const places = this.#places.get(word);
        if (places) places.push(at);
        else this.#places.set(word, [at]);
      }
    }
    return this.#places.get(key) ?? [];
  }
}

/** Letters and digits; of scripts without spaces each character is a word. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    key: found.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}
