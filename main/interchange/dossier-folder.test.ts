import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeDossierFolder } from '#main/interchange/dossier-folder.ts';
import { diskFolder, zippedFolder } from '#main/interchange/folder-sink.ts';
import { sampleCopies, sampleDossier } from '#main/interchange/sample-dossier.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';

async function written(): Promise<Map<string, Buffer>> {
  const folder = join(await temporaryFolder(), 'dossier');
  await mkdir(folder);
  await writeDossierFolder(sampleDossier(), sampleCopies(), diskFolder(folder));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [file.slice(folder.length + 1), await readFile(file)] as const)),
  );
}

test('the manifest has the hash of every file', async () => {
  const files = await written();
  const lines = String(files.get('SHA256SUMS')).trimEnd().split('\n');
  const told = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  expect([...told.keys(), 'SHA256SUMS'].toSorted()).toEqual([...files.keys()].toSorted());
  for (const [name, hash] of told) {
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
      name,
    ).toBe(hash);
  }
});

test('whoever gets the folder checks it with the program that their system has', async (context) => {
  const folder = join(await temporaryFolder(), 'dossier');
  await mkdir(folder);
  await writeDossierFolder(sampleDossier(), sampleCopies(), diskFolder(folder));
  const check = () => spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  const first = check();
  context.skip(first.error !== undefined, 'no sha256sum on this machine');
  expect([first.status, first.stderr]).toEqual([0, '']);
  await appendFile(join(folder, 'index.html'), ' ');
  const second = check();
  expect([second.status, second.stdout]).toEqual([1, expect.stringContaining('index.html: FAILED')]);
});

test('its names are taken by every system, and its pages lead to each other', async () => {
  const files = await written();
  for (const name of [...files.keys()].flatMap((path) => path.split('/'))) {
    expect(name).toMatch(/^[^<>:"|?*\\\p{Cc}\p{Bidi_Control}]{1,200}$/u);
  }
  const page = String(files.get('index.html'));
  const links = [...page.matchAll(/href="(copies\/[^"]+)"/g)].map(([, link = '']) =>
    decodeURIComponent(link.replaceAll('&amp;', '&').replaceAll('&#39;', "'")),
  );
  expect(links).toHaveLength(1);
  const [copy = ''] = links;
  expect([...files.keys()]).toContain(copy);
  const [, picture = ''] = /src="\.\.\/([^"]+)"/.exec(String(files.get(copy))) ?? [];
  expect([...files.keys()]).toContain(picture);
});

test('a zip holds the same files under one folder', async () => {
  const file = join(await temporaryFolder(), 'dossier.zip');
  await writeDossierFolder(
    sampleDossier(),
    sampleCopies(),
    await zippedFolder(file, 'A dossier', new Date('2025-12-06')),
  );
  const zipped = unzipSync(await readFile(file));
  const files = await written();
  expect(Object.keys(zipped).toSorted()).toEqual([...files.keys()].map((name) => `A dossier/${name}`).toSorted());
  for (const [name, bytes] of files)
    expect(Buffer.from(zipped[`A dossier/${name}`] ?? []).equals(bytes), name).toBe(true);
});
