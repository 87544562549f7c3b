import { buildEditorFromExtensions } from '@lexical/extension';
import { $createNodeSelection, $getRoot, $getSelection, $isNodeSelection, $setSelection } from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { rootNode } from '#shared/notes/editor-state.ts';

test('a press in words lets go of a block that was selected, one in the block does not', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  editor.setRootElement(root);
  editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown('words\n\n---')) }));
  editor.update(
    () => {
      const selection = $createNodeSelection();
      selection.add($getRoot().getChildAtIndex(1)?.getKey() ?? '');
      $setSelection(selection);
    },
    { discrete: true },
  );
  const isBlockSelected = () => editor.read(() => $isNodeSelection($getSelection()));
  const press = (selector: string) =>
    root.querySelector(selector)?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  press('hr');
  expect(isBlockSelected()).toBe(true);
  press('p');
  expect(isBlockSelected()).toBe(false);
  root.remove();
});
