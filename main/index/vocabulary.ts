import type { IndexDatabase } from '#main/index/index-database.ts';
import type { NumberedWords } from '#main/index/word-numbers.ts';

/** Words have letters or digits; pairs of characters of unspaced scripts and emoji are no use for spelling. */
const isWord = /^[\p{L}\p{N}\uE001-\uE003]{1,40}$/u;

/** As many as two numberings may have: more is begun afresh, and read here until the next numbering. */
const mostWords = 600_000;

/** What the documents of a write change about words, by their places in the list of words. */
interface WordChanges {
  documents: number;
  counts: Int32Array;
  /** The number of the document that counted each last. */
  countedBy: Int32Array;
}

/** The words that documents have, one after the other. It is nothing of the index, and stays when a write of it fails. */
interface WordList {
  readonly words: string[];
  readonly terms: string[];
  readonly places: Map<string, number>;
  /** Which numbering the numbers are of, and where its words are: their places and one more. */
  numberedBy: string;
  numbered: Int32Array;
}

const lists = new WeakMap<IndexDatabase, WordList>();

/** Counts each word of one document once, up or down; they are written with `writeVocabulary`. */
export class DocumentWords {
  readonly #by: 1 | -1;
  readonly #list: WordList;
  readonly #changes: WordChanges;
  readonly #document: number;

  constructor(index: IndexDatabase, by: 1 | -1) {
    this.#by = by;
    this.#list = listOf(index);
    this.#changes = changesIn(index);
    this.#changes.documents += 1;
    this.#document = this.#changes.documents;
  }

  count = (word: string, term: string): void => this.#countAt(placeOf(this.#list, word, term));

  /** `false` when not all of them have been told, which may be lost on the way: then they have to be counted by themselves. */
  countNumbered(words: NumberedWords): boolean {
    const places = placesOf(this.#list, words);
    for (const number of words.numbers) {
      const place = (places[number] ?? 0) - 1;
      if (place < 0) return false;
      this.#countAt(place);
    }
    return true;
  }

  #countAt(place: number): void {
    const changes = this.#changes;
    if (place >= changes.counts.length) {
      const length = Math.max(place + 1, changes.counts.length * 2);
      changes.counts = enlarged(changes.counts, length);
      changes.countedBy = enlarged(changes.countedBy, length);
    }
    if (changes.countedBy[place] === this.#document) return;
    changes.countedBy[place] = this.#document;
    changes.counts[place] = (changes.counts[place] ?? 0) + this.#by;
  }
}

/** To be called at the end of a transaction. */
export function writeVocabulary(index: IndexDatabase): void {
  const { words, terms, numberedBy } = listOf(index);
  const { counts } = changesIn(index);
  const changed: number[] = [];
  for (const [place, count] of counts.entries()) if (count !== 0) changed.push(place);
  // In their order: neighbors lie on the same pages.
  changed.sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  for (const place of changed) {
    const word = words[place] ?? '';
    if (!isWord.test(word)) continue;
    index.run(
      `INSERT INTO words (word, term, documents) VALUES (?1, ?2, ?3)
        ON CONFLICT (word) DO UPDATE SET documents = documents + ?3`,
      ...[word, terms[place] ?? '', counts[place] ?? 0],
    );
  }
  index.forget('words');
  if (numberedBy === '' || words.length > mostWords) forgetWords(index);
}

/** No more of the numbers that were told are used. */
export function forgetWords(index: IndexDatabase): void {
  lists.delete(index);
}

function listOf(index: IndexDatabase): WordList {
  const known = lists.get(index);
  if (known) return known;
  const list = { words: [], terms: [], places: new Map(), numberedBy: '', numbered: new Int32Array(0) };
  lists.set(index, list);
  return list;
}

function changesIn(index: IndexDatabase): WordChanges {
  return index.remembered<WordChanges>('words', () => ({
    documents: 0,
    counts: new Int32Array(1024),
    countedBy: new Int32Array(1024),
  }));
}

function placeOf(list: WordList, word: string, term: string): number {
  const known = list.places.get(word);
  if (known !== undefined) return known;
  list.places.set(word, list.words.length);
  list.terms.push(term);
  return list.words.push(word) - 1;
}

/** Takes in what is told with these words, and answers where all that were told are. */
function placesOf(list: WordList, { by, from, told }: NumberedWords): Int32Array {
  if (list.numberedBy !== by) {
    list.numberedBy = by;
    list.numbered = new Int32Array(0);
  }
  const parts = told === '' ? [] : told.split(' ');
  const end = from + parts.length / 2;
  if (end > list.numbered.length) list.numbered = enlarged(list.numbered, Math.max(end, list.numbered.length * 2));
  for (let at = 0; at + 1 < parts.length; at += 2)
    list.numbered[from + at / 2] = placeOf(list, parts[at] ?? '', parts[at + 1] ?? '') + 1;
  return list.numbered;
}

function enlarged(numbers: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}
