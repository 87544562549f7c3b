import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, type LexicalEditor } from 'lexical';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { paragraphNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { attachmentNode } from '#shared/notes/nodes.ts';

const root = document.createElement('div');
const file = attachmentNode(`${'a1'.repeat(32)}.pdf`, 'report.pdf', [textNode('Report')]);

beforeEach(() => {
  root.contentEditable = 'true';
  root.tabIndex = 0;
  document.body.append(root);
});

afterEach(() => root.remove());

/** Presses a key on the button of a file, with the caret in the words before it; answers whether the browser may act. */
function pressOnButton(editor: LexicalEditor, key: string, more: KeyboardEventInit = {}): boolean {
  editor.setRootElement(root);
  const blocks = [paragraphNode([textNode('Words')]), file];
  editor.setEditorState(parseEditorState(editor, { root: rootNode(blocks) }));
  editor.update(() => void $getRoot().getAllTextNodes()[0]?.select(5, 5), { discrete: true });
  const button = root.querySelector('button');
  button?.focus();
  return (
    button?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })) ?? false
  );
}

test.each(['Enter', ' ', 'ArrowDown', 'Backspace', 'Delete', 'Tab', 'b'])(
  'the key %j on a button in the text is the button’s',
  (key) => {
    using editor = buildEditorFromExtensions(noteEditorExtension());
    const isFree = pressOnButton(editor, key, { ctrlKey: key === 'b' });
    expect([isFree, document.activeElement?.tagName, blocksOf(editor)]).toEqual([true, 'BUTTON', 2]);
  },
);

test('Esc on a button in the text goes back to the caret', async () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  expect(pressOnButton(editor, 'Escape')).toBe(false);
  await expect.poll(() => document.activeElement).toBe(root);
});

function blocksOf(editor: LexicalEditor): number {
  return editor.read(() => $getRoot().getChildrenSize());
}
