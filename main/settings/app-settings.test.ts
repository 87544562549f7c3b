import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { AppSettings } from '#main/settings/app-settings.ts';
import { failing } from '#main/vault/fault-fs.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import { defaultSettings } from '#shared/settings/types.ts';

const dark = { ...defaultSettings, theme: 'dark' } as const;
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'settings.json');
});

test('the first start has the default settings and no vault, and writes nothing', async () => {
  const settings = await AppSettings.open(file);
  expect([settings.get(), settings.lastVault, await readdir(folder)]).toEqual([defaultSettings, undefined, []]);
});

test('settings and the last vault are there at the next start', async () => {
  const settings = await AppSettings.open(file);
  expect(await settings.set(dark)).toEqual(dark);
  await settings.rememberVault('/home/ada/Documents/Backstory');
  const again = await AppSettings.open(file);
  expect([again.get(), again.lastVault]).toEqual([dark, '/home/ada/Documents/Backstory']);
});

test.each(['', '{"theme":', '\0\0\0\0', '{"theme":"purple"}', '[]'])(
  'damaged settings (%j) are put aside, defaults take their place, and the way to the vault is not lost',
  async (text) => {
    await (await AppSettings.open(file)).rememberVault('/home/ada/Vault');
    await writeFile(file, text);
    const told: string[] = [];
    const settings = await AppSettings.open(file, {
      now: () => new Date('2026-11-22T16:31:00.000Z'),
      onDamaged: (damaged) => told.push(damaged),
    });
    const backup = 'settings.json.damaged-2026-11-22T16-31-00-000Z';
    expect([settings.get(), settings.lastVault, told]).toEqual([defaultSettings, '/home/ada/Vault', [file]]);
    expect([await readdir(folder), await readFile(join(folder, backup), 'utf8')]).toEqual([
      ['last-vault.json', backup],
      text,
    ]);
  },
);

test('a setting this version does not know is kept', async () => {
  await writeFile(file, '{"theme":"light","fromLater":1}');
  const settings = await AppSettings.open(file);
  await settings.set({ ...settings.get(), theme: 'dark' });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...dark, fromLater: 1 });
});

test('settings that could not be saved stay as they were', async () => {
  const settings = await AppSettings.open(file, { fs: failing('write file', 'ENOSPC') });
  await expect(settings.set(dark)).rejects.toMatchObject({ failure: { data: { reason: 'disk-full' } } });
  expect(settings.get()).toEqual(defaultSettings);
});

test('the app starts where its own folder cannot be made', async () => {
  await writeFile(join(folder, 'file'), '');
  const settings = await AppSettings.open(join(folder, 'file', 'settings.json'));
  expect(settings.get()).toEqual(defaultSettings);
  await expect(settings.set(dark)).rejects.toMatchObject({ failure: { code: 'NOT_SAVED' } });
});
