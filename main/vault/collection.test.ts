import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failing, faultFs, isWindows, type Step, systemError } from '#main/vault/fault-fs.ts';
import { openVault, type Vault } from '#main/vault/open-vault.ts';
import { encodeRecord } from '#main/vault/record-json.ts';
import { storyNamed, temporaryVault, testDeps } from '#main/vault/temporary-vault.ts';
import { clipRecordSchema, emptyMetadata } from '#shared/clips/types.ts';
import { storyIdSchema } from '#shared/ids.ts';

let vault: Vault;

beforeEach(async () => {
  vault = await temporaryVault();
});

afterEach(() => vault.close());

const inVault = (...path: string[]) => join(vault.folder, ...path);
const fileOf = ({ id }: { id: string }) => inVault('stories', `${id}.json`);
const conflict = (id: string) => ({ failure: { code: 'CONFLICT', data: { id } } });
const damaged = (id: string) => ({ failure: { code: 'DAMAGED', data: { kind: 'story', id } } });

describe('saving', () => {
  test('what was saved is there when the vault is opened again', async () => {
    const story = storyNamed('Chips');
    const revision = await vault.stories.put(story);
    await vault.close();
    vault = await openVault(vault.folder, testDeps);
    expect([await vault.stories.get(story.id), await vault.stories.ids()]).toEqual([
      { record: story, revision },
      [story.id],
    ]);
  });

  test('a record another program has changed is not overwritten by a save that started from the old one', async () => {
    const story = storyNamed('Chips');
    const revision = await vault.stories.put(story);
    await writeFile(fileOf(story), encodeRecord({ ...story, name: 'Chips, edited by hand' }));
    await expect(vault.stories.put({ ...story, name: 'Chips, here' }, { revision })).rejects.toMatchObject(
      conflict(story.id),
    );
    expect((await vault.stories.get(story.id))?.record.name).toBe('Chips, edited by hand');
  });

  test('a record another program has deleted is not made again by a save that started from it', async () => {
    const story = storyNamed('Chips');
    const revision = await vault.stories.put(story);
    await rename(fileOf(story), inVault('elsewhere.json'));
    await expect(vault.stories.put(story, { revision })).rejects.toMatchObject(conflict(story.id));
    expect(await vault.stories.has(story.id)).toBe(false);
  });

  test('of two saves from the same revision one is kept and the other refused', async () => {
    const story = storyNamed('Chips');
    const revision = await vault.stories.put(story);
    const saves = ['one', 'two'].map((name) => vault.stories.put({ ...story, name }, { revision }));
    expect((await Promise.allSettled(saves)).map((save) => save.status)).toEqual(['fulfilled', 'rejected']);
    expect((await vault.stories.get(story.id))?.record.name).toBe('one');
  });

  test('a save that asks for nothing keeps a copy of what another program has put there', async () => {
    const story = storyNamed('Chips');
    await vault.stories.put(story);
    await writeFile(fileOf(story), encodeRecord({ ...story, name: 'by hand' }));
    await vault.stories.put({ ...story, name: 'here' });
    const [problem] = vault.problems;
    const kept = JSON.parse(await readFile(inVault(problem?.movedTo ?? ''), 'utf8'));
    expect([problem?.kind, kept.name, (await vault.stories.get(story.id))?.record.name]).toEqual([
      'conflict',
      'by hand',
      'here',
    ]);
  });

  test('many saves at once are one write, and each is acknowledged with its own revision', async () => {
    const steps: Step[] = [];
    const busy = await openVault(vault.folder, { ...testDeps, fs: faultFs((step) => steps.push(step)) });
    const story = storyNamed('Chips');
    steps.length = 0;
    const revisions = await Promise.all(
      Array.from({ length: 50 }, (_, n) => busy.stories.put({ ...story, name: `Chips ${n}` })),
    );
    const last = await busy.stories.get(story.id);
    expect([last?.record.name, last?.revision, new Set(revisions).size]).toEqual(['Chips 49', revisions[49], 50]);
    expect(steps.filter((step) => step === 'rename')).toHaveLength(1);
    await busy.close();
  });

  test('a save that waits behind one with a revision is not taken before it', async () => {
    const story = storyNamed('first');
    const revision = await vault.stories.put(story);
    const saves = [
      vault.stories.put({ ...story, name: 'second' }, { revision }),
      vault.stories.put({ ...story, name: 'third' }),
      vault.stories.trash(story.id),
      vault.stories.put({ ...story, name: 'fourth' }),
    ];
    await Promise.all(saves);
    expect([(await vault.stories.get(story.id))?.record.name, await readdir(inVault('trash', 'stories'))]).toEqual([
      'fourth',
      [`${story.id}.json`],
    ]);
  });

  test('fields this version does not know survive being read and saved', async () => {
    const story = { ...storyNamed('Chips'), fromLater: { deep: [1, 2] } };
    await writeFile(fileOf(story), encodeRecord(story));
    const loaded = await vault.stories.get(story.id);
    await vault.stories.put({ ...(loaded?.record ?? story), name: 'Chips 2' });
    expect(JSON.parse(await readFile(fileOf(story), 'utf8')).fromLater).toEqual({ deep: [1, 2] });
  });

  test('a record that could not be read again is not written', async () => {
    const story = storyNamed('Chips');
    await expect(vault.stories.put({ ...story, name: '' })).rejects.toThrow();
    expect(await vault.stories.has(story.id)).toBe(false);
  });

  test('an id that is none never becomes part of a path', async () => {
    const story = { ...storyNamed('Chips'), id: '../../escape' as never };
    await expect(vault.stories.put(story)).rejects.toThrow('needs an id');
    expect([await vault.stories.get(story.id), await vault.stories.has(story.id)]).toEqual([undefined, false]);
  });

  test('a full disk is told, and saving works again once there is room', async () => {
    let isFull = false;
    const fs = faultFs((step) => {
      if (isFull && step === 'write file') throw systemError('ENOSPC');
    });
    const small = await openVault(vault.folder, { ...testDeps, fs });
    const story = storyNamed('Chips');
    isFull = true;
    await expect(small.stories.put(story)).rejects.toMatchObject({ failure: { data: { reason: 'disk-full' } } });
    isFull = false;
    await small.stories.put(story);
    expect((await small.stories.get(story.id))?.record).toEqual(story);
    await small.close();
  });

  test('twenty thousand records are read at once without running out of open files', async () => {
    const story = storyNamed('Chips');
    await vault.stories.put(story);
    const found = await Promise.all(Array.from({ length: 20_000 }, () => vault.stories.has(story.id)));
    const read = await Promise.all(Array.from({ length: 3000 }, () => vault.stories.get(story.id)));
    expect([found.every(Boolean), read.every((loaded) => loaded?.record.name === 'Chips')]).toEqual([true, true]);
  });
});

describe('a clip', () => {
  const clip = (id = testDeps.newId()) =>
    clipRecordSchema.parse({
      id,
      capture: 'paste',
      address: null,
      canonicalAddress: null,
      fileName: null,
      mediaType: 'text/plain',
      metadata: emptyMetadata,
      status: { state: 'captured' },
      versions: 0,
      clippedAt: '2026-11-22T16:31:00.000Z',
      updatedAt: '2026-11-22T16:31:00.000Z',
    });

  test('goes to the trash and comes back with everything in its folder', async () => {
    const record = clip();
    await vault.clips.put(record);
    await vault.captures.put(record.id, 1, Buffer.from('the page'));
    await vault.clips.trash(record.id);
    const whileAway = [
      await vault.clips.get(record.id),
      await vault.captures.get(record.id, 1),
      await vault.clips.ids(),
    ];
    await vault.clips.restore(record.id);
    const page = await vault.captures.get(record.id, 1);
    expect([whileAway, (await vault.clips.get(record.id))?.record, Buffer.from(page ?? []).toString()]).toEqual([
      [undefined, undefined, []],
      record,
      'the page',
    ]);
  });

  test.skipIf(isWindows)('whose folder is a link out of the vault is neither read nor written', async () => {
    const record = clip();
    await mkdir(inVault('..', 'outside'));
    await writeFile(inVault('..', 'outside', 'clip.json'), encodeRecord(record));
    await symlink(inVault('..', 'outside'), inVault('clips', record.id));
    await expect(vault.clips.get(record.id)).rejects.toMatchObject({ failure: { code: 'DAMAGED' } });
    await expect(vault.clips.put({ ...record, tags: ['x'] })).rejects.toMatchObject({ failure: { code: 'NOT_SAVED' } });
    expect(await readFile(inVault('..', 'outside', 'clip.json'), 'utf8')).toBe(encodeRecord(record).toString());
  });
});

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

describe('the trash', () => {
  test('keeps every record that was put there under the same id', async () => {
    const story = storyNamed('first');
    await vault.stories.put(story);
    await vault.stories.trash(story.id);
    await vault.stories.put({ ...story, name: 'second' });
    await vault.stories.trash(story.id);
    const names = await readdir(inVault('trash', 'stories'));
    const texts = await Promise.all(names.map((name) => readFile(inVault('trash', 'stories', name), 'utf8')));
    expect(texts.map((text) => JSON.parse(text).name).sort()).toEqual(['first', 'second']);
  });

  test('does not bring a record back over one that is there', async () => {
    const story = storyNamed('first');
    await vault.stories.put(story);
    await vault.stories.trash(story.id);
    await vault.stories.put({ ...story, name: 'second' });
    expect([await vault.stories.restore(story.id), (await vault.stories.get(story.id))?.record.name]).toEqual([
      false,
      'second',
    ]);
  });

  test('answers when there is nothing to move', async () => {
    const { id } = storyNamed('Chips');
    expect([await vault.stories.trash(id), await vault.stories.restore(id)]).toEqual([false, false]);
  });
});

type Action = { do: 'put' | 'trash' | 'restore'; key: number; name: string } | { do: 'reopen' };

test('any course of saving, trashing, restoring and opening again leaves what a plain map would', async () => {
  const key = fc.integer({ min: 0, max: 2 });
  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).filter((text) => text.isWellFormed());
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ do: fc.constantFrom('put' as const, 'trash' as const, 'restore' as const), key, name }),
    fc.record({ do: fc.constant('reopen' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      let real = await temporaryVault();
      const ids = [0, 1, 2].map(() => storyIdSchema.parse(testDeps.newId()));
      const [live, trash] = [new Map<string, string>(), new Map<string, string>()];
      let waiting: Promise<unknown>[] = [];
      for (const step of actions) {
        if (step.do === 'reopen') {
          await Promise.all(waiting);
          waiting = [];
          await real.close();
          real = await openVault(real.folder, testDeps);
          for (const id of ids) await real.stories.get(id);
          continue;
        }
        const id = ids[step.key] ?? storyIdSchema.parse('');
        if (step.do === 'put') {
          live.set(id, step.name);
          waiting.push(real.stories.put(storyNamed(step.name, id)));
        } else {
          const [from, to] = step.do === 'trash' ? [live, trash] : [trash, live];
          const moving = from.get(id);
          const isMoved = moving !== undefined && !(step.do === 'restore' && live.has(id));
          if (isMoved) {
            to.set(id, moving);
            from.delete(id);
          }
          waiting.push(real.stories[step.do](id).then((answer) => expect(answer).toBe(isMoved)));
        }
      }
      await Promise.all(waiting);
      const found = new Map<string, string>();
      for (const id of await real.stories.ids()) found.set(id, (await real.stories.get(id))?.record.name ?? '');
      await real.close();
      expect([found, real.problems]).toEqual([new Map([...live].sort()), []]);
    }),
    { numRuns: 60 },
  );
});
