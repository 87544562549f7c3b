import type { IndexDatabase } from '#main/index/index-database.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The number of the next change: what is remembered of a document elsewhere is as old as the change it was read at. */
export function nextChange(index: IndexDatabase): number {
  const counter = index.remembered('change', () => ({ last: lastChange(index) }));
  counter.last += 1;
  return counter.last;
}

export function lastChange(index: Pick<IndexDatabase, 'get'>): number {
  return index.get<{ n: number | null }>('SELECT max(change) AS n FROM documents')?.n ?? 0;
}

/** For what was changed about documents without being put in again. */
export function touchDocuments(index: IndexDatabase, ids: Iterable<DocumentId>): void {
  for (const id of ids) index.run('UPDATE documents SET change = ? WHERE id = ?', nextChange(index), id);
}
