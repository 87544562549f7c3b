import { expect, test } from 'vitest';
import { atOnce, inSlices } from '#main/index/in-slices.ts';

function* counted(log: string[], msEach: number) {
  for (let step = 0; step < 4; step++) {
    const end = performance.now() + msEach;
    while (performance.now() < end);
    log.push(`step ${step}`);
    yield;
  }
  return 'answer';
}

test('a long answer lets others be answered in between', async () => {
  const log: string[] = [];
  const answer = inSlices(counted(log, 20));
  setImmediate(() => log.push('somebody else'));
  expect(await answer).toBe('answer');
  expect(log.indexOf('somebody else')).toBeGreaterThan(0);
  expect(log.indexOf('somebody else')).toBeLessThan(log.length - 1);
});

test('what fails on the way fails the answer', async () => {
  // biome-ignore lint/correctness/useYield: it fails before its first stop
  function* failing(): Generator<void, never> {
    throw new Error('damaged');
  }
  await expect(inSlices(failing())).rejects.toThrow('damaged');
});

test('all steps in one go give the same answer', () => {
  expect(atOnce(counted([], 0))).toBe('answer');
});
