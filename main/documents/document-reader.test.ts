import { readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DocumentReader } from '#main/documents/document-reader.ts';
import { readStored, readStoredRecord } from '#main/documents/stored-document.ts';
import { readText } from '#main/index/read-text.ts';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import { createIds } from '#main/vault/new-id.ts';
import { openVault, type Vault } from '#main/vault/open-vault.ts';
import { testDeps } from '#main/vault/temporary-vault.ts';
import type { ClipId, NoteId } from '#shared/ids.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

const newId = createIds(testDeps.now);

let here: TemporaryApp;
let vault: Vault;
let reader: DocumentReader;
let note: NoteId;
let clip: ClipId;
beforeEach(async () => {
  here = await openTemporaryApp();
  note = (await here.client.notes.create({ title: 'On foundries', state: editorStateOfText('Zirconium melts.') })).id;
  clip = await here.clip('A foundry is sold\n\nNorthwind agreed to buy Orbital Foundry.');
  const place = { version: 1, start: 0, end: 9 };
  await here.client.highlights.add({ clip, ...place, color: 'fact', comment: 'Why?' });
  await here.app.flush();
  vault = await openVault(here.vaultFolder, testDeps);
  reader = DocumentReader.open(vault.folder);
});
afterEach(async () => {
  await reader.close();
  await vault.close();
  await here.close();
});

const fileOf = (id: string) => join(here.vaultFolder, 'notes', `${id}.json`);

test('a thread of its own reads what the vault reads, and the texts for the index', async () => {
  const read = (text: string, kind: 'clip' | 'note') => {
    const { terms, marks } = readText(text, kind);
    return expect.objectContaining({ terms, marks });
  };
  const stored = await reader.read(clip);
  const reading = read('Northwind agreed to buy Orbital Foundry.', 'clip');
  expect(stored).toEqual({ ...(await readStored(vault, clip)), reading });
  expect(stored).toMatchObject({ kind: 'clip', article: { hasImage: false }, highlights: [{ comment: 'Why?' }] });
  const ofNote = { ...(await readStored(vault, note)), reading: read('Zirconium melts.', 'note') };
  expect(await Promise.all([reader.read(note), reader.read(note)])).toEqual([ofNote, ofNote]);
  const records = [await readStoredRecord(vault, note), await readStoredRecord(vault, clip)];
  expect(await reader.readRecords([note, clip])).toEqual(records);
});

test('what is damaged, a link, missing, or no id is left to the vault, and left where it is', async () => {
  const [link, damaged] = [newId(), newId()];
  await symlink(fileOf(note), fileOf(link));
  await writeFile(fileOf(damaged), '{"id":');
  const ids = [link, damaged, newId(), '../vault'] as NoteId[];
  for (const id of ids) expect(await reader.read(id)).toBeUndefined();
  expect(await reader.readRecords(ids)).toEqual(ids.map(() => undefined));
  expect(await readdir(join(here.vaultFolder, 'notes'))).toContain(`${damaged}.json`);
  await writeFile(join(here.vaultFolder, 'clips', clip, 'highlights.json'), '[');
  expect(await reader.read(clip)).toBeUndefined();
  await rename(join(here.vaultFolder, 'clips', clip, '1'), join(here.vaultFolder, 'clips', clip, 'one'));
  await symlink('one', join(here.vaultFolder, 'clips', clip, '1'));
  expect(await reader.read(clip)).toBeUndefined();
});

test('an index of many documents is made from what is sound, and what is not is named', async () => {
  const text = await readFile(fileOf(note), 'utf8');
  const ids = Array.from({ length: 230 }, () => newId());
  for (const id of ids) await writeFile(fileOf(id), text.replaceAll(note, id));
  const damaged = newId();
  await writeFile(fileOf(damaged), text.slice(0, 90));
  const { client } = here;
  // The second takes the place of the first.
  await client.vault.rebuildIndex();
  await here.rebuild();
  expect((await client.search.query({ query: 'zirconium', limit: 1 })).total).toBe(231);
  expect((await client.documents.list({ limit: 1 })).total).toBe(232);
  const { problems, index } = await client.vault.status();
  expect([problems.map(({ file }) => file), index.state]).toEqual([[`notes/${damaged}.json`], 'ready']);
  const before = await client.documents.list({ limit: 500 });
  await here.restart();
  expect(await here.client.documents.list({ limit: 500 })).toEqual(before);
});
