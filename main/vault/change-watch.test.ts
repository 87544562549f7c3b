import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type VaultWatch, watchVault } from '#main/vault/change-watch.ts';
import { openVault, type Vault } from '#main/vault/open-vault.ts';
import { encodeRecord } from '#main/vault/record-json.ts';
import { storyNamed, temporaryVault, testDeps } from '#main/vault/temporary-vault.ts';
import { type ClipRecord, clipRecordSchema, emptyMetadata } from '#shared/clips/types.ts';
import type { StoryRecord } from '#shared/stories/types.ts';

let vault: Vault;
let stop: VaultWatch | undefined;
let told: string[];

beforeEach(async () => {
  vault = await temporaryVault();
  told = [];
});

afterEach(async () => {
  await stop?.();
  stop = undefined;
  await vault.close();
});

const clipNamed = (name: string): ClipRecord =>
  clipRecordSchema.parse({
    id: testDeps.newId(),
    capture: 'paste',
    address: null,
    canonicalAddress: null,
    fileName: null,
    mediaType: 'text/plain',
    metadata: { ...emptyMetadata, title: [{ value: name, origin: 'user' }] },
    status: { state: 'captured' },
    versions: 0,
    clippedAt: testDeps.now().toISOString(),
    updatedAt: testDeps.now().toISOString(),
  });
const fileOf = ({ id }: { id: string }) => join(vault.folder, 'stories', `${id}.json`);
const keyOf = ({ id }: { id: string }) => `story:${id}`;
const writeOutside = (story: StoryRecord) => writeFile(fileOf(story), encodeRecord(story));

/** Starts watching and waits until what is there has been taken in. */
async function watching(options: Parameters<typeof watchVault>[2] = {}): Promise<VaultWatch> {
  const onChange: Parameters<typeof watchVault>[1] = (changed) =>
    told.push(...changed.map(({ kind, id }) => `${kind}:${id}`));
  stop = watchVault(vault, onChange, { quietMs: 20, ...options });
  await stop.reconcile();
  return stop;
}

describe('when everything is compared', () => {
  test('what others changed, added and took away is told once', async () => {
    const [changed, gone, added, same] = ['a', 'b', 'c', 'd'].map((name) => storyNamed(name)) as [
      StoryRecord,
      StoryRecord,
      StoryRecord,
      StoryRecord,
    ];
    for (const story of [changed, gone, same]) await vault.stories.put(story);
    const watch = await watching({ quietMs: 60_000 });
    await writeOutside({ ...changed, name: 'by hand' });
    await writeOutside(added);
    await rm(fileOf(gone));
    await watch.reconcile();
    await watch.reconcile();
    expect(told.sort()).toEqual([changed, gone, added].map(keyOf).sort());
  });

  test('what this app saves, trashes and restores is not told', async () => {
    const [first, second, third] = ['a', 'b', 'c'].map((name) => storyNamed(name)) as [
      StoryRecord,
      StoryRecord,
      StoryRecord,
    ];
    for (const story of [first, second]) await vault.stories.put(story);
    const watch = await watching({ quietMs: 60_000 });
    await vault.stories.put({ ...first, name: 'again' });
    await vault.stories.put(third);
    await vault.stories.trash(second.id);
    await watch.reconcile();
    await vault.stories.restore(second.id);
    await watch.reconcile();
    expect(told).toEqual([]);
  });

  test('highlights that others changed are told by themselves, those marked here or gone with their clip are not', async () => {
    const [marked, edited, trashed] = ['a', 'b', 'c'].map((name) => clipNamed(name)) as [
      ClipRecord,
      ClipRecord,
      ClipRecord,
    ];
    const now = marked.clippedAt;
    const anchor = { version: 1, start: 0, end: 3, exact: 'One', prefix: '', suffix: '' };
    const highlight = { id: '1', color: 'key', comment: '', anchor, createdAt: now, updatedAt: now } as const;
    for (const clip of [marked, edited, trashed]) {
      await vault.clips.put(clip);
      await vault.highlights.update(clip.id, (record) => ({ ...record, highlights: [highlight] }));
    }
    const watch = await watching({ quietMs: 60_000 });
    await vault.highlights.update(marked.id, (record) => ({ ...record, highlights: [] }));
    await vault.clips.trash(trashed.id);
    const byHand = { id: edited.id, highlights: [{ ...highlight, comment: 'By hand' }] };
    await writeFile(join(vault.folder, 'clips', edited.id, 'highlights.json'), encodeRecord(byHand));
    await watch.reconcile();
    await watch.reconcile();
    expect(told).toEqual([`highlights:${edited.id}`]);
    await rm(join(vault.folder, 'clips', edited.id, 'highlights.json'));
    await watch.reconcile();
    expect(told).toEqual([`highlights:${edited.id}`, `highlights:${edited.id}`]);
  });

  test('a record that others changed is told even when it was read before the change was noticed', async () => {
    const story = storyNamed('a');
    await vault.stories.put(story);
    const watch = await watching({ quietMs: 60_000 });
    await writeOutside({ ...story, name: 'by hand' });
    await vault.stories.get(story.id);
    await watch.reconcile();
    expect(told).toEqual([keyOf(story)]);
  });

  test('a clip that others changed is told', async () => {
    const id = testDeps.newId();
    const watch = await watching({ quietMs: 60_000 });
    await mkdir(join(vault.folder, 'clips', id));
    await writeFile(join(vault.folder, 'clips', id, 'clip.json'), '{}');
    await watch.reconcile();
    expect([told, vault.problems[0]?.kind]).toEqual([[`clip:${id}`], 'damaged']);
  });

  test('when most records disappear at once nothing is taken for deleted, and their return is no news', async () => {
    const stories = Array.from({ length: 30 }, (_, n) => storyNamed(`story ${n}`));
    for (const story of stories) await vault.stories.put(story);
    const watch = await watching({ quietMs: 60_000 });
    await rename(join(vault.folder, 'stories'), join(vault.folder, 'away'));
    await watch.reconcile();
    const problem = vault.problems[0]?.detail;
    await rename(join(vault.folder, 'away'), join(vault.folder, 'stories'));
    await watch.reconcile();
    expect([told, problem]).toEqual([[], '30 of 30 records disappeared at once. They were kept in the lists.']);
  });

  test('a vault that is away is told as an error, not as an empty one', async () => {
    await vault.stories.put(storyNamed('a'));
    const errors: unknown[] = [];
    const watch = await watching({ quietMs: 60_000, onError: (error) => errors.push(error) });
    await rename(vault.folder, `${vault.folder}-away`);
    await watch.reconcile();
    await rename(`${vault.folder}-away`, vault.folder);
    expect([told, errors.length > 0]).toEqual([[], true]);
  });
});

describe('as it happens', () => {
  test('a record that others change is told soon', async () => {
    const story = storyNamed('a');
    await vault.stories.put(story);
    await watching();
    // The system takes a moment to begin watching.
    await expect
      .poll(
        async () => {
          await writeOutside({ ...story, name: `by hand ${performance.now()}` });
          return told.length;
        },
        { interval: 200 },
      )
      .toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set([keyOf(story)]));
  });

  test('a record that is written piece by piece is told once it is whole, and never set aside', async () => {
    await vault.close();
    vault = await openVault(vault.folder, { ...testDeps, settleMs: 10_000 });
    const story = storyNamed('a');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const watch = await watching({ settleMs: 200 });
    const whole = encodeRecord(story);
    await writeFile(fileOf(story), whole.subarray(0, 30));
    await watch.reconcile();
    const early = [...told];
    await writeFile(fileOf(story), whole);
    await expect.poll(() => told).toContain(keyOf(story));
    expect([early, vault.problems]).toEqual([[], []]);
  });

  test('nothing is told any more after watching has stopped', async () => {
    const watch = await watching();
    await watch();
    await writeOutside(storyNamed('a'));
    await watch.reconcile();
    expect(told).toEqual([]);
  });
});
