/** Outside any name, where one starts, inside one. */
export const tagCount = 3;
export const outside = 0;
export const begin = 1;
export const inside = 2;
export const allTags = 7;

/** Nothing goes on that has not started. */
const never = -1e9;

/**
 * A chain of tags over a text (linear-chain conditional random field, Lafferty, McCallum and Pereira 2001): `local` has
 * three scores a token, `steps` nine from one tag to the next.
 */
export interface Chain {
  readonly length: number;
  readonly local: Float64Array;
  readonly steps: Float64Array;
}

/** The likeliest tags. */
export function bestTags({ length, local, steps }: Chain): Uint8Array {
  const from = new Uint8Array(length * tagCount);
  let [o, b, i] = [local[0] ?? 0, local[1] ?? 0, never];
  for (let at = 1; at < length; at++) {
    const before = [o, b, i];
    const next = [never, never, never];
    for (let tag = 0; tag < tagCount; tag++) {
      for (let last = 0; last < tagCount; last++) {
        const score = (before[last] ?? 0) + stepOf(steps, last, tag);
        if (score > (next[tag] ?? 0)) {
          next[tag] = score;
          from[at * tagCount + tag] = last;
        }
      }
      next[tag] = (next[tag] ?? 0) + (local[at * tagCount + tag] ?? 0);
    }
    [o, b, i] = [next[0] ?? 0, next[1] ?? 0, next[2] ?? 0];
  }
  const tags = new Uint8Array(length);
  let tag = o >= b && o >= i ? outside : b >= i ? begin : inside;
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = from[at * tagCount + tag] ?? outside;
  }
  return tags;
}

export function stepOf(steps: Float64Array, from: number, to: number): number {
  return from === outside && to === inside ? never : (steps[from * tagCount + to] ?? 0);
}

export interface Marginals {
  /** The logarithm of the weight of all allowed taggings. */
  readonly total: number;
  /** How likely each tag is at each token. */
  readonly tags: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** How likely each tag is, among the taggings that `allowed` (a bit a tag, one entry a token) leaves open. */
export function marginalsOf({ length, local, steps }: Chain, allowed?: Uint8Array): Marginals {
  const forward = new Float64Array(length * tagCount).fill(never);
  const backward = new Float64Array(length * tagCount).fill(never);
  const isOpen = (at: number, tag: number) => ((allowed?.[at] ?? allTags) >> tag) & 1;
  for (let tag = 0; tag < tagCount; tag++) {
    if (tag !== inside && isOpen(0, tag)) forward[tag] = local[tag] ?? 0;
    if (isOpen(length - 1, tag)) backward[(length - 1) * tagCount + tag] = 0;
  }
  for (let at = 1; at < length; at++)
    for (let tag = 0; tag < tagCount; tag++) {
      if (!isOpen(at, tag)) continue;
      const before = (at - 1) * tagCount;
      forward[at * tagCount + tag] =
        (local[at * tagCount + tag] ?? 0) +
        sumOfPowers(
          (forward[before] ?? 0) + stepOf(steps, 0, tag),
          (forward[before + 1] ?? 0) + stepOf(steps, 1, tag),
          (forward[before + 2] ?? 0) + stepOf(steps, 2, tag),
        );
    }
  for (let at = length - 2; at >= 0; at--)
    for (let tag = 0; tag < tagCount; tag++) {
      if (!isOpen(at, tag)) continue;
      const after = (at + 1) * tagCount;
      backward[at * tagCount + tag] = sumOfPowers(
        (backward[after] ?? 0) + (local[after] ?? 0) + stepOf(steps, tag, 0),
        (backward[after + 1] ?? 0) + (local[after + 1] ?? 0) + stepOf(steps, tag, 1),
        (backward[after + 2] ?? 0) + (local[after + 2] ?? 0) + stepOf(steps, tag, 2),
      );
    }
  const last = (length - 1) * tagCount;
  const total = sumOfPowers(forward[last] ?? 0, forward[last + 1] ?? 0, forward[last + 2] ?? 0);
  const tags = new Float64Array(length * tagCount);
  for (let at = 0; at < tags.length; at++) tags[at] = Math.exp((forward[at] ?? 0) + (backward[at] ?? 0) - total);
  return { total, tags, forward, backward };
}

function sumOfPowers(a: number, b: number, c: number): number {
  const most = a > b ? (a > c ? a : c) : b > c ? b : c;
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}
