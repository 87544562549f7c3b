import type { WatchListRow } from '#shared/search/watch-list.ts';

export const watchColumns = [
  { id: 'name', label: 'Name' },
  { id: 'documents', label: 'Documents' },
  { id: 'mentions', label: 'Mentions' },
  { id: 'stories', label: 'In stories' },
  { id: 'newest', label: 'Newest' },
] as const;
export type WatchColumn = (typeof watchColumns)[number]['id'];

export interface WatchOrder {
  readonly column: WatchColumn;
  readonly isDescending: boolean;
}

/** The rows in another order; equal ones stay in the order of the list. */
export function sortWatched(rows: readonly WatchListRow[], { column, isDescending }: WatchOrder): WatchListRow[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b, column) || a.line - b.line);
}

function compare(a: WatchListRow, b: WatchListRow, column: WatchColumn): number {
  switch (column) {
    case 'name':
      return a.name.localeCompare(b.name, undefined, { sensitivity: 'base', numeric: true });
    case 'newest':
      return (a.newest ?? '') < (b.newest ?? '') ? -1 : a.newest === b.newest ? 0 : 1;
    default:
      return a[column] - b[column];
  }
}
