/**
 * The places of values in their order, numbers by size and words as people sort them; equal ones stay as they stand. Each
 * different value is compared once and the rest is sorting numbers: the links of a large graph share few names.
 */
export function sortedBy(values: readonly (string | number)[], isDown: boolean): number[] {
  const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const different = [...new Set(values)].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b)),
  );
  const ranks = new Map<string | number, number>();
  let rank = 0;
  different.forEach((value, at) => {
    const before = different[at - 1];
    const isSame = typeof value === 'string' && typeof before === 'string' && words.compare(before, value) === 0;
    if (at > 0 && !isSame) rank += 1;
    ranks.set(value, isDown ? -rank : rank);
  });
  const keys = Float64Array.from(values, (value, at) => (ranks.get(value) ?? 0) * values.length + at).sort();
  return Array.from(keys, (key) => ((key % values.length) + values.length) % values.length);
}
