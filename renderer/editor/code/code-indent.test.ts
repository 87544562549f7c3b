import { $createCodeNode } from '@lexical/code';
import { buildEditorFromExtensions } from '@lexical/extension';
import { $createLineBreakNode, $createTextNode, $getRoot, $isTextNode, KEY_TAB_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';

/** Three lines of code after Tab, with what is selected from a letter of one line to one of another. */
function afterTab(from: [number, number], to: [number, number], shiftKey = false): string {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.update(
    () => {
      const lines = ['if (a)', '  b', '\tc'].map((text) => $createTextNode(text));
      const code = $createCodeNode('ts').append(
        ...lines.flatMap((line, index) => (index > 0 ? [$createLineBreakNode(), line] : [line])),
      );
      $getRoot().clear().append(code);
      const [first, last] = [lines[from[0]], lines[to[0]]];
      if (!$isTextNode(first) || !$isTextNode(last)) return;
      const selection = first.select(from[1], from[1]);
      selection.focus.set(last.getKey(), to[1], 'text');
    },
    { discrete: true },
  );
  editor.update(
    () =>
      editor.dispatchCommand(KEY_TAB_COMMAND, new KeyboardEvent('keydown', { key: 'Tab', shiftKey, cancelable: true })),
    { discrete: true },
  );
  return editor.read(() => $getRoot().getTextContent());
}

test('Tab in code puts in a tab, and moves selected lines in; with Shift out', () => {
  expect([
    afterTab([0, 2], [0, 2]),
    afterTab([0, 2], [1, 1]),
    afterTab([1, 2], [1, 2], true),
    afterTab([2, 1], [0, 3], true),
  ]).toEqual(['if\t (a)\n  b\n\tc', '\tif (a)\n\t  b\n\tc', 'if (a)\nb\n\tc', 'if (a)\nb\nc']);
});
