import { $createTableNodeWithDimensions, TableExtension } from '@lexical/table';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $isElementNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  configExtension,
  createCommand,
  defineExtension,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
} from 'lexical';
import { registerColumnResizing } from '#renderer/editor/table/resize-columns.ts';
import { $actOnTable, $tablePlace, TABLE_COMMAND } from '#renderer/editor/table/table-commands.ts';

/** Makes a table at the caret, its first row a header. */
export const MAKE_TABLE_COMMAND: LexicalCommand<{ readonly rows: number; readonly columns: number }> =
  createCommand('MAKE_TABLE_COMMAND');

/** Tables: header row, rows and columns added, moved and taken away, columns as wide as one likes. */
export const NoteTableExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/table',
  dependencies: [configExtension(TableExtension, { hasCellBackgroundColor: false, hasCellMerge: false })],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        MAKE_TABLE_COMMAND,
        ({ rows, columns }) => {
          const table = $createTableNodeWithDimensions(rows, columns, { rows: true, columns: false });
          $insertNodeToNearestRoot(table);
          table.selectStart();
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(TABLE_COMMAND, $actOnTable, COMMAND_PRIORITY_EDITOR),
      // Before the table's own way through its cells, which ends in the last one.
      editor.registerCommand(KEY_TAB_COMMAND, $addRowAtEnd, COMMAND_PRIORITY_CRITICAL),
      editor.registerRootListener((root) => (root ? registerColumnResizing(editor, root) : undefined)),
    ),
});

function $addRowAtEnd(event: KeyboardEvent): boolean {
  const place = event.shiftKey ? undefined : $tablePlace();
  if (!place) return false;
  const { table, row, column } = place;
  if (row !== table.getChildrenSize() - 1 || column !== table.getColumnCount() - 1) return false;
  event.preventDefault();
  $actOnTable('row-below');
  const made = table.getLatest().getLastChild();
  const cell = $isElementNode(made) ? made.getFirstChild() : null;
  if ($isElementNode(cell)) cell.selectStart();
  return true;
}
