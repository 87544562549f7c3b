import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useCommands } from '#renderer/app/commands.ts';
import { goBack, useNavigation } from '#renderer/app/navigation.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { openHit } from '#renderer/search/open-hit.ts';
import { SearchHitBar } from '#renderer/search/SearchHitBar.tsx';
import { sampleHit } from '#renderer/search/sample-hit.ts';
import { emptyResult } from '#shared/search/empty-result.ts';

const hits = [1, 2, 3].map((n) => sampleHit(n, { title: `No ${n}`, span: { start: 10 * n, end: 10 * n + 4 } }));
const matches = [5, 20, 40].map((start) => ({ start, end: start + 4 }));

afterEach(cleanup);

function read(row: number, answered: Promise<void> = Promise.resolve()) {
  useNavigation.setState({ place: { view: 'search', query: 'rocket' }, past: [], future: [] });
  const shown = showWithMain(<SearchHitBar />, {
    'search.query': () => answered.then(() => ({ ...emptyResult, hits, total: 3 })),
    'search.matches': () => answered.then(() => ({ title: [], text: matches })),
    'search.remember': () => ({}),
  });
  const hit = hits[row];
  if (hit) openHit(hit, { query: 'rocket' }, row);
  return shown;
}
const place = () => useNavigation.getState().place;

test('a result that is read says where it stands, and leads to the next one; back leads to the search', async () => {
  read(1);
  expect((await screen.findByText(/2 of 3, from your search/)).textContent).toBe('2 of 3, from your search');
  await userEvent.click(screen.getByRole('button', { name: 'Next result' }));
  expect(place()).toMatchObject({ view: 'clips', clip: hits[2]?.document.id, span: { start: 30 }, hit: { row: 2 } });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Next result' })).toHaveProperty('disabled', true));
  goBack();
  expect(place()).toEqual({ view: 'search', query: 'rocket', row: 2 });
});

test('a result that others came before says where it stands now', async () => {
  read(2);
  await screen.findByText(/3 of 3, from your search/);
  cleanup();
  const moved = hits[2];
  if (moved) openHit(moved, { query: 'rocket' }, 0);
  showWithMain(<SearchHitBar />, {
    'search.query': () => ({ ...emptyResult, hits, total: 3 }),
    'search.matches': () => ({ title: [], text: [] }),
  });
  expect(await screen.findByText(/3 of 3, from your search/)).toBeDefined();
});

test('a result that was opened from the first answer is the chosen one on the way back, wherever it stands in the whole', async () => {
  const [, , third] = hits;
  useNavigation.setState({ place: { view: 'search', query: 'rocket' }, past: [], future: [] });
  if (third) openHit(third, { query: 'rocket' }, 0);
  showWithMain(<SearchHitBar />, {
    'search.query': () => ({ ...emptyResult, hits, total: 3 }),
    'search.matches': () => ({ title: [], text: [] }),
    'search.remember': () => ({}),
  });
  await screen.findByText(/3 of 3, from your search/);
  goBack();
  expect(place()).toEqual({ view: 'search', query: 'rocket', row: 2 });
});

test('F3 goes from match to match and round again', async () => {
  read(1);
  await screen.findByText('Match 2 of 3');
  await userEvent.keyboard('{F3}');
  expect(place()).toMatchObject({ span: { start: 40, end: 44 } });
  await userEvent.keyboard('{F3}');
  expect(place()).toMatchObject({ span: { start: 5, end: 9 } });
  await userEvent.keyboard('{Shift>}{F3}{/Shift}');
  expect(place()).toMatchObject({ span: { start: 40, end: 44 } });
});

test('keys that come before the matches and the next result are kept until these are here', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  read(1, promise);
  await screen.findByText(/2, from your search/);
  await userEvent.keyboard('{F3}{F3}');
  expect(place()).toMatchObject({ span: { start: 20, end: 24 } });
  answer();
  await waitFor(() => expect(place()).toMatchObject({ span: { start: 5, end: 9 } }));
  cleanup();
  const later = Promise.withResolvers<void>();
  read(1, later.promise);
  await screen.findByText(/2, from your search/);
  act(
    () =>
      void useCommands
        .getState()
        .commands.find(({ id }) => id === 'search.next-hit')
        ?.run(),
  );
  later.resolve();
  await waitFor(() => expect(place()).toMatchObject({ clip: hits[2]?.document.id }));
});

test('what was not opened from a search has no such bar', () => {
  useNavigation.setState({ place: { view: 'notes' }, past: [], future: [] });
  showWithMain(<SearchHitBar />, {});
  expect(screen.queryByRole('region')).toBeNull();
});
