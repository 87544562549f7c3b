import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp, type OpenApp } from '#main/app.ts';
import type { AppRouter } from '#main/app-types.ts';
import { paragraphNode, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import type { EditorState } from '#shared/notes/types.ts';

/** The whole app without a window: a real folder, the real index, the real workers. */
let folder: string;
let app: OpenApp;
let client: RouterClient<AppRouter>;

const article = [
  'Sam Altman has talked to Stoke Space about its rocket Nova, The Wall Street Journal reported.',
  'Altman runs OpenAI. Engineers who had left Blue Origin founded Stoke Space.',
].join('\n');

async function start(): Promise<void> {
  app = await createApp({
    host: 'browser',
    appDataFolder: join(folder, 'data'),
    documentsFolder: join(folder, 'documents'),
    vaultFolder: join(folder, 'vault'),
  });
  client = createRouterClient(app.router);
  await app.flush();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-app-'));
  await start();
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function clipArticle() {
  const clip = await client.clips.add({ source: { kind: 'paste', text: article }, stories: [] });
  await app.flush();
  return clip.id;
}

/** Those of the curated list, then the suggestions that are kept out of it. */
async function allEntities() {
  const parts = await Promise.all(
    (['curated', 'suggestions'] as const).map((part) => client.entities.list({ part, limit: 100 })),
  );
  return parts.flatMap(({ rows }) => rows);
}

async function entityNamed(name: string) {
  const rows = await allEntities();
  const row = rows.find((entity) => entity.name === name);
  if (!row) throw new Error(`${name} is not among ${rows.map((entity) => entity.name).join(', ')}`);
  return row;
}

function stateOf(...nodes: Parameters<typeof paragraphNode>[0]): EditorState {
  return { root: rootNode([paragraphNode(nodes)]) };
}

test('a clipped article is found again from the entities it mentions', async () => {
  const clipId = await clipArticle();
  const altman = await entityNamed('Sam Altman');
  const { unlinked, unlinkedCount } = await client.backlinks.of({ target: { kind: 'entity', id: altman.id } });
  const matches = unlinked.flatMap((group) =>
    group.documents.flatMap(({ id, passages }) => passages.map(({ match }) => ({ id, match }))),
  );
  expect({ unlinkedCount, matches: matches.toSorted((a, b) => b.match.length - a.match.length) }).toEqual({
    unlinkedCount: 2,
    matches: [
      { id: clipId, match: 'Sam Altman' },
      { id: clipId, match: 'Altman' },
    ],
  });
});

test('everything is there after the app was closed and opened again', async () => {
  await clipArticle();
  await client.notes.create({ title: 'A thought', state: stateOf(textNode('Rockets')) });
  await app.flush();
  const before = [await client.documents.list({ limit: 10 }), await allEntities()];
  await app.close();
  await start();
  const after = [await client.documents.list({ limit: 10 }), await allEntities()];
  expect(after).toEqual(before);
});

test('an index built from scratch says the same as the one that grew', async () => {
  await clipArticle();
  const altman = await entityNamed('Sam Altman');
  await client.entities.rename({ id: altman.id, name: 'Samuel Altman' });
  await app.flush();
  const ask = async () => ({
    list: await client.documents.list({ limit: 10 }),
    entities: await allEntities(),
    backlinks: await client.backlinks.of({ target: { kind: 'entity', id: altman.id } }),
    search: (await client.search.query({ query: 'rocket' })).hits.map(({ document }) => document.id),
  });
  const grown = await ask();
  await client.vault.rebuildIndex();
  await app.flush();
  expect(await ask()).toEqual(grown);
});

test('a renamed entity keeps its mentions, and links that carried the old name carry the new one', async () => {
  await clipArticle();
  const stoke = await entityNamed('Stoke Space');
  const target = { kind: 'entity' as const, id: stoke.id };
  const note = await client.notes.create({
    title: 'Rockets',
    state: stateOf(
      textNode('On '),
      referenceNode(target, 'Stoke Space'),
      textNode(' and '),
      referenceNode(target, 'Stoke'),
    ),
  });
  await client.entities.rename({ id: stoke.id, name: 'Stoke Space Technologies' });
  await app.flush();
  const renamed = await client.notes.get({ id: note.id });
  const labels = renamed.state.root.children?.[0]?.children?.map((node) => node.text);
  const { mentionCount } = await client.entities.page({ id: stoke.id });
  expect({ labels, mentionCount }).toEqual({
    labels: ['On ', 'Stoke Space Technologies', ' and ', 'Stoke'],
    mentionCount: 4,
  });
});

test('a renamed note is followed by the links that carried its title', async () => {
  const target = await client.notes.create({ title: 'Old name' });
  const source = await client.notes.create({
    title: 'Source',
    state: stateOf(textNode('See '), referenceNode({ kind: 'note', id: target.id }, 'Old name')),
  });
  await client.notes.save({ id: target.id, revision: target.revision, title: 'New name', state: target.state });
  const { state } = await client.notes.get({ id: source.id });
  expect(state.root.children?.[0]?.children?.map((node) => node.text)).toEqual(['See ', 'New name']);
});

test('an unlinked mention in a note becomes a link with one call', async () => {
  await clipArticle();
  const altman = await entityNamed('Sam Altman');
  const note = await client.notes.create({ title: 'Talks', state: stateOf(textNode('What did Sam Altman want?')) });
  await app.flush();
  const target = { kind: 'entity' as const, id: altman.id };
  await client.backlinks.link({ documentId: note.id, span: { start: 9, end: 19 }, match: 'Sam Altman', target });
  await app.flush();
  const { linkedCount } = await client.backlinks.of({ target });
  const linked = await client.notes.get({ id: note.id });
  expect({ linkedCount, mentions: linked.mentions.map(({ start, end, layer }) => ({ start, end, layer })) }).toEqual({
    linkedCount: 1,
    mentions: [{ start: 9, end: 19, layer: 'linked' }],
  });
});

test('a mention the user rejected stays away, also from an index built from scratch', async () => {
  const clipId = await clipArticle();
  const nova = await entityNamed('Nova');
  const start = article.indexOf('Nova');
  const span = { start, end: start + 4 };
  await client.entities.decide({ documentId: clipId, span, entityId: nova.id, layer: 'rejected' });
  await client.vault.rebuildIndex();
  await app.flush();
  const { mentions } = await client.clips.article({ id: clipId });
  expect(mentions.filter(({ entityId }) => entityId === nova.id)).toEqual([]);
});

test('a rejection that is taken back leaves no trace', async () => {
  const clipId = await clipArticle();
  const nova = await entityNamed('Nova');
  const start = article.indexOf('Nova');
  const decision = { documentId: clipId, span: { start, end: start + 4 }, entityId: nova.id };
  const before = await client.clips.article({ id: clipId });
  await client.entities.decide({ ...decision, layer: 'rejected' });
  await client.entities.decide({ ...decision, layer: 'detected' });
  await app.flush();
  expect(await client.clips.article({ id: clipId })).toEqual(before);
});

test('of two windows that save one note the second is told, and nothing is written over', async () => {
  const note = await client.notes.create({ title: 'Shared' });
  const first = { id: note.id, revision: note.revision, title: 'Shared', state: stateOf(textNode('one')) };
  await client.notes.save(first);
  const failure = await client.notes
    .save({ ...first, state: stateOf(textNode('two')) })
    .catch((error: unknown) => error);
  await app.flush();
  const { rows } = await client.documents.list({ kind: 'note', limit: 10 });
  expect(failure).toMatchObject({ failure: { code: 'CONFLICT' } });
  expect(rows.map(({ title, summary }) => ({ title, summary }))).toEqual([{ title: 'Shared', summary: 'one' }]);
});

test('a note in the trash is gone from every list and comes back whole', async () => {
  const note = await client.notes.create({ title: 'Passing', state: stateOf(textNode('words')) });
  await app.flush();
  await client.documents.trash({ ids: [note.id] });
  const gone = await client.documents.list({ limit: 10 });
  await client.documents.restore({ ids: [note.id] });
  const back = await client.notes.get({ id: note.id });
  expect({ gone: gone.total, title: back.title, state: back.state }).toEqual({
    gone: 0,
    title: 'Passing',
    state: note.state,
  });
});

test('a damaged note is set aside and named, and the rest of the vault opens', async () => {
  const good = await client.notes.create({ title: 'Good' });
  const bad = await client.notes.create({ title: 'Bad' });
  await app.close();
  await writeFile(join(folder, 'vault', 'notes', `${bad.id}.json`), '{"id": "half a rec');
  await start();
  const status = await client.vault.status();
  const { rows } = await client.documents.list({ limit: 10 });
  const kept = await readdir(join(folder, 'vault', 'quarantine'));
  expect({
    problems: status.problems.map(({ kind, file }) => ({ kind, file })),
    rows: rows.map(({ id }) => id),
    kept: await Promise.all(kept.map((name) => readFile(join(folder, 'vault', 'quarantine', name), 'utf8'))),
  }).toEqual({
    problems: [{ kind: 'damaged', file: `notes/${bad.id}.json` }],
    rows: [good.id],
    kept: ['{"id": "half a rec'],
  });
});

test('the sample story can be clicked through: three clips and two notes with links that lead somewhere', async () => {
  await client.vault.addSample();
  await app.flush();
  const [story] = await client.stories.list();
  const { rows } = await client.documents.list({ limit: 20 });
  const notes = await Promise.all(
    rows.filter(({ kind }) => kind === 'note').map(({ id }) => client.notes.get({ id: id as never })),
  );
  const links = notes.flatMap(({ state }) => JSON.stringify(state).match(/"type":"reference"/g) ?? []);
  expect({
    clips: story?.clipCount,
    notes: story?.noteCount,
    states: rows.filter(({ kind }) => kind === 'clip').map(({ status }) => status?.state),
    links: links.length,
    leftover: notes.some(({ state }) => JSON.stringify(state).includes('[[')),
  }).toEqual({ clips: 3, notes: 2, states: ['ready', 'ready', 'ready'], links: 9, leftover: false });
});
