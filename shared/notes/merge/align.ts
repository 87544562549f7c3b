/**
 * For each of `base` where it is in `other`, or -1 where it is gone; the places rise. What is the same word for word is
 * found first, and of what stands between, the ones that are most alike are taken for the same, changed.
 */
export function align(
  base: readonly string[],
  other: readonly string[],
  likeness: (base: number, other: number) => number,
): number[] {
  const places = base.map(() => -1);
  let start = 0;
  while (start < base.length && start < other.length && base[start] === other[start]) places[start] = start++;
  let end = 0;
  const room = Math.min(base.length, other.length) - start;
  while (end < room && base[base.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  for (let back = 1; back <= end; back++) places[base.length - back] = other.length - back;
  const same = commonRuns(base.slice(start, base.length - end), other.slice(start, other.length - end));
  let [gapBase, gapOther] = [start, start];
  for (const [inBase, inOther] of [...same, [base.length - end - start, other.length - end - start] as const]) {
    const [untilBase, untilOther] = [start + inBase, start + inOther];
    for (const [a, b] of pairs([gapBase, untilBase], [gapOther, untilOther], likeness)) places[a] = b;
    if (untilBase < base.length - end) places[untilBase] = untilOther;
    [gapBase, gapOther] = [untilBase + 1, untilOther + 1];
  }
  return places;
}

/** Beyond this many cells the tables below would cost more than a better match is worth. */
const largestTable = 1_000_000;

/** A longest common subsequence, as places in both. Of texts too different for that, what is there only once. */
function commonRuns(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  if (a.length * b.length > largestTable) return commonSingles(a, b);
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? at(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1));
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) found.push([i++, j++]);
    else if (at(lengths, (i + 1) * width + j) >= at(lengths, i * width + j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function commonSingles(a: readonly string[], b: readonly string[]): [number, number][] {
  const inB = singlesOf(b);
  const found: [number, number][] = [];
  for (const [value, i] of singlesOf(a)) {
    const j = inB.get(value);
    if (j !== undefined && j > (found.at(-1)?.[1] ?? -1)) found.push([i, j]);
  }
  return found;
}

function singlesOf(values: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  values.forEach((value, place) => {
    if (places.has(value)) twice.add(value);
    places.set(value, place);
  });
  for (const value of twice) places.delete(value);
  return places;
}

/** Less alike than this is another one. */
const leastLikeness = 0.3;

/** Which of two stretches without anything in common are most alike, in order. */
function pairs(
  [fromA, toA]: readonly [number, number],
  [fromB, toB]: readonly [number, number],
  likeness: (a: number, b: number) => number,
): [number, number][] {
  const [rows, columns] = [toA - fromA, toB - fromB];
  if (rows <= 0 || columns <= 0 || rows * columns > 10_000) return [];
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const own = new Float64Array(rows * columns);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const value = likeness(fromA + i, fromB + j);
      own[i * columns + j] = value < leastLikeness ? 0 : value;
      best[i * width + j] = Math.max(
        value < leastLikeness ? 0 : value + at(best, (i + 1) * width + j + 1),
        at(best, (i + 1) * width + j),
        at(best, i * width + j + 1),
      );
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const value = at(own, i * columns + j);
    if (value > 0 && at(best, i * width + j) === value + at(best, (i + 1) * width + j + 1)) {
      found.push([fromA + i++, fromB + j++]);
    } else if (at(best, i * width + j) === at(best, (i + 1) * width + j)) i += 1;
    else j += 1;
  }
  return found;
}

function at(table: Uint32Array | Float64Array, place: number): number {
  return table[place] ?? 0;
}
