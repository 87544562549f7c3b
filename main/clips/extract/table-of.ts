import type { PageElement } from '#main/clips/extract/page-dom.ts';
import type { Block, Inline } from '#shared/clips/types.ts';

/** Tells tables of facts from tables that only lay out a page: those hold paragraphs, headings or further tables. */
export function isDataTable(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('table, h1, h2, h3, h4, blockquote, pre, p + p, figure')) return false;
  const rows = rowsOf(table);
  if (rows.length < 2 && !table.querySelector('th')) return false;
  return rows.some((row) => row.length > 1) && rows.flat().every((cell) => (cell.textContent ?? '').length < 1500);
}

export function tableOf(
  table: PageElement,
  inlinesOf: (cell: PageElement) => Inline[],
): Extract<Block, { type: 'table' }> {
  const rows = rowsOf(table);
  const [first = []] = rows;
  const hasHeader =
    first.length > 0 && first.every((cell) => cell.localName === 'th' || cell.closest('thead') !== null);
  return {
    type: 'table',
    header: hasHeader ? first.map(inlinesOf) : [],
    rows: rows.slice(hasHeader ? 1 : 0).map((row) => row.map(inlinesOf)),
  };
}

function rowsOf(table: PageElement): PageElement[][] {
  return [...table.querySelectorAll('tr')]
    .map((row) => [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th'))
    .filter((row) => row.length > 0);
}
