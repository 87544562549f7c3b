import type { SearchResult } from '#shared/search/types.ts';

/** What a query that asks for nothing finds. */
export const emptyResult: SearchResult = {
  hits: [],
  total: 0,
  exactTotal: 0,
  isCapped: false,
  isPartial: false,
  isInterrupted: false,
  respelled: [],
  explanation: '',
  facets: null,
  tookMs: 0,
};
