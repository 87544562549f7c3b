import type { Place, Segment } from '#main/clips/extract/segments/segment-page.ts';

/** How much of some text is likely to be content, and how much there is. */
interface Share {
  likely: number;
  all: number;
}

/**
 * Describes each segment again, now by what the first trees make of it and of what stands around it. One after the
 * other, so that a large page does not need room for all at once.
 */
export function* contextFeatures(
  segments: readonly Segment[],
  chances: readonly number[],
  rows: readonly Float64Array[],
): Generator<Float64Array> {
  const context = new PageContext(segments, chances);
  for (const [at, row] of rows.entries()) yield Float64Array.from([...context.featuresOf(at), ...row]);
}

class PageContext {
  readonly #segments: readonly Segment[];
  readonly #chances: readonly number[];
  readonly #byPlace = new Map<Place, Share>();
  readonly #byPath = new Map<string, Share>();
  readonly #likely: number;
  readonly #page: number;
  #before = 0;

  constructor(segments: readonly Segment[], chances: readonly number[]) {
    this.#segments = segments;
    this.#chances = chances;
    let all = 1;
    let total = 1;
    for (const [i, { place, text }] of segments.entries()) {
      const likely = text.length * this.#chanceAt(i);
      all += text.length;
      total += likely;
      for (let above: Place | undefined = place; above; above = above.parent)
        add(this.#byPlace, above, likely, text.length);
      add(this.#byPath, place.path, likely, text.length);
    }
    this.#likely = total;
    this.#page = total / all;
  }

  /** To be asked for one segment after the other. */
  featuresOf(at: number): number[] {
    const segment = this.#segments[at];
    if (!segment) return [];
    const { place, text } = segment;
    const parents = [place, place.parent, place.parent?.parent, place.parent?.parent?.parent];
    const parent = place.parent && this.#byPlace.get(place.parent);
    const path = this.#byPath.get(place.path);
    const features = [
      this.#chanceAt(at),
      ...[-4, -3, -2, -1, 1, 2, 3, 4].map((offset) => this.#chances[at + offset] ?? -0.1),
      ...[3, 8, 20].map((reach) => this.#around(at, reach)),
      ...parents.map((above) => shareOf(above && this.#byPlace.get(above))),
      (parent?.likely ?? 0) / this.#likely,
      shareOf(path),
      (path?.likely ?? 0) / this.#likely,
      this.#before / this.#likely,
      Math.log1p(this.#likely),
      this.#page,
      this.#unlikely(at, -1),
      this.#unlikely(at, 1),
    ];
    this.#before += text.length * this.#chanceAt(at);
    return features;
  }

  #chanceAt(at: number): number {
    return this.#chances[at] ?? 0;
  }

  #around(at: number, reach: number): number {
    const share: Share = { likely: 0, all: 0 };
    for (let near = Math.max(0, at - reach); near <= Math.min(this.#segments.length - 1, at + reach); near++) {
      if (near === at) continue;
      const length = this.#segments[near]?.text.length ?? 0;
      share.likely += length * this.#chanceAt(near);
      share.all += length;
    }
    return share.all ? share.likely / share.all : 0;
  }

  /** How many segments in a row, from here on, are not likely to be content. */
  #unlikely(at: number, step: number): number {
    let count = 0;
    for (let near = at + step; count < 30 && near >= 0 && near < this.#segments.length; near += step) {
      if (this.#chanceAt(near) >= 0.5) break;
      count++;
    }
    return count;
  }
}

function add<Key>(shares: Map<Key, Share>, key: Key, likely: number, all: number): void {
  const share = shares.get(key);
  if (!share) {
    shares.set(key, { likely, all });
    return;
  }
  share.likely += likely;
  share.all += all;
}

function shareOf(share: Share | undefined): number {
  return share ? share.likely / (share.all || 1) : -1;
}
