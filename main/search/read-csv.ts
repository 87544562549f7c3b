/** The rows of a table in CSV or with tabs or semicolons between its cells; each with the line that it begins on, from 1. */
export function readCsv(text: string): { line: number; cells: string[] }[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parting = partingOf(clean);
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = () => {
    rows.push({ line: start, cells: [...cells, cell.trim()] });
    [cells, cell, start] = [[], '', line + 1];
  };
  for (let at = 0; at < clean.length; at += 1) {
    const sign = clean[at] ?? '';
    if (isQuoted) {
      if (sign === '"' && clean[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"' && cell.trim() === '') {
      [isQuoted, cell] = [true, ''];
    } else if (sign === parting) {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\n') endRow();
    else cell += sign;
    if (sign === '\n') line += 1;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

/** What parts the cells of the first line. */
function partingOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** A cell as it is written: in quotes where it needs them, and never as a formula that a spreadsheet would run. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
