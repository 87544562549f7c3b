import type { IndexReader } from '#main/index/index-reader.ts';
import type { DocSet } from '#main/search/doc-set.ts';
import type { SearchSort } from '#shared/search/types.ts';

const orders = {
  newest: 'ORDER BY moment DESC, id DESC',
  oldest: 'ORDER BY moment, id',
  title: 'ORDER BY title COLLATE NOCASE, id',
} as const;

/** Smaller sets are sorted; of larger ones the first are met soon on the way through all documents in order. */
const mostSorted = 5_000;

/** The documents of a set by date or title, at least the first `most` of them. */
export function sortDocs(
  index: IndexReader,
  set: DocSet,
  sort: Exclude<SearchSort, 'relevance'>,
  most: number,
): number[] {
  if (set.size <= mostSorted) {
    const row = index.get<{ docs: string }>(
      `SELECT json_group_array(doc) AS docs FROM
        (SELECT doc FROM documents WHERE doc IN (SELECT value FROM json_each(?)) ${orders[sort]})`,
      JSON.stringify(set.newestFirst()),
    );
    return JSON.parse(row?.docs ?? '[]') as number[];
  }
  const docs: number[] = [];
  for (const { doc } of index.each<{ doc: number }>(`SELECT doc FROM documents ${orders[sort]}`)) {
    if (set.has(doc)) docs.push(doc);
    if (docs.length >= most) break;
  }
  return docs;
}
