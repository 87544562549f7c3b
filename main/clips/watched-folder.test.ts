import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WatchedFolder } from '#main/clips/watched-folder.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';

let root: string;
let folder: string;
let clipped: string[];
let watched: WatchedFolder;

const open = () =>
  WatchedFolder.open({
    file: join(root, 'watched.json'),
    clip: async (name) => void clipped.push(name),
    log: () => undefined,
    settleMs: 50,
    scanEveryMs: 60_000,
  });

/** A file that was whole a while ago. */
async function drop(name: string, text = `The words of ${name}`): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, text);
  const before = new Date(Date.now() - 60_000 - text.length);
  await utimes(path, before, before);
}

beforeEach(async () => {
  root = await temporaryFolder();
  folder = join(root, 'drop');
  await mkdir(folder);
  clipped = [];
  watched = await open();
});

afterEach(() => watched.close());

test('what is in the folder when it is chosen stays there, and what comes later is clipped once', async () => {
  await drop('old.html');
  await watched.choose(folder);
  await drop('new.html');
  await watched.scan();
  await watched.scan();
  expect(clipped).toEqual(['new.html']);
});

test('it goes on after a restart, and knows a file again by what is in it', async () => {
  await watched.choose(folder);
  await drop('a.txt');
  await watched.scan();
  await watched.close();
  watched = await open();
  await rename(join(folder, 'a.txt'), join(folder, 'b.txt'));
  await drop('c.txt');
  await watched.scan();
  expect([watched.folder, clipped]).toEqual([folder, ['a.txt', 'c.txt']]);
});

test('a file that is still being written waits until it is whole', async () => {
  await watched.choose(folder);
  await writeFile(join(folder, 'half.html'), '<p>Half');
  await watched.scan();
  expect(clipped).toEqual([]);
  await expect.poll(() => clipped).toEqual(['half.html']);
});

test('folders, links, pipes and other kinds of files are left alone', async () => {
  await watched.choose(folder);
  await mkdir(join(folder, 'sub.html'));
  await writeFile(join(root, 'outside.html'), 'outside');
  await symlink(join(root, 'outside.html'), join(folder, 'link.html'));
  execFileSync('mkfifo', [join(folder, 'pipe.html')]);
  for (const name of ['program.exe', '.hidden.html', 'page.html']) await drop(name);
  await watched.scan();
  expect(clipped).toEqual(['page.html']);
});

test('a folder that is gone has nothing new, and nothing is clipped once watching has ended', async () => {
  await watched.choose(join(root, 'not there'));
  await watched.scan();
  await watched.choose(folder);
  await watched.choose(null);
  await drop('late.html');
  await watched.scan();
  expect([watched.folder, clipped]).toEqual([null, []]);
});
