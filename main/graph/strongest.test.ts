import { expect, test } from 'vitest';
import { strongest } from '#main/graph/strongest.ts';

/** 300,000 pairs: one counted a thousand times, two hundred counted twice, the rest once. */
const counts = new Map(
  Array.from({ length: 300_000 }, (_, at) => [`pair ${at}`, at === 77_777 ? 1_000 : at % 1_500 === 0 ? 2 : 1]),
);

test('of hundreds of thousands of pairs those counted most are found, in pieces that let others in between', async () => {
  let turns = 0;
  let isOver = false;
  const takeTurns = () => {
    turns++;
    if (!isOver) setImmediate(takeTurns);
  };
  setImmediate(takeTurns);
  const found = await strongest(counts, { least: 1, limit: 205 });
  isOver = true;
  expect(found[0]).toEqual(['pair 77777', 1_000]);
  expect(found.map(([, n]) => n)).toEqual([1_000, ...Array(200).fill(2), ...Array(4).fill(1)]);
  // Twice through all of them, twenty thousand at a time.
  expect(turns).toBeGreaterThanOrEqual(28);
});

test('what is counted too seldom is left out, and nobody waits for what was called off', async () => {
  expect(await strongest(counts, { least: 3, limit: 10 })).toEqual([['pair 77777', 1_000]]);
  await expect(strongest(counts, { least: 1, limit: 10 }, AbortSignal.abort())).rejects.toThrow('aborted');
});
