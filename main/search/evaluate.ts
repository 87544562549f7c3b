import type { IndexReader } from '#main/index/index-reader.ts';
import type { Atom } from '#main/search/atoms.ts';
import { docsWhere, filteredDocs } from '#main/search/conditions.ts';
import { DocSet } from '#main/search/doc-set.ts';
import type { AtomMaker } from '#main/search/expand-atoms.ts';
import { matchOfAtom, matchOfNear } from '#main/search/to-match.ts';
import { isTogether, type Verification, verifyDocs } from '#main/search/verify-docs.ts';
import type { WorkLimit } from '#main/search/work-limit.ts';
import type { PhraseQuery, Query, WordQuery } from '#shared/search/query-syntax.ts';

/** Matches are read so many documents at a time, newest first, so that a search can be stopped on the way. */
const sliceSize = 25_000;

/** Finds which documents a query means; how well they fit is another question. */
export class Evaluator {
  readonly #index: IndexReader;
  readonly #maker: AtomMaker;
  readonly #limit: WorkLimit;
  readonly #highest: number;
  #all: DocSet | undefined;

  constructor(index: IndexReader, maker: AtomMaker, limit: WorkLimit) {
    this.#index = index;
    this.#maker = maker;
    this.#limit = limit;
    this.#highest = index.get<{ n: number | null }>('SELECT max(doc) AS n FROM documents')?.n ?? 0;
  }

  get highest(): number {
    return this.#highest;
  }

  /** `within`: where it has to be looked for at all. */
  evaluate(query: Query, within?: DocSet): DocSet {
    const match = this.matchOf(query);
    if (match !== undefined) return match === '' ? this.#set([]) : this.docsMatching(match);
    switch (query.type) {
      case 'and':
        return this.#conjunction(query.queries, within);
      case 'or':
        return query.queries.map((part) => this.evaluate(part, within)).reduce((a, b) => a.or(b));
      case 'not':
        return this.everything.without(this.evaluate(query.query, within));
      case 'word':
      case 'phrase':
        return this.#part(query);
      case 'near':
        return this.#near(query, within);
      case 'regex':
        return this.#verified({ type: 'regex', query }, within ?? this.everything);
      case 'field':
      case 'days':
      case 'is':
      case 'has':
        return DocSet.ofLists([filteredDocs(this.#index, query)], this.#highest);
      default:
        return query satisfies never;
    }
  }

  /** All documents in the index. */
  get everything(): DocSet {
    this.#all ??= DocSet.ofLists([docsWhere(this.#index, 'true')], this.#highest);
    return this.#all;
  }

  /**
   * A query of words and phrases alone as one full-text expression: `''` when no text has it, `undefined` when it is more
   * than that.
   */
  matchOf(query: Query): string | undefined {
    switch (query.type) {
      case 'word':
      case 'phrase': {
        if (query.part === 'quote' || query.part === 'note' || query.part === 'clip') return undefined;
        const atom = this.#maker.atom(query);
        return atom ? matchOfAtom(atom) : '';
      }
      case 'and':
      case 'or': {
        const parts: string[] = [];
        for (const part of query.queries) {
          const match = this.matchOf(part);
          if (match === undefined) return undefined;
          // What no text can have, such as a sign alone, asks for nothing.
          if (match !== '') parts.push(match);
        }
        return parts.length === 0 ? '' : `(${parts.join(query.type === 'and' ? ' AND ' : ' OR ')})`;
      }
      case 'near': {
        if (typeof query.within !== 'number') return undefined;
        const atoms = query.queries.map((part) => this.#nearAtom(part));
        return atoms.includes(undefined) ? undefined : matchOfNear(atoms as Atom[], query.within);
      }
      default:
        return undefined;
    }
  }

  /** What the time did not suffice for is left out. */
  docsMatching(match: string): DocSet {
    const slices: string[] = [];
    for (let to = this.#highest; to > 0; to -= sliceSize) {
      const row = this.#index.get<{ docs: string }>(
        'SELECT json_group_array(rowid) AS docs FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ?',
        ...[match, to - sliceSize + 1, to],
      );
      slices.push(row?.docs ?? '');
      if (this.#limit.isOver) break;
    }
    return DocSet.ofLists(slices, this.#highest);
  }

  /**
   * A query whose words are ranked alike by its own expression and by one that asks for any of them: nothing but words
   * and phrases that all have to be there, or any one of which has to. As `matchOf` has it, `undefined` when it is not so.
   */
  matchToRank(query: Query): string | undefined {
    const isPlain = (part: Query) => part.type === 'word' || part.type === 'phrase';
    const isGroup = query.type === 'and' || query.type === 'or';
    return isPlain(query) || (isGroup && query.queries.every(isPlain)) ? this.matchOf(query) : undefined;
  }

  /** One word, or one of several, as a single atom. */
  #nearAtom(query: Query): Atom | undefined {
    if (query.type === 'word' || query.type === 'phrase') return this.#maker.atom(query);
    if (query.type !== 'or') return undefined;
    const atoms = query.queries.map((part) => this.#nearAtom(part));
    const [first] = atoms;
    if (!first || atoms.some((atom) => !atom || atom.part !== null || atom.slop > 0)) return undefined;
    return { ...first, sequences: atoms.flatMap((atom) => atom?.sequences ?? []) };
  }

  /** What a paragraph can say: a word or phrase, or one of several. */
  #saidTogether(query: Query): Atom | undefined {
    if (query.type === 'or') return this.#nearAtom(query);
    const isSaid = (query.type === 'word' || query.type === 'phrase') && (query.part === null || query.part === 'body');
    return isSaid ? this.#maker.atom(query) : undefined;
  }

  #conjunction(queries: readonly Query[], within: DocSet | undefined): DocSet {
    const flat = queries.flatMap(function flatten(query): readonly Query[] {
      return query.type === 'and' ? query.queries.flatMap(flatten) : [query];
    });
    const text = flat.filter((part) => this.matchOf(part) !== undefined);
    const dear = flat.filter((part) => isDear(part));
    const rest = flat.filter((part) => part.type !== 'not' && !text.includes(part) && !dear.includes(part));
    let found = within;
    const narrow = (set: DocSet) => {
      found = found ? found.and(set) : set;
    };
    if (text.length > 0) narrow(this.evaluate(text.length > 1 ? { type: 'and', queries: text } : (text[0] as Query)));
    for (const part of rest) narrow(this.evaluate(part, found));
    for (const part of flat)
      if (part.type === 'not') found = (found ?? this.everything).without(this.evaluate(part.query, found));
    for (const part of dear) narrow(this.evaluate(part, found));
    const together = flat.filter((part) => part.type === 'field' && part.field === 'with');
    const atoms = flat.flatMap((part) => this.#saidTogether(part) ?? []);
    if (together.length > 0 && together.length + atoms.length > 1) {
      const names = together.map((part) => (part.type === 'field' ? part.value : ''));
      return this.#set(isTogether(this.#index, { names, atoms }, found ?? this.everything, this.#limit));
    }
    return found ?? this.everything;
  }

  /** Words of a part that full-text search does not know by itself. */
  #part(query: WordQuery | PhraseQuery): DocSet {
    const { part } = query;
    const anywhere = this.evaluate({ ...query, part: null });
    if (part === 'note' || part === 'clip') return anywhere.and(this.evaluate({ type: 'is', what: part }));
    const atom = this.#maker.atom(query);
    return atom ? this.#verified({ type: 'quote', atoms: [atom] }, anywhere) : this.#set([]);
  }

  #near(query: Extract<Query, { type: 'near' }>, within: DocSet | undefined): DocSet {
    const all = this.#conjunction(query.queries, within);
    const atoms = query.queries.map((part) => this.#nearAtom(part));
    // What is no words has no place in a sentence: then both in the document has to do.
    if (atoms.includes(undefined)) return all;
    return this.#verified({ type: 'near', atoms: atoms as Atom[], within: query.within }, all);
  }

  #verified(verification: Verification, candidates: DocSet): DocSet {
    return this.#set(verifyDocs(this.#index, verification, candidates, this.#limit));
  }

  #set(docs: Iterable<number>): DocSet {
    return DocSet.of(docs, this.#highest);
  }
}

/** What has to be looked for in the texts themselves, and therefore comes last. */
function isDear(query: Query): boolean {
  if (query.type === 'regex') return true;
  return query.type === 'near' && typeof query.within !== 'number';
}
