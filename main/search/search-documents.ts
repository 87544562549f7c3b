import type { IndexReader } from '#main/index/index-reader.ts';
import { countFacets } from '#main/search/count-facets.ts';
import { DocSet } from '#main/search/doc-set.ts';
import { Evaluator } from '#main/search/evaluate.ts';
import { AtomMaker } from '#main/search/expand-atoms.ts';
import { documentsWith, type RankedDoc, Ranker, type RankInput, weigh } from '#main/search/find-ranked.ts';
import { firstOfReports } from '#main/search/first-of-reports.ts';
import { localDayOf } from '#main/search/local-days.ts';
import { hitsOf } from '#main/search/make-hits.ts';
import { type Plan, planOf, takenApart, withoutPhrases } from '#main/search/plain-words.ts';
import { positivesOf, regexesOf } from '#main/search/positives.ts';
import { shippedWeights, type WeighedAtom, type Weights } from '#main/search/score-document.ts';
import { sortDocs } from '#main/search/sort-docs.ts';
import { spellingOf } from '#main/search/spelling.ts';
import { titledDocs } from '#main/search/titled-docs.ts';
import { WorkLimit } from '#main/search/work-limit.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import { emptyResult } from '#shared/search/empty-result.ts';
import { explainQuery } from '#shared/search/explain-query.ts';
import type { PhraseQuery, Query, WordQuery } from '#shared/search/query-syntax.ts';
import { readQuery } from '#shared/search/read-query.ts';
import type { SearchPhase, SearchResult, SearchSort } from '#shared/search/types.ts';

export interface SearchInput {
  readonly query: string;
  readonly kind?: DocumentKind | undefined;
  readonly sort?: SearchSort | undefined;
  readonly isGrouped?: boolean | undefined;
  readonly phase?: SearchPhase | undefined;
  /** The last word may not be finished; so unless said otherwise. */
  readonly isTyping?: boolean | undefined;
  /** Only what has all of what is asked, as it is spelled: what a saved search lists and counts. */
  readonly isExact?: boolean | undefined;
  readonly withFacets?: boolean | undefined;
  readonly withReasons?: boolean | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** How long it may take, where nobody watches it being typed. */
  readonly patienceMs?: number | undefined;
}

export interface SearchRun {
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Whether nobody waits any more. */
  readonly isCancelled?: () => boolean;
  /** Others than those that are shipped, to measure them. */
  readonly weights?: Weights;
}

/** With fewer hits that have all words, those that have most of them are shown behind. */
const enoughHits = 10;
const mostLoose = 50;
const wordsOfQuestion = 4;
/** In a query of more words it is no wonder that no document has them all. */
const mostRespelled = 5;
const doubtfulShare = 0.5;
const fewWords = 3;
const bonusOfMany = 1.05;
/** Of so many documents one may have a word by a slip. */
const rareShare = 1_000;
const timeMs = { titles: 150, quick: 150, full: 300 } as const;
/** Patterns are tried on the texts themselves. */
const regexTimeMs = 1_500;

/** What was found. */
interface Found {
  /** The first so many in the order in which they are shown. */
  readonly inOrder: (most: number) => readonly number[];
  readonly ranked: ReadonlyMap<number, RankedDoc>;
  readonly set: DocSet;
  readonly loose: readonly number[];
  readonly isCapped: boolean;
}

/** Hits of a query, best first. It never fails for what was typed, and takes no longer than it may. */
export function searchDocuments(index: IndexReader, input: SearchInput, run: SearchRun = {}): SearchResult {
  const started = performance.now();
  const now = run.now ?? Date.now();
  const { query } = readQuery(input.query, { today: localDayOf(now), isTyping: input.isTyping ?? true });
  if (!query) return { ...emptyResult, explanation: explainQuery(undefined) };
  const phase = input.phase ?? 'full';
  const limit = new WorkLimit(
    input.patienceMs ?? (hasRegex(query) && phase === 'full' ? regexTimeMs : timeMs[phase]),
    run.isCancelled,
  );
  const maker = new AtomMaker(index, () => spellingOf(index));
  const weights = run.weights ?? shippedWeights;
  const search = new Search(index, query, input, { now, limit, maker, weights });
  const found = search.find(phase);
  const page = pageOf(input);
  const total = found.set.size + found.loose.length;
  const order = found.inOrder(input.isGrouped ? total : page.offset + page.limit);
  const shown = input.isGrouped ? firstOfReports(index, order) : { order, others: new Map() };
  const hits = hitsOf(index, {
    docs: shown.order.slice(page.offset, page.offset + page.limit),
    others: shown.others,
    positives: search.positives,
    regexes: regexesOf(query),
    maker,
    ranked: found.ranked,
    loose: new Set(found.loose),
    words: search.plan.words,
    limit,
  });
  const facets =
    input.withFacets && phase === 'full'
      ? countFacets(index, found.set.newestFirst().concat(found.loose), input.query)
      : null;
  const folded = order.length - shown.order.length;
  return {
    hits,
    total: total - folded,
    exactTotal: folded > 0 ? shown.order.filter((doc) => found.set.has(doc)).length : found.set.size,
    isCapped: found.isCapped || limit.wasReached,
    isPartial: false,
    isInterrupted: limit.wasReached,
    respelled: maker.respelled,
    explanation: explainQuery(query),
    facets,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

export interface CountInput {
  readonly query: string;
  /** Reports are counted, not their copies. */
  readonly isGrouped?: boolean | undefined;
}

/** How many documents have all of what a query asks for: as many as an exact search lists. */
export function countDocuments(
  index: IndexReader,
  { query: text, isGrouped }: CountInput,
  run: SearchRun = {},
): number {
  const now = run.now ?? Date.now();
  const { query } = readQuery(text, { today: localDayOf(now), isTyping: false });
  if (!query) return 0;
  const limit = new WorkLimit(hasRegex(query) ? regexTimeMs : timeMs.full, run.isCancelled);
  const maker = new AtomMaker(index, () => spellingOf(index));
  const set = new Evaluator(index, maker, limit).evaluate(planOf(query).exact);
  return isGrouped ? firstOfReports(index, set.newestFirst()).order.length : set.size;
}

interface Tools {
  readonly now: number;
  readonly limit: WorkLimit;
  readonly maker: AtomMaker;
  readonly weights: Weights;
}

class Search {
  readonly plan: Plan;
  readonly positives: ReturnType<typeof positivesOf>;
  readonly #index: IndexReader;
  readonly #input: SearchInput;
  readonly #tools: Tools;
  readonly #evaluator: Evaluator;
  readonly #filters: readonly Query[];

  constructor(index: IndexReader, query: Query, input: SearchInput, tools: Tools) {
    this.#index = index;
    this.#input = input;
    this.#tools = tools;
    this.plan = planOf(query);
    this.positives = positivesOf(this.plan.exact);
    this.#evaluator = new Evaluator(index, tools.maker, tools.limit);
    this.#filters = input.kind ? [{ type: 'is', what: input.kind }] : [];
  }

  find(phase: SearchPhase): Found {
    if (phase === 'titles') return this.#titled();
    const isRanked = (this.#input.sort ?? 'relevance') === 'relevance';
    return (phase === 'quick' && isRanked ? this.#quick() : undefined) ?? this.#full();
  }

  #titled(): Found {
    const docs = titledDocs(this.#index, this.plan.words);
    const others = [...this.plan.required, ...this.#filters];
    const set = DocSet.of(docs, this.#evaluator.highest);
    const kept = others.length === 0 ? set : set.and(this.#evaluator.evaluate(together(others), set));
    const order = docs.filter((doc) => kept.has(doc));
    return { inOrder: (most) => order.slice(0, most), ranked: new Map(), set: kept, loose: [], isCapped: true };
  }

  /** The best among the newest matches; `undefined` when the query is not one that this is quicker for. */
  #quick(): Found | undefined {
    const match = this.#evaluator.matchOf(this.plan.exact);
    if (match === undefined || match === '') return undefined;
    const filter = this.#filters.length > 0 ? this.#evaluator.evaluate(together(this.#filters)) : undefined;
    const { docs, matched, isAll } = this.#ranker().bestOfNewest(match, filter);
    // With few or none, the full search knows other spellings and words to leave out.
    if (matched < enoughHits && isAll) return undefined;
    const order = docs.map(({ doc }) => doc);
    const set = DocSet.of(order, this.#evaluator.highest);
    const isCapped = order.length < matched || !isAll;
    return { inOrder: (most) => order.slice(0, most), ranked: byDoc(docs), set, loose: [], isCapped };
  }

  #full(): Found {
    const asTyped = this.#evaluate();
    const { isExact } = this.#input;
    const set = asTyped.size === 0 && !isExact ? this.#respelled(asTyped) : asTyped;
    const sort = this.#input.sort ?? 'relevance';
    if (sort !== 'relevance') {
      const order = sortDocs(this.#index, set, sort);
      return { inOrder: (most) => order.slice(0, most), ranked: new Map(), set, loose: [], isCapped: false };
    }
    const { best, loose } =
      set.size < enoughHits && !isExact
        ? this.#withLoose(set)
        : { best: this.#ranker().best(set, this.#matchToRank()), loose: [] };
    const ranked = byDoc([...best, ...loose]);
    const first = this.#inOrder(best, loose).map(({ doc }) => doc);
    const inOrder = (most: number) => [...first, ...set.newestFirst(most - first.length, ranked)].slice(0, most);
    return { inOrder, ranked, set, loose: loose.map(({ doc }) => doc), isCapped: false };
  }

  /** The expression that finds all of what is asked for; not where the time did not suffice for it, or more is asked for. */
  #matchToRank(): string | undefined {
    if (this.#filters.length > 0 || this.#tools.limit.wasReached) return undefined;
    return this.#evaluator.matchToRank(this.plan.exact);
  }

  #evaluate(): DocSet {
    return this.#evaluator.evaluate(together([this.plan.exact, ...this.#filters]));
  }

  #ranker(queries: readonly (WordQuery | PhraseQuery)[] = this.positives): Ranker {
    const input: RankInput = {
      atoms: this.#atomsOf(queries),
      query: this.#input.query,
      now: this.#tools.now,
      withReasons: this.#input.withReasons ?? false,
      withPlaces: queries === this.positives,
      weights: this.#tools.weights,
    };
    return new Ranker(this.#index, input, this.#evaluator.highest, this.#tools.limit);
  }

  /** Those with all words, and those with most of them, by the same measure. */
  #withLoose(set: DocSet): { best: RankedDoc[]; loose: RankedDoc[] } {
    // A phrase alone means what it says; one in a long question may be a way of speaking.
    const isQuestion = set.size === 0 && this.plan.words.length >= wordsOfQuestion;
    const { required, words } = isQuestion ? withoutPhrases(this.plan) : this.plan;
    const parts = takenApart(words);
    if (parts.length < 2 || this.#tools.limit.isOver) return { best: this.#ranker().best(set), loose: [] };
    this.#doubtRarest(set);
    const others = [...required, ...this.#filters];
    const filter = others.length > 0 ? this.#evaluator.evaluate(together(others)) : undefined;
    const besides = this.positives.filter((query) => query.type === 'phrase' || !this.plan.words.includes(query));
    const ranker = this.#ranker([...(isQuestion ? [] : besides), ...parts]);
    return { best: ranker.best(set), loose: ranker.loose(this.#atomsOf(parts), filter, set, mostLoose) };
  }

  /** Somebody else may have made the same slip: what is behind those hits is looked for in other spellings too. */
  #doubtRarest(set: DocSet): void {
    const { words } = this.plan;
    if (set.size === 0 || words.length < 2 || words.length > mostRespelled) return;
    const [rarest] = this.#byRarity(words);
    if (rarest && rarest.documents * rareShare <= this.#evaluator.highest) {
      this.#tools.maker.respell(rarest.word, doubtfulShare);
    }
  }

  #atomsOf(queries: readonly (WordQuery | PhraseQuery)[]): WeighedAtom[] {
    const atoms = weigh(
      this.#index,
      queries.flatMap((query) => this.#tools.maker.atom(query) ?? []),
    );
    return atoms.map((atom) => weighed(atom, this.plan.weightOf(atom.label)));
  }

  /**
   * What there is when words that stand nowhere are taken for those near them. When all are known, a slip may have made
   * another word of one: then the rarest first, each by itself.
   */
  #respelled(nothing: DocSet): DocSet {
    const { maker, limit } = this.#tools;
    const { words } = this.plan;
    const unknown = words.filter((word) => !maker.isKnown(word));
    if (unknown.length > 0) {
      return unknown.map((word) => maker.respell(word)).includes(true) ? this.#evaluate() : nothing;
    }
    if (words.length < 2 || words.length > mostRespelled) return nothing;
    for (const { word } of this.#byRarity(words)) {
      if (limit.isOver || !maker.respell(word)) continue;
      const set = this.#evaluate();
      if (set.size > 0) return set;
      maker.takeBack(word);
    }
    return nothing;
  }

  /** Of few words each that is there counts; a question of many is answered by whoever says most of it. */
  #inOrder(exact: readonly RankedDoc[], loose: readonly RankedDoc[]): readonly RankedDoc[] {
    if (loose.length === 0) return exact;
    const bonus = this.plan.words.length <= fewWords ? this.#tools.weights.allWords : bonusOfMany;
    const scored = [
      ...exact.map((doc) => ({ doc, score: doc.score * bonus })),
      ...loose.map((doc) => ({ doc, score: doc.score })),
    ];
    return scored.sort((a, b) => b.score - a.score).map(({ doc }) => doc);
  }

  #byRarity(words: readonly WordQuery[]): { word: WordQuery; documents: number }[] {
    return words
      .map((word) => ({ word, documents: this.#documentsWith(word) }))
      .sort((a, b) => a.documents - b.documents);
  }

  #documentsWith(word: WordQuery): number {
    const atom = this.#tools.maker.atom(word);
    return atom ? documentsWith(this.#index, atom) : 0;
  }
}

function weighed(atom: WeighedAtom, by: number): WeighedAtom {
  return { ...atom, idf: atom.idf * by, verbatimIdf: atom.verbatimIdf && atom.verbatimIdf * by };
}

function byDoc(docs: readonly RankedDoc[]): Map<number, RankedDoc> {
  return new Map(docs.map((ranked) => [ranked.doc, ranked]));
}

function together(queries: readonly Query[]): Query {
  const [only] = queries;
  return queries.length === 1 && only ? only : { type: 'and', queries };
}

function hasRegex(query: Query): boolean {
  if (query.type === 'regex') return true;
  if (query.type === 'not') return hasRegex(query.query);
  return 'queries' in query && query.queries.some(hasRegex);
}

function pageOf({ limit, offset }: SearchInput): { limit: number; offset: number } {
  return { limit: whole(limit, 50, 1, 200), offset: whole(offset, 0, 0, 10_000_000) };
}

/** A whole number within bounds, whatever was given. */
function whole(given: number | undefined, otherwise: number, least: number, most: number): number {
  return given !== undefined && Number.isFinite(given) ? Math.min(most, Math.max(least, Math.trunc(given))) : otherwise;
}
