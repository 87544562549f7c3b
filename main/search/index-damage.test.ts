import { closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Answer, guardedCalls } from '#main/index/index-calls.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aClip, aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { putDocuments } from '#main/index/write-documents.ts';
import { sampleOf } from '#main/search/sample-index.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';

const words = ['rocket', 'company', 'chip', 'factory', 'launch', 'provider', 'satellite', 'engine', 'orbit', 'money'];
const textOf = (at: number) =>
  Array.from({ length: 120 }, (_, n) => `${words[(at * 7 + n * n) % words.length]}${(at + n) % 13}`).join(' ');
const documents = Array.from({ length: 80 }, (_, at) =>
  at % 2 === 0
    ? aClip(`c${at}`, { title: `Clip ${at}`, text: textOf(at), outlet: `Outlet ${at % 5}`, tags: [`tag${at % 3}`] })
    : aNote(`n${at}`, { title: `Note ${at}`, text: textOf(at) }),
);
const runs = 80;
const queries = ['rocket3', 'chip1 factory', 'sat*', 'outlet:"Outlet 2"', 'tag:tag1', '-rocket3', 'type:note'];

test('wherever sixteen bytes of an index are overwritten, no call fails, and what is not right is found out', () => {
  const { index, file } = temporaryIndex(onTestFinished);
  putDocuments(index, documents);
  index.close();
  const size = statSync(file).size;
  const sound = readFileSync(file);
  const right = JSON.stringify(answersOf(new IndexDatabase(file)));
  const folder = mkdtempSync(join(tmpdir(), 'index-damage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const spoilt = join(folder, 'index.sqlite');
  let silent = 0;
  fc.assert(
    fc.property(fc.nat(size - 16), fc.uint8Array({ minLength: 16, maxLength: 16 }), (at, bytes) => {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${spoilt}${suffix}`, { force: true });
      copyFileSync(file, spoilt);
      const handle = openSync(spoilt, 'r+');
      writeSync(handle, bytes, 0, 16, at);
      closeSync(handle);
      const opened = new IndexDatabase(spoilt);
      try {
        const { answers, wasDropped } = answersOf(opened);
        const isRight = JSON.stringify({ answers, wasDropped: false }) === right;
        const isFoundOut = wasDropped || opened.isEmpty || !isTrue(opened);
        if (!isRight && !isFoundOut) silent += 1;
      } finally {
        opened.close();
      }
    }),
    { numRuns: runs, seed: 45, examples: [[0, sound.subarray(size - 16)]] },
  );
  // What is left lies in a row's summary, outlet or date, or in one place of one word.
  expect(silent / runs).toBeLessThan(0.05);
});

test('whatever a document says, the index is not suspected of saying something else', () => {
  const { index } = temporaryIndex(onTestFinished);
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ' '.repeat(900),
      '\n',
      '\u0000',
      '\ud800',
      '半導体',
      '導',
      'สวัสดี',
      'C++',
      '.NET',
      '🚀',
      '…',
      'İ',
      'word',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.string({ unit: 'binary' }), (pieces, title) => {
      const text = pieces.join('');
      putDocuments(index, [aNote('a', { title, text })]);
      const [sample] = sampleOf(index, 1);
      const { isFound, ...said } = sample ?? { title: '', text: '' };
      expect([isFound, said.text, said.title]).toEqual([true, text.toWellFormed(), title.toWellFormed()]);
    }),
    { numRuns: 300 },
  );
});

test('full-text search that lost its words is found out', () => {
  const { index } = temporaryIndex(onTestFinished);
  putDocuments(index, documents);
  expect(isTrue(index)).toBe(true);
  index.run(`INSERT INTO search (search) VALUES ('delete-all')`);
  expect(isTrue(index)).toBe(false);
});

function answersOf(index: IndexDatabase): { answers: unknown[]; wasDropped: boolean } {
  const calls = guardedCalls(index);
  const all: Answer<unknown>[] = [
    calls.list({ limit: 200 }),
    calls.counts(),
    ...queries.map((query) => calls.search({ query, patienceMs })),
  ];
  return {
    answers: all.map(({ result }) => told(result)),
    wasDropped: all.some(({ wasDropped }) => wasDropped),
  };
}

/** Without what differs from run to run. */
function told(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result, (key, value) => (key === 'tookMs' || key === 'score' ? undefined : value)));
}

/** As the app compares it with the files at the start, here with all of them. */
function isTrue(index: IndexDatabase): boolean {
  const byId = new Map(documents.map((document) => [document.id, document]));
  let at = 0;
  return sampleOf(index, 400, () => (at++ % 400) / 400).every(
    ({ id, title, text, isFound }) => isFound && byId.get(id)?.text === text && byId.get(id)?.title === title,
  );
}
