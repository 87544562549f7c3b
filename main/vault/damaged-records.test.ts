import { execFileSync } from 'node:child_process';
import { readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failing, faultFs, isWindows, systemError } from '#main/vault/fault-fs.ts';
import { openVault, type Vault } from '#main/vault/open-vault.ts';
import { encodeRecord } from '#main/vault/record-json.ts';
import { storyNamed, temporaryVault, testDeps } from '#main/vault/temporary-vault.ts';

let vault: Vault;

beforeEach(async () => {
  vault = await temporaryVault();
});

afterEach(() => vault.close());

const inVault = (...path: string[]) => join(vault.folder, ...path);
const fileOf = ({ id }: { id: string }) => inVault('stories', `${id}.json`);
const damaged = (id: string) => ({ failure: { code: 'DAMAGED', data: { kind: 'story', id } } });

describe('a damaged record', () => {
  const brokenForms = {
    'an empty file': () => Buffer.alloc(0),
    'nothing but zero bytes': () => Buffer.alloc(100),
    'half a file': (whole: Buffer) => whole.subarray(0, whole.length / 2),
    'another schema': () => Buffer.from('{"id":"x","colour":"red"}'),
  };

  test.each(Object.entries(brokenForms))('(%s) is set aside, named once, and then absent', async (_, broken) => {
    const [story, other] = [storyNamed('Chips'), storyNamed('Phones')];
    await vault.stories.put(story);
    await vault.stories.put(other);
    const bytes = broken(await readFile(fileOf(story)));
    await writeFile(fileOf(story), bytes);
    await expect(vault.stories.get(story.id)).rejects.toMatchObject(damaged(story.id));
    const file = `stories/${story.id}.json`;
    const movedTo = `quarantine/2026-11-22T16-31-00-000Z-${story.id}.json`;
    expect(vault.problems).toMatchObject([{ kind: 'damaged', record: 'story', file, movedTo }]);
    expect(await readFile(inVault(movedTo))).toEqual(bytes);
    expect([await vault.stories.get(story.id), await vault.stories.ids()]).toEqual([undefined, [other.id]]);
  });

  test('is set aside beside an earlier one of the same name and time', async () => {
    const story = storyNamed('Chips');
    for (const bytes of ['first', 'second']) {
      await writeFile(fileOf(story), bytes);
      await expect(vault.stories.get(story.id)).rejects.toMatchObject(damaged(story.id));
    }
    const names = await readdir(inVault('quarantine'));
    const texts = await Promise.all(names.map((name) => readFile(inVault('quarantine', name), 'utf8')));
    expect(texts.sort()).toEqual(['first', 'second']);
  });

  test('that cannot be moved is copied, named once, and then absent', async () => {
    const story = storyNamed('Chips');
    const stuck = await openVault(vault.folder, { ...testDeps, fs: failing('rename', 'EIO') });
    await writeFile(fileOf(story), 'broken');
    await expect(stuck.stories.get(story.id)).rejects.toMatchObject(damaged(story.id));
    expect(await stuck.stories.get(story.id)).toBeUndefined();
    expect(await readdir(inVault('quarantine'))).toHaveLength(1);
    expect(await readFile(fileOf(story), 'utf8')).toBe('broken');
    await stuck.close();
  });

  test('that changed a moment ago may still be being written: it is named, but stays until it has been left alone', async () => {
    const patient = await openVault(vault.folder, { ...testDeps, settleMs: 300 });
    const story = storyNamed('Chips');
    const whole = encodeRecord(story);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await writeFile(fileOf(story), whole.subarray(0, 20));
    await expect(patient.stories.get(story.id)).rejects.toMatchObject(damaged(story.id));
    expect([patient.problems[0]?.movedTo, await patient.stories.has(story.id)]).toEqual([null, true]);
    await writeFile(fileOf(story), whole);
    expect([(await patient.stories.get(story.id))?.record, patient.problems]).toEqual([story, []]);
    await writeFile(fileOf(story), whole.subarray(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await expect(patient.stories.get(story.id)).rejects.toMatchObject(damaged(story.id));
    expect(await patient.stories.has(story.id)).toBe(false);
    await patient.close();
  });

  test('that the disk does not give is named, stays where it is, and is read when the disk recovers', async () => {
    const story = storyNamed('Chips');
    await vault.stories.put(story);
    let isSick = false;
    const fs = faultFs((step) => {
      if (isSick && step === 'read file') throw systemError('EIO');
    });
    const sick = await openVault(vault.folder, { ...testDeps, fs });
    isSick = true;
    await expect(sick.stories.get(story.id)).rejects.toMatchObject(damaged(story.id));
    expect(sick.problems).toMatchObject([{ kind: 'unreadable', movedTo: null }]);
    isSick = false;
    expect([(await sick.stories.get(story.id))?.record, sick.problems]).toEqual([story, []]);
    await sick.close();
  });
});

describe('files that are no records', () => {
  test('are passed over or named, and never taken for records', async () => {
    const story = storyNamed('Chips');
    await vault.stories.put(story);
    const whole = encodeRecord(story);
    const names = [
      `${story.id} (conflicted copy).json`,
      `${story.id}.sync-conflict-20261122-163100-ABCDEFG.json`,
      `${story.id}.json~`,
      `${story.id}.json.tmp`,
      `._${story.id}.json`,
      `.${story.id}.json.icloud`,
      `${story.id.toUpperCase()}.json`,
      'desktop.ini',
      'readme.txt',
    ];
    for (const name of names) await writeFile(inVault('stories', name), whole);
    expect(await vault.stories.ids()).toEqual([story.id]);
    expect(vault.problems.map(({ kind, file }) => [kind, file]).sort()).toEqual(
      [
        ['conflict', `stories/${names[0]}`],
        ['conflict', `stories/${names[1]}`],
        ['foreign', `stories/${names[6]}`],
        ['foreign', 'stories/readme.txt'],
      ].sort(),
    );
  });

  test('a record named after another one stays where it is, is named, and is not overwritten unseen', async () => {
    const [story, name] = [storyNamed('Chips'), storyNamed('Phones').id];
    await writeFile(inVault('stories', `${name}.json`), encodeRecord(story));
    expect([await vault.stories.get(name), vault.problems[0]?.kind]).toEqual([undefined, 'conflict']);
    await vault.stories.put(storyNamed('Phones', name));
    const [kept] = await readdir(inVault('quarantine'));
    expect(await readFile(inVault('quarantine', kept ?? ''), 'utf8')).toBe(encodeRecord(story).toString());
  });

  test.skipIf(isWindows)('a pipe and a link among the records hold nothing up', async () => {
    const ids = [storyNamed('a').id, storyNamed('b').id] as const;
    execFileSync('mkfifo', [inVault('stories', `${ids[0]}.json`)]);
    await symlink('/etc/hostname', inVault('stories', `${ids[1]}.json`));
    expect(await vault.stories.ids()).toEqual([]);
    expect(vault.problems.map(({ kind }) => kind)).toEqual(['foreign', 'foreign']);
    await expect(vault.stories.get(ids[0])).rejects.toMatchObject(damaged(ids[0]));
    await expect(vault.stories.get(ids[1])).rejects.toMatchObject(damaged(ids[1]));
  });

  test('a vault whose disk was taken away is not an empty vault', async () => {
    await vault.stories.put(storyNamed('Chips'));
    await rename(vault.folder, `${vault.folder}-away`);
    await expect(vault.stories.ids()).rejects.toMatchObject({ failure: { data: { reason: 'missing' } } });
    await expect(vault.stories.put(storyNamed('New'))).rejects.toMatchObject({ failure: { code: 'NOT_SAVED' } });
    await rename(`${vault.folder}-away`, vault.folder);
    expect(await vault.stories.ids()).toHaveLength(1);
  });
});
