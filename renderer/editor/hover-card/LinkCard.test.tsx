import { buildEditorFromExtensions } from '@lexical/extension';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { $getRoot, $nodesOfType } from 'lexical';
import { afterEach, expect, test } from 'vitest';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { LinkCard } from '#renderer/editor/hover-card/LinkCard.tsx';
import { ReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { noteIdSchema } from '#shared/ids.ts';
import {
  editorStateOfText,
  paragraphNode,
  readEditorState,
  referenceNode,
  rootNode,
} from '#shared/notes/editor-state.ts';

const power = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1');
const target = { kind: 'note', id: power, heading: 'Cost' } as const;

afterEach(cleanup);

/** The card of a link to a heading that its note has no more. */
function showBroken() {
  const editor = buildEditorFromExtensions(noteEditorExtension());
  const link = referenceNode(target, 'Power › Cost');
  editor.setEditorState(parseEditorState(editor, { root: rootNode([paragraphNode([link])]) }));
  const nodeKey = editor.read(() => $nodesOfType(ReferenceNode)[0]?.getKey() ?? '');
  const note = {
    id: power,
    title: 'Power',
    state: editorStateOfText('Heat'),
    stories: [],
    updatedAt: '2026-07-14T09:00:00.000Z',
  };
  const subject = { kind: 'link', nodeKey, target, label: 'Power › Cost' } as const;
  showWithMain(<LinkCard editor={editor} subject={subject} onClose={() => {}} />, {
    'notes.get': () => note,
    'documents.resolve': () => [{ target, title: 'Power', entityType: null, isMissing: false, isPartMissing: true }],
  });
  return editor;
}

test('a link to a heading that is gone can be pointed at another one', async () => {
  using editor = showBroken();
  expect(await screen.findByText('That heading is not in this note any more.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Choose a heading' }));
  // What opens the menu with the headings of that note.
  expect(editor.read(() => $getRoot().getTextContent())).toBe('[[Power#');
});

test('or at the whole note, under the same words', async () => {
  using editor = showBroken();
  await userEvent.click(await screen.findByRole('button', { name: 'Link to the whole note' }));
  const { links } = readEditorState(storedStateOf(editor.read(() => editor.getEditorState())));
  expect(links).toMatchObject([{ label: 'Power › Cost', target: { kind: 'note', id: power } }]);
  expect(links[0]?.target).not.toHaveProperty('heading');
});
