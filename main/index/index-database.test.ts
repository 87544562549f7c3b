import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { guardedCalls, indexCalls } from '#main/index/index-calls.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aNote, noteId, temporaryIndex } from '#main/index/index-fixtures.ts';
import { isLogSafe } from '#main/index/is-log-safe.ts';
import { schemaVersion } from '#main/index/schema.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';

/** Fills an index, closes it, lets `spoil` at the file, and opens it again. */
function reopened(spoil: (file: string) => void): IndexDatabase {
  const { index, file } = temporaryIndex(onTestFinished);
  indexCalls(index).putDocuments([aNote('a', { text: 'Some words' })]);
  index.close();
  spoil(file);
  const again = new IndexDatabase(file);
  onTestFinished(() => again.close());
  return again;
}

test('a sound index keeps what was put in', () => {
  expect(indexCalls(reopened(() => undefined)).sourceHashes()).toEqual([{ id: aNote('a').id, hash: 'hash of a' }]);
});

test.each<[string, (file: string) => void]>([
  ['a file that is no database', (file) => writeFileSync(file, 'This is a shopping list.\n'.repeat(400))],
  ['an empty file', (file) => writeFileSync(file, '')],
  ['a file cut in half', (file) => writeFileSync(file, readFileSync(file).subarray(0, 3000))],
  ['a file with its tables overwritten', (file) => writeFileSync(file, damaged(readFileSync(file)))],
  ['the index of an older version', (file) => pragma(file, 'user_version = 0')],
  ['the index of a newer version', (file) => pragma(file, 'user_version = 99')],
  [
    'an index made with another reading of texts',
    (file) => pragma(file, `cache_size = 9; UPDATE reading SET version = '1'`),
  ],
  ['an index that does not say how it reads texts', (file) => pragma(file, 'cache_size = 9; DELETE FROM reading')],
  ['a file of zeros', (file) => writeFileSync(file, Buffer.alloc(80_000))],
  ["another app's database", (file) => pragma(file, 'application_id = 7')],
  ['an index that lacks a table', (file) => pragma(file, `user_version = ${schemaVersion}; DROP TABLE mentions`)],
])('%s is begun afresh', (_, spoil) => {
  const index = reopened(spoil);
  expect(index.isEmpty).toBe(true);
  const calls = indexCalls(index);
  calls.putDocuments([aNote('b', { text: 'Other words' })]);
  expect(calls.search({ query: 'other' }).total).toBe(1);
});

test('a folder in the place of the index makes way', () => {
  const { index, file } = temporaryIndex(onTestFinished);
  index.close();
  const other = `${file}-2`;
  mkdirSync(other);
  const again = new IndexDatabase(other);
  onTestFinished(() => again.close());
  expect(again.isEmpty).toBe(true);
});

test('a leftover log of another index does not bring anything back', () => {
  const index = reopened((file) => {
    writeFileSync(`${file}-wal`, 'nonsense'.repeat(1000));
    writeFileSync(`${file}-shm`, 'nonsense'.repeat(100));
  });
  expect(indexCalls(index).sourceHashes().length).toBeLessThanOrEqual(1);
});

test('the SQLite that runs here is none that corrupts what two connections write and read', () => {
  const { index } = temporaryIndex(onTestFinished);
  const told = index.get<{ version: string }>('SELECT sqlite_version() AS version');
  expect([told?.version, isLogSafe(told?.version ?? '')]).toEqual([process.versions.sqlite, true]);
  expect(index.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
});

test.each([
  ['3.53.4', true],
  ['3.52.0', true],
  ['3.51.3', true],
  ['3.51.2', false],
  ['3.50.7', true],
  ['3.50.4', false],
  ['3.49.9', false],
  ['3.44.6', true],
  ['3.44.5', false],
  ['3.7.17', false],
  ['4.0.0', true],
  ['', false],
])('SQLite %s may keep a log beside the file: %s', (version, isSafe) => {
  expect(isLogSafe(version)).toBe(isSafe);
});

test('an index damaged while it is open is dropped, the call is answered and the loss is told', () => {
  const { index, file } = temporaryIndex(onTestFinished);
  const calls = guardedCalls(index);
  const text = 'All the words of a long document. '.repeat(200);
  calls.putDocuments(Array.from({ length: 600 }, (_, at) => aNote(`n${at}`, { text: `${text} ${at}` })));
  index.get('PRAGMA wal_checkpoint(TRUNCATE)');
  const size = readFileSync(file).length;
  const handle = openSync(file, 'r+');
  for (let at = 4096; at < size; at += 4096) writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, at);
  closeSync(handle);
  index.get('PRAGMA shrink_memory');
  const answers = [
    calls.search({ query: 'long', patienceMs }),
    calls.sourceHashes(),
    calls.list({}),
    calls.backlinksOf({ kind: 'note', id: aNote('n1').id as never }),
  ];
  expect(answers.some(({ wasDropped }) => wasDropped)).toBe(true);
  expect(calls.sourceHashes()).toEqual({ result: [], wasDropped: false });
  expect(existsSync(file)).toBe(true);
});

test('a put that fails half way leaves nothing of it', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const broken = aNote('b', { mentions: [{ start: 0, end: 1, layer: 'detected' } as never] });
  expect(() => calls.putDocuments([aNote('a'), broken])).toThrow();
  expect(calls.sourceHashes()).toEqual([]);
});

test('documents that are gathered are there at once, for others once they are committed, and lost together', () => {
  const { index, file } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const seenByOthers = () => idsIn(file);
  calls.gatherDocuments([aNote('a')]);
  calls.gatherDocuments([aNote('b')]);
  expect(calls.sourceHashes().map(({ id }) => id)).toEqual([noteId('a'), noteId('b')]);
  expect(seenByOthers()).toEqual([]);
  calls.putDocuments([aNote('c')]);
  expect(seenByOthers()).toEqual([noteId('a'), noteId('b'), noteId('c')]);
  calls.gatherDocuments([aNote('d')]);
  const broken = aNote('e', { mentions: [{ start: 0, end: 1, layer: 'detected' } as never] });
  expect(() => calls.gatherDocuments([broken])).toThrow();
  calls.commitDocuments();
  expect(seenByOthers()).toEqual([noteId('a'), noteId('b'), noteId('c')]);
  calls.gatherDocuments(Array.from({ length: 2_100 }, (_, at) => aNote(`m${at}`)));
  calls.gatherDocuments([aNote('n1')]);
  calls.gatherDocuments([aNote('n2')]);
  expect(seenByOthers()).toHaveLength(2_105);
});

test('a row that makes no sense is damage: the index is begun afresh', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = guardedCalls(index);
  calls.putDocuments([aNote('a'), aNote('b')]);
  index.run('UPDATE documents SET stories = ? WHERE id = ?', '\u0000\u0000', noteId('a'));
  const { result, wasDropped } = calls.list({ limit: 10 });
  expect([wasDropped, result.rows]).toEqual([true, []]);
});

function idsIn(file: string): unknown[] {
  const other = new DatabaseSync(file, { readOnly: true });
  const rows = other.prepare('SELECT id FROM documents ORDER BY id').all();
  other.close();
  return rows.map(({ id }) => id);
}

function damaged(bytes: Buffer): Buffer {
  return bytes.fill(0xa5, 100, 4096 * 8);
}

function pragma(file: string, sql: string): void {
  const other = new DatabaseSync(file);
  other.exec(`PRAGMA ${sql}`);
  other.close();
}
