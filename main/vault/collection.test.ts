import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultFs, isWindows, type Step, systemError } from '#main/vault/fault-fs.ts';
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
