import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $isElementNode, INSERT_PARAGRAPH_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { foldsOf } from '#renderer/editor/fold/fold-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { rootNode } from '#shared/notes/editor-state.ts';

const root = document.createElement('div');

beforeEach(() => document.body.append(root));
afterEach(() => root.remove());

const shown = () => [...root.children].map((block) => !block.hasAttribute('data-away'));

test('a line that is broken off a folded heading is not out of sight with what is under it', async () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setRootElement(root);
  editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown('# Head\n\nunder\n\n# Next')) }));
  foldsOf(editor)?.toggle(editor.read(() => $getRoot().getFirstChildOrThrow().getKey()));
  expect(shown()).toEqual([true, false, true]);
  editor.update(
    () => {
      const heading = $getRoot().getFirstChild();
      if ($isElementNode(heading)) heading.selectEnd();
    },
    { discrete: true },
  );
  editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  await expect.poll(shown).toEqual([true, true, true, true]);
});
