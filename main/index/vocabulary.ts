import type { IndexDatabase } from '#main/index/index-database.ts';

interface WordChange {
  readonly term: string;
  documents: number;
}

type WordChanges = Map<string, WordChange>;

/** Words have letters or digits; pairs of characters of unspaced scripts and emoji are no use for spelling. */
const isWord = /^[\p{L}\p{N}\uE001-\uE003]{1,40}$/u;

/** Counts the words of one document, up or down; they are written with `writeVocabulary`. */
export function countWords(index: IndexDatabase, words: ReadonlyMap<string, string>, by: 1 | -1): void {
  const changes = index.remembered<WordChanges>('words', () => new Map());
  for (const [word, term] of words) {
    const known = changes.get(word);
    if (known) known.documents += by;
    else changes.set(word, { term, documents: by });
  }
}

/** To be called at the end of a transaction. */
export function writeVocabulary(index: IndexDatabase): void {
  const changes = index.remembered<WordChanges>('words', () => new Map());
  for (const [word, { term, documents }] of changes) {
    if (documents === 0 || !isWord.test(word)) continue;
    index.run(
      `INSERT INTO words (word, term, documents) VALUES (?1, ?2, ?3)
        ON CONFLICT (word) DO UPDATE SET documents = documents + ?3`,
      ...[word, term, documents],
    );
  }
  index.forget('words');
}
