import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { NoteId } from '#shared/ids.ts';
import {
  editorStateOfText,
  paragraphNode,
  readEditorState,
  referenceNode,
  rootNode,
  textNode,
} from '#shared/notes/editor-state.ts';
import { footnoteNode, footnoteTextNode } from '#shared/notes/nodes.ts';
import { partOfNote } from '#shared/notes/note-parts.ts';
import { nodesOf } from '#shared/notes/retarget-links.ts';
import { textOfBlock } from '#shared/notes/sections.ts';
import { headingNode } from '#shared/notes/template/starter-template.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

let app: TemporaryApp;

beforeEach(async () => {
  app = await openTemporaryApp();
});

afterEach(() => app.close());

const state = (...blocks: EditorNode[]): EditorState => ({ root: rootNode(blocks) });
const get = (id: NoteId) => app.client.notes.get({ id });
const textOf = async (id: NoteId) => readEditorState((await get(id)).state).text;
const targetsOf = async (id: NoteId) => readEditorState((await get(id)).state).links.map(({ target }) => target);

async function note(title: string, given: EditorState) {
  const { id } = await app.client.notes.create({ title, state: given });
  return id;
}

async function linkingNote(...targets: LinkTarget[]) {
  return note(
    'Linking',
    state(paragraphNode(targets.flatMap((target) => [textNode('see '), referenceNode(target, 'this')]))),
  );
}

test('a merged note is at the end of the other, and links from everywhere lead there', async () => {
  const into = await note('Stoke', editorStateOfText('a rocket'));
  const gone = await note('Stoke Space', state(headingNode(1, 'Engines'), paragraphNode([textNode('seven')])));
  await app.client.notes.update({ id: gone, tags: ['space'], aliases: ['Stokes'] });
  const linking = await linkingNote({ kind: 'note', id: gone }, { kind: 'note', id: gone, heading: 'Engines' });
  await app.client.notes.merge({ id: gone, into });
  await app.app.flush();
  const merged = await get(into);
  expect([await textOf(into), merged.tags, merged.aliases]).toEqual([
    'a rocket\nStoke Space\nEngines\nseven',
    ['space'],
    ['Stoke Space', 'Stokes'],
  ]);
  expect(await targetsOf(linking)).toEqual([
    { kind: 'note', id: into },
    { kind: 'note', id: into, heading: 'Engines' },
  ]);
  expect((await app.client.backlinks.of({ target: { kind: 'note', id: into } })).linkedCount).toBe(2);
});

test('the one that is gone says where it went', async () => {
  const into = await note('Stoke', editorStateOfText('a rocket'));
  const gone = await note('Stoke Space', editorStateOfText('seven'));
  await app.client.notes.merge({ id: gone, into });
  await expect(get(gone)).rejects.toMatchObject({ failure: { code: 'NOT_FOUND', data: { movedTo: into } } });
});

test('taking a merge back leads every link back and keeps what was written since', async () => {
  const into = await note('Stoke', editorStateOfText('a rocket'));
  const gone = await note('Stoke Space', editorStateOfText('seven'));
  const linking = await linkingNote({ kind: 'note', id: gone });
  const { operation } = await app.client.notes.merge({ id: gone, into });
  const { revision, title } = await get(into);
  const written = { root: { ...rootNode([...((await get(into)).state.root.children ?? [])]) } };
  written.root.children = [paragraphNode([textNode('written since')]), ...(written.root.children ?? [])];
  await app.client.notes.save({ id: into, revision, title, state: written });
  await app.client.notes.takeBack({ operation });
  expect([await textOf(into), await textOf(gone), await targetsOf(linking), (await get(into)).aliases]).toEqual([
    'written since\na rocket',
    'seven',
    [{ kind: 'note', id: gone }],
    [],
  ]);
});

test('a note cannot be merged into itself', async () => {
  const id = await note('Stoke', editorStateOfText('a rocket'));
  await expect(app.client.notes.merge({ id, into: id })).rejects.toMatchObject({ failure: { code: 'SAME_THING' } });
});

async function splittable() {
  const blocks = [
    paragraphNode([textNode('start')]),
    headingNode(1, 'Engines'),
    { ...paragraphNode([textNode('seven')]), $: { block: 'b7' } },
    headingNode(2, 'Fuel'),
    paragraphNode([textNode('methane')]),
    headingNode(1, 'People'),
    paragraphNode([textNode('Andy')]),
  ];
  return note('Stoke', state(...blocks));
}

test('the section under a heading becomes a note; links to it, what is in it and its blocks follow', async () => {
  const id = await splittable();
  const part = (heading?: string, block?: string): LinkTarget => ({ kind: 'note', id, heading, block });
  const linking = await linkingNote(part('Engines'), part('Fuel'), part('People'), part(undefined, 'b7'));
  const made = await app.client.notes.split({ id, heading: 0, title: 'Engines' });
  expect([(await get(made.id)).title, await textOf(made.id), await textOf(id)]).toEqual([
    'Engines',
    'seven\nFuel\nmethane',
    'start\nEngines\nPeople\nAndy',
  ]);
  expect(await targetsOf(id)).toEqual([{ kind: 'note', id: made.id }]);
  expect(await targetsOf(linking)).toEqual([
    { kind: 'note', id: made.id },
    { kind: 'note', id: made.id, heading: 'Fuel' },
    { kind: 'note', id, heading: 'People' },
    { kind: 'note', id: made.id, block: 'b7' },
  ]);
});

test('a split is taken back whole', async () => {
  const id = await splittable();
  const linking = await linkingNote({ kind: 'note', id, heading: 'Fuel' });
  const before = await textOf(id);
  const { operation } = await app.client.notes.split({ id, heading: 0, title: 'Engines' });
  await app.client.notes.takeBack({ operation });
  expect([await textOf(id), await targetsOf(linking)]).toEqual([before, [{ kind: 'note', id, heading: 'Fuel' }]]);
});

test('a split whose new note was written in cannot be taken back: nothing is changed', async () => {
  const id = await splittable();
  const { operation, id: made } = await app.client.notes.split({ id, heading: 0, title: 'Engines' });
  const { revision, title } = await get(made);
  await app.client.notes.save({ id: made, revision, title, state: editorStateOfText('more') });
  await expect(app.client.notes.takeBack({ operation })).rejects.toMatchObject({ failure: { code: 'CHANGED_SINCE' } });
  expect([await textOf(made), await textOf(id)]).toEqual(['more', 'start\nEngines\nPeople\nAndy']);
});

test('a heading that has other words by now is not split', async () => {
  const id = await splittable();
  await expect(app.client.notes.split({ id, heading: 0, title: 'Motors' })).rejects.toMatchObject({
    failure: { code: 'MOVED_ON' },
  });
});

const marked = (words: string, label: string) => paragraphNode([textNode(words), footnoteNode(label)]);
const shapeOf = async (id: NoteId) =>
  ((await get(id)).state.root.children ?? []).map((block) => {
    const marks = [...nodesOf(block)].filter(({ type }) => type === 'footnote').map(({ label }) => label);
    return [block.type === 'footnote-text' ? `^${block.label}` : textOfBlock(block), ...marks];
  });

test('footnotes of two notes that become one keep what they say, at the end', async () => {
  const into = await note('Stoke', state(marked('a rocket', '1'), footnoteTextNode('1', [textNode('who says')])));
  const gone = await note('Space', state(marked('seven', '1'), footnoteTextNode('1', [textNode('another')])));
  await app.client.notes.merge({ id: gone, into });
  expect(await shapeOf(into)).toEqual([['a rocket', '1'], ['Space'], ['seven', '2'], ['^1'], ['^2']]);
});

test('a footnote goes with the section its mark is in', async () => {
  const id = await note(
    'Stoke',
    state(
      marked('start', '1'),
      headingNode(1, 'Engines'),
      marked('seven', '2'),
      footnoteTextNode('1', [textNode('one')]),
      footnoteTextNode('2', [textNode('two')]),
    ),
  );
  const made = await app.client.notes.split({ id, heading: 0, title: 'Engines' });
  expect([await shapeOf(id), await shapeOf(made.id)]).toEqual([
    [['start', '1'], ['Engines'], ['^1']],
    [['seven', '2'], ['^2']],
  ]);
});

test('a link to a heading that both notes have leads to the one it meant after they became one', async () => {
  const into = await note('Stoke', state(headingNode(1, 'Sources'), paragraphNode([textNode('mine')])));
  const gone = await note('Space', state(headingNode(1, 'Sources'), paragraphNode([textNode('theirs')])));
  const linking = await linkingNote({ kind: 'note', id: gone, heading: 'Sources' });
  await app.client.notes.merge({ id: gone, into });
  const [target] = await targetsOf(linking);
  const part = target?.kind === 'note' ? partOfNote((await get(into)).state, target) : undefined;
  expect(part?.map(textOfBlock)).toEqual(['Sources', 'theirs']);
});

test('one list of sources is enough for two notes that become one', async () => {
  const sources = { type: 'bibliography', version: 1, style: 'apa' };
  const into = await note('Stoke', state(paragraphNode([textNode('a')]), sources));
  const gone = await note('Space', state(paragraphNode([textNode('b')]), sources));
  await app.client.notes.merge({ id: gone, into });
  const types = ((await get(into)).state.root.children ?? []).map(({ type }) => type);
  expect(types.filter((type) => type === 'bibliography')).toHaveLength(1);
});

test('links to what was taken out of a note lead to the note it is now', async () => {
  const id = await splittable();
  const part = (heading?: string, block?: string): LinkTarget => ({ kind: 'note', id, heading, block });
  const linking = await linkingNote(part('Engines'), part('Fuel'), part('People'), part(undefined, 'b7'));
  const blocks = (await get(id)).state.root.children ?? [];
  const to = await note('Engines', state(...blocks.slice(2, 5)));
  const { revision, title } = await get(id);
  await app.client.notes.save({ id, revision, title, state: state(...blocks.slice(0, 1), ...blocks.slice(5)) });
  await app.client.notes.follow({ from: id, to, whole: { heading: 'Engines' } });
  expect(await targetsOf(linking)).toEqual([
    { kind: 'note', id: to },
    { kind: 'note', id: to, heading: 'Fuel' },
    { kind: 'note', id, heading: 'People' },
    { kind: 'note', id: to, block: 'b7' },
  ]);
});
