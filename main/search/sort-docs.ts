import { lastChange } from '#main/index/document-changes.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { DocSet } from '#main/search/doc-set.ts';
import type { SearchSort } from '#shared/search/types.ts';

const orders = {
  newest: 'ORDER BY moment DESC, id DESC',
  oldest: 'ORDER BY moment, id',
  // Without case and accents; those without a title come last.
  title: `ORDER BY title_key = '', title_key, moment DESC, id DESC`,
} as const;

/** Smaller sets are sorted; larger ones are picked out of all documents in order, which are remembered until one changes. */
const mostSorted = 5_000;

/** The documents of a set by date or title. */
export function sortDocs(index: IndexReader, set: DocSet, sort: Exclude<SearchSort, 'relevance'>): number[] {
  if (set.size <= mostSorted) {
    const row = index.get<{ docs: string }>(
      `SELECT json_group_array(doc) AS docs FROM
        (SELECT doc FROM documents WHERE doc IN (SELECT value FROM json_each(?)) ${orders[sort]})`,
      JSON.stringify(set.newestFirst()),
    );
    return JSON.parse(row?.docs ?? '[]') as number[];
  }
  const change = lastChange(index);
  const known = index.remembered(`documents by ${sort}`, () => ({ change: -1, docs: [] as number[] }));
  if (known.change !== change) {
    const row = index.get<{ docs: string }>(
      `SELECT json_group_array(doc) AS docs FROM (SELECT doc FROM documents ${orders[sort]})`,
    );
    Object.assign(known, { change, docs: JSON.parse(row?.docs ?? '[]') });
  }
  return known.docs.filter((doc) => set.has(doc));
}
