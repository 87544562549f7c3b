import { buildEditorFromExtensions } from '@lexical/extension';
import { $createParagraphNode, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { MAKE_TABLE_COMMAND } from '#renderer/editor/table/note-table-extension.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

test('the blocks that were written in last are laid out wherever they stand, from the moment they are made', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  const root = document.createElement('div');
  editor.setRootElement(root);
  editor.setEditorState(
    parseEditorState(editor, editorStateOfText(Array.from({ length: 60 }, () => 'line').join('\n'))),
  );
  const laidOut = () => [...root.children].flatMap((block, at) => (block.hasAttribute('data-written') ? [at] : []));
  expect(laidOut()).toEqual([]);
  for (let at = 0; at < 60; at += 1) {
    editor.update(() => $getRoot().getChildAtIndex(at)?.selectEnd(), { discrete: true });
    expect(laidOut().at(-1)).toBe(at);
  }
  expect(laidOut()).toEqual(Array.from({ length: 40 }, (_, at) => 20 + at));
  editor.update(() => $getRoot().append($createParagraphNode()).selectEnd(), { discrete: true });
  expect(laidOut().at(-1)).toBe(60);
  editor.dispatchCommand(MAKE_TABLE_COMMAND, { rows: 2, columns: 2 });
  editor.update(() => {}, { discrete: true });
  const table = [...root.children].findIndex((block) => block.querySelector('td, th'));
  expect(laidOut()).toContain(table);
});
