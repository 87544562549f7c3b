import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import { editorStateOfText, readEditorState } from '#shared/notes/editor-state.ts';
import type { Note } from '#shared/notes/types.ts';

let app: TemporaryApp;
const window = 'window00one';
const other = 'window00two';

beforeEach(async () => {
  app = await openTemporaryApp();
});

afterEach(() => app.close());

const textOf = async (id: Note['id']) => readEditorState((await app.client.notes.get({ id })).state).text;
const journalFolder = () => join(app.vaultFolder, '..', 'data', 'journal');

async function journalFiles(): Promise<string[]> {
  const names = await readdir(journalFolder(), { recursive: true });
  return names.filter((name) => name.endsWith('.json') || name.endsWith('.base')).sort();
}

/** A note, and words typed into it that only the journal has. */
async function leaveUnsaved(text: string, typed: string): Promise<Note> {
  const note = await app.client.notes.create({ title: 'Plan', state: editorStateOfText(text) });
  const { id, revision, title } = note;
  await app.client.notes.keepInJournal({ id, window, revision, title, state: editorStateOfText(typed) });
  return note;
}

test('words that only the journal has are offered at the next start, and brought back', async () => {
  const { id } = await leaveUnsaved('one', 'one two');
  await app.restart();
  expect(await app.client.notes.unsaved({ window: other })).toMatchObject([{ id, title: 'Plan' }]);
  expect(await app.client.notes.recover({ id, window: other })).toEqual({ copyId: null });
  expect([await textOf(id), await app.client.notes.unsaved({ window: other }), await journalFiles()]).toEqual([
    'one two',
    [],
    [],
  ]);
});

test('they are merged into a note that was changed meanwhile, from the text they were typed into', async () => {
  const note = await leaveUnsaved('one\ntwo', 'one typed\ntwo');
  const { id, revision, title } = note;
  await app.client.notes.save({ id, revision, title, state: editorStateOfText('one\ntwo\nthree') });
  await app.restart();
  await app.client.notes.recover({ id, window: other });
  expect(await textOf(id)).toBe('one typed\ntwo\nthree');
});

test('what cannot be merged is kept as a note of its own that says what it is', async () => {
  const note = await leaveUnsaved('the cat sat', 'the dog sat');
  const { id, revision, title } = note;
  await app.client.notes.save({ id, revision, title, state: editorStateOfText('the bird sat') });
  await app.restart();
  const { copyId } = await app.client.notes.recover({ id, window: other });
  const copy = copyId && (await app.client.notes.get({ id: copyId }));
  expect([await textOf(id), copy && readEditorState(copy.state).text]).toEqual(['the bird sat', 'the dog sat']);
  expect(copy?.title).toMatch(/^Plan \(your version of .*20\d\d.*\)$/);
});

test('words of a note that is gone come back as a note of their own', async () => {
  const { id } = await leaveUnsaved('one', 'one two');
  await app.client.documents.trash({ ids: [id] });
  await app.restart();
  const { copyId } = await app.client.notes.recover({ id, window: other });
  expect(copyId && (await textOf(copyId))).toBe('one two');
});

test('what was saved after all is not offered', async () => {
  const { id, revision, title } = await leaveUnsaved('one', 'one two');
  await app.client.notes.save({ id, revision, title, state: editorStateOfText('one two') });
  await app.restart();
  expect([await app.client.notes.unsaved({ window: other }), await journalFiles()]).toEqual([[], []]);
});

test('of a long text only the change is kept and saved, and both come out whole', async () => {
  const note = await app.client.notes.create({ title: 'Plan', state: editorStateOfText('one\ntwo\nthree') });
  const { id, revision, title } = note;
  const change = (text: string) => ({
    kept: [1, 1] as [number, number],
    of: 3,
    blocks: editorStateOfText(text).root.children ?? [],
  });
  const saved = await app.client.notes.save({ id, revision, title, state: change('two typed') });
  const kept = { id, window, title, state: change('two typed on') };
  expect([
    await textOf(id),
    await app.client.notes.keepInJournal({ ...kept, revision }),
    await app.client.notes.keepInJournal({ ...kept, revision: saved.revision }),
  ]).toEqual(['one\ntwo typed\nthree', { isKept: false }, { isKept: true }]);
  await app.restart();
  await app.client.notes.recover({ id, window: other });
  expect(await textOf(id)).toBe('one\ntwo typed on\nthree');
});

test('a change is merged into a note that was changed meanwhile', async () => {
  const note = await app.client.notes.create({ title: 'Plan', state: editorStateOfText('one\ntwo') });
  const { id, revision, title } = note;
  const blocks = editorStateOfText('one typed').root.children ?? [];
  await app.client.notes.keepInJournal({ id, window, revision, title, state: { kept: [0, 1], of: 2, blocks } });
  await app.client.notes.save({ id, revision, title, state: editorStateOfText('one\ntwo\nthree') });
  await app.restart();
  await app.client.notes.recover({ id, window: other });
  expect(await textOf(id)).toBe('one typed\ntwo\nthree');
});

test('a change of a text that is not there is refused, and nothing is written', async () => {
  const { id, revision, title } = await app.client.notes.create({ title: 'Plan', state: editorStateOfText('one') });
  const state = { kept: [3, 0] as [number, number], of: 3, blocks: [] };
  await expect(app.client.notes.save({ id, revision, title, state })).rejects.toMatchObject({
    failure: { code: 'CONFLICT' },
  });
  expect(await textOf(id)).toBe('one');
});

test('a long text comes to the journal as one text', async () => {
  const { id, revision, title } = await app.client.notes.create({ title: 'Plan', state: editorStateOfText('one') });
  const state = JSON.stringify(editorStateOfText('one two'));
  await app.client.notes.keepInJournal({ id, window, revision, title, state });
  await app.restart();
  await app.client.notes.recover({ id, window: other });
  expect(await textOf(id)).toBe('one two');
});

test('a window does not offer its own words, which are on their way', async () => {
  await leaveUnsaved('one', 'one two');
  expect(await app.client.notes.unsaved({ window })).toEqual([]);
});

test('keeping the saved version forgets the words', async () => {
  const { id } = await leaveUnsaved('one', 'one two');
  await app.restart();
  await app.client.notes.dropUnsaved({ id, window: other });
  expect([await app.client.notes.unsaved({ window: other }), await textOf(id), await journalFiles()]).toEqual([
    [],
    'one',
    [],
  ]);
});

test('a page of the journal that is damaged is put aside, and the others are offered', async () => {
  const first = await leaveUnsaved('one', 'one two');
  const second = await leaveUnsaved('three', 'three four');
  const [name = ''] = (await journalFiles()).filter((file) => file.includes(first.id) && file.endsWith('.json'));
  const file = join(journalFolder(), name);
  await writeFile(file, (await readFile(file)).subarray(0, 40));
  await app.restart();
  expect(await app.client.notes.unsaved({ window: other })).toMatchObject([{ id: second.id }]);
});
