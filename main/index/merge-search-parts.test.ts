import { expect, onTestFinished, test } from 'vitest';
import { documentAt, words } from '#main/index/bench-documents.ts';
import { indexCalls } from '#main/index/index-calls.ts';
import { temporaryIndex } from '#main/index/index-fixtures.ts';
import { mergeSearchParts, searchParts } from '#main/index/merge-search-parts.ts';
import { SearchIndex } from '#main/index/search-index.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';

const document = (at: number) => documentAt(at, { entities: 50, lines: 4 });

/** Documents put in one by one, of which some were changed and some removed since. */
function indexInParts() {
  const { index, file } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const documents = Array.from({ length: 40 }, (_, at) => document(at));
  for (const one of documents) calls.putDocuments([one]);
  for (const one of documents.slice(0, 6)) calls.putDocuments([{ ...one, text: `Newsworthy. ${one.text}` }]);
  calls.removeDocuments(documents.slice(6, 10).map(({ id }) => id));
  return { index, file, calls };
}

test('parts that are put together find what they found, in the same order', () => {
  const { index } = indexInParts();
  const answers = () =>
    ['newsworthy', ...words.slice(1, 12), words[3]?.slice(0, 2) ?? '', `"${words[1]} ${words[2]}"`].map((query) => {
      const { hits, total } = searchDocuments(index, { query, withReasons: true, patienceMs }, { now: 0 });
      return { query, total, hits };
    });
  const [before, parts] = [answers(), searchParts(index).length];
  for (const _ of mergeSearchParts(index));
  expect(searchParts(index).length).toBeLessThan(parts);
  expect(answers()).toEqual(before);
  // Nothing is left that a document that is gone or was changed had said.
  expect(index.all(`INSERT INTO search (search, rank) VALUES ('integrity-check', 0)`)).toEqual([]);
});

test('what is put in between two steps is found, and nothing is done when nothing was written', () => {
  const { index, calls } = indexInParts();
  const steps = mergeSearchParts(index);
  steps.next();
  calls.putDocuments([{ ...document(77), text: 'Something in between.' }]);
  for (const _ of steps);
  expect(searchDocuments(index, { query: '"in between"', patienceMs }).total).toBe(1);
  for (const _ of mergeSearchParts(index));
  const changes = () => index.get('SELECT total_changes() AS n');
  const before = changes();
  for (const _ of mergeSearchParts(index));
  expect(changes()).toEqual(before);
});

test('the index puts its parts together when nothing is asked of it', async () => {
  const { index, file } = indexInParts();
  const parts = searchParts(index).length;
  const worker = await SearchIndex.open({ file });
  onTestFinished(() => worker.close());
  await expect.poll(() => searchParts(index).length).toBeLessThan(parts);
  expect((await worker.search({ query: 'newsworthy' })).total).toBe(6);
});
