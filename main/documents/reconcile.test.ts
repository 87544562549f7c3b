import { expect, test } from 'vitest';
import { reconcile } from '#main/documents/reconcile.ts';
import { clipId, noteId } from '#main/index/index-fixtures.ts';
import type { DocumentId } from '#shared/ids.ts';

/** A vault of so many notes and clips of which the index knows some. */
async function reconciled(count: number, known: readonly DocumentId[] = [], losing: readonly DocumentId[] = []) {
  const steps: ['list' | 'gather' | 'refresh', DocumentId][] = [];
  const taken = new Set(known);
  const lost = new Set(losing);
  const notes = Array.from({ length: count }, (_, at) => noteId(`n${at}`));
  const clips = Array.from({ length: count }, (_, at) => clipId(`c${at}`));
  const records = <Id>(ids: readonly Id[]) => ({ ids: async () => [...ids], revisionOnDisk: async () => 'now' });
  await reconcile({
    // Of both kinds of records only their ids and revisions are asked for.
    vault: { notes: records(notes), clips: records(clips) } as never,
    index: {
      sourceHashes: async () => [...taken].map((id) => ({ id, hash: lost.has(id) ? '' : 'now' })),
      commitDocuments: async () => undefined,
    },
    documents: {
      list: async (ids) => void steps.push(...ids.map((id): ['list', DocumentId] => ['list', id])),
      refresh: async (id) => void steps.push(['refresh', id]),
      refreshOneOfMany: async (id) => {
        steps.push(['gather', id]);
        taken.add(id);
      },
      forget: async () => undefined,
    },
    // Only handed on.
    openReader: () => ({ close: async () => undefined }) as never,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return { steps, all: [...notes, ...clips] };
}

test('where much is missing, lists have all of it before the first text is read', async () => {
  const { steps, all } = await reconciled(150);
  expect(steps.slice(0, 300).map(([step]) => step)).toEqual(all.map(() => 'list'));
  expect(new Set(steps.slice(300))).toEqual(new Set(all.map((id) => ['gather', id])));
  expect(steps).toHaveLength(600);
});

test('what many that went in together have taken out with them is put in again by itself', async () => {
  const { steps } = await reconciled(150, [], [noteId('n7'), clipId('c9')]);
  expect(steps.slice(600)).toEqual([
    ['refresh', noteId('n7')],
    ['refresh', clipId('c9')],
  ]);
});

test('where little is missing, only that is read', async () => {
  const { all } = await reconciled(0);
  expect(all).toEqual([]);
  const known = Array.from({ length: 149 }, (_, at) => noteId(`n${at}`));
  const { steps } = await reconciled(150, [...known, ...Array.from({ length: 150 }, (_, at) => clipId(`c${at}`))]);
  expect(steps).toEqual([['refresh', noteId('n149')]]);
});
