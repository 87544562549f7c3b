import { cleanup, screen } from '@testing-library/react';
import { closeBeside } from '#renderer/app/beside.ts';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { SearchView } from '#renderer/search/SearchView.tsx';
import { sampleHit } from '#renderer/search/sample-hit.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import { emptyResult } from '#shared/search/empty-result.ts';
import type { SearchFacets, SearchHit, SearchResult } from '#shared/search/types.ts';

export const rocket = sampleHit(1, { title: 'Why a rocket', kind: 'note', span: { start: 30, end: 36 } });
export const talks = sampleHit(2, { title: 'Rocket talks', kind: 'clip', span: { start: 60, end: 66 } });
export const noFacets: SearchFacets = { kind: [], story: [], entity: [], outlet: [], tag: [], year: [], months: [] };

export type Asked = { query: string; phase: string; offset?: number; sort: string; isGrouped: boolean };

/** The view as the window shows it: with the query of the place. */
function Searching() {
  const place = useNavigation((state) => state.place);
  return place.view === 'search' ? <SearchView place={place} /> : <p>Opened</p>;
}

export const result = (hits: readonly SearchHit[], more: Partial<SearchResult> = {}): SearchResult => ({
  ...emptyResult,
  hits: [...hits],
  total: hits.length,
  exactTotal: hits.length,
  facets: noFacets,
  ...more,
});

export function search(answer: (asked: Asked) => SearchResult | Promise<SearchResult>, rest: Answers = {}) {
  go({ view: 'search', query: '' });
  return showWithMain(<Searching />, {
    'search.query': answer as never,
    'search.saved': () => [],
    'search.history': () => [],
    'search.suggest': () => ({ from: 0, to: 0, suggestions: [] }),
    'search.matches': () => ({ title: [], text: [] }),
    'search.remember': () => ({}),
    'notes.get': () => ({ state: { root: { children: [] } } }),
    'clips.article': () => ({ text: '' }),
    ...rest,
  });
}

/** The count is there to be seen, and a little later to be heard. */
export const counted = (words: string) => screen.findAllByText(words);
export const field = () => screen.getByRole('combobox', { name: 'Search everything' });

/** Nothing is open in a wide window. */
export function startAfresh(): void {
  withDialogs();
  Object.assign(window, { innerWidth: 1440 });
  useNavigation.setState({ place: { view: 'inbox' }, past: [], future: [], canGoBack: false, canGoForward: false });
}

export function leave(): void {
  cleanup();
  closeBeside();
}
