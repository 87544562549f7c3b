import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { aRow } from '#renderer/documents/sample-rows.ts';
import { TableView } from '#renderer/documents/table/TableView.tsx';
import { setLink } from '#renderer/rpc/client.ts';
import { Toaster } from '#renderer/ui/Toaster.tsx';
import { dismissToast } from '#renderer/ui/toast.ts';
import type { TableRow } from '#shared/documents/table.ts';

const rows = [1, 2, 3].map(
  (at): TableRow => ({
    ...aRow(at),
    ...{ authors: '', tags: [], stories: [], wordCount: 100, mentionCount: 0, highlightCount: 0 },
    ...{ isArchived: false, isForLater: false },
  }),
);
const ids = rows.map(({ id }) => id);
let edits: unknown[] = [];
let asked = Promise.withResolvers<typeof ids>();

beforeEach(() => {
  edits = [];
  localStorage.clear();
  asked = Promise.withResolvers();
  dismissToast();
  setLink({
    call: async (path, input) => {
      switch (path.join('.')) {
        case 'documents.table':
          return { rows, total: rows.length, groups: [] };
        case 'documents.tableIds':
          return asked.promise;
        case 'documents.edit':
          edits.push(input);
          return { operation: 'one', changed: ids };
        default:
          return [];
      }
    },
  });
});
afterEach(cleanup);

async function sortedByKeyboard() {
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <TableView place={{ view: 'table', shelf: 'inbox' }} />
      <Toaster />
    </QueryClientProvider>,
  );
  await screen.findByRole('columnheader', { name: 'Title' });
  const grid = screen.getByRole('grid');
  grid.focus();
  await user.keyboard('{Control>}{Home}{/Control}{ArrowRight}{ArrowUp}{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('ascending'),
  );
  return { user, grid };
}

/** A key with no time between for the window to draw. */
const press = (target: HTMLElement, key: string, ctrlKey = false) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));

async function afterMicrotasks(): Promise<void> {
  for (let at = 0; at < 200; at += 1) await Promise.resolve();
}

const kept = { ids, changes: { isForLater: true } };

test('L changes all rows of a table when it comes after Ctrl+A, before the table has drawn what is chosen', async () => {
  const { grid } = await sortedByKeyboard();
  press(grid, 'a', true);
  asked.resolve(ids);
  await afterMicrotasks();
  press(grid, 'l');
  await screen.findByText('Kept 3 clips to read later');
  expect(edits).toEqual([kept]);
});

test('L changes all rows of a table when it comes before main has told which they are', async () => {
  const { grid } = await sortedByKeyboard();
  press(grid, 'a', true);
  press(grid, 'l');
  await afterMicrotasks();
  expect(edits).toEqual([]);
  asked.resolve(ids);
  await screen.findByText('Kept 3 clips to read later');
  expect(edits).toEqual([kept]);
});

test('Esc takes back a Ctrl+A that is still waited for', async () => {
  const { user, grid } = await sortedByKeyboard();
  press(grid, 'a', true);
  await user.keyboard('{Escape}');
  asked.resolve(ids);
  await afterMicrotasks();
  await user.keyboard('l');
  await waitFor(() => expect(screen.queryByRole('toolbar', { name: 'Selected rows' })).toBeNull());
  expect(edits).toEqual([]);
});

test('keys that come before the table, and before the page with their row, are for that row in the end', async () => {
  const [head, page] = [Promise.withResolvers<object>(), Promise.withResolvers<object>()];
  setLink({
    call: async (path, input) => {
      switch (path.join('.')) {
        case 'documents.table':
          return (input as { limit: number }).limit === 1 ? head.promise : page.promise;
        case 'documents.edit':
          edits.push(input);
          return { operation: 'one', changed: [] };
        default:
          return [];
      }
    },
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <TableView place={{ view: 'table', shelf: 'inbox' }} />
      <Toaster />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  (await screen.findByRole('grid')).focus();
  await user.keyboard('{ArrowDown}');
  head.resolve({ rows: rows.slice(0, 1), total: rows.length, groups: [] });
  await screen.findByRole('columnheader', { name: 'Title' });
  expect(document.activeElement).toBe(screen.getByRole('grid'));
  await user.keyboard('e{ArrowDown}l');
  expect(edits).toEqual([]);
  page.resolve({ rows, total: rows.length, groups: [] });
  await waitFor(() => expect(edits).toHaveLength(2));
  expect(edits).toMatchObject([
    { ids: [ids[1]], changes: { isArchived: true } },
    { ids: [ids[2]], changes: { isForLater: true } },
  ]);
});
