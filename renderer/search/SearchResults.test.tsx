// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useBeside } from '#renderer/app/beside.ts';
import { goBack, useNavigation } from '#renderer/app/navigation.ts';
import { sampleHit } from '#renderer/search/sample-hit.ts';
import {
  type Asked,
  counted,
  field,
  leave,
  result,
  rocket,
  search,
  startAfresh,
  talks,
} from '#renderer/search/search-with-main.tsx';
import type { SearchResult } from '#shared/search/types.ts';

beforeEach(startAfresh);
afterEach(leave);

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

test('other clips of the same report are folded into one row, and open from its menu by key', async () => {
  const copy = sampleHit(9, { title: 'Talks again' }).document;
  search(() => result([{ ...rocket, alsoIn: [{ id: copy.id, title: copy.title, outlet: 'Pacific Wire' }] }]));
  await userEvent.type(field(), 'rocket');
  expect((await screen.findByRole('option', { name: /also in 1 outlet/ })).textContent).toContain('Why a rocket');
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await userEvent.click(await screen.findByRole('menuitem', { name: /Pacific Wire/ }));
  expect(useNavigation.getState().place).toEqual({ view: 'clips', clip: copy.id });
});
