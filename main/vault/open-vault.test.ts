import { execFileSync } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultFs, isWindows, systemError } from '#main/vault/fault-fs.ts';
import { createVault, openVault, type Vault } from '#main/vault/open-vault.ts';
import { storyNamed, temporaryVault, testDeps } from '#main/vault/temporary-vault.ts';

let vault: Vault;
const opened: Vault[] = [];

beforeEach(async () => {
  vault = await temporaryVault();
});

afterEach(async () => {
  await Promise.all([vault, ...opened.splice(0)].map((one) => one.close()));
});

const inVault = (...path: string[]) => join(vault.folder, ...path);
const unusable = (reason: string) => ({ failure: { code: 'VAULT_UNUSABLE', data: { reason } } });

async function reopen(deps = {}): Promise<Vault> {
  const again = await openVault(vault.folder, { ...testDeps, ...deps });
  opened.push(again);
  return again;
}

describe('making a vault', () => {
  test('gives it a name, an id, and folders only the user may look into', async () => {
    const modes = await Promise.all([vault.folder, inVault('notes'), inVault('clips')].map((path) => lstat(path)));
    expect(vault.record).toMatchObject({ name: 'Vault', format: 1 });
    if (!isWindows) expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o700, 0o700]);
    expect((await reopen()).record).toEqual(vault.record);
  });

  test('is refused in a folder that has something else in it, which is left as it was', async () => {
    const folder = inVault('..', 'taken');
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.doc'), 'x');
    await expect(createVault(folder, 'x', testDeps)).rejects.toMatchObject(unusable('not-empty'));
    expect(await readdir(folder)).toEqual(['thesis.doc']);
  });

  test('is done once by those who do it at the same moment, and the others open what was made', async () => {
    const folder = inVault('..', 'at once');
    opened.push(...(await Promise.all(['a', 'b', 'c', 'd'].map((name) => createVault(folder, name, testDeps)))));
    const made = JSON.parse(await readFile(join(folder, 'vault.json'), 'utf8'));
    expect(opened.map(({ record }) => record)).toEqual([made, made, made, made]);
  });

  test('is finished where it was begun and broken off', async () => {
    const folder = inVault('..', 'begun');
    await mkdir(join(folder, 'notes'), { recursive: true });
    await writeFile(join(folder, `.backstory-${'0'.repeat(32)}.tmp`), '{');
    opened.push(await createVault(folder, 'x', testDeps));
    expect(opened[0]?.record.name).toBe('x');
  });

  test('leaves a folder of notes that another made as it was', async () => {
    const folder = inVault('..', 'others');
    await mkdir(join(folder, 'notes'), { recursive: true });
    await writeFile(join(folder, 'notes', 'milk.txt'), 'x');
    await expect(createVault(folder, 'x', testDeps)).rejects.toMatchObject(unusable('not-empty'));
    expect(await readdir(folder)).toEqual(['notes']);
  });

  test('is fine in an empty folder a file manager has looked into', async () => {
    const folder = inVault('..', 'empty');
    await mkdir(folder);
    await writeFile(join(folder, '.DS_Store'), '');
    opened.push(await createVault(folder, 'x', testDeps));
    expect(opened[0]?.record.name).toBe('x');
  });

  test('is refused where a file is in the way', async () => {
    await writeFile(inVault('..', 'file'), '');
    await expect(createVault(inVault('..', 'file'), 'x', testDeps)).rejects.toMatchObject(unusable('not-a-folder'));
    await expect(createVault(inVault('..', 'file', 'x'), 'x', testDeps)).rejects.toMatchObject(
      unusable('not-a-folder'),
    );
  });
});

describe('opening a vault', () => {
  test('is refused with the reason when the folder cannot be one', async () => {
    await writeFile(inVault('..', 'file'), '');
    await mkdir(inVault('..', 'empty'));
    await expect(openVault(inVault('..', 'gone'), testDeps)).rejects.toMatchObject(unusable('missing'));
    await expect(openVault(inVault('..', 'file'), testDeps)).rejects.toMatchObject(unusable('not-a-folder'));
    await expect(openVault(inVault('..', 'empty'), testDeps)).rejects.toMatchObject(unusable('missing'));
    expect(await readdir(inVault('..', 'empty'))).toEqual([]);
  });

  test.skipIf(isWindows)('through a link works, and through a link inside it is refused', async () => {
    await symlink(vault.folder, `${vault.folder}-link`);
    const through = await openVault(`${vault.folder}-link`, testDeps);
    opened.push(through);
    expect(through.folder).toBe(vault.folder);
    await rm(inVault('notes'), { recursive: true });
    await symlink('/', inVault('notes'));
    await expect(reopen()).rejects.toMatchObject(unusable('damaged'));
  });

  test('made by a later version is for reading only, and nothing in it is touched', async () => {
    const story = storyNamed('Chips');
    await vault.stories.put(story);
    const record = JSON.stringify({ ...vault.record, format: 2, fromLater: true });
    await writeFile(inVault('vault.json'), record);
    await writeFile(inVault('stories', `${storyNamed('x').id}.json`), 'of a later form');
    const later = await reopen();
    await Promise.allSettled((await later.stories.ids()).map((id) => later.stories.get(id)));
    expect([later.isReadOnly, (await later.stories.get(story.id))?.record]).toEqual([true, story]);
    await expect(later.stories.put(story)).rejects.toMatchObject({ failure: { data: { reason: 'not-writable' } } });
    await expect(later.stories.trash(story.id)).rejects.toMatchObject({
      failure: { data: { reason: 'not-writable' } },
    });
    expect([await readFile(inVault('vault.json'), 'utf8'), (await later.stories.ids()).length]).toEqual([record, 2]);
    expect(await readdir(inVault('quarantine'))).toEqual([]);
  });

  test('made by a later version that cannot be understood is refused, not mended', async () => {
    await writeFile(inVault('vault.json'), '{"format":3}');
    await expect(reopen()).rejects.toMatchObject(unusable('newer-version'));
    expect(await readFile(inVault('vault.json'), 'utf8')).toBe('{"format":3}');
  });

  test.each(['', '{"id":', 'null', '{"format":"one"}'])(
    'whose vault.json is damaged (%s) finds its records all the same',
    async (text) => {
      const story = storyNamed('Chips');
      await vault.stories.put(story);
      await writeFile(inVault('vault.json'), text);
      const mended = await reopen();
      expect([(await mended.stories.get(story.id))?.record, mended.record.name]).toEqual([story, 'Vault']);
      expect(mended.problems).toMatchObject([{ kind: 'damaged', record: 'vault', file: 'vault.json' }]);
      expect(await readFile(inVault(mended.problems[0]?.movedTo ?? ''), 'utf8')).toBe(text);
      const later = await reopen();
      expect(later.record).toEqual(mended.record);
      // What was set aside stays in sight.
      expect(later.problems.map(({ movedTo }) => movedTo)).toEqual([mended.problems[0]?.movedTo]);
    },
  );

  test('whose vault.json is missing finds its records, and keeps its name and id when only a part is damaged', async () => {
    await vault.stories.put(storyNamed('Chips'));
    await rename(inVault('vault.json'), inVault('..', 'lost'));
    expect(await (await reopen()).stories.ids()).toHaveLength(1);
    await writeFile(inVault('vault.json'), JSON.stringify({ ...vault.record, createdAt: 'long ago' }));
    expect((await reopen()).record).toMatchObject({ id: vault.record.id, name: 'Vault' });
  });

  test('that cannot be written is for reading only, and says so when something is to be saved', async () => {
    const story = storyNamed('Chips');
    await vault.stories.put(story);
    const fs = faultFs((step) => {
      if (step === 'open new file' || step === 'rename' || step === 'make folder') throw systemError('EROFS');
    });
    const locked = await reopen({ fs });
    expect([locked.isReadOnly, (await locked.stories.get(story.id))?.record]).toEqual([true, story]);
    await expect(locked.stories.put(story)).rejects.toMatchObject({ failure: { data: { reason: 'not-writable' } } });
    await expect(locked.assets.put(Buffer.from('x'), 'png')).rejects.toMatchObject({ failure: { code: 'NOT_SAVED' } });
  });

  test('on a full disk is not for reading only', async () => {
    const fs = faultFs((step) => {
      if (step === 'open new file') throw systemError('ENOSPC');
    });
    expect((await reopen({ fs })).isReadOnly).toBe(false);
  });

  test('makes folders that are missing again', async () => {
    await rm(inVault('entities'), { recursive: true });
    expect(await (await reopen()).entities.ids()).toEqual([]);
    expect((await lstat(inVault('entities'))).isDirectory()).toBe(true);
  });

  test('sweeps up what writes left behind more than a day ago, and nothing else', async () => {
    const old = `.backstory-${'0'.repeat(32)}.tmp`;
    const recent = `.backstory-${'1'.repeat(32)}.tmp`;
    const version = inVault('clips', testDeps.newId(), '1');
    await mkdir(version, { recursive: true });
    for (const name of [old, recent, 'mine.tmp', '.backstory-mine.tmp']) {
      for (const folder of [inVault('notes'), version]) {
        await writeFile(join(folder, name), '');
        const time = new Date(name === recent ? testDeps.now() : 0);
        await utimes(join(folder, name), time, time);
      }
    }
    const swept = await reopen();
    await expect.poll(() => readdir(version)).toHaveLength(3);
    await swept.close();
    expect([await readdir(inVault('notes')), await readdir(version)].map((names) => names.sort())).toEqual([
      [recent, '.backstory-mine.tmp', 'mine.tmp'],
      [recent, '.backstory-mine.tmp', 'mine.tmp'],
    ]);
  });

  test.skipIf(!canBeAnotherUser())('as a user who may only read opens for reading only', async () => {
    await vault.stories.put(storyNamed('Chips'));
    for (const path of ['..', '.', 'stories', ...vaultFiles(await vault.stories.ids())])
      await chmod(inVault(path), 0o755);
    const script = `
      import { openVault } from '#main/vault/open-vault.ts';
      const vault = await openVault(process.argv[1], { now: () => new Date(), newId: () => '' });
      console.log(vault.isReadOnly, (await vault.stories.ids()).length);
      await vault.close();
    `;
    const user = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath];
    const output = execFileSync(
      'setpriv',
      [...user, '--input-type=module', '--no-warnings', '-e', script, vault.folder],
      {
        encoding: 'utf8',
      },
    );
    expect(output).toBe('true 1\n');
  });
});

function vaultFiles(ids: readonly string[]): string[] {
  return ['vault.json', ...ids.map((id) => join('stories', `${id}.json`))];
}

/** Only the administrator can take another user's place. */
function canBeAnotherUser(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, '-e', '']);
    return true;
  } catch {
    return false;
  }
}
