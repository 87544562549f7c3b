/**
 * The rows a person has gone through stay where they are when a fuller answer comes: first the pinned ones, in their
 * present form where it has them, then whatever else it has, in its own order. `isWhole` says that what the answer does
 * not have is not there any more.
 */
export function keepPinned<Row>(
  pinned: readonly Row[],
  next: readonly Row[],
  keyOf: (row: Row) => string,
  isWhole: boolean,
): readonly Row[] {
  if (pinned.length === 0) return next;
  const byKey = new Map(next.map((row) => [keyOf(row), row]));
  const kept = pinned.flatMap((row) => byKey.get(keyOf(row)) ?? (isWhole ? [] : [row]));
  const keptKeys = new Set(kept.map(keyOf));
  return [...kept, ...next.filter((row) => !keptKeys.has(keyOf(row)))];
}
