import { expect, onTestFinished, test, vi } from 'vitest';
import { IndexAgain } from '#main/documents/index-again.ts';
import { noteId } from '#main/index/index-fixtures.ts';
import type { DocumentId } from '#shared/ids.ts';

const id = noteId('a') as DocumentId;

/** An index that takes a document only after so many tries. */
function refusing(times: number) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let tries = 0;
  const again: IndexAgain = new IndexAgain({
    refresh: async (refused) => {
      tries += 1;
      if (tries < times) again.later(refused);
    },
    pausesMs: [10, 100, 1_000],
  });
  again.later(id);
  return { again, tries: () => tries };
}

test('what the index could not take is offered to it again, less and less often, until it takes it', async () => {
  const { tries } = refusing(3);
  const after: number[] = [];
  for (const pause of [10, 90, 10, 900, 100, 60_000]) {
    await vi.advanceTimersByTimeAsync(pause);
    after.push(tries());
  }
  expect(after).toEqual([1, 1, 2, 2, 3, 3]);
});

test('what it never takes is left for the next start, and a later failure begins anew', async () => {
  const { again, tries } = refusing(100);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tries()).toBe(3);
  again.later(id);
  await vi.advanceTimersByTimeAsync(10);
  expect(tries()).toBe(4);
});

test('saves that fail while one waits do not make it wait longer', async () => {
  const { again, tries } = refusing(100);
  for (let save = 0; save < 5; save += 1) again.later(id);
  await vi.advanceTimersByTimeAsync(10);
  expect(tries()).toBe(1);
});

test('nothing is tried after the vault is closed', async () => {
  const { again, tries } = refusing(100);
  again.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tries()).toBe(0);
});
