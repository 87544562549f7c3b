import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $getSelection, $isTextNode, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { linkSelection, unlinkSelection } from '#renderer/editor/toolbar/link-selection.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

/** "the Nova rocket" with a link asked for its second word, something typed after it, and the menu closed. */
function closed(typed: string): { text: string; selected: string } {
  using editor: LexicalEditor & Disposable = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, editorStateOfText('the Nova rocket')));
  const run = ($act: () => void) => editor.update($act, { discrete: true });
  run(() => {
    const text = $getRoot().getFirstDescendant();
    if ($isTextNode(text)) text.select(4, 8);
  });
  linkSelection(editor);
  run(() => $getSelection()?.insertText(typed));
  const nodeKey = editor.read(() => $getRoot().getFirstDescendant()?.getKey() ?? '');
  unlinkSelection(editor, {
    kind: 'link',
    query: `Nova${typed}`,
    isClosed: false,
    start: 4,
    end: 10 + typed.length,
    nodeKey,
    rect: new DOMRect(),
  });
  return editor.read(() => ({
    text: $getRoot().getTextContent(),
    selected: $getSelection()?.getTextContent() ?? '',
  }));
}

test('words that a link was asked for are as they were when none is chosen', () => {
  expect(closed('')).toEqual({ text: 'the Nova rocket', selected: 'Nova' });
});

test('what was typed to find the link stays', () => {
  expect(closed('s').text).toBe('the [[Novas rocket');
});
