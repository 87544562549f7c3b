import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { guardedCalls } from '#main/index/index-calls.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { canLimit, limitFileSize } from '#main/index/limit-process.ts';

// What SQLite says when the disk, the memory or another program is in the way, each met for real: what was put in before
// stays, nothing is put in by halves, and it goes on when the cause is gone.

interface Cause {
  readonly reason: string;
  begin(index: IndexDatabase, file: string): () => void;
}

const pages = (index: IndexDatabase) => Number(index.get<{ page_count: number }>('PRAGMA page_count')?.page_count);

const causes: Record<string, Cause> = {
  'a full disk': {
    reason: 'disk-full',
    begin(index) {
      index.get(`PRAGMA max_page_count = ${pages(index)}`);
      return () => index.get('PRAGMA max_page_count = 1000000000');
    },
  },
  'a file that may only be read': {
    reason: 'not-writable',
    begin(index) {
      index.get('PRAGMA query_only = ON');
      return () => index.get('PRAGMA query_only = OFF');
    },
  },
  'another program that holds it': {
    reason: 'busy',
    begin(_, file) {
      const holder = new DatabaseSync(file);
      holder.exec('BEGIN IMMEDIATE');
      return () => holder.close();
    },
  },
  ...(canLimit && {
    'a write that the system refuses': {
      reason: 'not-writable',
      begin(_, file) {
        limitFileSize(statSync(`${file}-wal`).size);
        return () => limitFileSize('none');
      },
    },
  }),
};

const long = Array.from({ length: 1_500 }, (_, at) => `word${at}`).join(' ');

test.each(Object.entries(causes))('%s: what is there is found, and the rest when it has passed', (_, cause) => {
  const { index, file } = temporaryIndex(onTestFinished);
  const calls = guardedCalls(index);
  calls.putDocuments([aNote('a', { text: 'Some rockets' })]);
  const end = cause.begin(index, file);
  const refused = expect.objectContaining({ failure: { code: 'INDEX_UNAVAILABLE', data: { reason: cause.reason } } });
  const found = (query: string) => calls.search({ query }).result.total;
  try {
    for (const put of [calls.putDocuments, calls.gatherDocuments]) {
      expect(() => {
        put([aNote('b', { text: `${long} and rockets` }), aNote('c', { text: long })]);
        calls.commitDocuments();
      }).toThrow(refused);
    }
    expect([found('rockets'), calls.settle().result, calls.trouble().result]).toEqual([1, cause.reason, null]);
  } finally {
    end();
  }
  expect(calls.settle()).toEqual({ result: null, wasDropped: false });
  calls.putDocuments([aNote('b', { text: `${long} and rockets` })]);
  expect([found('rockets'), calls.sourceHashes().result.length]).toEqual([2, 2]);
});

test('at whichever statement the disk is full, all of a document is there or none', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = guardedCalls(index);
  calls.putDocuments([aNote('a', { text: 'Some rockets' })]);
  const note = aNote('b', {
    text: `${long} and rockets`,
    aliases: ['Bee'],
    tags: ['one', 'two'],
  });
  const started = pages(index);
  const outcomes: number[] = [];
  for (let room = 0; outcomes.at(-1) !== 2 && room < 400; room += 1) {
    index.get(`PRAGMA max_page_count = ${started + room}`);
    try {
      calls.putDocuments([note]);
    } catch {
      // Whether it was all or none is what is looked at.
    }
    const known = calls.sourceHashes().result.length;
    const rows = [
      ...['SELECT count(*) AS n FROM texts', 'SELECT count(*) AS n FROM documents'],
      "SELECT count(*) AS n FROM search WHERE search MATCH 'rocket'",
    ].map((sql) => index.get<{ n: number }>(sql)?.n);
    expect(rows).toEqual([known, known, known]);
    outcomes.push(known);
  }
  expect([outcomes.length > 5, outcomes.at(-1)]).toEqual([true, 2]);
});

const withoutMemory = `
  import { guardedCalls } from '#main/index/index-calls.ts';
  import { IndexDatabase } from '#main/index/index-database.ts';
  import { aNote } from '#main/index/index-fixtures.ts';
  import { troubleOf } from '#main/index/index-trouble.ts';
  import { limitMemory } from '#main/index/limit-process.ts';
  const index = new IndexDatabase(process.argv[1]);
  const calls = guardedCalls(index);
  const told = [];
  limitMemory(100_000_000);
  for (const work of [
    () => index.get('SELECT length(randomblob(900000000)) AS n'),
    () => index.transaction(() => {
      index.run("INSERT INTO reading (version) VALUES ('half')");
      index.run('INSERT INTO reading (version) VALUES (hex(randomblob(450000000)))');
    }),
  ]) {
    try { work(); } catch (error) { told.push(troubleOf(error)); }
  }
  limitMemory('none');
  calls.putDocuments([aNote('a', { text: 'Some rockets' })]);
  const halves = index.all("SELECT 1 FROM reading WHERE version = 'half'").length;
  console.log(JSON.stringify({ told, halves, settled: calls.settle().result, found: calls.search({ query: 'rockets' }).result.total }));
  index.close();
`;

test.skipIf(!canLimit)(
  'where there is no memory, that is said, and it goes on when there is some again (skipped where nothing limits memory)',
  () => {
    const { index, file } = temporaryIndex(onTestFinished);
    index.close();
    // In a process of its own: a test's own needs memory for more.
    const child = spawnSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', withoutMemory, file], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([child.stderr, child.stdout.trim()]).toEqual([
      '',
      JSON.stringify({ told: ['memory', 'memory'], halves: 0, settled: null, found: 1 }),
    ]);
  },
);
