import { buildEditorFromExtensions } from '@lexical/extension';
import { $createParagraphNode, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { $createBibliographyNode } from '#renderer/editor/bibliography/BibliographyNode.tsx';
import { INSERT_BIBLIOGRAPHY_COMMAND } from '#renderer/editor/bibliography/bibliography-commands.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { $createCitationNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { clipIdSchema } from '#shared/ids.ts';
import { paragraphNode, readEditorState, referenceNode, rootNode } from '#shared/notes/editor-state.ts';

const clip = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1');
const citation = { ...referenceNode({ kind: 'clip', id: clip }, '[1]'), cite: true };
const stored = { root: rootNode([paragraphNode([citation]), { type: 'bibliography', version: 1, style: 'ieee' }]) };

test('the stored forms of a citation and of a list of sources stay as they are, for old notes must open forever', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.update(
    () => {
      $getRoot().append(
        $createParagraphNode().append($createCitationNode(clip, '[1]')),
        $createBibliographyNode('ieee'),
      );
    },
    { discrete: true },
  );
  expect(storedStateOf(editor.getEditorState()).root.children?.slice(-2)).toEqual(stored.root.children);
});

test('both are read back as they were written, and a citation is a link to its clip', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, stored));
  const again = storedStateOf(editor.getEditorState());
  expect([again, readEditorState(again).links.map(({ target }) => target)]).toEqual([
    stored,
    [{ kind: 'clip', id: clip }],
  ]);
});

test('a note has one list of sources', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  for (let asked = 0; asked < 2; asked++) editor.dispatchCommand(INSERT_BIBLIOGRAPHY_COMMAND, undefined);
  editor.update(() => undefined, { discrete: true });
  const types = (storedStateOf(editor.getEditorState()).root.children ?? []).map(({ type }) => type);
  expect(types.filter((type) => type === 'bibliography')).toHaveLength(1);
});
