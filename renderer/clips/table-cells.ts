import type { Block, Inline } from '#shared/clips/types.ts';

export interface TableCell {
  readonly start: number;
  readonly inlines: readonly Inline[];
}

export interface TableRow {
  readonly start: number;
  readonly isHeader: boolean;
  readonly cells: readonly TableCell[];
}

/** The rows of a table that starts at `start`, with the offset of every cell (tab between cells, newline between rows). */
export function tableRows(table: Extract<Block, { type: 'table' }>, start: number): TableRow[] {
  let offset = start;
  return [table.header, ...table.rows].flatMap((cells, row) => {
    if (cells.length === 0) return [];
    const rowStart = offset;
    const placed = cells.map((inlines) => {
      const cell = { start: offset, inlines };
      offset += inlines.reduce((length, { text }) => length + text.length, 0) + 1;
      return cell;
    });
    return [{ start: rowStart, isHeader: row === 0, cells: placed }];
  });
}
