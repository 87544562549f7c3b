import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { WatchListView } from '#renderer/search/WatchListView.tsx';
import { useWatchList } from '#renderer/search/watch-list-state.ts';
import { undoLast } from '#renderer/ui/toast.ts';
import type { WatchListRow, WatchListTable } from '#shared/search/watch-list.ts';

const row = (line: number, name: string, documents: number, newest: string | null = null): WatchListRow => ({
  line,
  name,
  otherNames: [],
  query: `"${name}"`,
  documents,
  clips: documents,
  notes: 0,
  inTitles: 0,
  mentions: documents * 2,
  entity: null,
  stories: 1,
  newest,
});
const table: WatchListTable = {
  rows: [row(1, 'Stoke', 3, '2026-07-14T09:00:00.000Z'), row(2, 'Anduril', 0), row(4, 'Blue Origin', 9)],
  skipped: [{ line: 3, reason: 'empty' }],
  csv: 'name\n',
  isPartial: false,
};

beforeEach(() => {
  useWatchList.setState({ csv: '' });
  useNavigation.setState({ place: { view: 'watch-list' }, past: [], future: [] });
});
afterEach(cleanup);

function show(more: Partial<WatchListTable> = {}) {
  return showWithMain(<WatchListView />, { 'search.watchList': () => ({ ...table, ...more }) });
}

async function paste() {
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.paste('Stoke\nAnduril\n\nBlue Origin');
  await userEvent.click(screen.getByRole('button', { name: 'Look them up' }));
  return screen.findByRole('table');
}

const names = (shown: HTMLElement) =>
  within(shown)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

test('pasted names become a table with the most written about first, sorted otherwise on demand', async () => {
  const { calls } = show();
  const shown = await paste();
  expect(calls).toContainEqual(['search.watchList', { csv: 'Stoke\nAnduril\n\nBlue Origin' }]);
  expect(names(shown)).toEqual(['Blue Origin', 'Stoke', 'Anduril']);
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(names(shown)).toEqual(['Anduril', 'Blue Origin', 'Stoke']);
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(screen.getByRole('button', { name: 'Newest' }));
  expect(names(shown)[0]).toBe('Stoke');
});

test('counts from an index that is still being built are said to be', async () => {
  show({ isPartial: true });
  await paste();
  expect(screen.getByText(/The index is still being built, so there may be more/)).toBeDefined();
});

test('what was left out is told', async () => {
  show();
  await paste();
  expect(screen.getByText('3 names, 2 of them found in this vault.')).toBeDefined();
  expect(screen.getByText('Line 3 has no name in it.')).toBeDefined();
});

test('a name opens its search', async () => {
  show();
  await paste();
  await userEvent.click(screen.getByRole('button', { name: 'Blue Origin' }));
  expect(useNavigation.getState().place).toEqual({ view: 'search', query: '"Blue Origin"' });
});

test('clearing the list can be undone', async () => {
  show();
  await paste();
  await userEvent.click(screen.getByRole('button', { name: 'Another list' }));
  expect(screen.queryByRole('table')).toBeNull();
  undoLast();
  expect(await screen.findByRole('table')).toBeDefined();
});
