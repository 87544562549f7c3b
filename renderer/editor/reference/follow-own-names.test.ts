import { buildEditorFromExtensions } from '@lexical/extension';
import { HISTORY_MERGE_TAG } from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { followOwnNames } from '#renderer/editor/reference/follow-own-names.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { noteIdSchema } from '#shared/ids.ts';
import { paragraphNode, readEditorState, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { embedNode } from '#shared/notes/embeds.ts';
import type { EditorNode } from '#shared/notes/types.ts';

const id = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1');
const other = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz2');

function note(heading: string, line = 'Much.') {
  const block: EditorNode = { ...paragraphNode([textNode(heading)]), type: 'heading', tag: 'h2' };
  const links = [
    referenceNode({ kind: 'note', id, heading: 'Cost' }, 'Cost'),
    referenceNode({ kind: 'note', id, heading: 'Cost' }, 'what it costs'),
    referenceNode({ kind: 'note', id: other, heading: 'Cost' }, 'Cost'),
    referenceNode({ kind: 'note', id }, 'Power'),
  ];
  const embed = embedNode({ kind: 'note', id, heading: 'Cost' }, 'Power › Cost');
  return { root: rootNode([block, paragraphNode([textNode(line)]), paragraphNode(links), embed]) };
}

function written(state: ReturnType<typeof note>) {
  const editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, state));
  return editor;
}

test('links of a note to its own headings follow the heading; a label of their own stays', () => {
  using editor = written(note('Cost per kilo'));
  const after = { title: 'Power', state: storedStateOf(editor.getEditorState()) };
  let tags: ReadonlySet<string> = new Set();
  editor.registerUpdateListener((update) => {
    tags = update.tags;
  });
  expect(followOwnNames(editor, id, { title: 'Power', state: note('Cost') }, after)).toBe(true);
  const { links } = readEditorState(storedStateOf(editor.read(() => editor.getEditorState())));
  expect(links.map(({ label, target }) => [label, 'heading' in target ? target.heading : null])).toEqual([
    ['Cost per kilo', 'Cost per kilo'],
    ['what it costs', 'Cost per kilo'],
    ['Cost', 'Cost'],
    ['Power', null],
    ['Power › Cost per kilo', 'Cost per kilo'],
  ]);
  // It is no step of its own to undo.
  expect([...tags]).toContain(HISTORY_MERGE_TAG);
});

test('they follow a new title of the note, too', () => {
  using editor = written(note('Cost'));
  const state = storedStateOf(editor.getEditorState());
  followOwnNames(editor, id, { title: 'Power', state }, { title: 'Power in orbit', state });
  const { links } = readEditorState(storedStateOf(editor.read(() => editor.getEditorState())));
  expect(links.map(({ label }) => label)).toEqual([
    'Cost',
    'what it costs',
    'Cost',
    'Power in orbit',
    'Power in orbit › Cost',
  ]);
});

test('what is written elsewhere in the note changes no link', () => {
  using editor = written(note('Cost', 'Very much.'));
  const now = storedStateOf(editor.getEditorState());
  const before = { root: { ...now.root, children: (now.root.children ?? []).with(1, paragraphNode([])) } };
  expect(followOwnNames(editor, id, { title: 'Power', state: before }, { title: 'Power', state: now })).toBe(false);
});
