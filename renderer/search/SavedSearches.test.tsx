import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { SavedSearches } from '#renderer/search/SavedSearches.tsx';
import { undoLast, useToast } from '#renderer/ui/toast.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import { savedSearchIdSchema } from '#shared/ids.ts';
import type { SavedSearch } from '#shared/search/saved-search.ts';

const rockets: SavedSearch = {
  id: savedSearchIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs1'),
  name: 'Rockets',
  query: 'rocket near:5 buy',
  sort: 'newest',
  isGrouped: true,
  isInSidebar: true,
  count: 12,
  updatedAt: '2026-07-14T09:00:00.000Z',
};
const inNoteOnly = { ...rockets, id: savedSearchIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs2'), isInSidebar: false };

beforeEach(() => {
  withDialogs();
  useNavigation.setState({ place: { view: 'inbox' }, past: [], future: [] });
});
afterEach(cleanup);

async function openMenu(answers: Answers = {}) {
  const shown = showWithMain(<SavedSearches />, { 'search.saved': () => [rockets, inNoteOnly], ...answers });
  fireEvent.contextMenu(await screen.findByRole('button', { name: 'Rockets, 12' }));
  return shown;
}

test('a saved search shows how much it finds, and opens as it was saved', async () => {
  showWithMain(<SavedSearches />, { 'search.saved': () => [rockets, inNoteOnly] });
  await userEvent.click(await screen.findByRole('button', { name: 'Rockets, 12' }));
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(useNavigation.getState().place).toEqual({
    view: 'search',
    query: 'rocket near:5 buy',
    sort: 'newest',
    isGrouped: true,
    saved: rockets.id,
  });
});

test('it is renamed from its menu', async () => {
  const { calls } = await openMenu({ 'search.save': (given: object) => ({ ...rockets, ...given }) });
  await userEvent.click(screen.getByRole('menuitem', { name: 'Rename' }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Buying rockets{Enter}');
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('Renamed to “Buying rockets”'));
  expect(calls.find(([path]) => path === 'search.save')?.[1]).toMatchObject({
    id: rockets.id,
    name: 'Buying rockets',
    query: rockets.query,
    isInSidebar: true,
  });
});

test('deleting it can be undone', async () => {
  const { calls } = await openMenu({
    'search.forgetSaved': () => ({}),
    'search.restoreSaved': () => ({ isRestored: true }),
  });
  await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('Deleted the saved search “Rockets”'));
  undoLast();
  await waitFor(() => expect(calls.at(-1)).toEqual(['search.restoreSaved', { id: rockets.id }]));
});

test('one that could not be deleted is said to be there still', async () => {
  await openMenu();
  await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
  await waitFor(() => expect(useToast.getState().toast?.icon).toBe('warning'));
});
