import type { IndexReader } from '#main/index/index-reader.ts';
import { searchColumns } from '#main/index/schema.ts';
import type { Atom } from '#main/search/atoms.ts';
import type { DocSet } from '#main/search/doc-set.ts';
import {
  DocumentScorer,
  type RankedText,
  type Scored,
  type WeighedAtom,
  type Weights,
} from '#main/search/score-document.ts';
import { matchOfAtom } from '#main/search/to-match.ts';
import type { WorkLimit } from '#main/search/work-limit.ts';

/** So many of the likeliest are read and scored word by word. */
const scoredInFull = 160;
/** So few are all read, in whatever order. */
const fewEnough = 24;
/** Characters that are read at most for it. */
const mostScanned = 1_500_000;
/** With more hits than this a word tells next to nothing: the newest and those with it in the title are looked at. */
const mostRanked = 20_000;
const newestRanked = 2_000;
/**
 * Of a word with more ways to be written, as one that is not typed to its end, SQLite's ranking would count every document
 * of each before it ranks any.
 */
const mostCounted = 12;
/** While one types, so many of the newest are read, and of those that have it in their titles. */
const quickRanked = 20;
/** Documents that lack some of the words are looked for by the rarest of them, as long as these are in no more. */
const mostLoose = 15_000;

const bm25 = `bm25(search, ${Object.values(searchColumns).join(', ')})`;

export interface RankedDoc extends Scored {
  readonly doc: number;
}

export interface RankInput {
  readonly atoms: readonly WeighedAtom[];
  readonly query: string;
  readonly now: number;
  readonly withReasons: boolean;
  /** Whether the places where the words stand are wanted, to be marked. */
  readonly withPlaces: boolean;
  readonly weights: Weights;
}

/** Puts documents in order of how well they fit. */
export class Ranker {
  readonly #index: IndexReader;
  readonly #input: RankInput;
  readonly #highest: number;
  readonly #limit: WorkLimit;
  readonly #scorer: DocumentScorer;

  constructor(index: IndexReader, input: RankInput, highest: number, limit: WorkLimit) {
    this.#index = index;
    this.#input = input;
    this.#highest = highest;
    this.#limit = limit;
    const { query, now, weights } = input;
    const context = { query, averageLength: averageLength(index, highest), now, weights };
    this.#scorer = new DocumentScorer(input.atoms, context);
  }

  /**
   * The best of a set, best first; the rest of it has no order but its age. `match`: the expression that finds this set
   * and ranks it as one for any of its words would, where there is one.
   */
  best(set: DocSet, match?: string): RankedDoc[] {
    const docs = set.size <= fewEnough ? set.newestFirst() : this.#likeliest(set, match);
    return this.#scored(docs);
  }

  /** Those of the newest documents that match. */
  bestOfNewest(match: string, filter: DocSet | undefined): { docs: RankedDoc[]; matched: number; isAll: boolean } {
    // Without a filter it is enough to know that there are more than are shown.
    const most = filter ? newestRanked : 2 * quickRanked + 1;
    const newest = this.#newest(match, most);
    const isAll = newest.length < most;
    // Not by SQLite's ranking: it counts every document of every completion first, however few are asked for.
    const titled = this.#newest(`{title names} : (${match})`, quickRanked);
    const kept = filter ? newest.filter((doc) => filter.has(doc)) : newest;
    const inTitle = filter ? titled.filter((doc) => filter.has(doc)) : titled;
    const likely = new Set([...inTitle.slice(0, quickRanked), ...kept.slice(0, quickRanked)]);
    return { docs: this.#scored([...likely]), matched: kept.length, isAll };
  }

  /** Documents outside `known` that have most of what the words tell. */
  loose(words: readonly WeighedAtom[], filter: DocSet | undefined, known: DocSet, mostFound: number): RankedDoc[] {
    const rare = rarest(words, this.#highest);
    const match = rare.map(matchOfAtom).join(' OR ');
    if (match === '') return [];
    const most = scoredInFull + Math.min(known.size, scoredInFull);
    const docs = this.#byBm25(match, most, filter?.newestFirst()).filter((doc) => !known.has(doc));
    return this.#scored(docs.slice(0, scoredInFull)).slice(0, mostFound);
  }

  #newest(match: string, most: number): number[] {
    const row = this.#index.get<{ docs: string }>(
      `SELECT json_group_array(doc) AS docs
        FROM (SELECT rowid AS doc FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?)`,
      ...[match, most],
    );
    return JSON.parse(row?.docs ?? '[]') as number[];
  }

  #likeliest(set: DocSet, match: string | undefined): number[] {
    const any = this.#input.atoms.map(matchOfAtom).join(' OR ');
    if (any === '') return set.newestFirst(scoredInFull);
    if (set.size <= mostRanked) {
      if (match !== undefined) return this.#byBm25(match, scoredInFull);
      return this.#byBm25(any, scoredInFull, set.newestFirst());
    }
    if (this.#input.atoms.some(({ sequences }) => sequences.length > mostCounted)) {
      const titled = this.#newest(`{title names} : (${any})`, newestRanked).filter((doc) => set.has(doc));
      return [...new Set([...titled.slice(0, scoredInFull / 2), ...set.newestFirst(scoredInFull)])];
    }
    const newest = set.newestFirst(newestRanked);
    const best =
      match === undefined
        ? this.#byBm25(any, scoredInFull, newest)
        : this.#byBm25(match, scoredInFull, undefined, newest.at(-1));
    return [...new Set([...this.#titled(any, set, match), ...best])];
  }

  /** Those with the words in their titles and names. */
  #titled(any: string, set: DocSet, match: string | undefined): number[] {
    const titled = `{title names} : (${any})`;
    const isWhole = match !== undefined && this.#input.atoms.length === 1;
    if (isWhole) return this.#byBm25(titled, scoredInFull / 2);
    const docs = this.#newest(titled, this.#highest).filter((doc) => set.has(doc));
    return this.#byBm25(titled, scoredInFull / 2, docs);
  }

  /** The likeliest documents that match, of `docs` alone where they are given, and none that are older than `from`. */
  #byBm25(match: string, most: number, docs?: readonly number[], from = docs?.at(-1) ?? 1): number[] {
    // The plus keeps the list of numbers from being taken for the way into the full-text table.
    const only = docs ? 'AND +rowid IN (SELECT value FROM json_each(?))' : '';
    const values = docs ? [JSON.stringify(docs)] : [];
    const rows = this.#index.all<{ doc: number; rank: number }>(
      `SELECT rowid AS doc, ${bm25} AS rank FROM search WHERE search MATCH ? AND rowid >= ? ${only}
        ORDER BY rank LIMIT ?`,
      ...[match, from, ...values, most],
    );
    return rows.map(({ doc }) => doc);
  }

  /** What is not read any more, for its number or for want of time, follows in the order it came in. */
  #scored(docs: readonly number[]): RankedDoc[] {
    const scored: (RankedDoc & { moment: number; id: string })[] = [];
    let scanned = 0;
    let at = 0;
    for (; at < docs.length; at += 1) {
      const doc = docs[at] ?? 0;
      const document = this.#index.get<RankedText>(
        `SELECT documents.doc, id, kind, texts.title, names, text, about, highlights, moment,
            (SELECT count(*) FROM (SELECT 1 FROM links WHERE target = kind || ':' || id LIMIT 100)) AS links
          FROM documents JOIN texts USING (doc) WHERE documents.doc = ?`,
        doc,
      );
      if (!document) continue;
      const { id, moment } = document;
      scored.push({ doc, id, moment, ...this.#scorer.score(document, this.#input) });
      scanned += document.text.length;
      this.#limit.goOn();
      if (scanned > mostScanned || (at % 16 === 15 && this.#limit.isOver)) break;
    }
    scored.sort((a, b) => Number((b.score - a.score).toFixed(9)) || b.moment - a.moment || (a.id < b.id ? 1 : -1));
    const least = scored.at(-1)?.score ?? 0;
    const unread = docs.slice(at + 1).map((doc, n) => ({ doc, score: least / (n + 2), reasons: [], has: [] }));
    return [...scored, ...unread];
  }
}

/** With the inverse document frequency of each, from the words that the index knows. */
export function weigh(index: IndexReader, atoms: readonly Atom[]): WeighedAtom[] {
  const documents = index.get<{ n: number }>('SELECT count(*) AS n FROM documents')?.n ?? 0;
  const idfOf = (frequency: number) =>
    Math.log(1 + (documents - Math.min(frequency, documents) + 0.5) / (frequency + 0.5));
  return atoms.map((atom) => {
    const verbatim = atom.sequences.reduce((sum, { word }) => sum + documentsWithWord(index, word), 0);
    return {
      ...atom,
      idf: idfOf(documentsWith(index, atom)),
      ...(verbatim > 0 && { verbatimIdf: idfOf(verbatim) }),
    };
  });
}

function documentsWithWord(index: IndexReader, word: string | undefined): number {
  if (word === undefined) return 0;
  return index.get<{ documents: number }>('SELECT documents FROM words WHERE word = ?', word)?.documents ?? 0;
}

/** About how many documents have it: of the words in a phrase the rarest. */
export function documentsWith(index: IndexReader, { sequences }: Atom): number {
  let all = 0;
  for (const { terms, weight } of sequences) {
    const each = terms.map(
      (term) => index.get<{ n: number | null }>('SELECT sum(documents) AS n FROM words WHERE term = ?', term)?.n ?? 0,
    );
    all += Math.min(...each) * (weight === 1 ? 1 : 0.25);
  }
  return all;
}

function rarest(words: readonly WeighedAtom[], documents: number): WeighedAtom[] {
  if (documents <= mostLoose) return [...words];
  const byIdf = [...words].sort((a, b) => b.idf - a.idf);
  const chosen: WeighedAtom[] = [];
  let reached = 0;
  for (const word of byIdf) {
    const frequency = documents / (Math.exp(word.idf) + 1);
    if (chosen.length > 0 && reached + frequency > mostLoose) break;
    chosen.push(word);
    reached += frequency;
  }
  return chosen;
}

const sampled = 200;

/** Tokens of a usual text, from some of the texts. */
function averageLength(index: IndexReader, highest: number): number {
  return index.remembered('average length', () => {
    let [length, count] = [0, 0];
    for (let at = 0; at < sampled; at += 1) {
      const doc = 1 + Math.floor((at * highest) / sampled);
      const row = index.get<{ n: number }>(
        'SELECT length(text) + length(title) AS n FROM texts WHERE doc >= ? LIMIT 1',
        doc,
      );
      if (!row) continue;
      length += row.n;
      count += 1;
    }
    return Math.max(20, length / Math.max(1, count) / 6);
  });
}
