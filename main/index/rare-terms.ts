import type { IndexDatabase } from '#main/index/index-database.ts';
import { textOf } from '#main/index/near-copies.ts';
import type { StoryId } from '#shared/ids.ts';
import { foldWord } from '#shared/search/text/fold-word.ts';
import { stem } from '#shared/search/text/stem.ts';

/** A story's newest documents, whose words it is known by. */
const documentsRead = 12;
/** A word in more documents than this, or this share of them, is not rare. */
const rareCount = 4;
const rareShare = 0.002;
const wordsAsked = 60;
const termsShown = 5;

interface RareTerm {
  /** As the text writes it. */
  readonly written: string;
  /** As it is indexed. */
  readonly term: string;
}

/** Words of a text that few others have in any of their forms, and at least one has; the rarest first. */
export function rarest(index: IndexDatabase, words: ReadonlyMap<string, string>, documents: number): RareTerm[] {
  const terms = new Map([...words].map(([word, written]) => [stem(word), written]));
  // A document that has two forms counts twice; one more or less makes no word common.
  const rows = index.all<{ term: string }>(
    `SELECT term, sum(documents) AS n FROM words WHERE term IN (SELECT value FROM json_each(?)) GROUP BY term
      HAVING n BETWEEN 2 AND ? ORDER BY n, length(term) DESC, term LIMIT ${wordsAsked}`,
    ...[JSON.stringify([...terms.keys()]), mostOf(documents)],
  );
  return rows.map(({ term }) => ({ term, written: terms.get(term) ?? term }));
}

/** The words that are shown as a reason. */
export function shownTerms(terms: readonly RareTerm[]): string[] {
  return terms.slice(0, termsShown).map(({ written }) => written);
}

/** Which stories have the rare words of one text: each word is looked up once, and no other text is read. */
export class RareTermsShared {
  readonly #index: IndexDatabase;
  readonly #terms: readonly RareTerm[];
  readonly #documents: number;
  readonly #having = new Map<string, ReadonlySet<number>>();

  constructor(index: IndexDatabase, terms: readonly RareTerm[], documents: number) {
    this.#index = index;
    this.#terms = terms;
    this.#documents = documents;
  }

  /** Those that a story's newest documents have too, the rarest first. */
  with(story: StoryId): string[] {
    const others = this.#index.all<{ doc: number }>(
      `SELECT doc FROM document_stories JOIN documents ON id = document WHERE story = ?
        ORDER BY document_stories.at DESC, document DESC LIMIT ${documentsRead}`,
      story,
    );
    return shownTerms(this.#terms.filter((term) => others.some(({ doc }) => this.#documentsWith(term).has(doc))));
  }

  #documentsWith({ term }: RareTerm): ReadonlySet<number> {
    const known = this.#having.get(term);
    if (known) return known;
    const rows = this.#index.all<{ doc: number }>(
      'SELECT rowid AS doc FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?',
      ...[`"${term}"`, mostOf(this.#documents)],
    );
    const having = new Set(rows.map(({ doc }) => doc));
    this.#having.set(term, having);
    return having;
  }
}

function mostOf(documents: number): number {
  return Math.max(rareCount, Math.floor(documents * rareShare));
}

/** The words of a text that may be rare, as they are indexed, each as it is first written; names are told by entities. */
export function termsOf(index: IndexDatabase, doc: number): Map<string, string> {
  const terms = new Map<string, string>();
  // A name of one word begins with a capital in the midst of a sentence; a word does not.
  for (const [written] of textOf(index, doc).matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]{5,40}(?![\p{L}\p{N}])/gu)) {
    const word = foldWord(written);
    if (!terms.has(word)) terms.set(word, written);
  }
  return terms;
}
