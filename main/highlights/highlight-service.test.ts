import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { ClipId } from '#shared/ids.ts';

const html = (price: string, more = '') => `<article><h1>Northwind buys a foundry</h1>
<p>Northwind agreed to buy Orbital Foundry for ${price}, the companies said on Tuesday.</p>
<p>The foundry melts metal in orbit and has three furnaces on two stations.</p>${more}</article>`;
const passage = 'Northwind agreed to buy Orbital Foundry for $40 million';

let temporary: TemporaryApp;
let clip: ClipId;

beforeEach(async () => {
  temporary = await openTemporaryApp();
  clip = await deliver(html('$40 million'), 'a');
});

afterEach(() => temporary.close());

test('a highlight is there after a restart, in its place, with its comment', async () => {
  const made = await mark(passage);
  expect(made).toMatchObject({ color: 'key', comment: 'Cheap?', place: { score: 1 } });
  await temporary.restart();
  expect(await temporary.client.highlights.of({ clip })).toEqual([made]);
});

test('one that its maker has named keeps the name, and counts once however often it is sent', async () => {
  const { text } = await temporary.client.clips.article({ id: clip });
  const start = text.indexOf(passage);
  const given = {
    clip,
    id: 'named-by-a-window',
    version: 1,
    start,
    end: start + passage.length,
    color: 'fact',
  } as const;
  await temporary.client.highlights.add(given);
  await temporary.client.highlights.add(given);
  expect((await temporary.client.highlights.of({ clip })).map(({ id }) => id)).toEqual(['named-by-a-window']);
});

test('it is given another meaning, removed, and put back as it was', async () => {
  const { id } = await mark(passage);
  const changed = await temporary.client.highlights.change({ clip, highlight: id, color: 'doubt' });
  expect(changed).toMatchObject({ color: 'doubt', comment: 'Cheap?' });
  const removed = await temporary.client.highlights.remove({ clip, highlight: id });
  expect(await temporary.client.highlights.of({ clip })).toEqual([]);
  expect(await temporary.client.highlights.putBack({ clip, highlight: removed })).toEqual(changed);
  await temporary.client.highlights.putBack({ clip, highlight: removed });
  expect(await temporary.client.highlights.of({ clip })).toHaveLength(1);
});

test('it is carried into a later version with a score, and said to be missing where it is', async () => {
  await mark(passage);
  await mark('three furnaces on two stations');
  await deliver(
    html('$60 million').replace(/<p>The foundry.*?<\/p>/s, '<p>More is to follow in the next days.</p>'),
    'b',
  );
  const [carried, missing] = await temporary.client.highlights.of({ clip });
  expect(carried?.place?.score).toBeGreaterThan(0.7);
  expect(carried?.place?.score).toBeLessThan(1);
  expect(missing).toMatchObject({ anchor: { exact: 'three furnaces on two stations' }, place: null });
  const inFirst = await temporary.client.highlights.of({ clip, version: 1 });
  expect(inFirst.map(({ place }) => place?.score)).toEqual([1, 1]);
});

test('every highlight of every clip is found or flagged after all are read again in another way', async () => {
  await mark(passage);
  await mark('three furnaces on two stations');
  await temporary.client.clips.extractAgain({ id: clip, scope: 'all' });
  await temporary.app.flush();
  const placed = await temporary.client.highlights.of({ clip });
  const { text } = await temporary.client.clips.article({ id: clip });
  for (const { anchor, place } of placed) expect(text.slice(place?.start, place?.end)).toBe(anchor.exact);
});

test('passages marked on the page are marked in its clip, and those not found are kept', async () => {
  const other = await deliver(html('$5', '<p>One more sentence stands here at the end.</p>'), 'c', '/other', [
    { color: 'fact', comment: '', passage: { exact: 'melts metal in orbit', prefix: 'The foundry ', suffix: '' } },
    { color: 'question', comment: 'who?', passage: { exact: 'words of an advert', prefix: '', suffix: '' } },
  ]);
  const placed = await temporary.client.highlights.of({ clip: other });
  expect(placed.map(({ color, place }) => [color, place?.score])).toEqual([
    ['fact', 1],
    ['question', undefined],
  ]);
});

test('a span that the version does not have, and a clip that is not there, are refused', async () => {
  const { highlights } = temporary.client;
  const span = { clip, version: 1, color: 'key', comment: '' } as const;
  await expect(highlights.add({ ...span, start: 5, end: 900_000 })).rejects.toMatchObject({
    failure: { code: 'MOVED_ON' },
  });
  await expect(highlights.add({ ...span, start: 5, end: 5 })).rejects.toMatchObject({ failure: { code: 'MOVED_ON' } });
  await expect(highlights.add({ ...span, version: 7, start: 0, end: 5 })).rejects.toMatchObject({
    failure: { code: 'NOT_FOUND' },
  });
  await expect(highlights.change({ clip, highlight: 'none' })).rejects.toMatchObject({
    failure: { code: 'NOT_FOUND' },
  });
  await expect(highlights.remove({ clip, highlight: 'none' })).rejects.toMatchObject({
    failure: { code: 'NOT_FOUND' },
  });
});

test('a damaged file of highlights is set aside, and the clip opens', async () => {
  await mark(passage);
  const file = join(temporary.vaultFolder, 'clips', clip, 'highlights.json');
  const whole = await readFile(file, 'utf8');
  await temporary.app.flush();
  await writeFile(file, whole.slice(0, whole.length / 2));
  await temporary.restart();
  await expect(temporary.client.highlights.of({ clip })).rejects.toMatchObject({ failure: { code: 'DAMAGED' } });
  expect(await temporary.client.highlights.of({ clip })).toEqual([]);
  expect((await readdir(join(temporary.vaultFolder, 'quarantine'))).length).toBe(1);
  expect((await temporary.client.clips.article({ id: clip })).text).toContain(passage);
});

test('highlights go into the trash with their clip, and come back with it', async () => {
  const made = await mark(passage);
  await temporary.client.documents.trash({ ids: [clip] });
  await expect(temporary.client.highlights.of({ clip, version: 1 })).rejects.toMatchObject({
    failure: { code: 'NOT_FOUND' },
  });
  await temporary.client.documents.restore({ ids: [clip] });
  expect(await temporary.client.highlights.of({ clip })).toEqual([made]);
});

async function mark(words: string) {
  const { text, version } = await temporary.client.clips.article({ id: clip });
  const start = text.indexOf(words);
  const span = { version, start, end: start + words.length };
  return temporary.client.highlights.add({ clip, ...span, color: 'key', comment: 'Cheap?' });
}

type Passages = Parameters<ReturnType<TemporaryApp['app']['session']>['clips']['addPage']>[0]['highlights'];

async function deliver(page: string, key: string, path = '/story', highlights: Passages = []): Promise<ClipId> {
  const { id } = await temporary.app.session().clips.addPage({
    key: key.repeat(32),
    capturedAt: '2026-11-22T10:00:00.000Z',
    address: `https://ledger.example${path}`,
    what: 'article',
    html: page,
    pictures: [],
    stories: [],
    tags: [],
    comment: '',
    highlights,
  });
  await temporary.app.flush();
  return id;
}
