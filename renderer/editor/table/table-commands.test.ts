import { buildEditorFromExtensions } from '@lexical/extension';
import { $getNodeByKey, $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { writeMarkdown } from '#renderer/editor/markdown/write-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { TABLE_COMMAND, type TableAct } from '#renderer/editor/table/table-commands.ts';
import { rootNode } from '#shared/notes/editor-state.ts';

const markdown = '| a | b |\n| - | - |\n| c | d |\n| e | f |';

/** The table after some acts with the caret in the cell that says `d`. */
function after(...acts: readonly TableAct[]): string {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown(markdown)) }));
  editor.update(
    () => {
      const text = $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent() === 'd');
      text?.selectEnd();
    },
    { discrete: true },
  );
  for (const act of acts) {
    editor.dispatchCommand(TABLE_COMMAND, act);
    editor.update(() => $isElementNode($getNodeByKey('root')), { discrete: true });
  }
  return writeMarkdown(storedStateOf(editor.getEditorState()).root.children ?? []);
}

test('rows and columns are added, moved and deleted where the caret is, and it stays in its cell', () => {
  expect([
    after('row-up'),
    after('column-left'),
    after('column-after', 'delete-row'),
    after('delete-column'),
    after('row-down', 'row-down'),
    after('delete-table'),
  ]).toEqual([
    '| c | d |\n| - | - |\n| a | b |\n| e | f |',
    '| b | a |\n| - | - |\n| d | c |\n| f | e |',
    '| a | b | |\n| - | - | - |\n| e | f | |',
    '| a |\n| - |\n| c |\n| e |',
    '| a | b |\n| - | - |\n| e | f |\n| c | d |',
    '',
  ]);
});
