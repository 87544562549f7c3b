// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { go, type SearchPlace, useNavigation } from '#renderer/app/navigation.ts';
import { setLink as connectWith } from '#renderer/rpc/client.ts';
import {
  type Asked,
  counted,
  field,
  leave,
  noFacets,
  result,
  rocket,
  search,
  startAfresh,
  talks,
} from '#renderer/search/search-with-main.tsx';
import { savedSearchIdSchema } from '#shared/ids.ts';

beforeEach(startAfresh);
afterEach(leave);

test('titles are asked for first, then the best of the newest, then everything', async () => {
  const { calls } = search(({ phase }) => result(phase === 'titles' ? [rocket] : [rocket, talks]));
  await userEvent.type(field(), 'r');
  await counted('2 results');
  const phases = calls.filter(([path]) => path === 'search.query').map(([, input]) => (input as Asked).phase);
  expect(phases).toEqual(['titles', 'quick', 'full']);
});

test('a wrong operator is said to be one, and the rest of the query still runs', async () => {
  search(() => result([rocket]));
  await userEvent.type(field(), 'is:sideways rocket');
  expect(await screen.findByText('“sideways” after “is:” is no state; it is searched for as text.')).toBeDefined();
  expect(document.querySelector('[data-token="wrong"]')?.textContent).toBe('is:sideways');
  await counted('1 result');
});

test('suggestions are taken with the keyboard, and go on with the values of a field', async () => {
  const suggestions = ({ query }: { query: string }) =>
    query === 'outl'
      ? [{ kind: 'operator', label: 'outlet:', insert: 'outlet:', detail: 'published by', count: null, entity: null }]
      : [{ kind: 'value', label: 'Orbit Daily', insert: 'outlet:"Orbit Daily" ', detail: '', count: 4, entity: null }];
  search(() => result([rocket]), {
    'search.suggest': ((input: { query: string }) => ({
      from: 0,
      to: input.query.length,
      suggestions: suggestions(input),
    })) as never,
  });
  await userEvent.type(field(), 'outl');
  const offered = await screen.findByRole('option', { name: /outlet:/ });
  await userEvent.keyboard('{ArrowDown}');
  expect(field().getAttribute('aria-activedescendant')).toBe(offered.id);
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('option', { name: /Orbit Daily/ });
  await userEvent.keyboard('{Tab}');
  await waitFor(() => expect((useNavigation.getState().place as SearchPlace).query).toBe('outlet:"Orbit Daily" '));
});

test('the arrow down in the empty field offers what was searched for before', async () => {
  const { calls } = search(() => result([]), {
    'search.history': () => [{ query: 'rocket near:5 buy', at: '2026-07-14T09:00:00.000Z' }],
    'search.forget': () => ({}),
  });
  await userEvent.click(field());
  await userEvent.keyboard('{ArrowDown}');
  await screen.findByRole('option', { name: 'rocket near:5 buy' });
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(calls.filter(([path]) => path === 'search.forget')).toEqual([['search.forget', {}]]);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect((useNavigation.getState().place as SearchPlace).query).toBe('rocket near:5 buy');
});

test('an arrow pressed before the past searches have come chooses among them', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  search(() => result([]), {
    'search.history': (async () => {
      await promise;
      return ['chip', 'rocket'].map((query) => ({ query, at: '2026-07-14T09:00:00.000Z' }));
    }) as never,
  });
  await userEvent.click(field());
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  answer();
  await screen.findByRole('option', { name: 'rocket', selected: true });
});

test('a facet writes its term into the query and takes it out again', async () => {
  const outlet = { label: 'Ledger', term: 'outlet:Ledger', count: 3, entity: null };
  search(({ query }) =>
    result([rocket], { facets: { ...noFacets, outlet: [{ ...outlet, isOn: query.includes('outlet:') }] } }),
  );
  await userEvent.type(field(), 'rocket');
  const facets = screen.getByRole('region', { name: 'Narrow the search' });
  await userEvent.click(await within(facets).findByRole('checkbox', { name: 'Ledger, 3' }));
  expect((useNavigation.getState().place as SearchPlace).query).toBe('outlet:Ledger rocket');
  await userEvent.click(await within(facets).findByRole('checkbox', { name: 'Ledger, 3', checked: true }));
  expect((useNavigation.getState().place as SearchPlace).query).toBe('rocket');
});

test('below 1100 the facets are in a drawer, below 1280 there is no preview', async () => {
  Object.assign(window, { innerWidth: 1000 });
  search(() => result([rocket]));
  expect(screen.queryByRole('region', { name: 'Narrow the search' })).toBeNull();
  expect(screen.queryByRole('complementary', { name: 'Preview' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Narrow the search' }));
  const drawer = screen.getByRole('region', { name: 'Narrow the search' });
  expect(drawer.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: 'Narrow the search' })).toBeNull();
});

test('results are sorted and grouped as asked, and say why they are here', async () => {
  const reasons = [{ kind: 'title' as const, label: 'exact title', points: 4 }];
  const { calls } = search((asked) =>
    result([{ ...rocket, reasons: 'withReasons' in asked && asked.withReasons ? reasons : [] }]),
  );
  await userEvent.type(field(), 'rocket');
  await userEvent.click(await screen.findByRole('button', { name: 'Sort: Relevance' }));
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Newest first' }));
  await userEvent.click(screen.getByRole('button', { name: 'One per report' }));
  await userEvent.click(screen.getByRole('button', { name: 'Why here' }));
  expect(await screen.findByText('exact title')).toBeDefined();
  expect(calls.findLast(([path]) => path === 'search.query')?.[1]).toMatchObject({
    sort: 'newest',
    isGrouped: true,
    phase: 'full',
  });
});

test('the next key gives up what was asked for before', async () => {
  const given: boolean[] = [];
  go({ view: 'search', query: '' });
  search(() => result([]));
  connectWith({
    call: (path, _input, { signal }) =>
      path.join('.') === 'search.query'
        ? new Promise((_, reject) => {
            const at = given.push(false) - 1;
            signal?.addEventListener('abort', () => {
              given[at] = true;
              reject(signal.reason);
            });
          })
        : Promise.resolve(path.join('.') === 'search.suggest' ? { from: 0, to: 0, suggestions: [] } : []),
  });
  await userEvent.type(field(), 'roc');
  await waitFor(() => expect(given).toEqual([true, true, false]));
});

test('a search explains itself in words', async () => {
  search(() => result([rocket], { explanation: 'Notes and clips that say “rocket”.' }));
  await userEvent.type(field(), 'rocket');
  await userEvent.click(await screen.findByRole('button', { name: 'Explain this search' }));
  expect(screen.getByText('Notes and clips that say “rocket”.')).toBeDefined();
});

test('a search over an index still being built says that there may be more', async () => {
  search(() => result([rocket], { isPartial: true }));
  await userEvent.type(field(), 'x');
  expect(await screen.findByText(/The index is still being built, so there may be more/)).toBeDefined();
});

test.each([
  ['disk-full', /The disk is full, so the index .* There may be more than is shown. Free some space/],
  ['not-writable', /may not write in its own folder/],
  ['memory', /too little memory/],
  ['busy', /Another program is holding the index/],
] as const)('a search while the index waits (%s) says for what, and that there may be more', async (trouble, words) => {
  search(() => result([rocket], { isPartial: true, trouble }));
  await userEvent.type(field(), 'x');
  expect(await screen.findByText(words)).toBeDefined();
});

test('a search that cannot be answered says why, and is asked again on demand', async () => {
  let isAway = true;
  search(() => {
    if (isAway) throw new Error('main is gone');
    return result([rocket]);
  });
  await userEvent.type(field(), 'rocket');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  isAway = false;
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await counted('1 result');
});

test.each([{ isPartial: true }, { isInterrupted: true }])(
  'where not everything was looked through (%j), nothing is said not to be there',
  async (more) => {
    search(() => result([], more));
    await userEvent.type(field(), 'zeppelin');
    await counted('No results so far');
    expect(screen.getByText(/there may be more/)).toBeDefined();
    expect(screen.queryByText(/Nothing has all of/)).toBeNull();
  },
);

test('a saved search lists what it counts, says so, and adds what comes near on demand', async () => {
  const id = '01hzzzzzzzzzzzzzzzzzzzzzs1';
  const { calls } = search(() => result([rocket]), {
    'search.saved': () => [
      {
        id,
        name: 'Rockets',
        query: 'rocket sale',
        sort: 'relevance',
        isGrouped: false,
        isInSidebar: true,
        count: 1,
        updatedAt: '2026-07-14T09:00:00.000Z',
      },
    ],
  });
  act(() => go({ view: 'search', query: 'rocket sale', saved: savedSearchIdSchema.parse(id) }));
  const asked = () => calls.filter(([path]) => path === 'search.query').map(([, input]) => input);
  await userEvent.click(await screen.findByRole('button', { name: 'Show what comes near' }));
  expect(screen.queryByText(/lists and counts only what has all of it/)).toBeNull();
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ query: 'rocket sale', isExact: false }));
  expect(asked()[0]).toMatchObject({ query: 'rocket sale', isExact: true, isTyping: false });
});

test('Mod+S saves the search under a name, and it is open from then on', async () => {
  const saved = {
    id: '01hzzzzzzzzzzzzzzzzzzzzzs1',
    name: 'Rockets',
    query: 'rocket',
    sort: 'relevance',
    isGrouped: false,
    isInSidebar: true,
    count: 1,
    updatedAt: '2026-07-14T09:00:00.000Z',
  };
  const { calls } = search(() => result([rocket]), { 'search.save': () => saved });
  await userEvent.type(field(), 'rocket');
  await userEvent.click(await screen.findByRole('button', { name: 'Save search' }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.clear(name);
  await userEvent.type(name, '  Rockets {Enter}');
  await waitFor(() => expect(useNavigation.getState().place).toMatchObject({ view: 'search', saved: saved.id }));
  expect(calls.find(([path]) => path === 'search.save')?.[1]).toEqual({
    name: 'Rockets',
    query: 'rocket',
    sort: 'relevance',
    isGrouped: false,
  });
});
