import { client, orpc } from '#renderer/rpc/client.ts';
import type { SearchAsk } from '#renderer/search/search-ask.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { DocumentId } from '#shared/ids.ts';

/** Results come so many at a time. */
export const pageSize = 50;

/** The first answers, each asked for and given up with its query. */
export const earlyHitsOf = (ask: SearchAsk, phase: 'titles' | 'quick') =>
  orpc.search.query.queryOptions({ input: { ...ask, phase, limit: pageSize } });

/** A page of everything that is found; the first one has the facets. */
export const hitsOf = (ask: SearchAsk, page: number, withReasons = false) =>
  orpc.search.query.queryOptions({
    input: {
      ...ask,
      phase: 'full',
      withFacets: page === 0,
      withReasons,
      limit: pageSize,
      offset: page * pageSize,
    },
  });

/** Where a document says it; a saved search is finished, as in the list. */
export const matchesIn = (query: string, id: DocumentId, isTyping = true) =>
  orpc.search.matches.queryOptions({ input: { query, id, isTyping } });

export const suggestionsAt = (query: string, caret: number) =>
  orpc.search.suggest.queryOptions({ input: { query, caret, limit: 8 } });

export const savedSearchesQuery = orpc.search.saved.queryOptions();
export const saveSearch = orpc.search.save.mutationOptions({ onError: showFailure });

/** Asked for each time that it is shown: using a search changes it. */
export const historyQuery = orpc.search.history.queryOptions({ staleTime: 0 });
export const forgetPast = orpc.search.forget.mutationOptions({
  onError: showFailure,
  onSettled: (_answer, _error, _input, _before, { client: answers }) =>
    answers.invalidateQueries({ queryKey: orpc.search.history.key() }),
});

/** Keeps a query that was used, for the next time. */
export function rememberQuery(query: string): void {
  if (query.trim() === '') return;
  // The search itself went well, and main remembers it for this run even where the disk refuses.
  client.search.remember({ query }).catch(() => undefined);
}

export const similarTo = (id: DocumentId) => orpc.search.similar.queryOptions({ input: { id, limit: 12 } });

export const watchListOf = (csv: string) =>
  orpc.search.watchList.queryOptions({ input: { csv }, enabled: csv.trim() !== '' });
