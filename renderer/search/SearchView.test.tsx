// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeBeside, useBeside } from '#renderer/app/beside.ts';
import { go, goBack, type SearchPlace, useNavigation } from '#renderer/app/navigation.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { setLink as connectWith } from '#renderer/rpc/client.ts';
import { SearchView } from '#renderer/search/SearchView.tsx';
import { sampleHit } from '#renderer/search/sample-hit.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import { savedSearchIdSchema } from '#shared/ids.ts';
import { emptyResult } from '#shared/search/empty-result.ts';
import type { SearchFacets, SearchHit, SearchResult } from '#shared/search/types.ts';

const rocket = sampleHit(1, { title: 'Why a rocket', kind: 'note', span: { start: 30, end: 36 } });
const talks = sampleHit(2, { title: 'Rocket talks', kind: 'clip', span: { start: 60, end: 66 } });
const noFacets: SearchFacets = { kind: [], story: [], entity: [], outlet: [], tag: [], year: [], months: [] };

beforeEach(() => {
  withDialogs();
  Object.assign(window, { innerWidth: 1440 });
  useNavigation.setState({ place: { view: 'inbox' }, past: [], future: [], canGoBack: false, canGoForward: false });
});
afterEach(() => {
  cleanup();
  closeBeside();
});

type Asked = { query: string; phase: string; offset?: number; sort: string; isGrouped: boolean };

/** The view as the window shows it: with the query of the place. */
function Searching() {
  const place = useNavigation((state) => state.place);
  return place.view === 'search' ? <SearchView place={place} /> : <p>Opened</p>;
}

const result = (hits: readonly SearchHit[], more: Partial<SearchResult> = {}): SearchResult => ({
  ...emptyResult,
  hits: [...hits],
  total: hits.length,
  exactTotal: hits.length,
  facets: noFacets,
  ...more,
});

function search(answer: (asked: Asked) => SearchResult | Promise<SearchResult>, rest: Answers = {}) {
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
const counted = (words: string) => screen.findAllByText(words);
const field = () => screen.getByRole('combobox', { name: 'Search everything' });

test('the arrows choose a result, Enter opens it at its match, and going back finds it chosen', async () => {
  search(() => result([rocket, talks]));
  await userEvent.type(field(), 'rocket');
  await screen.findByRole('option', { name: /Why a rocket/, selected: true });
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Rocket talks');
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowDown}{Enter}');
  expect(useNavigation.getState().place).toEqual({
    view: 'clips',
    clip: talks.document.id,
    span: { start: 60, end: 66 },
    hit: { query: 'rocket', row: 1 },
  });
  goBack();
  await screen.findByRole('option', { name: /Rocket talks/, selected: true });
  expect((field() as HTMLInputElement).value).toBe('rocket');
});

test('Ctrl+Enter and a click with Ctrl open a result beside the search, which stays', async () => {
  search(() => result([rocket, talks]));
  const user = userEvent.setup();
  await user.type(field(), 'rocket');
  await screen.findByRole('option', { name: /Why a rocket/, selected: true });
  await counted('2 results');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(useBeside.getState().place).toEqual({
    target: { kind: 'note', id: rocket.document.id },
    span: { start: 30, end: 36 },
  });
  await user.keyboard('{Control>}');
  await user.click(screen.getByRole('option', { name: /Rocket talks/ }));
  await user.keyboard('{/Control}');
  expect(useBeside.getState().place?.target).toEqual({ kind: 'clip', id: talks.document.id });
  expect(useNavigation.getState().place).toMatchObject({ view: 'search', query: 'rocket', row: 1 });
});

test('titles are asked for first, then the best of the newest, then everything', async () => {
  const { calls } = search(({ phase }) => result(phase === 'titles' ? [rocket] : [rocket, talks]));
  await userEvent.type(field(), 'r');
  await counted('2 results');
  const phases = calls.filter(([path]) => path === 'search.query').map(([, input]) => (input as Asked).phase);
  expect(phases).toEqual(['titles', 'quick', 'full']);
});

test('a row that was chosen stays where it is when the full answer has others before it', async () => {
  let answerAll: (all: SearchResult) => void = () => undefined;
  const all = new Promise<SearchResult>((resolve) => {
    answerAll = resolve;
  });
  search(({ phase }) => (phase === 'full' ? all : result([rocket, talks])));
  await userEvent.type(field(), 'r');
  await screen.findByRole('option', { name: /Why a rocket/ });
  await userEvent.keyboard('{ArrowDown}');
  answerAll(result([sampleHit(3, { title: 'A third' }), talks, rocket]));
  await counted('3 results');
  const titles = screen
    .getAllByRole('option')
    .map((row) => /Why a rocket|Rocket talks|A third/.exec(row.textContent ?? '')?.[0]);
  expect(titles).toEqual(['Why a rocket', 'Rocket talks', 'A third']);
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Rocket talks');
});

test.each([
  ['{ArrowDown}{ArrowUp}{ArrowDown}{Enter}', talks],
  ['{Enter}', rocket],
  ['{PageDown}{Enter}', talks],
])('%s pressed before there is any result waits for the results', async (keys, opened) => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  search(async ({ phase }) => {
    await promise;
    // The first to come is not the best one.
    return result(phase === 'full' ? [rocket, talks] : [talks, rocket]);
  });
  await userEvent.type(field(), `rocket${keys}`);
  expect(screen.queryAllByRole('option')).toEqual([]);
  expect(useNavigation.getState().place.view).toBe('search');
  answer();
  await screen.findByText('Opened');
  expect(useNavigation.getState().place).toMatchObject({ hit: { query: 'rocket' } });
  expect(JSON.stringify(useNavigation.getState().place)).toContain(opened.document.id);
});

test('a key meant for a query that is typed over is forgotten with it', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  search(async () => {
    await promise;
    return result([rocket, talks]);
  });
  await userEvent.type(field(), 'rocket{ArrowDown}{Enter}s');
  answer();
  await counted('2 results');
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Why a rocket');
});

test('an arrow past the first rows is kept for those that follow', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  search(async ({ phase }) => {
    if (phase === 'full') await promise;
    return result(phase === 'full' ? [rocket, talks] : [rocket]);
  });
  await userEvent.type(field(), 'rocket');
  await screen.findByRole('option', { name: /Why a rocket/, selected: true });
  await userEvent.keyboard('{ArrowDown}');
  answer();
  await screen.findByRole('option', { name: /Rocket talks/, selected: true });
});

test('the last of twenty thousand results is two keys away, also before its page has come', async () => {
  const many = 20_000;
  const hits = (offset: number) =>
    Array.from({ length: Math.min(50, many - offset) }, (_, at) =>
      sampleHit(offset + at, { title: `No ${offset + at}` }),
    );
  const { calls } = search(({ offset = 0 }) => result(hits(offset), { total: many }));
  await userEvent.type(field(), 'r');
  await counted('20,000 results');
  screen.getByRole('listbox', { name: 'Results' }).focus();
  await userEvent.keyboard('{End}{Enter}');
  await screen.findByText('Opened');
  expect(useNavigation.getState().place).toMatchObject({ hit: { row: many - 1 } });
  const offsets = calls.flatMap(([path, input]) => (path === 'search.query' ? [(input as Asked).offset ?? 0] : []));
  expect(offsets.filter((offset) => offset > 50)).toEqual([many - 50]);
});

test('there is no cap on results: a page is fetched when its rows come into sight', async () => {
  const page = (offset: number) =>
    Array.from({ length: 50 }, (_, at) => sampleHit(offset + at, { title: `No ${offset + at}` }));
  const { calls } = search(({ phase, offset = 0 }) =>
    phase === 'full' ? result(page(offset), { total: 100 }) : result(page(0)),
  );
  await userEvent.type(field(), 'r');
  await screen.findByText('No 99');
  const offsets = calls.flatMap(([path, input]) => (path === 'search.query' ? [(input as Asked).offset ?? 0] : []));
  expect(offsets.filter((offset) => offset > 0)).toEqual([50]);
  expect(screen.getAllByRole('option')).toHaveLength(100);
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

test('other clips of the same report are folded into one row, and open from its menu by key', async () => {
  const copy = sampleHit(9, { title: 'Talks again' }).document;
  search(() => result([{ ...rocket, alsoIn: [{ id: copy.id, title: copy.title, outlet: 'Pacific Wire' }] }]));
  await userEvent.type(field(), 'rocket');
  expect((await screen.findByRole('option', { name: /also in 1 outlet/ })).textContent).toContain('Why a rocket');
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await userEvent.click(await screen.findByRole('menuitem', { name: /Pacific Wire/ }));
  expect(useNavigation.getState().place).toEqual({ view: 'clips', clip: copy.id });
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
