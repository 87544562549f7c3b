import type { IndexDatabase } from '#main/index/index-database.ts';
import type { NumberedWords } from '#main/index/word-numbers.ts';

interface WordChange {
  readonly term: string;
  documents: number;
  /** The number of the document that counted it last. */
  document: number;
}

/** What the documents of a write change about words. */
interface WordChanges {
  readonly words: Map<string, WordChange>;
  documents: number;
}

interface ToldWord {
  readonly word: string;
  readonly term: string;
  /** Its change among those of a write, so that it is looked for once. */
  change?: WordChange;
  among?: WordChanges;
}

/** Words have letters or digits; pairs of characters of unspaced scripts and emoji are no use for spelling. */
const isWord = /^[\p{L}\p{N}\uE001-\uE003]{1,40}$/u;

/** Counts each word of one document once, up or down; they are written with `writeVocabulary`. */
export class DocumentWords {
  readonly #index: IndexDatabase;
  readonly #by: 1 | -1;
  readonly #changes: WordChanges;
  readonly #document: number;

  constructor(index: IndexDatabase, by: 1 | -1) {
    this.#index = index;
    this.#by = by;
    this.#changes = changesIn(index);
    this.#changes.documents += 1;
    this.#document = this.#changes.documents;
  }

  count = (word: string, term: string): void => this.#count(this.#changeOf(word, term));

  /** `false` when not all of them have been told, which may be lost on the way: then they have to be counted by themselves. */
  countNumbered(words: NumberedWords): boolean {
    const told = listenTo(this.#index, words);
    for (const number of words.numbers) {
      const known = told[number];
      if (!known) return false;
      if (known.change && known.among === this.#changes) this.#count(known.change);
      else {
        known.change = this.#changeOf(known.word, known.term);
        known.among = this.#changes;
        this.#count(known.change);
      }
    }
    return true;
  }

  #changeOf(word: string, term: string): WordChange {
    const known = this.#changes.words.get(word);
    if (known) return known;
    const change = { term, documents: 0, document: 0 };
    this.#changes.words.set(word, change);
    return change;
  }

  #count(change: WordChange): void {
    if (change.document === this.#document) return;
    change.document = this.#document;
    change.documents += this.#by;
  }
}

/** To be called at the end of a transaction. */
export function writeVocabulary(index: IndexDatabase): void {
  // In their order: neighbors lie on the same pages.
  for (const [word, { term, documents }] of [...changesIn(index).words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (documents === 0 || !isWord.test(word)) continue;
    index.run(
      `INSERT INTO words (word, term, documents) VALUES (?1, ?2, ?3)
        ON CONFLICT (word) DO UPDATE SET documents = documents + ?3`,
      ...[word, term, documents],
    );
  }
  index.forget('words');
}

function changesIn(index: IndexDatabase): WordChanges {
  return index.remembered<WordChanges>('words', () => ({ words: new Map(), documents: 0 }));
}

/** The words that were told, by their numbers. They are nothing of the index, and stay when a write of it fails. */
const toldTo = new WeakMap<IndexDatabase, { readonly by: string; readonly words: ToldWord[] }>();

function listenTo(index: IndexDatabase, { by, from, told }: NumberedWords): ToldWord[] {
  const before = toldTo.get(index);
  const { words } = before?.by === by ? before : { words: [] };
  if (before?.by !== by) toldTo.set(index, { by, words });
  const parts = told === '' ? [] : told.split(' ');
  for (let at = 0; at + 1 < parts.length; at += 2)
    words[from + at / 2] ??= { word: parts[at] ?? '', term: parts[at + 1] ?? '' };
  return words;
}

export function forgetToldWords(index: IndexDatabase): void {
  toldTo.delete(index);
}
