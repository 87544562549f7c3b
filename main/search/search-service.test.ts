import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openTemporaryApp } from '#main/temporary-app.ts';
import { FailureError } from '#shared/failures.ts';
import { paragraphNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { searchContract } from '#shared/search/contract.ts';

async function searching() {
  const app = await openTemporaryApp();
  onTestFinished(() => app.close());
  return { client: app.client, session: app.app.session(), clip: (text: string) => app.clip(text) };
}

test('a hit whose document has vanished is dropped, and the index is never the reason to make it again', async () => {
  const { session, clip } = await searching();
  const id = await clip('The rocket company was for sale all summer.');
  expect((await session.search.query({ query: 'rocket' })).total).toBe(1);
  await rm(join(session.vault.folder, 'clips', id), { recursive: true });
  expect((await session.search.query({ query: 'rocket' })).hits).toEqual([]);
});

test('a hit whose file says something else now is found by what it says, before anyone told the index', async () => {
  const { client, session } = await searching();
  const state = { root: rootNode([paragraphNode([textNode('Kelp under water')])]) };
  const { id } = await client.notes.create({ title: 'Farm', state });
  await session.settled();
  const file = join(session.vault.folder, 'notes', `${id}.json`);
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('Kelp', 'Moss'));
  expect((await session.search.query({ query: 'farm kelp', isTyping: false })).exactTotal).toBe(0);
  const { hits } = await session.search.query({ query: 'farm moss', isTyping: false });
  expect(hits.map(({ document, missing, snippet }) => [document.id, missing, snippet])).toEqual([
    [id, [], 'Moss under water'],
  ]);
});

test('a search that is given up rejects with the reason, and the next one is answered', async () => {
  const { session, clip } = await searching();
  await clip('The rocket company was for sale all summer.');
  const gone = new AbortController();
  const asked = session.search.query({ query: 'rocket' }, gone.signal);
  gone.abort(new Error('another key'));
  await expect(asked).rejects.toThrow('another key');
  expect((await session.search.query({ query: 'rocket' })).total).toBe(1);
});

test('two windows search while the index is built anew', async () => {
  const { session, clip } = await searching();
  await clip('The rocket company was for sale all summer.');
  session.upkeep.rebuild();
  const answers = await Promise.all([1, 2, 3, 4].map(() => session.search.query({ query: 'rocket' })));
  expect(answers.every(({ isPartial, total }) => isPartial || total === 1)).toBe(true);
  await session.settled();
  expect(await session.search.query({ query: 'rocket' })).toMatchObject({ total: 1, isPartial: false });
});

test('a saved search is a record of the vault that counts what it finds now', async () => {
  const { session, clip } = await searching();
  const { saved } = session.search;
  const made = await saved.save({
    name: ' Rockets ',
    query: 'rocket',
    sort: 'newest',
    isGrouped: false,
    isInSidebar: true,
  });
  expect(made).toMatchObject({ name: 'Rockets', count: 0 });
  await clip('The rocket company was for sale all summer.');
  expect(await saved.list()).toMatchObject([{ id: made.id, name: 'Rockets', count: 1 }]);
  await saved.save({ ...made, name: 'All rockets' });
  await saved.forget(made.id);
  expect(await saved.list()).toEqual([]);
  expect(await saved.restore(made.id)).toBe(true);
  expect(await saved.list()).toMatchObject([{ name: 'All rockets' }]);
  const nameless = saved.save({ name: ' ', query: 'x', sort: 'relevance', isGrouped: false, isInSidebar: true });
  await expect(nameless).rejects.toBeInstanceOf(FailureError);
});

test('a watch-list of many names is looked up a few at a time, and a search is answered in between', async () => {
  const { session, clip } = await searching();
  await clip('The rocket company was for sale all summer.');
  const csv = Array.from({ length: 400 }, (_, at) => (at === 399 ? 'rocket company' : `nobody ${at}`)).join('\n');
  const done: string[] = [];
  const list = session.search.watchList(csv).then((table) => {
    done.push('list');
    return table;
  });
  // What the index says, without the files that a whole answer is compared with: a slow disk is no part of this.
  const found = session.search.counts([{ query: 'rocket' }]).then(() => done.push('search'));
  const [{ rows, isPartial }] = await Promise.all([list, found]);
  expect(done).toEqual(['search', 'list']);
  expect([rows.length, rows.at(-1)?.documents, isPartial]).toEqual([400, 1, false]);
});

test('while the disk with the vault is away, saved searches say so and Jump leads to what the index knows', async () => {
  const { client, session, clip } = await searching();
  await clip('The rocket company was for sale all summer.');
  await client.search.save({ name: 'Rockets', query: 'rocket' });
  const { folder } = session.vault;
  await rename(folder, `${folder}-away`);
  await expect(client.search.saved()).rejects.toMatchObject({ failure: { code: 'VAULT_UNUSABLE' } });
  expect(searchContract.saved['~orpc'].errorMap).toHaveProperty('VAULT_UNUSABLE');
  expect((await client.search.switch({ query: 'rocket comp' })).map(({ kind }) => kind)).toContain('clip');
  await rename(`${folder}-away`, folder);
  expect((await client.search.switch({ query: 'rockets' })).map(({ kind }) => kind)).toContain('search');
});

test('what was searched for is remembered newest first, and forgotten when asked', async () => {
  const { session } = await searching();
  const { memory } = session.search;
  for (const query of ['rocket', 'chip', 'rocket']) await memory.remember(query);
  expect(memory.queries.map(({ query }) => query)).toEqual(['rocket', 'chip']);
  await memory.forget('chip');
  expect(memory.queries.map(({ query }) => query)).toEqual(['rocket']);
  await memory.forget();
  expect(memory.queries).toEqual([]);
});
