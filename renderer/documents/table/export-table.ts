import { cellValue } from '#renderer/documents/table/cell-text.ts';
import { type ColumnId, columns } from '#renderer/documents/table/table-columns.ts';
import { client } from '#renderer/rpc/client.ts';
import { csvOf } from '#renderer/ui/csv.ts';
import { saveAs } from '#renderer/ui/save-as.ts';
import type { TableInput } from '#shared/documents/table.ts';

const rowsAtOnce = 500;

/** Saves every row of the table, not only those on screen, with the columns that are shown. */
export async function exportTable(
  name: string,
  input: TableInput,
  shown: readonly ColumnId[],
  tell: (done: number, total: number) => void,
): Promise<void> {
  const { group: _, ...whole } = input;
  const lines: (string | number)[][] = [shown.map((column) => columns[column].label)];
  for (let offset = 0; ; offset += rowsAtOnce) {
    const { rows, total } = await client.documents.table({ ...whole, offset, limit: rowsAtOnce });
    for (const row of rows) lines.push(shown.map((column) => cellValue(column, row)));
    tell(lines.length - 1, total);
    if (rows.length < rowsAtOnce) break;
  }
  saveAs(`${name}.csv`, csvOf(lines), 'text/csv');
}
