import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierMaterial } from '#main/interchange/dossier.ts';
import { exportDossier } from '#main/interchange/export-dossier.ts';
import { gatherDossier } from '#main/interchange/gather-dossier.ts';
import { type LargeStory, largeStory } from '#main/interchange/large-story.ts';
import { type WrittenForm, writeDossier } from '#main/interchange/write-dossier.ts';
import { clipIdSchema } from '#shared/ids.ts';
import { dossierParts } from '#shared/interchange/types.ts';

let folder: string;
let story: LargeStory;
let material: DossierMaterial;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-dossier-'));
  story = await largeStory(30, folder);
  material = await gatherDossier({ kind: 'story', id: story.id }, [...dossierParts], story.session, madeAt);
});
afterAll(() => rm(folder, { recursive: true }));

const madeAt = '2025-12-06T00:00:00.000Z';
const limits = { copies: 10, bytes: 1_000_000, hasPictures: false, hasCaptures: false };

async function written(form: WrittenForm, most = limits) {
  const out = join(folder, `${form}-${most.copies}-${most.bytes}`);
  const progress = new SharedArrayBuffer(8);
  const job = { material, form, vaultFolder: story.session.vault.folder, out, name: 'Halden', progress };
  const leftOut = await writeDossier(job, most);
  return { leftOut, progress: [...new Int32Array(progress)], text: async () => String(await readFile(out)) };
}

const sentence = 'Of 30 archived copies the newest 10 are here; a folder has all of them.';

test.each(['html', 'markdown'] as const)(
  'copies that do not fit into one file (%s) are counted at its top and in the answer',
  async (form) => {
    const { leftOut, progress, text } = await written(form);
    expect([leftOut, progress]).toEqual([[sentence], [60, 60]]);
    const words = await text();
    expect(words).toContain(sentence);
    expect(words.indexOf(sentence)).toBeLessThan(words.indexOf('Bibliography'));
    // Every clip is among the sources all the same.
    expect(words.match(/Halden Motors courts Orrin Propulsion/g)?.length).toBeGreaterThanOrEqual(40);
  },
);

test('copies are left out by size too, and a Word file says what it has not', async () => {
  const { leftOut } = await written('docx', { ...limits, copies: 30, bytes: 20_000 });
  expect(leftOut).toEqual([expect.stringMatching(/^Of 30 archived copies the newest \d are here; a folder/)]);
});

test('a story of more documents, claims and events than one dossier takes says how many of each are here', async () => {
  const many = Array.from({ length: 20_003 }, (_, at) => clipIdSchema.parse(`01k${String(at).padStart(23, '0')}`));
  const { session } = story;
  const index = {
    ...session.index,
    documentsOfStory: async () => many,
    storyClaims: async () => ({ groups: [], total: 700 }),
    timelineOf: async () => ({ entries: [], entryCount: 0, total: 9_000, entities: [] }),
  } as unknown as typeof session.index;
  const gathered = await gatherDossier(
    { kind: 'story', id: story.id },
    [...dossierParts],
    { ...session, index },
    madeAt,
  );
  expect(gathered.documents).toHaveLength(20_000);
  expect(gathered.leftOut).toEqual([
    'Of 700 claims, the newest 0 are here.',
    'Of 20,003 documents, the newest 20,000 are here.',
    'Of 9,000 events, the latest 0 are here.',
  ]);
});

test('a dossier that is called off while its folder is written leaves nothing behind', async () => {
  const into = await mkdtemp(join(folder, 'into-'));
  const stop = new AbortController();
  const steps = exportDossier(
    { target: { kind: 'story', id: story.id }, form: 'folder', parts: [...dossierParts] },
    { folder: into },
    false,
    { session: story.session, printPdf: undefined, now: () => new Date(madeAt) },
    stop.signal,
  );
  await steps.next();
  expect(await readdir(into)).toEqual(['Halden and Orrin dossier.part']);
  stop.abort();
  await expect(steps.next()).rejects.toThrow();
  expect(await readdir(into)).toEqual([]);
});
