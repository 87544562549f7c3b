import { keepPreviousData } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/client.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';

const mostHits = 100;

/** Hits of a query; while the next ones come the last ones stay on screen. A newer query cancels the call. */
export const hitsOf = (query: string, kind: DocumentKind | undefined) =>
  orpc.search.query.queryOptions({
    input: { query, ...(kind && { kind }), limit: mostHits },
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
  });
