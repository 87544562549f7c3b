import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aClip, aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { readingCalls } from '#main/search/reading-calls.ts';
import { ReadingDatabase } from '#main/search/reading-database.ts';

function filled() {
  const { index, file } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putDocuments([
    aNote('a', { title: 'Rocket', text: 'A rocket company.' }),
    aClip('b', { text: `The ${'a'.repeat(60)}! chip.` }),
  ]);
  const reader = new ReadingDatabase(file);
  onTestFinished(() => reader.close());
  return { index, file, calls, reader };
}

test.each([
  'DROP TABLE documents',
  'DELETE FROM documents',
  "UPDATE documents SET title = 'x'",
  "ATTACH '/tmp/other.sqlite' AS other",
  'PRAGMA user_version = 3',
  'PRAGMA writable_schema = ON',
  "SELECT load_extension('/tmp/x.so')",
  'CREATE TABLE x (a)',
])('the connection that searches refuses %s', (sql) => {
  const { reader } = filled();
  expect(reader.prepare()).toBe(true);
  expect(() => reader.all(sql)).toThrow();
});

test('what is written is found at once, also after the index was begun afresh', () => {
  const { calls, reader } = filled();
  const reading = readingCalls(reader, () => false);
  const total = (query: string) => {
    const answer = reading.search(1, { query });
    return 'result' in answer ? answer.result.result.total : answer.problem;
  };
  expect(total('rocket')).toBe(1);
  calls.putDocuments([aNote('c', { text: 'Another rocket.' })]);
  expect(total('rocket')).toBe(2);
  calls.clear();
  calls.putDocuments([aNote('d', { text: 'A rocket of its own.' })]);
  expect(total('rocket')).toBe(1);
});

test('an index that is not there is no reason to fail', () => {
  const { index, file, reader } = filled();
  index.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  expect(readingCalls(reader, () => false).search(1, { query: 'rocket' })).toEqual({ problem: 'absent' });
  const again = new IndexDatabase(file);
  onTestFinished(() => again.close());
});

test('a search that nobody waits for is given up', () => {
  const { reader } = filled();
  expect(readingCalls(reader, () => true).search(1, { query: 'rocket' })).toEqual({ problem: 'cancelled' });
});

test('a pattern that would take for ever is stopped, and the answer says so', () => {
  const { calls } = filled();
  const started = performance.now();
  const { isInterrupted } = calls.search({ query: '/(a+)+$/' });
  expect({ isInterrupted, isSoon: performance.now() - started < 20_000 }).toEqual({
    isInterrupted: true,
    isSoon: true,
  });
});

test('an index is made ready to its end, whether it has something or nothing, and answers as before', () => {
  const { calls, reader } = filled();
  const reading = readingCalls(reader, () => false);
  const stepsToReady = () => {
    for (let steps = 1; steps < 100; steps += 1) {
      const answer = reading.makeReady(1);
      if (!('result' in answer) || answer.result) return steps;
    }
    return 0;
  };
  const found = () => {
    const answer = reading.search(1, { query: 'rocket' });
    return 'result' in answer ? answer.result.result.hits.map(({ document }) => document.title) : answer.problem;
  };
  expect(stepsToReady()).toBeGreaterThan(3);
  expect(found()).toEqual(['Rocket']);
  calls.clear();
  expect(stepsToReady()).toBe(1);
});

const cutShort = `
  import { statSync, truncateSync } from 'node:fs';
  import { indexCalls } from '#main/index/index-calls.ts';
  import { IndexDatabase } from '#main/index/index-database.ts';
  import { aNote } from '#main/index/index-fixtures.ts';
  import { readingCalls } from '#main/search/reading-calls.ts';
  import { ReadingDatabase } from '#main/search/reading-database.ts';
  const file = process.argv[1];
  const index = new IndexDatabase(file);
  const text = 'All the words of a long document. '.repeat(200);
  indexCalls(index).putDocuments(Array.from({ length: 100 }, (_, at) => aNote('n' + at, { text: text + at })));
  index.get('PRAGMA wal_checkpoint(TRUNCATE)');
  const reading = readingCalls(new ReadingDatabase(file), () => false);
  reading.search(1, { query: 'long' });
  truncateSync(file, 40960);
  const { problem } = reading.search(2, { query: 'document 5' });
  console.log(problem);
`;

test('a file that gets shorter while it is read is damaged, and ends nothing', () => {
  const { index, file } = temporaryIndex(onTestFinished);
  index.close();
  // In a process of its own: what ended it would end the tests.
  const child = spawnSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', cutShort, file], {
    encoding: 'utf8',
  });
  expect([child.signal, child.stdout.trim()]).toEqual([null, 'damaged']);
});
