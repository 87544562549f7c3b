import { useInfiniteQuery } from '@tanstack/react-query';
import { type ListScope, listOf } from '#renderer/documents/queries.ts';

/** The rows of a list that are here so far, and how to get more. */
export function useDocumentList(scope: ListScope) {
  const query = useInfiniteQuery(listOf(scope));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const { total = 0, documents = 0 } = query.data?.pages[0] ?? {};
  return { ...query, rows, total, documents };
}
