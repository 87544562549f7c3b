import { fold } from '#main/index/fold.ts';
import type { Atom } from '#main/search/atoms.ts';
import { joinSpans } from '#main/search/join-spans.ts';
import { type Occurrence, TextScanner } from '#main/search/scan-text.ts';
import type { RankReason } from '#shared/search/types.ts';

/** An atom with how much it tells. */
export interface WeighedAtom extends Atom {
  /** Inverse document frequency: rare words tell more. */
  readonly idf: number;
  /** The same of the very word that was typed; undefined where no text writes it so, or it is no single word. */
  readonly verbatimIdf?: number | undefined;
}

/** Everything about a document that its rank depends on. */
export interface RankedText {
  readonly doc: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly names: string;
  readonly text: string;
  readonly about: string;
  readonly highlights: string;
  /** Milliseconds since 1970. */
  readonly moment: number;
  /** Links that point at it. */
  readonly links: number;
}

export interface ScoringContext {
  readonly query: string;
  /** Tokens of a usual text. */
  readonly averageLength: number;
  readonly now: number;
  readonly weights: Weights;
}

export interface Scored {
  readonly score: number;
  readonly reasons: RankReason[];
  /** Which atoms it has. */
  readonly has: readonly boolean[];
  /** Where they stand in its text, as far as that was read and is wanted. */
  readonly places?: readonly Occurrence[];
}

/** What a rank is made of. */
export interface Weights {
  /** How much a word counts by where it stands. */
  readonly title: number;
  readonly names: number;
  readonly highlights: number;
  readonly note: number;
  readonly clip: number;
  readonly about: number;
  /** How soon more of the same word count no more, and how far long texts are held against their words (Robertson and Walker, 1994). */
  readonly saturation: number;
  readonly length: number;
  /** How much of a word's points are for the very form that was typed. Endings tell apart more than they hide. */
  readonly verbatim: number;
  readonly near: number;
  /** How much more a document is worth that has all of few words. */
  readonly allWords: number;
}

/**
 * From flat regions of the judged sets. Weights that are chosen without having seen a set score 0.004 less on it, in the
 * mean of all: so much, and no more, is owed to the sets (`npm run bench -- search-quality folds`).
 */
export const shippedWeights: Weights = {
  ...{ title: 1.8, names: 0.5, highlights: 1.6, note: 1.2, clip: 1, about: 0.5 },
  ...{ saturation: 1.6, length: 0.9, verbatim: 0.45, near: 0.4, allWords: 1.3 },
};
/** Words further apart than this say nothing about each other. */
const nearReach = 8;
/** A number that was typed as several words comes first where it is written so, however often another text says it in another way. */
const mostAsOne = 2;
const asOneVerbatim = 0.6;
const longestScanned = 60_000;
const yearMs = 31_557_600_000;

/** BM25 over weighted fields, and on top what a person would see: whole titles, words side by side, recency, links. */
export class DocumentScorer {
  readonly #atoms: readonly WeighedAtom[];
  readonly #scanner: TextScanner;
  readonly #context: ScoringContext;
  readonly #query: string;

  constructor(atoms: readonly WeighedAtom[], context: ScoringContext) {
    this.#atoms = atoms;
    this.#scanner = new TextScanner(atoms);
    this.#context = context;
    this.#query = plain(context.query);
  }

  score(document: RankedText, { withReasons = false, withPlaces = false } = {}): Scored {
    const { weights } = this.#context;
    const counts = this.#atoms.map(() => 0);
    const verbatim = this.#atoms.map(() => 0);
    const asOne = this.#atoms.map(() => 0);
    const count = (occurrences: readonly Occurrence[], weight: number) => {
      for (const { atom, weight: own, isVerbatim, isAsOne } of occurrences) {
        const into = isAsOne ? asOne : counts;
        into[atom] = (into[atom] ?? 0) + own * weight;
        if (isVerbatim) verbatim[atom] = (verbatim[atom] ?? 0) + own * weight;
      }
    };
    const body = this.#scanner.scan(document.text.slice(0, longestScanned));
    const title = this.#scanner.scan(document.title, true);
    const names = this.#scanner.scan(document.names, true).occurrences;
    const highlights = this.#scanner.scan(document.highlights).occurrences;
    const about = this.#scanner.scan(document.about).occurrences;
    count(body.occurrences, document.kind === 'note' ? weights.note : weights.clip);
    count(title.occurrences, weights.title);
    count(names, weights.names);
    count(highlights, weights.highlights);
    count(about, weights.about);
    asOne.forEach((times, at) => {
      if (times === 0) return;
      counts[at] = (counts[at] ?? 0) + Math.min(times, mostAsOne);
      verbatim[at] = Math.max(verbatim[at] ?? 0, asOneVerbatim);
    });
    const norm = 1 - weights.length + (weights.length * (body.length + title.length)) / this.#context.averageLength;
    const reasons: RankReason[] = [];
    let score = 0;
    const pointsOf = (idf: number, times: number) =>
      (idf * times * (weights.saturation + 1)) / (times + weights.saturation * norm);
    this.#atoms.forEach(({ label, idf, verbatimIdf }, at) => {
      const found = counts[at] ?? 0;
      if (found === 0) return;
      const inAnyForm = pointsOf(idf, found);
      const points =
        verbatimIdf === undefined
          ? inAnyForm
          : (1 - weights.verbatim) * inAnyForm + weights.verbatim * pointsOf(verbatimIdf, verbatim[at] ?? 0);
      // What says the whole number is worth more than what only has its words.
      const asWhole = (asOne[at] ?? 0) > 0 ? idf * weights.near : 0;
      score += points + asWhole;
      if (withReasons) {
        const told = { title: title.occurrences, text: body.occurrences, highlights, names };
        reasons.push({ ...reasonOf(label, at, told), points: points + asWhole });
      }
    });
    const near = this.#nearness(title.occurrences) * 1.5 + this.#nearness(body.occurrences);
    score += near;
    if (withReasons && near > 0) reasons.push({ kind: 'near', label: 'the words stand near each other', points: near });
    const whole = this.#wholeTitle(document);
    score += whole.points;
    if (withReasons && whole.points > 0) reasons.push(whole);
    const age = Math.max(0, this.#context.now - document.moment) / yearMs;
    const recency = score * 0.04 * Math.exp(-age);
    const links = score * 0.02 * Math.min(3, Math.log1p(document.links));
    if (withReasons && recency > score * 0.01) reasons.push({ kind: 'recency', label: 'recent', points: recency });
    if (withReasons && links > 0) {
      const label = document.links === 1 ? 'one link points to it' : `${document.links} links point to it`;
      reasons.push({ kind: 'links', label, points: links });
    }
    return {
      score: score + recency + links,
      reasons: reasons.sort((a, b) => b.points - a.points),
      has: counts.map((found) => found > 0),
      ...(withPlaces && document.text.length <= longestScanned && { places: body.occurrences }),
    };
  }

  /** Different words close to each other, each pair once, at the place where they are nearest. */
  #nearness(occurrences: readonly Occurrence[]): number {
    if (this.#atoms.length < 2 || occurrences.length < 2) return 0;
    const best = new Map<number, number>();
    for (let at = 1; at < occurrences.length; at += 1) {
      const here = occurrences[at];
      if (!here) continue;
      for (let before = at - 1; before >= 0; before -= 1) {
        const other = occurrences[before];
        if (!other) break;
        const distance = here.position - other.position;
        if (distance > nearReach) break;
        if (other.atom === here.atom || distance < 1) continue;
        // In the order in which they were typed, side by side, is as near as can be.
        const isNext = here.atom === other.atom + 1;
        const closeness = (isNext ? 1 : 0.6) / distance;
        const pair = Math.min(here.atom, other.atom) * 64 + Math.max(here.atom, other.atom);
        if (closeness > (best.get(pair) ?? 0)) best.set(pair, closeness);
      }
    }
    let sum = 0;
    for (const [pair, closeness] of best) {
      const [a, b] = [this.#atoms[Math.floor(pair / 64)], this.#atoms[pair % 64]];
      sum += closeness * Math.min(a?.idf ?? 0, b?.idf ?? 0);
    }
    return sum * this.#context.weights.near;
  }

  /** The query is the title, or another name of the document. */
  #wholeTitle({ title }: RankedText): RankReason {
    const query = this.#query;
    const [first = '', ...aliases] = title.split('\n');
    const all = this.#atoms.reduce((sum, { idf }) => sum + idf, 0) * 2;
    if (query !== '' && plain(first) === query) return { kind: 'title', label: 'exact title', points: all + 4 };
    const alias = query === '' ? undefined : aliases.find((name) => plain(name) === query);
    if (alias !== undefined) return { kind: 'alias', label: `also called “${alias}”`, points: all + 3 };
    return { kind: 'title', label: '', points: 0 };
  }
}

/** Where a word or phrase was found, and how often. */
function reasonOf(
  label: string,
  at: number,
  found: Readonly<Record<'title' | 'text' | 'highlights' | 'names', readonly Occurrence[]>>,
): Pick<RankReason, 'kind' | 'label'> {
  const timesIn = (occurrences: readonly Occurrence[]) =>
    joinSpans(occurrences.filter(({ atom }) => atom === at)).length;
  const inTitle = timesIn(found.title);
  const times = inTitle + timesIn(found.text);
  const places = [inTitle > 0 && 'in the title', timesIn(found.highlights) > 0 && 'in what you marked'].filter(Boolean);
  const kind = /\s/u.test(label) ? 'phrase' : 'words';
  if (times > 0) {
    const often = times === 1 ? 'once' : `${times} times`;
    return { kind, label: [`“${label}” ${often}`, ...places].join(', ') };
  }
  if (places.length > 0) return { kind: 'highlight', label: `“${label}” ${places.join(', ')}` };
  if (timesIn(found.names) > 0) return { kind: 'name', label: `“${label}” in a name it mentions` };
  return { kind, label: `“${label}” in its outlet, authors, tags or address` };
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .trim();
}
