import type { IndexDatabase } from '#main/index/index-database.ts';
import { writeFacts } from '#main/index/write-facts.ts';
import type { DocumentId } from '#shared/ids.ts';

/** Not in the memory of the index, which a failed write clears: a number may be that of a document that is gone by now. */
const counters = new WeakMap<IndexDatabase, { last: number }>();

/**
 * The number of the next change: what is remembered of a document elsewhere is as old as the change it was read at. No
 * number is given twice.
 */
export function nextChange(index: IndexDatabase): number {
  const counter = counters.get(index) ?? { last: lastChange(index) };
  counters.set(index, counter);
  counter.last += 1;
  return counter.last;
}

export function lastChange(index: Pick<IndexDatabase, 'get'>): number {
  return index.get<{ n: number | null }>('SELECT max(change) AS n FROM documents')?.n ?? 0;
}

/** For what was changed about documents without being put in again. */
export function touchDocuments(index: IndexDatabase, ids: Iterable<DocumentId>): void {
  for (const id of ids) {
    index.run('UPDATE documents SET change = ? WHERE id = ?', nextChange(index), id);
    writeFacts(index, id);
  }
}
