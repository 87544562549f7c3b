import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { canLimit, limitFileSize } from '#main/index/limit-process.ts';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';

// A disk that is full, may not be written or refuses to be: the app opens and shows what there is, every save is
// acknowledged, the index says what it waits for, and catches up unasked when that has passed.

const texts = [
  'Sam Altman looked at a rocket company over the summer. Stoke Space was the name that was heard most.',
  'A chip factory opens in Dresden. It will make sensors.',
];

async function anApp(): Promise<TemporaryApp> {
  const app = await openTemporaryApp();
  onTestFinished(() => app.close());
  for (const text of texts) await app.clip(text);
  return app;
}

const indexFolder = ({ appDataFolder }: TemporaryApp) => join(appDataFolder, 'index');

async function standing({ client }: TemporaryApp) {
  const { index } = await client.vault.status();
  const { rows } = await client.documents.list({ limit: 50 });
  const { total, trouble } = await client.search.query({ query: 'rocket ' });
  return { state: index.state, told: [index.trouble, trouble], listed: rows.length, found: total };
}

const whole = (listed: number, found: number) => ({
  state: 'ready',
  told: [undefined, undefined],
  ...{ listed, found },
});

async function addClip({ client, vaultFolder }: TemporaryApp, text: string): Promise<void> {
  const { id } = await client.clips.add({ source: { kind: 'paste', text }, stories: [] });
  expect(existsSync(join(vaultFolder, 'clips', id, 'clip.json'))).toBe(true);
}

const often = { interval: 200 };

test('an index that cannot be made at the start is kept in memory until it can be', async () => {
  const app = await anApp();
  const folder = indexFolder(app);
  await app.restart(() => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
  });
  expect(await standing(app)).toEqual({
    state: 'waiting',
    told: ['not-writable', 'not-writable'],
    listed: 2,
    found: 1,
  });
  await addClip(app, 'Another rocket.');
  await app.app.flush();
  expect(await standing(app)).toMatchObject({ listed: 3, found: 2 });
  rmSync(folder);
  await mkdir(folder);
  await expect.poll(() => standing(app), often).toEqual(whole(3, 2));
  expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
});

/** A disk of its own for the folder, as small as that. */
function mountSmall(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
}

function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder]);
}

/** Being root is not enough: a container may keep its root from it. */
function canMountSmall(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(join(tmpdir(), 'backstory-test-'));
  try {
    mountSmall(folder, '128k');
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

test.skipIf(!canMountSmall())(
  'on a disk that is full at the start, the app opens and goes on when there is room (skipped where no disk may be mounted)',
  async () => {
    const app = await anApp();
    const folder = indexFolder(app);
    const filler = join(folder, 'something else');
    await app.restart(() => {
      rmSync(folder, { recursive: true });
      execFileSync('mkdir', [folder]);
      mountSmall(folder, '4m');
      onTestFinished(() => unmount(folder));
      writeFileSync(filler, Buffer.alloc(statfsSync(folder).bavail * statfsSync(folder).bsize - 60_000));
    });
    expect(await standing(app)).toEqual({ state: 'waiting', told: ['disk-full', 'disk-full'], listed: 2, found: 1 });
    await addClip(app, 'Another rocket.');
    rmSync(filler);
    await expect.poll(() => standing(app), often).toEqual(whole(3, 2));
    // And full again, while it is open: a save is acknowledged, and what there was is found.
    writeFileSync(filler, Buffer.alloc(statfsSync(folder).bavail * statfsSync(folder).bsize - 8_000));
    for (let clip = 0; clip < 8; clip += 1) await addClip(app, `Rocket number ${clip}. ${'It flew. '.repeat(400)}`);
    await expect.poll(() => standing(app), often).toMatchObject({ state: 'waiting', told: ['disk-full', 'disk-full'] });
    expect((await standing(app)).found).toBeGreaterThanOrEqual(2);
    rmSync(filler);
    await expect.poll(() => standing(app), often).toEqual(whole(11, 10));
    await app.restart();
    expect(await standing(app)).toEqual(whole(11, 10));
  },
);

test.skipIf(!canLimit)(
  'while the system refuses to write the index, what is saved is acknowledged, and a rebuild waits (skipped where nothing limits files)',
  async () => {
    const app = await anApp();
    onTestFinished(() => limitFileSize('none'));
    limitFileSize(30_000);
    await addClip(app, 'Another rocket.');
    await app.client.vault.rebuildIndex();
    await expect.poll(() => standing(app), often).toMatchObject({ state: 'waiting', listed: 3, found: 2 });
    limitFileSize('none');
    await expect.poll(() => standing(app), often).toEqual(whole(3, 2));
  },
);

test('a name and a story that are saved while something holds the index are told to it later', async () => {
  const app = await anApp();
  const file = readdirSync(indexFolder(app)).find((name) => name.endsWith('.sqlite')) ?? '';
  const holder = new DatabaseSync(join(indexFolder(app), file));
  holder.exec('BEGIN IMMEDIATE');
  const story = await app.client.stories.create({ name: 'Rockets for sale' });
  expect(statSync(join(app.vaultFolder, 'stories', `${story.id}.json`)).isFile()).toBe(true);
  // A name that a text says, so that it has to be looked for there, too.
  const factory = await app.client.entities.create({ type: 'organization', name: 'chip factory' });
  expect(statSync(join(app.vaultFolder, 'entities', `${factory.id}.json`)).isFile()).toBe(true);
  const page = () => app.client.entities.page({ id: factory.id });
  await expect(page()).rejects.toMatchObject({ failure: { code: 'INDEX_UNAVAILABLE', data: { reason: 'busy' } } });
  expect(await standing(app)).toMatchObject({ told: ['busy', 'busy'] });
  holder.exec('ROLLBACK');
  holder.close();
  const stories = async () => (await app.client.stories.list({})).map(({ name }) => name);
  await expect.poll(stories, often).toEqual(['Rockets for sale']);
  await expect.poll(async () => (await page()).mentionCount, often).toBe(1);
  await expect.poll(() => standing(app), often).toEqual(whole(2, 1));
});
