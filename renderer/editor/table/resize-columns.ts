import { $isTableNode, type TableNode } from '@lexical/table';
import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { $resizeColumn, smallestColumn } from '#renderer/editor/table/table-commands.ts';

/** How near to a cell's edge a press takes the edge. */
const reach = 5;

interface Edge {
  readonly cell: HTMLTableCellElement;
  readonly table: HTMLTableElement;
  readonly column: number;
}

/** Columns are dragged wider and narrower at their edges; the text follows at once, and the note when the edge is let go. */
export function registerColumnResizing(editor: LexicalEditor, root: HTMLElement): () => void {
  let dragged: { readonly edge: Edge; readonly from: number; readonly widths: readonly number[] } | undefined;

  const move = (event: PointerEvent) => {
    if (!dragged) {
      const isNear = event.buttons === 0 && edgeAt(event) !== undefined;
      root.style.cursor = isNear ? 'col-resize' : '';
      return;
    }
    const { edge, from, widths } = dragged;
    const width = widthAt(event, from, widths[edge.column] ?? smallestColumn);
    showWidths(edge.table, widths.with(edge.column, width));
  };
  const press = (event: PointerEvent) => {
    const edge = event.button === 0 ? edgeAt(event) : undefined;
    if (!edge) return;
    event.preventDefault();
    event.stopPropagation();
    root.setPointerCapture(event.pointerId);
    const widths = [...(edge.table.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width);
    dragged = { edge, from: event.clientX, widths };
  };
  const release = (event: PointerEvent) => {
    if (!dragged) return;
    const { edge, from, widths } = dragged;
    dragged = undefined;
    const width = widthAt(event, from, widths[edge.column] ?? smallestColumn);
    editor.update(() => {
      const table = $tableOf(edge.table);
      if (table) $resizeColumn(table, edge.column, () => width, widths);
    });
  };
  root.addEventListener('pointermove', move);
  root.addEventListener('pointerdown', press, { capture: true });
  root.addEventListener('pointerup', release);
  root.addEventListener('pointercancel', release);
  return () => {
    root.removeEventListener('pointermove', move);
    root.removeEventListener('pointerdown', press, { capture: true });
    root.removeEventListener('pointerup', release);
    root.removeEventListener('pointercancel', release);
  };
}

function edgeAt(event: PointerEvent): Edge | undefined {
  const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td, th') : null;
  const table = cell?.closest('table');
  if (!cell || !table) return undefined;
  const { left, right } = cell.getBoundingClientRect();
  const column = cell.cellIndex + cell.colSpan - 1;
  if (right - event.clientX <= reach) return { cell, table, column };
  if (event.clientX - left <= reach && cell.cellIndex > 0) return { cell, table, column: cell.cellIndex - 1 };
  return undefined;
}

function widthAt({ clientX }: PointerEvent, from: number, width: number): number {
  return Math.max(smallestColumn, width + clientX - from);
}

function showWidths(table: HTMLTableElement, widths: readonly number[]): void {
  for (const [index, cell] of [...(table.rows[0]?.cells ?? [])].entries()) cell.style.width = `${widths[index] ?? 0}px`;
}

function $tableOf(dom: HTMLTableElement): TableNode | undefined {
  for (let node = $getNearestNodeFromDOMNode(dom.rows[0]?.cells[0] ?? dom); node; node = node.getParent()) {
    if ($isTableNode(node)) return node;
  }
  return undefined;
}
