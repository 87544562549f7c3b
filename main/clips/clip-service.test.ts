import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { ClipService, type ClipServiceDeps } from '#main/clips/clip-service.ts';
import { Extractor } from '#main/clips/extractor.ts';
import { newsPage, newsPageWithPicture } from '#main/clips/fixtures/pages.ts';
import { createIds } from '#main/vault/new-id.ts';
import { createVault, type Vault } from '#main/vault/open-vault.ts';
import { type CapturedPageInput, capturedPageSchema } from '#shared/clips/captured-page.ts';
import type { ClipRecord } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

const now = () => new Date('2025-03-06T10:00:00.000Z');
const newId = createIds(now);
const extractor = await Extractor.start();
let folder = '';
let vault: Vault;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-clips-'));
  vault = await createVault(folder, 'Test', { now, newId, onProblem: () => undefined });
});
afterEach(async () => {
  await vault.close();
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => extractor.close());

function service(overrides: Partial<ClipServiceDeps> = {}): ClipService {
  const loaded = async (id: ClipId) => {
    const found = await vault.clips.get(id);
    if (!found) throw new FailureError('NOT_FOUND', { kind: 'clip', id });
    return found;
  };
  const change: ClipServiceDeps['documents']['updateClip'] = async (id, make) => {
    const record = make((await loaded(id)).record);
    await vault.clips.put(record);
    return { record };
  };
  return new ClipService({
    vault,
    documents: {
      clip: loaded,
      putClip: async (record: ClipRecord) => {
        await vault.clips.put(record);
        return { record };
      },
      updateClip: change,
      updateClipQuietly: change,
      trash: async (ids) => {
        for (const id of ids) await vault.clips.trash(id);
      },
    },
    index: { clipAt: async () => null, failedClips: async () => [] },
    isIndexWhole: () => true,
    extractor,
    fetchPage: () => Promise.reject(new Error('nothing is fetched here')),
    fetchPictures: async () => new Map(),
    siteRules: async () => undefined,
    storyName: () => undefined,
    storiesNamed: async () => [],
    highlightPassages: async () => undefined,
    onQueueChange: () => undefined,
    now,
    newId,
    log: () => undefined,
    ...overrides,
  });
}

const delivered = (page: Pick<CapturedPageInput, 'html' | 'address'>) =>
  capturedPageSchema.parse({ key: 'a'.repeat(32), capturedAt: now().toISOString(), what: 'article', ...page });

test('a pasted text is on disk when the call answers, and an article soon after', async () => {
  const clips = service();
  const text = 'A first headline\n\nNorthwind bought Orbital Foundry on Tuesday.\n\nNobody said for how much.';
  const added = await clips.add({ source: { kind: 'paste', text } });
  expect(added).toMatchObject({ title: 'Untitled clip', status: { state: 'captured' }, versions: 0 });
  expect(Buffer.from((await vault.captures.get(added.id, 1)) ?? []).toString()).toBe(text);
  await clips.idle();
  expect(await clips.get(added.id)).toMatchObject({
    title: 'A first headline',
    status: { state: 'ready' },
    versions: 1,
    wordCount: 11,
  });
  expect((await clips.article(added.id)).text).toBe(
    'Northwind bought Orbital Foundry on Tuesday.\nNobody said for how much.',
  );
});

test('a dropped page becomes a clip with its metadata and its picture', async () => {
  const clips = service();
  const added = await clips.add({
    source: { kind: 'file', name: 'foundry.html', bytes: new Blob([newsPageWithPicture]) },
  });
  await clips.idle();
  expect(await clips.get(added.id)).toMatchObject({
    title: 'Orbital Foundry raises $40m to melt metal in space',
    outlet: 'The Ledger',
    authors: ['Mara Lindqvist', "Tom O'Dell"],
    published: '2025-03-04T09:30:00+01:00',
    fileName: 'foundry.html',
    status: { state: 'ready' },
  });
  const figure = (await clips.article(added.id)).blocks.find((block) => block.type === 'figure');
  expect(figure?.asset && (await vault.assets.get(figure.asset))?.byteLength).toBe(208);
});

test('what cannot be clipped leaves nothing behind', async () => {
  const clips = service();
  await expect(clips.add({ source: { kind: 'paste', text: '  \n' } })).rejects.toMatchObject({
    failure: { code: 'EMPTY_INPUT', data: { what: 'text' } },
  });
  await expect(
    clips.add({ source: { kind: 'file', name: 'a.zip', bytes: new Blob(['PK\x03\x04\0\0']) } }),
  ).rejects.toMatchObject({ failure: { code: 'NOT_TEXT' } });
  await expect(clips.add({ source: { kind: 'address', address: 'file:///etc/passwd' } })).rejects.toMatchObject({
    failure: { code: 'BAD_ADDRESS' },
  });
  expect(await vault.clips.ids()).toEqual([]);
});

test('an address that does not answer is a failed clip, and a retry fetches it', async () => {
  let isUp = false;
  const fetchPage: ClipServiceDeps['fetchPage'] = async (address) => {
    if (!isUp) throw new FailureError('PAGE_UNREACHABLE', { address, reason: 'offline' });
    return {
      bytes: new TextEncoder().encode(newsPage),
      mediaType: 'text/html',
      charset: 'utf-8',
      finalAddress: address,
    };
  };
  const clips = service({ fetchPage });
  const { id } = await clips.add({
    source: { kind: 'paste', text: 'https://ledger.example/2025/03/04/orbital-foundry?utm_source=x' },
  });
  await clips.idle();
  expect((await clips.get(id)).status).toMatchObject({
    state: 'failed',
    step: 'fetch',
    failure: { code: 'PAGE_UNREACHABLE' },
  });
  isUp = true;
  expect((await clips.retry(id)).status.state).toBe('captured');
  await clips.idle();
  expect(await clips.get(id)).toMatchObject({
    status: { state: 'ready' },
    address: 'https://ledger.example/2025/03/04/orbital-foundry?utm_source=x',
  });
  expect((await vault.clips.get(id))?.record.canonicalAddress).toBe(
    'https://ledger.example/2025/03/04/orbital-foundry',
  );
});

test('a page without an article fails at extraction and keeps its capture', async () => {
  const clips = service();
  const { id } = await clips.add({
    source: { kind: 'file', name: 'blank.html', bytes: new Blob(['<html><img src=x></html>']) },
  });
  await clips.idle();
  expect((await clips.get(id)).status).toEqual({
    state: 'failed',
    step: 'extract',
    failure: { code: 'NO_ARTICLE', data: { name: 'blank.html' } },
  });
  expect((await vault.captures.get(id, 1))?.byteLength).toBe(24);
});

test('a clip that was under way when the app was closed goes on at the next start', async () => {
  const before = service();
  const adding = before.add({ source: { kind: 'paste', text: 'Words that were under way, and more of them.' } });
  const { id } = await adding;
  await before.close();
  await vault.clips.put({ ...((await vault.clips.get(id))?.record as ClipRecord), status: { state: 'extracting' } });
  const after = service();
  await after.resume();
  await after.idle();
  expect((await after.get(id)).status).toEqual({ state: 'ready' });
});

test('a title the user gives stands before the page’s own, and an empty one gives that back', async () => {
  const clips = service();
  const { id } = await clips.addPage(delivered({ html: newsPage, address: 'https://ledger.example/a' }));
  await clips.idle();
  expect((await clips.update({ id, title: 'Mine', isRead: true })).title).toBe('Mine');
  expect(await clips.update({ id, title: '' })).toMatchObject({
    title: 'Orbital Foundry raises $40m to melt metal in space',
    isRead: true,
  });
});
