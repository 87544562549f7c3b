import type { HtmlContext } from '#renderer/editor/clipboard/html-context.ts';
import { paragraphNode } from '#shared/notes/editor-state.ts';
import { headerRow, tableCellNode, tableNode, tableRowNode } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

const mostColumns = 50;

/** A table of a page as an even grid; one that only lays out a page becomes its contents. */
export function tableOfHtml(table: HTMLTableElement, context: HtmlContext, depth: number): EditorNode[] {
  const rows = [...table.rows].filter((row) => row.closest('table') === table);
  const columns = Math.max(0, ...rows.map((row) => [...row.cells].reduce((count, cell) => count + spanOf(cell), 0)));
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
    const cells = [...row.cells].flatMap((cell) => [
      cellOf(cell, isHeader, context, depth),
      ...Array.from({ length: spanOf(cell) - 1 }, () => emptyCell(isHeader)),
    ]);
    while (cells.length < columns) cells.push(emptyCell(isHeader));
    return tableRowNode(cells.slice(0, columns));
  });
  return [...caption, ...(made.length > 0 ? [tableNode(made)] : [])];
}

function spanOf(cell: HTMLTableCellElement): number {
  return Math.min(Math.max(1, cell.colSpan), mostColumns);
}

function cellOf(cell: HTMLTableCellElement, isHeader: boolean, context: HtmlContext, depth: number): EditorNode {
  const blocks = context.blocksIn(cell, depth + 1);
  return tableCellNode(isHeader ? headerRow : 0, blocks.length > 0 ? blocks : [paragraphNode([])]);
}

function emptyCell(isHeader: boolean): EditorNode {
  return tableCellNode(isHeader ? headerRow : 0, [paragraphNode([])]);
}
