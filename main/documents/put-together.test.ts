import { expect, test } from 'vitest';
import { PutTogether } from '#main/documents/put-together.ts';
import { aNote, noteId } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';

function recording(put: (documents: readonly IndexedDocument[]) => Promise<void> = async () => undefined) {
  const calls: string[][] = [];
  const entries = new PutTogether(async (documents) => {
    calls.push(documents.map(({ title }) => title));
    await put(documents);
  });
  return { calls, put: (title: string) => entries.put(aNote(title, { title })) };
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
