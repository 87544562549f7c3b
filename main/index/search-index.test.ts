import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { aNote } from '#main/index/index-fixtures.ts';
import { SearchIndex, startIndexWorker } from '#main/index/search-index.ts';

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'index-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return join(folder, 'index.sqlite');
}

test('what is put in through the worker is found, and is there after the app starts again', async () => {
  const file = temporaryFile();
  const index = await SearchIndex.open({ file });
  expect(index.needsRebuild).toBe(true);
  await index.putDocuments([aNote('a', { title: 'Chips', text: 'Words about chips' })]);
  await index.close();
  const again = await SearchIndex.open({ file });
  onTestFinished(() => again.close());
  expect(again.needsRebuild).toBe(false);
  expect((await again.search({ query: 'chips' })).hits.map((hit) => hit.document.title)).toEqual(['Chips']);
});

test('a damaged file is begun afresh when it is opened, and says that it needs everything again', async () => {
  const file = temporaryFile();
  writeFileSync(file, 'not a database at all '.repeat(500));
  const index = await SearchIndex.open({ file });
  onTestFinished(() => index.close());
  expect(index.needsRebuild).toBe(true);
  await index.clear();
  expect(index.needsRebuild).toBe(false);
  expect((await index.list({})).total).toBe(0);
});

test('a call that the index cannot answer fails alone', async () => {
  const index = await SearchIndex.open({ file: temporaryFile() });
  onTestFinished(() => index.close());
  await expect(index.putDocuments([{} as never])).rejects.toThrow();
  expect((await index.counts()).notes).toBe(0);
});

test('a put fails alone while something else holds the file, and goes in once it is free', async () => {
  const file = temporaryFile();
  const index = await SearchIndex.open({ file });
  onTestFinished(() => index.close());
  const holder = new DatabaseSync(file);
  onTestFinished(() => holder.close());
  holder.exec('BEGIN IMMEDIATE');
  await expect(index.putDocuments([aNote('a', { text: 'Words' })])).rejects.toMatchObject({
    failure: { code: 'INDEX_UNAVAILABLE', data: { reason: 'busy' } },
  });
  expect((await index.counts()).notes).toBe(0);
  holder.exec('ROLLBACK');
  await index.putDocuments([aNote('a', { text: 'Words' })]);
  expect((await index.counts()).notes).toBe(1);
});

test('a closed index refuses calls instead of opening again', async () => {
  const index = await SearchIndex.open({ file: temporaryFile() });
  await index.close();
  await expect(index.counts()).rejects.toThrow('closed');
});

test('a worker that is lost is started again, between calls and in the middle of one', async () => {
  const workers: ReturnType<typeof startIndexWorker>[] = [];
  const index = await SearchIndex.open({
    file: temporaryFile(),
    startWorker: (file) => {
      const worker = startIndexWorker(file);
      workers.push(worker);
      return worker;
    },
  });
  onTestFinished(() => index.close());
  await index.putDocuments([aNote('a')]);
  await workers.at(-1)?.close();
  expect((await index.counts()).notes).toBe(1);
  const asked = Promise.all([index.putDocuments([aNote('b')]), index.putDocuments([aNote('c')])]);
  await workers.at(-1)?.close();
  await asked;
  expect((await index.counts()).notes).toBe(3);
  expect(workers).toHaveLength(3);
});
