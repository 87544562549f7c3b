import { expect, test } from 'vitest';
import { PutTogether } from '#main/documents/put-together.ts';
import { aNote, noteId } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';

function recording(put: (documents: readonly IndexedDocument[]) => Promise<void> = async () => undefined) {
  const calls: string[][] = [];
  const gathered: string[][] = [];
  const taking = (into: string[][]) => async (documents: readonly IndexedDocument[]) => {
    into.push(documents.map(({ title }) => title));
    await put(documents);
  };
  const entries = new PutTogether({ put: taking(calls), gather: taking(gathered) });
  const one = (title: string) => aNote(title, { title });
  return {
    calls,
    gathered,
    put: (title: string) => entries.put(one(title)),
    putOneOfMany: (title: string) => entries.put(one(title), { isOneOfMany: true }),
  };
}

test('what comes while others are put in goes in together, in the order it came', async () => {
  const { calls, put } = recording();
  await Promise.all(['a', 'b', 'c', 'd'].map(put));
  expect(calls).toEqual([['a'], ['b', 'c', 'd']]);
  await put('e');
  expect(calls.at(-1)).toEqual(['e']);
});

test('one that cannot be put in keeps no other out, and only whoever brought it is told', async () => {
  const { put } = recording(async (documents) => {
    if (documents.some(({ id }) => id === noteId('c'))) throw new Error('no');
  });
  const settled = await Promise.allSettled(['a', 'b', 'c', 'd'].map(put));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
});

test('documents of many are gathered, unless one among them is to be found at once or cannot be put in', async () => {
  const { calls, gathered, put, putOneOfMany } = recording(async (documents) => {
    if (documents.some(({ id }) => id === noteId('f'))) throw new Error('no');
  });
  await Promise.all(['a', 'b', 'c'].map(putOneOfMany));
  expect([gathered, calls]).toEqual([[['a'], ['b', 'c']], []]);
  await Promise.all([putOneOfMany('d'), putOneOfMany('e'), put('x')]);
  expect([gathered.slice(2), calls]).toEqual([[['d']], [['e', 'x']]]);
  const settled = await Promise.allSettled(['g', 'f', 'h'].map(putOneOfMany));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([gathered.slice(3), calls.slice(1)]).toEqual([
    [['g'], ['f', 'h']],
    [['f'], ['h']],
  ]);
});
