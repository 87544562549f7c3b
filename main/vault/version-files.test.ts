import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Vault } from '#main/vault/open-vault.ts';
import { temporaryVault, testDeps } from '#main/vault/temporary-vault.ts';
import type { Article } from '#shared/clips/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

const clipId = clipIdSchema.parse(testDeps.newId());
let vault: Vault;

beforeEach(async () => {
  vault = await temporaryVault();
});

afterEach(() => vault.close());

const inVault = (...path: string[]) => join(vault.folder, ...path);
const conflict = { failure: { code: 'CONFLICT', data: { id: clipId } } };
const damaged = { failure: { code: 'DAMAGED', data: { kind: 'clip', id: clipId } } };

function article(text: string, version = 1): Article {
  return {
    version,
    capturedAt: '2026-11-22T16:31:00.000Z',
    blocks: [{ type: 'paragraph', inlines: [{ text }] }],
    text,
    textHash: createHash('sha256').update(text).digest('hex'),
    extractor: 'test',
    coverage: null,
    scope: 'article',
    wall: null,
  };
}

test('an article is there as it was stored, and other versions are not', async () => {
  await vault.articles.put(clipId, article('Größer 🚀'));
  expect([await vault.articles.get(clipId, 1), await vault.articles.get(clipId, 2)]).toEqual([
    article('Größer 🚀'),
    undefined,
  ]);
});

test('a version is never changed, but storing the same text once more is fine', async () => {
  await vault.articles.put(clipId, article('first'));
  await vault.articles.put(clipId, { ...article('first'), extractor: 'again' });
  await expect(vault.articles.put(clipId, article('second'))).rejects.toMatchObject(conflict);
  expect(await vault.articles.get(clipId, 1)).toEqual(article('first'));
});

test('an article whose text was changed outside is set aside, and can be made again', async () => {
  await vault.articles.put(clipId, article('first'));
  const file = inVault('clips', clipId, '1', 'article.json');
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('"text": "first",\n "textHash"', '"text": "fjrst",\n "textHash"'),
  );
  await expect(vault.articles.get(clipId, 1)).rejects.toMatchObject(damaged);
  expect(vault.problems).toMatchObject([
    { kind: 'damaged', movedTo: `quarantine/2026-11-22T16-31-00-000Z-${clipId}-1-article.json` },
  ]);
  await vault.articles.put(clipId, article('first'));
  expect(await vault.articles.get(clipId, 1)).toEqual(article('first'));
});

test('no number but a version becomes part of a path', async () => {
  await expect(vault.articles.get(clipId, 0)).rejects.toThrow('no version');
  await expect(vault.articles.get(clipId, 1.5)).rejects.toThrow('no version');
});

test('a capture is given back byte for byte, packed on disk', async () => {
  const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, n) => n % 251));
  await vault.captures.put(clipId, 1, bytes);
  const packed = await readFile(inVault('clips', clipId, '1', 'page.html.gz'));
  expect([
    Buffer.compare(bytes, (await vault.captures.get(clipId, 1)) ?? Buffer.alloc(0)),
    packed.length < 5000,
  ]).toEqual([0, true]);
});

test('a capture can be replaced until there is an article of it', async () => {
  await vault.captures.put(clipId, 1, Buffer.from('first'));
  await vault.captures.put(clipId, 1, Buffer.from('second'));
  await vault.articles.put(clipId, article('second'));
  await vault.captures.put(clipId, 1, Buffer.from('second'));
  await expect(vault.captures.put(clipId, 1, Buffer.from('third'))).rejects.toMatchObject(conflict);
  expect(Buffer.from((await vault.captures.get(clipId, 1)) ?? []).toString()).toBe('second');
});

test('a capture that would unpack to more than 64 MB is not unpacked, and stays', async () => {
  await mkdir(inVault('clips', clipId, '1'), { recursive: true });
  await writeFile(inVault('clips', clipId, '1', 'page.html.gz'), gzipSync(Buffer.alloc(65 * 1024 * 1024)));
  await expect(vault.captures.get(clipId, 1)).rejects.toMatchObject(damaged);
  expect([vault.problems[0]?.kind, await readdir(inVault('clips', clipId, '1'))]).toEqual([
    'unreadable',
    ['page.html.gz'],
  ]);
});

test('a capture that cannot be unpacked is set aside', async () => {
  await vault.captures.put(clipId, 1, Buffer.from('the page'));
  await writeFile(inVault('clips', clipId, '1', 'page.html.gz'), 'not packed');
  await expect(vault.captures.get(clipId, 1)).rejects.toMatchObject(damaged);
  expect([await vault.captures.get(clipId, 1), await readdir(inVault('quarantine'))]).toEqual([
    undefined,
    [`2026-11-22T16-31-00-000Z-${clipId}-1-page.html.gz`],
  ]);
});

test('an asset is stored once under the hash of its bytes', async () => {
  const bytes = Buffer.from('a picture');
  const name = `${createHash('sha256').update(bytes).digest('hex')}.png`;
  expect([await vault.assets.put(bytes, 'png'), await vault.assets.put(bytes, 'png')]).toEqual([name, name]);
  expect([await readdir(inVault('assets')), await vault.assets.get(name)]).toEqual([[name], bytes]);
});

test('an asset whose bytes have changed is not shown, and storing it again mends it', async () => {
  const bytes = Buffer.from('a picture');
  const name = await vault.assets.put(bytes, 'png');
  await writeFile(inVault('assets', name), 'another picture');
  expect([await vault.assets.get(name), vault.problems[0]?.kind]).toEqual([undefined, 'damaged']);
  await vault.assets.put(bytes, 'png');
  expect(await vault.assets.get(name)).toEqual(bytes);
});

test('an asset is never looked for outside its folder', async () => {
  expect(await vault.assets.get('../vault.json')).toBeUndefined();
  await expect(vault.assets.put(Buffer.from('x'), '../x')).rejects.toThrow('no extension');
});
