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
  const [oo = 0, ob = 0, , bo = 0, bb = 0, bi = 0, io = 0, ib = 0, ii = 0] = steps;
  let [o, b, i] = [local[0] ?? 0, local[1] ?? 0, never];
  for (let at = 1; at < length; at++) {
    const here = at * tagCount;
    const toOutside = from3(o + oo, b + bo, i + io);
    const toBegin = from3(o + ob, b + bb, i + ib);
    from[here + outside] = toOutside;
    from[here + begin] = toBegin;
    from[here + inside] = b + bi >= i + ii ? begin : inside;
    const [o1, b1] = [o, b];
    o = (toOutside === outside ? o1 + oo : toOutside === begin ? b1 + bo : i + io) + (local[here] ?? 0);
    b = (toBegin === outside ? o1 + ob : toBegin === begin ? b1 + bb : i + ib) + (local[here + 1] ?? 0);
    i = (b1 + bi >= i + ii ? b1 + bi : i + ii) + (local[here + 2] ?? 0);
  }
  const tags = new Uint8Array(length);
  let tag = o >= b && o >= i ? outside : b >= i ? begin : inside;
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = from[at * tagCount + tag] ?? outside;
  }
  return tags;
}

/** The tag that the highest score comes from, the first of equals. */
function from3(o: number, b: number, i: number): number {
  return b > o ? (i > b ? inside : begin) : i > o ? inside : outside;
}

/** How likely each tag is at each token. Scaled at each token instead of in logarithms: no power is taken twice. */
export function chancesOf({ length, local, steps }: Chain): Float64Array {
  const powers = powersOf(local);
  const step = steps.map(Math.exp);
  step[outside * tagCount + inside] = 0;
  const [oo = 0, ob = 0, , bo = 0, bb = 0, bi = 0, io = 0, ib = 0, ii = 0] = step;
  const chances = new Float64Array(length * tagCount);
  let [o, b, i] = [powers[0] ?? 0, powers[1] ?? 0, 0];
  for (let here = 0; here < chances.length; here += tagCount) {
    if (here > 0) {
      const [o1, b1] = [o, b];
      o = (o1 * oo + b1 * bo + i * io) * (powers[here] ?? 0);
      b = (o1 * ob + b1 * bb + i * ib) * (powers[here + 1] ?? 0);
      i = (b1 * bi + i * ii) * (powers[here + 2] ?? 0);
    }
    const scale = 1 / (o + b + i);
    chances[here] = o *= scale;
    chances[here + 1] = b *= scale;
    chances[here + 2] = i *= scale;
  }
  [o, b, i] = [1, 1, 1];
  for (let here = chances.length - tagCount; here >= 0; here -= tagCount) {
    const [fo, fb, fi] = [(chances[here] ?? 0) * o, (chances[here + 1] ?? 0) * b, (chances[here + 2] ?? 0) * i];
    const sum = fo + fb + fi;
    chances[here] = fo / sum;
    chances[here + 1] = fb / sum;
    chances[here + 2] = fi / sum;
    o *= powers[here] ?? 0;
    b *= powers[here + 1] ?? 0;
    i *= powers[here + 2] ?? 0;
    const scale = 1 / (o + b + i);
    const [o1, b1, i1] = [o * scale, b * scale, i * scale];
    o = oo * o1 + ob * b1;
    b = bo * o1 + bb * b1 + bi * i1;
    i = io * o1 + ib * b1 + ii * i1;
  }
  return chances;
}

/** The powers of the scores, the highest of each token 1. */
function powersOf(local: Float64Array): Float64Array {
  const powers = new Float64Array(local.length);
  for (let here = 0; here < local.length; here += tagCount) {
    const [o = 0, b = 0, i = 0] = [local[here], local[here + 1], local[here + 2]];
    const most = o > b ? (o > i ? o : i) : b > i ? b : i;
    powers[here] = Math.exp(o - most);
    powers[here + 1] = Math.exp(b - most);
    powers[here + 2] = Math.exp(i - most);
  }
  return powers;
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
