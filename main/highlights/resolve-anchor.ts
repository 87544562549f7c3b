import { AnchorText, type Word } from '#main/highlights/anchor-text.ts';
import type { Anchor, Place } from '#shared/highlights/types.ts';

export type Passage = Pick<Anchor, 'exact' | 'prefix' | 'suffix'> & { readonly start?: number | undefined };

/** Below this a passage is not in the text any more: most of its words are others. */
export const placeFloor = 0.6;

const maxOccurrences = 500;
/** A longer passage is found by its two ends. */
const maxWords = 400;
const maxDiagonals = 4;

/**
 * Where a passage stands in a text that may have changed since: word for word, else the same words with other marks and
 * spaces, else the stretch that has most of its words in their order. Of equal ones the one whose surroundings and place
 * are most alike. The work is bounded, whatever the texts are.
 */
export function resolveAnchor(passage: Passage, text: AnchorText): Place | null {
  const exact = nearestExact(passage, text.text);
  if (exact !== undefined) return { start: exact, end: exact + passage.exact.length, score: 1 };
  const words = new AnchorText(passage.exact).words;
  return words.length === 0 ? null : nearestAlike(passage, words, text);
}

function nearestExact({ exact, prefix, suffix, start }: Passage, text: string): number | undefined {
  let best: number | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  let seen = 0;
  for (let at = text.indexOf(exact); at >= 0 && seen < maxOccurrences; at = text.indexOf(exact, at + 1), seen++) {
    const around = alikeBackwards(prefix, text, at) + alikeForwards(suffix, text, at + exact.length);
    const score = around - Math.abs(at - (start ?? at)) / (text.length + 1);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  // Where very many are the same, the place decides.
  if (seen === maxOccurrences && start !== undefined && text.startsWith(exact, start)) return start;
  return best;
}

function alikeBackwards(prefix: string, text: string, end: number): number {
  let count = 0;
  while (count < prefix.length && prefix.at(-1 - count) === text[end - 1 - count]) count++;
  return count;
}

function alikeForwards(suffix: string, text: string, start: number): number {
  let count = 0;
  while (count < suffix.length && suffix[count] === text[start + count]) count++;
  return count;
}

function nearestAlike(passage: Passage, words: readonly Word[], text: AnchorText): Place | null {
  if (words.length > maxWords) return betweenEnds(passage, words, text);
  let best: Place | null = null;
  let bestRank = 0;
  for (const from of likelyStarts(words, text)) {
    const found = aligned(words, text.words, from);
    if (!found) continue;
    const first = text.words[found.first];
    const last = text.words[found.last];
    if (!first || !last) continue;
    const place = { start: first.start, end: last.end, score: found.score };
    const before = text.text.slice(Math.max(0, place.start - 80), place.start).trimEnd();
    const after = text.text.slice(place.end, place.end + 80).trimStart();
    const around =
      alikeBackwards(passage.prefix.trimEnd(), before, before.length) +
      alikeForwards(passage.suffix.trimStart(), after, 0);
    const rank = (found.score + found.share) / 2 + Math.min(0.1, around / 500);
    if (found.score >= placeFloor && rank > bestRank) [best, bestRank] = [place, rank];
  }
  return best;
}

/** The stretch from where the passage's first words are to where its last are. */
function betweenEnds(passage: Passage, words: readonly Word[], text: AnchorText): Place | null {
  const half = maxWords / 2;
  const cut = (from: number, to: number) => passage.exact.slice(words[from]?.start, words[to - 1]?.end);
  const head = resolveAnchor({ ...passage, exact: cut(0, half), suffix: '' }, text);
  const tail = resolveAnchor({ ...passage, exact: cut(words.length - half, words.length), prefix: '' }, text);
  if (!head || !tail || tail.start < head.start) return null;
  const length = tail.end - head.start;
  const likeness = Math.min(length, passage.exact.length) / Math.max(length, passage.exact.length);
  const score = Math.min(head.score, tail.score, likeness) * 0.99;
  return score >= placeFloor ? { start: head.start, end: tail.end, score } : null;
}

/** Where in the text the passage may begin: where its rarer words stand in the distance they have in it. */
function likelyStarts(words: readonly Word[], text: AnchorText): number[] {
  const votes = new Map<number, number>();
  for (const [at, { key }] of words.entries()) {
    const places = text.placesOf(key);
    if (places.length > 60) continue;
    for (const place of places) {
      const start = Math.round((place - at) / 4);
      votes.set(start, (votes.get(start) ?? 0) + 1 / places.length);
    }
  }
  return [...votes]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, maxDiagonals)
    .map(([start]) => start * 4);
}

interface Aligned {
  /** The first and last word of the text that are the passage's. */
  readonly first: number;
  readonly last: number;
  /** Words both have in this order, of all the words that either has there, 0 to 1. */
  readonly score: number;
  /** How many of the passage's words are there. */
  readonly share: number;
}

/** The longest common subsequence of the passage's words and those of the text near `from`. */
function aligned(words: readonly Word[], all: readonly Word[], from: number): Aligned | undefined {
  const slack = 8 + Math.ceil(words.length / 3);
  const low = Math.max(0, from - slack);
  const near = all.slice(low, Math.max(0, from + words.length + slack));
  if (near.length === 0) return undefined;
  const width = near.length + 1;
  const lengths = new Uint16Array((words.length + 1) * width);
  for (let a = words.length - 1; a >= 0; a--) {
    for (let b = near.length - 1; b >= 0; b--) {
      lengths[a * width + b] =
        words[a]?.key === near[b]?.key
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
    }
  }
  const shared: number[] = [];
  for (let a = 0, b = 0; a < words.length && b < near.length; ) {
    if (words[a]?.key === near[b]?.key) {
      shared.push(b);
      a++;
      b++;
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a++;
    else b++;
  }
  const kept = densest(shared, words.length);
  const [first, last] = [kept.at(0), kept.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const score = (2 * kept.length) / (words.length + last - first + 1);
  return { first: low + first, last: low + last, score: Math.min(score, 0.99), share: kept.length / words.length };
}

/** Common words far from the rest of the passage are left out as long as that makes the stretch more alike. */
function densest(shared: readonly number[], length: number): readonly number[] {
  let [from, to] = [0, shared.length];
  const score = (a: number, b: number) => (2 * (b - a)) / (length + (shared[b - 1] ?? 0) - (shared[a] ?? 0) + 1);
  // A few words that were put in between are no reason to lose an end.
  const isFar = (a: number, b: number) => (shared[b] ?? 0) - (shared[a] ?? 0) > 5;
  for (;;) {
    const now = score(from, to);
    if (to - from > 2 && isFar(from, from + 1) && score(from + 1, to) > now) from++;
    else if (to - from > 2 && isFar(to - 2, to - 1) && score(from, to - 1) > now) to--;
    else return shared.slice(from, to);
  }
}
