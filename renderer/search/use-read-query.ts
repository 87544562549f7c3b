import { useMemo } from 'react';
import { today } from '#renderer/search/today.ts';
import { useSettled } from '#renderer/search/use-settled.ts';
import type { QueryToken, ReadQuery } from '#shared/search/query-syntax.ts';
import { readQuery } from '#shared/search/read-query.ts';

/** What is still being typed is not called wrong before it has stood this long. */
const patienceMs = 900;

interface ReadTyped extends ReadQuery {
  readonly wrong: ReadonlySet<QueryToken>;
}

/** A query as it is understood, with the tokens that are not. */
export function useReadQuery(query: string, isTyping: boolean): ReadTyped {
  const settled = useSettled(query, patienceMs);
  return useMemo(() => {
    const read = readQuery(query, { today: today(), isTyping });
    const isGrowing = (token: QueryToken) => query !== settled && token.end === query.length;
    return { ...read, wrong: new Set(read.tokens.filter((token) => token.problem && !isGrowing(token))) };
  }, [query, settled, isTyping]);
}
