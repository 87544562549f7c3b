import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aClip } from '#main/index/index-fixtures.ts';
import { schemaVersion } from '#main/index/schema.ts';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import type { ClipId } from '#shared/ids.ts';

// The faults that can befall an index, on a real vault with the real files: whatever it is, everything is found again, and
// nothing in the vault is made, changed or lost for it.

let app: TemporaryApp;
let clip: ClipId;
let whole: unknown;
let files: Record<string, string>;

const texts = [
  'Sam Altman looked at a rocket company over the summer. Stoke Space was the name that was heard most.',
  'A chip factory opens in Dresden. 半導体の工場. It will make sensors from C++ code.',
  'Nobody bought the launch provider in the end, said a person close to the talks.',
];

beforeAll(async () => {
  app = await openTemporaryApp();
  for (const text of texts) clip = await app.clip(text);
  whole = await answers();
  files = vaultFiles();
});
afterAll(() => app.close());

const queries = [
  'rocket',
  'compan',
  '"launch provider"',
  '半導体',
  'C++',
  'person:altman',
  'type:clip',
  '-rocket',
  'rokcet ',
];

async function answers(): Promise<unknown> {
  const asked = queries.map(async (query) => {
    const { hits, total, isPartial } = await app.client.search.query({ query, withFacets: true });
    return { query, total, isPartial, found: hits.map(({ document, snippet }) => [document.id, snippet]) };
  });
  const { rows } = await app.client.documents.list({ limit: 50 });
  return { searches: await Promise.all(asked), rows };
}

function vaultFiles(): Record<string, string> {
  const names = readdirSync(app.vaultFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.'),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(app.vaultFolder, name)).toString('base64')]));
}

function indexFile(): string {
  const folder = join(app.appDataFolder, 'index');
  const name = readdirSync(folder).find((each) => each.endsWith('.sqlite'));
  return join(folder, name ?? 'there is none');
}

function withEach(file: string, act: (path: string) => void): void {
  for (const suffix of ['', '-wal', '-shm']) act(`${file}${suffix}`);
}

function changed(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

test.each<[string, (file: string) => void]>([
  ['missing', (file) => withEach(file, (path) => rmSync(path, { force: true }))],
  ['of a newer version', (file) => changed(file, `PRAGMA user_version = ${schemaVersion + 1}; DROP TABLE words`)],
  ['beside the log of another index', putForeignLog],
  ['not told of what happened to the files', forgetAndInvent],
])('an index that is %s is made right unasked, and the vault is left as it is', async (_, spoil) => {
  const file = indexFile();
  await app.restart(() => spoil(file));
  expect(await answers()).toEqual(whole);
  expect(vaultFiles()).toEqual(files);
});

/** It has a document that the vault lacks, lacks one that the vault has, and knows the third in an older form. */
function forgetAndInvent(file: string): void {
  const index = new IndexDatabase(file);
  const calls = indexCalls(index);
  const [first, second] = calls.sourceHashes();
  calls.putDocuments([aClip('invented', { title: 'Invented', text: 'A rocket company that nobody clipped.' })]);
  if (first) calls.removeDocuments([first.id]);
  if (second) calls.putDocuments([aClip('old', { id: second.id, title: 'An older title', text: 'An older text.' })]);
  index.close();
}

function putForeignLog(file: string): void {
  const other = join(app.appDataFolder, 'other.sqlite');
  const foreign = new IndexDatabase(other);
  indexCalls(foreign).putDocuments([aClip('foreign', { title: 'Foreign', text: 'A rocket of another vault.' })]);
  for (const suffix of ['-wal', '-shm']) copyFileSync(`${other}${suffix}`, `${file}${suffix}`);
  foreign.close();
}

test.each<[string, (file: string) => void]>([
  ['is deleted', (file) => withEach(file, (path) => rmSync(path, { force: true }))],
  [
    'is put in the place of by an older one',
    (file) => {
      withEach(file, (path) => rmSync(path, { force: true }));
      const old = new IndexDatabase(file);
      old.close();
      changed(file, `PRAGMA user_version = ${schemaVersion - 1}`);
    },
  ],
  [
    'is put in the place of by nonsense',
    (file) => {
      withEach(file, (path) => rmSync(path, { force: true }));
      writeFileSync(file, 'nonsense'.repeat(5_000));
    },
  ],
])('an index file that %s while the app is open is made again, and the search says so meanwhile', async (_, spoil) => {
  const file = indexFile();
  spoil(file);
  const { hits, isPartial } = await app.client.search.query({ query: 'rocket' });
  expect(isPartial || hits.length > 0).toBe(true);
  await app.app.flush();
  expect(await answers()).toEqual(whole);
  expect(existsSync(file)).toBe(true);
});

test('an index that silently says something else than the files is found out at the start', async () => {
  const file = indexFile();
  // Every text says another thing, and no check of SQLite's own sees anything wrong.
  await app.restart(() => changed(file, `UPDATE texts SET text = replace(text, 'rocket', 'pocket')`));
  await app.app.flush();
  expect(await answers()).toEqual(whole);
});

test('a clip is acknowledged while something else holds the index, and is found once that is free again', async () => {
  const holder = new DatabaseSync(indexFile());
  holder.exec('BEGIN IMMEDIATE');
  const { id } = await app.client.clips.add({ source: { kind: 'paste', text: 'A word about balloons.' }, stories: [] });
  expect(existsSync(join(app.vaultFolder, 'clips', id, 'clip.json'))).toBe(true);
  holder.exec('ROLLBACK');
  holder.close();
  await expect.poll(async () => (await app.client.search.query({ query: 'balloons ' })).total).toBe(1);
});

test('an index whose log was lost with the last writes is brought up to date', async () => {
  const file = indexFile();
  const aside = await temporaryFolder();
  const id = await app.clip('A late word about zeppelins.');
  // As a sync program copies it in the middle of a write: the file without its log.
  await cp(file, join(aside, 'index.sqlite'));
  await app.restart(() => {
    withEach(file, (path) => rmSync(path, { force: true }));
    copyFileSync(join(aside, 'index.sqlite'), file);
  });
  const { hits } = await app.client.search.query({ query: 'zeppelins' });
  expect(hits.map(({ document }) => document.id)).toEqual([id]);
});

test('a document that vanished while the app was closed is not brought back by the index', async () => {
  const folder = join(app.vaultFolder, 'clips', clip);
  await app.restart(() => rm(folder, { recursive: true }));
  const { total } = await app.client.search.query({ query: 'provider ' });
  expect({ total, clips: (await readdir(join(app.vaultFolder, 'clips'))).includes(clip) }).toEqual({
    total: 0,
    clips: false,
  });
});
