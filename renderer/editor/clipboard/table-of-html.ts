import type { HtmlContext } from '#renderer/editor/clipboard/html-context.ts';
import { paragraphNode } from '#shared/notes/editor-state.ts';
import { headerRow, tableCellNode, tableNode, tableRowNode } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

const mostColumns = 50;

/** A table of a page as an even grid; one that only lays out a page becomes its contents. */
export function tableOfHtml(table: HTMLTableElement, context: HtmlContext, depth: number): EditorNode[] {
  const rows = [...table.rows].filter((row) => row.closest('table') === table);
  const grid = gridOf(rows);
  const columns = Math.max(0, ...grid.map((cells) => cells.length));
  const isLayout =
    columns <= 1 ||
    columns > mostColumns ||
    table.getAttribute('role') === 'presentation' ||
    table.querySelector('table') !== null;
  if (isLayout) return rows.flatMap((row) => [...row.cells].flatMap((cell) => context.blocksIn(cell, depth + 1)));
  const caption = table.caption ? context.blocksIn(table.caption, depth + 1) : [];
  const made = rows.map((row, index) => {
    const isHeader =
      row.closest('thead') !== null || (index === 0 && [...row.cells].every(({ tagName }) => tagName === 'TH'));
    const cells = Array.from({ length: Math.min(columns, mostColumns) }, (_, column) => {
      const cell = grid[index]?.[column];
      return cell ? cellOf(cell, isHeader, context, depth) : emptyCell(isHeader);
    });
    return tableRowNode(cells);
  });
  return [...caption, ...(made.length > 0 ? [tableNode(made)] : [])];
}

/** What stands at each place: a cell at the first one it covers, nothing at the others. */
function gridOf(rows: readonly HTMLTableRowElement[]): (HTMLTableCellElement | undefined)[][] {
  const grid: (HTMLTableCellElement | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (taken[at]?.has(column)) column += 1;
      const width = Math.min(Math.max(1, cell.colSpan), mostColumns);
      // 0 is down to the end of the table.
      const height = cell.rowSpan === 0 ? rows.length : Math.max(1, cell.rowSpan);
      for (let down = at; down < Math.min(at + height, rows.length); down += 1) {
        for (let across = column; across < column + width; across += 1) {
          taken[down]?.add(across);
          const line = grid[down];
          if (line) line[across] = down === at && across === column ? cell : undefined;
        }
      }
      column += width;
    }
  }
  return grid;
}

function cellOf(cell: HTMLTableCellElement, isHeader: boolean, context: HtmlContext, depth: number): EditorNode {
  const blocks = context.blocksIn(cell, depth + 1);
  return tableCellNode(isHeader ? headerRow : 0, blocks.length > 0 ? blocks : [paragraphNode([])]);
}

function emptyCell(isHeader: boolean): EditorNode {
  return tableCellNode(isHeader ? headerRow : 0, [paragraphNode([])]);
}
