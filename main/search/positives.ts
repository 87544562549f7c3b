import type { PhraseQuery, Query, WordQuery } from '#shared/search/query-syntax.ts';

/** Words and phrases that are asked for, not those that are ruled out. */
export function positivesOf(query: Query): (WordQuery | PhraseQuery)[] {
  if (query.type === 'word' || query.type === 'phrase') return [query];
  return 'queries' in query ? query.queries.flatMap(positivesOf) : [];
}

export function regexesOf(query: Query): Extract<Query, { type: 'regex' }>[] {
  if (query.type === 'regex') return [query];
  return 'queries' in query ? query.queries.flatMap(regexesOf) : [];
}
