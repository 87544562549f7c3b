import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, StoryId } from '#shared/ids.ts';
import type { DossierForm, DossierStep, DossierTarget } from '#shared/interchange/types.ts';
import { paragraphNode, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';

let opened: TemporaryApp;
let clipId: ClipId;
let storyId: StoryId;

const article = [
  'Halden Motors courts Orrin Propulsion',
  'Halden Motors agreed to buy Orrin Propulsion for $120 million on 3 May 2025. The turbopump works stay in Kent.',
].join('\n');

beforeEach(async () => {
  opened = await openTemporaryApp();
  const { client } = opened;
  clipId = await opened.clip(article);
  const story = await client.stories.create({ name: 'Halden and Orrin' });
  storyId = story.id;
  await client.stories.update({ id: storyId, questions: [{ id: 'q1', text: 'Who pays?', isDone: false }] });
  await client.stories.file({ documentIds: [clipId], add: storyId });
  const { text } = await client.clips.article({ id: clipId });
  const start = text.indexOf('turbopump works');
  await client.highlights.add({ clip: clipId, version: 1, start, end: start + 15, color: 'fact', comment: 'In Kent!' });
  const note = await client.notes.create({
    title: 'What I think',
    state: { root: rootNode([paragraphNode([textNode('See '), referenceNode({ kind: 'clip', id: clipId }, 'this')])]) },
  });
  await client.stories.file({ documentIds: [note.id], add: storyId });
  await opened.app.flush();
});

afterEach(() => opened.close());

async function made(target: DossierTarget, form: DossierForm): Promise<{ name: string; bytes: Buffer }> {
  let last: DossierStep | undefined;
  for await (const step of await opened.client.interchange.dossier({ target, form })) last = step;
  if (last?.kind !== 'made') throw new Error(`It ended in ${last?.kind}`);
  const pieces: Buffer[] = [];
  for (let offset = 0; ; ) {
    const piece = await opened.client.interchange.madeFile({ file: last.file, offset });
    if (piece.size === 0) break;
    pieces.push(Buffer.from(await piece.arrayBuffer()));
    offset += piece.size;
  }
  const bytes = Buffer.concat(pieces);
  expect(bytes.length).toBe(last.size);
  return { name: last.name, bytes };
}

test('the dossier of a story has its clip, quote with proof, note, claim, date and question', async () => {
  const { name, bytes } = await made({ kind: 'story', id: storyId }, 'html');
  expect(name).toBe('Halden and Orrin dossier.html');
  const html = String(bytes);
  const { textHash } = JSON.parse(
    await readFile(join(opened.vaultFolder, 'clips', clipId, '1', 'article.json'), 'utf8'),
  );
  for (const part of [
    'Who pays?',
    '>Timeline</h2>',
    '3 May 2025',
    '>Claims</h2>',
    '<blockquote><p dir="auto">turbopump works</p></blockquote>',
    'In its sentence: The turbopump works stay in Kent.',
    'In Kent!',
    textHash,
    'What I think',
    '<a href="#source-1">this</a>',
    'Halden Motors agreed to buy',
  ]) {
    expect(html, part).toContain(part);
  }
});

test('the dossier of an entity has the clips that mention it', async () => {
  const { rows } = await opened.client.entities.list({ part: 'suggestions' });
  const entity = rows.find(({ name }) => name === 'Halden Motors');
  if (!entity) throw new Error(`Halden Motors is not among ${rows.map(({ name }) => name)}`);
  const { name, bytes } = await made({ kind: 'entity', id: entity.id }, 'markdown');
  expect(name).toBe('Halden Motors dossier.md');
  expect(String(bytes)).toMatch(/^# Halden Motors\n/);
  expect(String(bytes)).toContain('Halden Motors courts Orrin Propulsion');
});

test('a folder comes as a zip whose capture is the stored one, byte for byte', async () => {
  const { name, bytes } = await made({ kind: 'story', id: storyId }, 'folder');
  expect(name).toBe('Halden and Orrin dossier.zip');
  const files = unzipSync(bytes);
  const capture = Object.entries(files).find(([path]) => path.endsWith('/page.html.gz'))?.[1];
  const stored = await readFile(join(opened.vaultFolder, 'clips', clipId, '1', 'page.html.gz'));
  expect(Buffer.from(capture ?? []).equals(stored)).toBe(true);
  const manifest = Buffer.from(files['Halden and Orrin dossier/SHA256SUMS'] ?? []).toString();
  expect(manifest).toContain(createHash('sha256').update(stored).digest('hex'));
});

test('a folder that was chosen gets the dossier as a folder of its own, and a second one another name', async () => {
  const folder = join(await temporaryFolder(), 'chosen');
  await mkdir(folder);
  const picked = await openTemporaryApp({ pickFolder: async () => folder });
  try {
    const story = await picked.client.stories.create({ name: 'Empty' });
    const into = (await picked.client.vault.pickFolder())?.ref;
    for (const expected of ['Empty dossier', 'Empty dossier 2']) {
      let last: DossierStep | undefined;
      const target: DossierTarget = { kind: 'story', id: story.id };
      for await (const step of await picked.client.interchange.dossier({ target, form: 'folder', into })) last = step;
      expect(last).toEqual({ kind: 'written', folder: expected, leftOut: [] });
    }
    expect((await readdir(folder)).toSorted()).toEqual(['Empty dossier', 'Empty dossier 2']);
    expect((await readdir(join(folder, 'Empty dossier'))).toSorted()).toEqual([
      'SHA256SUMS',
      'dossier.md',
      'index.html',
    ]);
  } finally {
    await picked.close();
  }
});

test('to stop listening leaves nothing behind', async () => {
  const steps = await opened.client.interchange.dossier({ target: { kind: 'story', id: storyId }, form: 'html' });
  await steps.next();
  await steps.return?.(undefined);
  expect(await readdir(join(opened.vaultFolder, '..', 'data', 'made-files'))).toEqual([]);
});

test('a PDF without anything to print it, and a story that is not there, are expected failures', async () => {
  const codeOf = async (target: DossierTarget, form: DossierForm) =>
    made(target, form).catch((error: unknown) =>
      error instanceof FailureError ? error.failure.code : (error as { code?: string }).code,
    );
  expect(await codeOf({ kind: 'story', id: storyId }, 'pdf')).toBe('NO_PRINTER');
  expect(await codeOf({ kind: 'story', id: clipId as unknown as StoryId }, 'html')).toBe('NOT_FOUND');
});
