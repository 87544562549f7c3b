import { threadId } from 'node:worker_threads';
import type { WordSink } from '#main/search/index-text.ts';
import type { ReadWord } from '#shared/search/text/read-word.ts';

/** The words of a text by their numbers. */
export interface NumberedWords {
  /** Names the numbering. */
  readonly by: string;
  /** Each word once. */
  readonly numbers: Int32Array;
  /** The number of the first word that no text before had; the others follow it. */
  readonly from: number;
  /** Those words, each with its term behind it, all parted by spaces. */
  readonly told: string;
}

/** More would take more memory than numbering saves time: the next text begins a new numbering. */
const mostWords = 300_000;

let numberings = 0;

/**
 * Numbers the words of many texts that are read one after the other. A word is told with the first text that has it, and
 * is its number from then on, which costs less to hand over and to count.
 */
export class WordNumbers {
  #by = '';
  #numbers = new Map<string, number>();
  /** The text that each word was seen in last, by its number. */
  #lastText: number[] = [];
  #text = 0;

  /** `read` tells of every word of a text. */
  of(read: (seen: WordSink) => void): NumberedWords {
    if (this.#by === '' || this.#numbers.size > mostWords) this.#begin();
    this.#text += 1;
    const from = this.#numbers.size;
    const all: number[] = [];
    const told: string[] = [];
    read((word, term, known) => {
      const number = this.#numberOf(word, term, known, told);
      if (this.#lastText[number] === this.#text) return;
      this.#lastText[number] = this.#text;
      all.push(number);
    });
    return { by: this.#by, numbers: Int32Array.from(all), from, told: told.join(' ') };
  }

  #numberOf(word: string, term: string, known: ReadWord | undefined, told: string[]): number {
    if (known?.numberedBy === this.#numbers) return known.number;
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
      told.push(word, term);
    }
    if (known) {
      known.numberedBy = this.#numbers;
      known.number = number;
    }
    return number;
  }

  #begin(): void {
    numberings += 1;
    this.#by = `${threadId} ${numberings}`;
    this.#numbers = new Map();
    this.#lastText = [];
  }
}
