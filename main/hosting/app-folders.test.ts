import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appFolders } from '#main/hosting/app-folders.ts';

test('each system keeps the app where its programs keep theirs', () => {
  const of = (platform: NodeJS.Platform, env = {}) => appFolders(env, platform, '/h').appDataFolder;
  expect(of('linux')).toBe('/h/.config/Backstory/data');
  expect(of('linux', { XDG_CONFIG_HOME: '/c' })).toBe('/c/Backstory/data');
  expect(of('darwin')).toBe('/h/Library/Application Support/Backstory/data');
  expect(of('win32', { APPDATA: '/r' })).toBe('/r/Backstory/data');
  expect(of('linux', { BACKSTORY_DATA: '/elsewhere' })).toBe('/elsewhere');
});

test('on Linux the documents folder has the name the desktop gave it', async () => {
  const home = await mkdtemp(join(tmpdir(), 'backstory-home-'));
  expect(appFolders({}, 'linux', home).documentsFolder).toBe(join(home, 'Documents'));
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Dokumente"\n');
  expect(appFolders({}, 'linux', home).documentsFolder).toBe(join(home, 'Dokumente'));
  await rm(home, { recursive: true });
});
