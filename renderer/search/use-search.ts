import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keepPinned } from '#renderer/search/keep-pinned.ts';
import { earlyHitsOf, hitsOf, pageSize } from '#renderer/search/queries.ts';
import { keyOfAsk, type SearchAsk } from '#renderer/search/search-ask.ts';
import type { SearchFacets, SearchHit, SearchResult } from '#shared/search/types.ts';

export interface Search {
  /** Names the query that the rows answer, which may still be the one before. */
  readonly key: string;
  readonly result: SearchResult | undefined;
  /** Counted from everything that is found; those of the query before, until they are here. */
  readonly facets: SearchFacets | null;
  /** How many rows there are; more are fetched as they are wanted. */
  readonly count: number;
  /** `undefined` while it is being fetched. */
  readonly hitAt: (row: number) => SearchHit | undefined;
  readonly want: (row: number) => void;
  /** How many pages are here: rows get their height with their page. */
  readonly pagesHere: number;
  /** The rows up to this one stay where they are, whatever comes. */
  readonly pin: (row: number) => void;
  /** Everything has been looked through. */
  readonly isWhole: boolean;
  /** The rows are not yet those of what is asked now. */
  readonly isBehind: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

interface Shown {
  readonly key: string;
  readonly result: SearchResult;
  readonly isWhole: boolean;
}

const nothing: readonly never[] = [];

/**
 * What a query finds: titles at once, then the best of the newest, then everything. Each answer is asked for when the one
 * before is here, so while somebody types no more is worked on than what they will see.
 */
export function useSearch(ask: SearchAsk, withReasons: boolean): Search {
  const key = keyOfAsk(ask);
  const isAsked = ask.query.trim() !== '';
  // Early answers are the best ones, which is no order by date.
  const hasEarly = isAsked && ask.sort === 'relevance';
  // Only looks whether everything is here already, so that nothing early is asked for then.
  const { data: known } = useQuery({ ...hitsOf(ask, 0), enabled: false });
  const titles = useQuery({ ...earlyHitsOf(ask, 'titles'), enabled: hasEarly && !known });
  const quick = useQuery({ ...earlyHitsOf(ask, 'quick'), enabled: hasEarly && !known && titles.isFetched });
  const whole = useQuery({
    ...hitsOf(ask, 0),
    enabled: isAsked && (!hasEarly || quick.isFetched || known !== undefined),
  });
  const explained = useQuery({ ...hitsOf(ask, 0, true), enabled: withReasons && whole.isSuccess });
  const present = presentOf(key, whole.data, (withReasons && explained.data) || undefined, quick.data, titles.data);
  const [last, setLast] = useState<Shown>();
  if (present && last?.result !== present.result) setLast(present);
  const [lastFacets, setLastFacets] = useState<SearchFacets>();
  if (whole.data?.facets && lastFacets !== whole.data.facets) setLastFacets(whole.data.facets);
  const shown = isAsked ? (present ?? last) : undefined;

  const [pinned, setPinned] = useState<{ readonly key: string; readonly hits: readonly SearchHit[] }>();
  const ownPins = pinned?.key === shown?.key ? (pinned?.hits ?? nothing) : nothing;
  const first = shown ? keepPinned(ownPins, shown.result.hits, idOf, shown.isWhole) : nothing;

  const [wanted, setWanted] = useState<{ readonly key: string; readonly pages: readonly number[] }>();
  const pages = wanted?.key === key && shown?.isWhole ? wanted.pages : nothing;
  const fetched = useQueries({ queries: pages.map((page) => hitsOf(ask, page, withReasons)) });
  const byPage = new Map(pages.map((page, at) => [page, fetched[at]?.data?.hits]));

  const hitAt = (row: number) => {
    if (row < first.length) return first[row];
    return byPage.get(Math.floor(row / pageSize))?.[row % pageSize];
  };
  const want = (row: number) => {
    const page = Math.floor(row / pageSize);
    if (page === 0 || !shown?.isWhole || shown.key !== key) return;
    setWanted((before) => {
      const others = before?.key === key ? before.pages : nothing;
      return others.includes(page) ? before : { key, pages: [...others, page] };
    });
  };
  const pin = (row: number) => {
    if (!shown || row >= first.length) return;
    setPinned({ key: shown.key, hits: first.slice(0, row + 1) });
  };
  return {
    key: shown?.key ?? key,
    result: shown?.result,
    facets: (isAsked && lastFacets) || null,
    count: shown ? rowCount(shown, first.length, byPage) : 0,
    hitAt,
    want,
    pagesHere: (shown ? 1 : 0) + fetched.filter(({ data }) => data).length,
    pin,
    isWhole: shown?.isWhole ?? false,
    isBehind: shown !== undefined && shown.key !== key,
    error: whole.error ?? quick.error ?? titles.error,
    retry: () => void whole.refetch(),
  };
}

function idOf({ document }: SearchHit): string {
  return document.id;
}

function presentOf(
  key: string,
  whole: SearchResult | undefined,
  explained: SearchResult | undefined,
  quick: SearchResult | undefined,
  titles: SearchResult | undefined,
): Shown | undefined {
  if (whole) return { key, result: explained ?? whole, isWhole: true };
  // That no title has the words says nothing yet.
  const early = [quick, titles].find((result) => result && result.hits.length > 0);
  return early && { key, result: early, isWhole: false };
}

/** As many as were found; a page that is not full is the last one. */
function rowCount(
  { result, isWhole }: Shown,
  first: number,
  byPage: ReadonlyMap<number, readonly SearchHit[] | undefined>,
): number {
  if (!isWhole || result.hits.length < pageSize) return first;
  const ends = [...byPage].flatMap(([page, hits]) =>
    hits && hits.length < pageSize ? [page * pageSize + hits.length] : [],
  );
  return Math.max(first, Math.min(result.total, ...ends));
}
