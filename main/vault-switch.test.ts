import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp, type OpenApp } from '#main/app.ts';
import type { AppRouter } from '#main/app-types.ts';

let folder: string;
let app: OpenApp;
let client: RouterClient<AppRouter>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-switch-'));
  app = await createApp({ host: 'browser', appDataFolder: join(folder, 'data'), documentsFolder: folder });
  client = createRouterClient(app.router);
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function documentsFolder() {
  return (await client.vault.folders({})).ref;
}

test('without a vault every call that needs one says so', async () => {
  const answers = [await client.vault.status(), await client.documents.counts().catch((error: unknown) => error)];
  expect(answers).toMatchObject([{ vault: null }, { failure: { code: 'NO_VAULT' } }]);
});

test('a vault is made in a folder of its name, and a name the system cannot take is made into one', async () => {
  const at = await documentsFolder();
  for (const name of ['Rockets: a/b?', 'CON', '..']) {
    await client.vault.create({ folder: at, name }).catch(() => undefined);
  }
  const made = (await readdir(folder)).filter((name) => name !== 'data');
  expect(made.toSorted()).toEqual(['CON vault', 'Rockets  a b']);
});

test('a folder that cannot be a vault is refused with the reason, and the vault that was open stays open', async () => {
  await client.vault.createDefault();
  await writeFile(join(folder, 'Taken'), 'a file');
  const failure = await client.vault
    .create({ folder: await documentsFolder(), name: 'Taken' })
    .catch((error: unknown) => error);
  const { vault } = await client.vault.status();
  expect({ failure, open: vault?.folder }).toMatchObject({
    failure: { failure: { code: 'VAULT_UNUSABLE', data: { reason: 'not-a-folder' } } },
    open: join(folder, 'Backstory'),
  });
});

test('the next start opens the vault that was open last', async () => {
  await client.vault.createDefault();
  await app.close();
  app = await createApp({ host: 'browser', appDataFolder: join(folder, 'data'), documentsFolder: folder });
  const { vault } = await createRouterClient(app.router).vault.status();
  expect(vault?.folder).toBe(join(folder, 'Backstory'));
});

test('a vault that has gone is no reason not to start', async () => {
  await client.vault.createDefault();
  await app.close();
  await rm(join(folder, 'Backstory'), { recursive: true });
  app = await createApp({ host: 'browser', appDataFolder: join(folder, 'data'), documentsFolder: folder });
  expect((await createRouterClient(app.router).vault.status()).vault).toBeNull();
});
