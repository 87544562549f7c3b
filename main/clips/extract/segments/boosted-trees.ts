/**
 * Trees that ask the same question at each level: `features[level]` above `cuts[level]` sets a bit of the leaf's number.
 * A plain list of numbers, tree after tree: the features, the cuts, the leaves.
 */
export interface BoostedTrees {
  readonly depth: number;
  readonly base: number;
  readonly numbers: readonly number[];
}

/** The chance that the trees give to what the features describe. */
export function chanceOf({ depth, base, numbers }: BoostedTrees, features: Float64Array): number {
  const size = 2 * depth + 2 ** depth;
  let sum = base;
  for (let tree = 0; tree < numbers.length; tree += size) {
    let leaf = 0;
    for (let level = 0; level < depth; level++) {
      const value = features[numbers[tree + level] ?? 0] ?? 0;
      if (value > (numbers[tree + depth + level] ?? 0)) leaf |= 1 << level;
    }
    sum += numbers[tree + 2 * depth + leaf] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
