import {
  $computeTableMapSkipCellCheck,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableRowNode,
  $isTableSelection,
  $moveTableColumn,
  $moveTableRow,
  $setTableRowIsHeader,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $createParagraphNode, $getSelection, $isRangeSelection, createCommand, type LexicalCommand } from 'lexical';

export type TableAct =
  | 'row-above'
  | 'row-below'
  | 'column-before'
  | 'column-after'
  | 'row-up'
  | 'row-down'
  | 'column-left'
  | 'column-right'
  | 'header-row'
  | 'wider'
  | 'narrower'
  | 'delete-row'
  | 'delete-column'
  | 'delete-table';

/** Changes the table at the caret. */
export const TABLE_COMMAND: LexicalCommand<TableAct> = createCommand('TABLE_COMMAND');

export interface TablePlace {
  readonly table: TableNode;
  readonly cell: TableCellNode;
  readonly row: number;
  readonly column: number;
}

export const smallestColumn = 48;
const widthStep = 32;
const usualWidth = 160;

/** Where in a table the caret is. */
export function $tablePlace(): TablePlace | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return undefined;
  const cell = $findCellNode(selection.anchor.getNode());
  const table = cell && $findTableNode(cell);
  if (!cell || !table) return undefined;
  const [, place] = $computeTableMapSkipCellCheck(table, cell, null);
  if (!place) return undefined;
  return { table, cell, row: place.startRow, column: place.startColumn };
}

export function $actOnTable(act: TableAct): boolean {
  const place = $tablePlace();
  if (!place) return false;
  const { table, row, column } = place;
  switch (act) {
    case 'row-above':
      $insertTableRowAtSelection(false);
      return true;
    case 'row-below':
      $insertTableRowAtSelection(true);
      return true;
    case 'column-before':
    case 'column-after':
      $insertTableColumnAtSelection(act === 'column-after');
      // It would go on in the first row of the new column, and the next act would be about that row.
      place.cell.selectEnd();
      return true;
    case 'row-up':
    case 'row-down':
      $move(table.getChildrenSize(), row, act === 'row-up' ? -1 : 1, (to) => $moveTableRow(table, row, to));
      return true;
    case 'column-left':
    case 'column-right':
      $move(table.getColumnCount(), column, act === 'column-left' ? -1 : 1, (to) =>
        $moveTableColumn(table, column, to),
      );
      return true;
    case 'header-row':
      $setTableRowIsHeader(table, 0, !$hasHeaderRow(table));
      return true;
    case 'wider':
    case 'narrower':
      $resizeColumn(table, column, (width) => width + (act === 'wider' ? widthStep : -widthStep));
      return true;
    case 'delete-row':
      if (table.getChildrenSize() === 1) $deleteTable(table);
      else $deleteTableRowAtSelection();
      return true;
    case 'delete-column':
      if (table.getColumnCount() === 1) $deleteTable(table);
      else $deleteTableColumnAtSelection();
      return true;
    case 'delete-table':
      $deleteTable(table);
      return true;
    default:
      return act satisfies never;
  }
}

function $move(count: number, from: number, step: -1 | 1, $to: (to: number) => void): void {
  const to = from + step;
  if (to >= 0 && to < count) $to(to);
}

function $deleteTable(table: TableNode): void {
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.select();
}

export function $hasHeaderRow(table: TableNode): boolean {
  const row = table.getFirstChild();
  return $isTableRowNode(row) && row.getChildren<TableCellNode>().every((cell) => cell.hasHeaderState(1));
}

/** Sets the width of one column; the others keep theirs, which the first time are `shown`. */
export function $resizeColumn(
  table: TableNode,
  column: number,
  resize: (width: number) => number,
  shown: readonly number[] = [],
): void {
  const known = table.getColWidths();
  const widths = Array.from(
    { length: table.getColumnCount() },
    (_, index) => known?.[index] ?? shown[index] ?? usualWidth,
  );
  widths[column] = Math.round(Math.max(smallestColumn, resize(widths[column] ?? usualWidth)));
  table.setColWidths(widths);
}
