import type { IndexDatabase } from '#main/index/index-database.ts';

interface WordChange {
  readonly term: string;
  documents: number;
  /** The number of the document that counted it last. */
  document: number;
}

interface WordChanges {
  readonly words: Map<string, WordChange>;
  documents: number;
}

/** Words have letters or digits; pairs of characters of unspaced scripts and emoji are no use for spelling. */
const isWord = /^[\p{L}\p{N}\uE001-\uE003]{1,40}$/u;

/** Takes the words of one document and counts each once, up or down; they are written with `writeVocabulary`. */
export function wordCounter(index: IndexDatabase, by: 1 | -1): (word: string, term: string) => void {
  const changes = changesIn(index);
  changes.documents += 1;
  const document = changes.documents;
  return (word, term) => {
    const known = changes.words.get(word);
    if (!known) changes.words.set(word, { term, documents: by, document });
    else if (known.document !== document) {
      known.documents += by;
      known.document = document;
    }
  };
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
