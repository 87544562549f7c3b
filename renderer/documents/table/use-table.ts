import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TableRows } from '#renderer/documents/table/table-rows.ts';
import { client, orpc } from '#renderer/rpc/client.ts';
import type { Table, TableInput, TableRow } from '#shared/documents/table.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { DocumentId } from '#shared/ids.ts';

export const pageRows = 100;
const idsAtOnce = 5000;

/** How many rows a table has, and its groups. */
export function useTableHead(input: TableInput) {
  return useQuery({
    ...orpc.documents.table.queryOptions({ input: { ...input, offset: 0, limit: 1 } }),
    placeholderData: keepPreviousData,
  });
}

/** The rows at the places that are on screen, page by page; a row whose page is not here yet is missing. */
export function useTablePages(input: TableInput, rows: TableRows, seen: readonly number[]) {
  const pages = new Map<string, TableInput>();
  for (const index of seen) {
    const place = rows.at(index);
    if (place?.kind !== 'row') continue;
    const page = Math.floor(place.offset / pageRows);
    pages.set(keyOf(place.groupKey, page), pageOf(input, place.groupKey, page));
  }
  const keys = [...pages.keys()];
  const answers = useQueries({
    queries: [...pages.values()].map((page) => orpc.documents.table.queryOptions({ input: page })),
  });
  const error = answers.find((answer) => answer.error)?.error;
  const rowAt = (index: number): TableRow | undefined => {
    const place = rows.at(index);
    if (place?.kind !== 'row') return undefined;
    const at = keys.indexOf(keyOf(place.groupKey, Math.floor(place.offset / pageRows)));
    return answers[at]?.data?.rows[place.offset % pageRows];
  };
  return { rowAt, error };
}

/** Rows that have been asked for, and ids of those that have not. */
export function useTableIds(input: TableInput, rows: TableRows) {
  const queryClient = useQueryClient();
  return {
    /** What is known of documents from the pages that are here. */
    known: (ids: ReadonlySet<DocumentId>): DocumentRow[] => {
      const pages = queryClient.getQueriesData<Table>({ queryKey: orpc.documents.table.key() });
      const found = pages.flatMap(([, table]) => table?.rows ?? []).filter(({ id }) => ids.has(id));
      return [...new Map(found.map((row) => [row.id, row])).values()];
    },
    between: async (from: number, to: number): Promise<DocumentId[]> => {
      const ids: DocumentId[] = [];
      for (const stretch of rows.between(from, to)) ids.push(...(await idsIn(input, stretch)));
      return ids;
    },
    all: (): Promise<DocumentId[]> => {
      const { group: _, ...whole } = input;
      return idsIn(whole, { groupKey: undefined, offset: 0, count: Number.POSITIVE_INFINITY });
    },
  };
}

interface Stretch {
  readonly groupKey: string | undefined;
  readonly offset: number;
  readonly count: number;
}

async function idsIn(input: TableInput, { groupKey, offset, count }: Stretch): Promise<DocumentId[]> {
  const ids: DocumentId[] = [];
  while (ids.length < count) {
    const limit = Math.min(idsAtOnce, count - ids.length);
    const step = await client.documents.tableIds({
      ...input,
      ...(groupKey !== undefined && { groupKey }),
      offset: offset + ids.length,
      limit,
    });
    ids.push(...step);
    if (step.length < limit) break;
  }
  return ids;
}

function pageOf(input: TableInput, groupKey: string | undefined, page: number): TableInput {
  const { group, ...plain } = input;
  const grouped = group && groupKey !== undefined ? { group, groupKey } : {};
  return { ...plain, ...grouped, offset: page * pageRows, limit: pageRows };
}

function keyOf(groupKey: string | undefined, page: number): string {
  return `${page} ${groupKey ?? ''}`;
}
