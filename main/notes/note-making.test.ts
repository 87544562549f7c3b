import { afterEach, beforeEach, expect, test } from 'vitest';
import { idOfDay, withCaptured } from '#main/notes/daily-notes.ts';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import { noteIdSchema } from '#shared/ids.ts';
import { editorStateOfText, readEditorState, textNode } from '#shared/notes/editor-state.ts';
import { linesAsTyped } from '#shared/notes/lines-as-typed.ts';
import { footnoteTextNode } from '#shared/notes/nodes.ts';
import { tagType } from '#shared/notes/tags.ts';
import { headingNode } from '#shared/notes/template/starter-template.ts';

let app: TemporaryApp;

beforeEach(async () => {
  app = await openTemporaryApp();
});

afterEach(() => app.close());

async function template(title: string, text: string) {
  const { id } = await app.client.notes.create({ title, state: editorStateOfText(text) });
  await app.client.notes.update({ id, isTemplate: true, tags: ['daily'] });
  await app.app.flush();
  return id;
}

test('a template is under Templates and nowhere else, and is a note again when it is no longer one', async () => {
  const id = await template('Meeting', 'Attendees of the launch');
  const { client } = app;
  const found = async () => [
    (await client.documents.list({ kind: 'note', limit: 10 })).rows.length,
    (await client.documents.list({ tag: 'daily', limit: 10 })).rows.length,
    (await client.search.query({ query: 'launch', limit: 10, offset: 0 })).hits.length,
    (await client.documents.suggest({ query: 'Meeting', limit: 5 })).length,
    (await client.documents.counts()).notes,
    (await client.documents.list({ templates: true, limit: 10 })).rows.length,
    (await client.notes.templates()).length,
    (await client.documents.counts()).templates,
  ];
  expect(await found()).toEqual([0, 0, 0, 0, 0, 1, 1, 1]);
  await client.notes.update({ id, isTemplate: false });
  await app.app.flush();
  expect(await found()).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
});

test('a note made from a template has its variables replaced and says where to go on', async () => {
  const id = await template('Call about {{title}}', 'On {{date:YYYY}}: {{cursor}}!\n{{unknown}}');
  const { note, cursor } = await app.client.notes.fromTemplate({ template: id, title: 'Nova' });
  const year = new Date().getFullYear();
  expect([note.title, readEditorState(note.state).text, cursor, note.tags]).toEqual([
    'Nova',
    `On ${year}: !\n{{unknown}}`,
    9,
    ['daily'],
  ]);
});

test('there is one template for a kind of note: a new one takes over', async () => {
  await app.client.notes.makeTemplate({ for: 'daily' });
  await app.app.flush();
  const second = await app.client.notes.makeTemplate({ for: 'daily' });
  await app.app.flush();
  const templates = await app.client.notes.templates();
  expect(templates.filter(({ templateFor }) => templateFor === 'daily').map(({ id }) => id)).toEqual([second.id]);
  expect(templates).toHaveLength(2);
});

test('a note about a clip is made by the template for it, linked to the clip', async () => {
  const clip = await app.clip('Rocket talks\n\nSam Altman has talked to Stoke Space about its rocket Nova for months.');
  const plain = await app.client.notes.aboutClip({ clip });
  expect(readEditorState(plain.note.state).links[0]?.target).toEqual({ kind: 'clip', id: clip });
  await app.client.notes.makeTemplate({ for: 'clip' });
  await app.app.flush();
  const { note } = await app.client.notes.aboutClip({ clip });
  expect(note.title).toMatch(/^On \S/);
  expect(readEditorState(note.state).links.map(({ target }) => target)).toEqual([{ kind: 'clip', id: clip }]);
});

test("the day's note is made once, even when two windows ask at once, and again finds it after a restart", async () => {
  const asked = await Promise.all([app.client.notes.daily({}), app.client.notes.daily({})]);
  await app.restart();
  const again = await app.client.notes.daily({});
  expect(new Set([...asked, again].map(({ note }) => note.id)).size).toBe(1);
  expect(again.note.title).toBe(again.note.day);
  expect((await app.client.documents.list({ kind: 'note', limit: 10 })).total).toBe(1);
});

test('a day that an import brought as a note is that day', async () => {
  const { id } = await app.client.notes.create({ title: '2026-02-03' });
  await app.app.flush();
  expect((await app.client.notes.daily({ day: '2026-02-03' })).note.id).toBe(id);
});

test('written out, the name of a day keeps the date as another name', async () => {
  const settings = await app.client.settings.get();
  await app.client.settings.set({ ...settings, dailyTitle: 'long' });
  const { note } = await app.client.notes.daily({ day: '2026-02-03' });
  expect(note.title).toContain('2026');
  expect([note.title.length > 12, note.aliases]).toEqual([true, ['2026-02-03']]);
});

test('the days with a note are walked in order', async () => {
  for (const day of ['2026-02-03', '2026-02-01', '2026-02-07']) await app.client.notes.daily({ day });
  await app.app.flush();
  expect(await app.client.notes.daysAround({ day: '2026-02-03' })).toEqual({
    previous: '2026-02-01',
    next: '2026-02-07',
  });
  expect(await app.client.notes.daysAround({ day: '2026-02-07' })).toEqual({ previous: '2026-02-03', next: null });
});

test("the id of a day's note is one that any record could have, and differs from day to day", () => {
  const ids = ['1999-12-31', '2026-02-03', '2026-02-04', '9999-12-31'].map(idOfDay);
  expect(ids.map((id) => noteIdSchema.safeParse(id).success)).toEqual([true, true, true, true]);
  expect(new Set(ids).size).toBe(4);
});

test("what is captured stands under its own heading in today's note, with the time", async () => {
  await app.client.notes.capture({ text: 'first\nand more' });
  const { id } = await app.client.notes.capture({ text: 'second' });
  const { state } = await app.client.notes.get({ id });
  expect(readEditorState(state).text).toMatch(/^Captured\n\d\d:\d\d first\nand more\n\d\d:\d\d second$/);
});

const lines = (text: string) => linesAsTyped(text, () => undefined);

test('tags and links in captured words are such', async () => {
  const nova = await app.client.notes.create({ title: 'Nova' });
  await app.app.flush();
  const { id } = await app.client.notes.capture({ text: 'see [[Nova]], [[Nobody]]\n#lead/hot to check' });
  const { state } = await app.client.notes.get({ id });
  const { links, text } = readEditorState(state);
  expect([links.map(({ target }) => target.id), text.replace(/\d\d:\d\d/, 'now').split('\n')]).toEqual([
    [nova.id],
    ['Captured', 'now see Nova, [[Nobody]]', '#lead/hot to check'],
  ]);
  expect(state.root.children?.at(-1)?.children?.[0]).toMatchObject({ type: tagType, text: '#lead/hot' });
});

test('captured lines that begin as items of a list are lists, with their boxes, numbers and what stands within them', async () => {
  const text =
    '- [ ] ask #stoke\n  - by mail\n[x] read the deal\n\n3. first\n4) second\n- apart\n-5 degrees\n[[Nobody]] too';
  const { id } = await app.client.notes.capture({ text });
  const { state } = await app.client.notes.get({ id });
  expect(readEditorState(state).text.split('\n').slice(2)).toEqual([
    ...['ask #stoke', 'by mail', 'read the deal', 'first', 'second', 'apart', '-5 degrees', '[[Nobody]] too'],
  ]);
  const [, time, tasks, numbers, bullets, ...others] = state.root.children ?? [];
  expect([time, ...others].map((block) => block?.type)).toEqual(Array(3).fill('paragraph'));
  expect(tasks).toMatchObject({
    listType: 'check',
    children: [
      { checked: false, value: 1, children: [{ text: 'ask ' }, { type: tagType }] },
      { value: 2, children: [{ type: 'list', listType: 'bullet', children: [{ children: [{ text: 'by mail' }] }] }] },
      { checked: true, value: 2 },
    ],
  });
  expect(numbers).toMatchObject({ listType: 'number', start: 3, children: [{ value: 3 }, { value: 4 }] });
  expect(bullets).toMatchObject({ listType: 'bullet', start: 1, children: [{ value: 1 }] });
});

test('captured words stand before what footnotes say', () => {
  const { root } = editorStateOfText('before');
  const blocks = [...(root.children ?? []), footnoteTextNode('1', [textNode('a source')])];
  const once = withCaptured({ root: { ...root, children: blocks } }, lines('new'), '10:00');
  const twice = withCaptured(once, lines('newer'), '10:05');
  expect(readEditorState(twice).text).toBe('before\nCaptured\n10:00 new\n10:05 newer\na source');
});

test('captured words go to the end of their section, not of the note', () => {
  const { root } = editorStateOfText('before\nold\nafter');
  const [before, old, after] = root.children ?? [];
  if (!before || !old || !after) throw new Error('There are three paragraphs');
  const blocks = [before, headingNode(2, 'Captured'), old, headingNode(2, 'Next'), after];
  const state = withCaptured({ root: { ...root, children: blocks } }, lines('new'), '10:00');
  expect(readEditorState(state).text).toBe('before\nCaptured\nold\n10:00 new\nNext\nafter');
});
