import { buildEditorFromExtensions } from '@lexical/extension';
import { $createParagraphNode, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { decorateReference } from '#renderer/editor/reference/decorate-reference.ts';
import { $createReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { entityIdSchema } from '#shared/ids.ts';
import { paragraphNode, readEditorState, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import type { LinkTarget } from '#shared/targets.ts';

const stoke: LinkTarget = { kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') };

test('the stored form of a link stays as it is, for old notes must open forever', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.update(() => $getRoot().append($createParagraphNode().append($createReferenceNode(stoke, 'Stoke Space'))), {
    discrete: true,
  });
  expect(storedStateOf(editor.getEditorState()).root.children?.at(-1)?.children).toEqual([
    {
      type: 'reference',
      version: 1,
      text: 'Stoke Space',
      format: 0,
      detail: 0,
      mode: 'token',
      style: '',
      target: { kind: 'entity', id: '01hzzzzzzzzzzzzzzzzzzzzzz1' },
    },
  ]);
});

test('what main writes as a link is what the editor reads, and the other way around', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  const state = { root: rootNode([paragraphNode([textNode('See '), referenceNode(stoke, 'Stoke Space')])]) };
  editor.setEditorState(parseEditorState(editor, state));
  const stored = storedStateOf(editor.getEditorState());
  expect([stored, readEditorState(stored).links]).toEqual([
    state,
    [{ start: 4, end: 15, target: stoke, label: 'Stoke Space' }],
  ]);
});

test('a link whose target is not one is shown as plain text', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  const bad = { ...referenceNode(stoke, 'Stoke Space'), target: { kind: 'entity', id: '../../secret' } };
  editor.setEditorState(parseEditorState(editor, { root: rootNode([paragraphNode([bad])]) }));
  expect(storedStateOf(editor.getEditorState())).toEqual({
    root: rootNode([paragraphNode([textNode('Stoke Space')])]),
  });
});

test('only a name that is longer than a line may be broken in two', () => {
  const dom = document.createElement('span');
  decorateReference(dom, stoke, 'Stoke Space');
  expect(dom.dataset.long).toBeUndefined();
  decorateReference(dom, stoke, 'The Consortium for the Development of Orbital Computing');
  expect(dom.dataset.long).toBe('true');
});
