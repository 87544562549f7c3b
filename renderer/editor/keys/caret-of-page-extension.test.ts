import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, KEY_DOWN_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { rootNode } from '#shared/notes/editor-state.ts';

const root = document.createElement('div');

beforeEach(() => {
  root.contentEditable = 'true';
  root.tabIndex = 0;
  document.body.append(root);
});

afterEach(() => root.remove());

/** Where the caret is for a key, by Lexical, when the page has moved it to that offset and has told nobody yet. */
function caretAt(key: string, offset: number): number | undefined {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setRootElement(root);
  editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown('seven engines')) }));
  editor.update(() => void $getRoot().getAllTextNodes()[0]?.select(1, 1), { discrete: true });
  root.focus();
  let seen: number | undefined;
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    () => {
      const selection = $getSelection();
      seen = $isRangeSelection(selection) ? selection.anchor.offset : undefined;
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
  const text = root.querySelector('[data-lexical-text]')?.firstChild;
  if (text) window.getSelection()?.setBaseAndExtent(text, offset, text, offset);
  root.dispatchEvent(
    new KeyboardEvent('keydown', { key, altKey: key === 'Enter', ctrlKey: key === 'k', bubbles: true }),
  );
  return seen;
}

test.each(['Enter', 'k', 'Escape'])('the key %s acts where the page shows the caret, told of or not', (key) => {
  expect(caretAt(key, 5)).toBe(5);
});
