// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { SearchView } from '#renderer/search/SearchView.tsx';
import { clipIdSchema, noteIdSchema } from '#shared/ids.ts';
import { emptyResult } from '#shared/search/empty-result.ts';
import type { SearchHit, SearchResult } from '#shared/search/types.ts';

afterEach(cleanup);

const note = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzn1');
const clip = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzc1');
const hit = (kind: 'note' | 'clip', title: string, start: number): SearchHit => ({
  document: {
    kind,
    id: kind === 'note' ? note : clip,
    title,
    summary: '',
    at: '2025-12-04T09:00:00.000Z',
    outlet: null,
    published: null,
    story: null,
    entityTypes: [],
    isUnread: false,
    copies: 0,
    status: null,
  },
  score: 1,
  snippet: 'a reusable rocket',
  marks: [{ start: 11, end: 17 }],
  titleMarks: [],
  span: { start, end: start + 6 },
  matchCount: 1,
  foundIn: 'text',
  entities: [],
  missing: [],
  alsoIn: [],
  reasons: [],
});

/** The view as the window shows it: with the query of the place. */
function Searching() {
  const place = useNavigation((state) => state.place);
  return place.view === 'search' ? <SearchView query={place.query} /> : <p>Opened</p>;
}

function search(found: Partial<SearchResult>) {
  const result = { ...emptyResult, ...found };
  go({ view: 'search', query: '' });
  return showWithMain(<Searching />, { 'search.query': () => result });
}

test('the arrows choose a result and Enter opens it at its match', async () => {
  search({ hits: [hit('note', 'Why a rocket', 30), hit('clip', 'Rocket talks', 60)], total: 2, isPartial: false });
  await userEvent.type(screen.getByRole('combobox', { name: 'Search everything' }), 'rocket');
  await screen.findByRole('option', { name: /Why a rocket/, selected: true });
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Rocket talks');
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowDown}{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'clips', clip, span: { start: 60, end: 66 } });
});

test('while someone types, only what they stop at is asked for, and the place keeps the query', async () => {
  const { calls } = search({ hits: [], total: 0, isPartial: false });
  const before = useNavigation.getState().past.length;
  await userEvent.type(screen.getByRole('combobox'), 'rocket');
  await waitFor(() => expect(calls.at(-1)?.[1]).toEqual({ query: 'rocket', limit: 100 }));
  expect(calls.filter(([path]) => path === 'search.query').length).toBeLessThan(6);
  expect(useNavigation.getState().place).toEqual({ view: 'search', query: 'rocket' });
  expect(useNavigation.getState().past.length).toBe(before);
});

test('what matched is marked in the passage', async () => {
  search({ hits: [hit('note', 'Why', 30)], total: 1, isPartial: false });
  await userEvent.type(screen.getByRole('combobox'), 'rocket');
  await screen.findByRole('option');
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['rocket']);
});

test('a search over an index still being built says that there may be more', async () => {
  search({ hits: [], total: 0, isPartial: true });
  await userEvent.type(screen.getByRole('combobox'), 'x');
  expect(await screen.findByText('The index is still being built, so there may be more.')).toBeDefined();
});
