import { setImmediate } from 'node:timers/promises';

const atOnce = 20_000;

/**
 * Of counted things the `limit` that are counted most, the most first. There may be millions: they are gone through in
 * pieces, between which everything else has its turn, and sorted by putting each where its number belongs.
 */
export async function strongest<Thing>(
  counts: ReadonlyMap<Thing, number>,
  { least, limit }: { readonly least: number; readonly limit: number },
  signal?: AbortSignal,
): Promise<[thing: Thing, count: number][]> {
  const sizes = new Map<number, number>();
  await inPieces(counts, signal, (_, n) => {
    if (n >= least) sizes.set(n, (sizes.get(n) ?? 0) + 1);
  });
  let last = Number.POSITIVE_INFINITY;
  let room = limit;
  for (const n of [...sizes.keys()].sort((a, b) => b - a)) {
    if (room <= 0) break;
    last = n;
    room -= sizes.get(n) ?? 0;
  }
  const kept = new Map<number, [Thing, number][]>([...sizes.keys()].filter((n) => n >= last).map((n) => [n, []]));
  await inPieces(counts, signal, (thing, n) => void kept.get(n)?.push([thing, n]));
  const found: [Thing, number][] = [];
  for (const n of [...kept.keys()].sort((a, b) => b - a)) {
    // One by one: more than a call takes may be counted alike.
    for (const counted of kept.get(n) ?? []) if (found.length < limit) found.push(counted);
  }
  return found;
}

async function inPieces<Thing>(
  counts: ReadonlyMap<Thing, number>,
  signal: AbortSignal | undefined,
  look: (thing: Thing, count: number) => void,
): Promise<void> {
  let seen = 0;
  for (const [thing, count] of counts) {
    look(thing, count);
    if (++seen % atOnce !== 0) continue;
    signal?.throwIfAborted();
    await setImmediate();
  }
}
