import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { DocumentList } from '#renderer/documents/DocumentList.tsx';
import { setLink } from '#renderer/rpc/client.ts';
import { Toaster } from '#renderer/ui/Toaster.tsx';
import { dismissToast } from '#renderer/ui/toast.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import { clipIdSchema, noteIdSchema } from '#shared/ids.ts';

const ids = [1, 2, 3].map((at) => noteIdSchema.parse(`01jd${String(at).padStart(22, '0')}`));
const rows = ids.map(
  (id, at): DocumentRow => ({
    kind: 'note',
    id,
    title: ['Compute in orbit', 'Who said what', 'Full reuse'][at] ?? '',
    summary: 'The talks have since cooled.',
    at: new Date(Date.now() - at * 86_400_000).toISOString(),
    outlet: null,
    published: null,
    story: null,
    entityTypes: ['person'],
    isUnread: false,
    copies: 0,
    status: null,
  }),
);

let calls: [string, unknown][] = [];

beforeEach(() => {
  calls = [];
  dismissToast();
  useNavigation.setState({ place: { view: 'notes' }, past: [], future: [] });
  setLink({
    call: async (path, input) => {
      calls.push([path.join('.'), input]);
      return path.join('.') === 'documents.list'
        ? { rows, total: rows.length, documents: rows.length, next: null }
        : {};
    },
  });
});
afterEach(cleanup);

async function showNotes() {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <DocumentList place={{ view: 'notes' }} />
      <Toaster />
    </QueryClientProvider>,
  );
  return screen.findByRole('listbox', { name: 'Notes' });
}

test('E archives the clip of the row and can be taken back; U marks it as read', async () => {
  const user = userEvent.setup();
  const clip = clipIdSchema.parse(`01jd${'c'.padStart(22, '0')}`);
  setLink({
    call: async (path, input) => {
      calls.push([path.join('.'), input]);
      if (path.join('.') === 'clips.get') return { id: clip, isArchived: false };
      return path.join('.') === 'documents.list'
        ? { rows: [{ ...rows[0], kind: 'clip', id: clip, isUnread: true }], total: 1, documents: 1, next: null }
        : {};
    },
  });
  const list = await showNotes();
  list.focus();
  await user.keyboard('e');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  list.focus();
  await user.keyboard('u');
  await waitFor(() =>
    expect(calls.filter(([path]) => path === 'clips.update').map(([, input]) => input)).toEqual([
      { id: clip, isArchived: true },
      { id: clip, isArchived: false },
      { id: clip, isRead: true },
    ]),
  );
});

const activeTitle = (list: HTMLElement) =>
  document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent;

test('the list of notes is a named region with one option a note', async () => {
  await showNotes();
  expect(screen.getByRole('region', { name: 'Notes' })).toBeDefined();
  expect(screen.getAllByRole('option')).toHaveLength(3);
});

test('the arrow keys and J and K move, and Enter opens', async () => {
  const user = userEvent.setup();
  const list = await showNotes();
  list.focus();
  await user.keyboard('{ArrowDown}jk');
  expect(activeTitle(list)).toContain('Who said what');
  await user.keyboard('{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'notes', note: ids[1] });
});

test('Delete moves a note to the trash, goes to the next one, and Undo brings it back', async () => {
  const user = userEvent.setup();
  const list = await showNotes();
  list.focus();
  await user.keyboard('{Delete}');
  expect(activeTitle(list)).toContain('Who said what');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(calls.slice(1)).toEqual([
      ['documents.trash', { ids: [ids[0]] }],
      ['documents.restore', { ids: [ids[0]] }],
    ]),
  );
});

test('a note that is open does not stay open in the trash', async () => {
  const user = userEvent.setup();
  const [first] = ids;
  if (first) useNavigation.setState({ place: { view: 'notes', note: first } });
  const list = await showNotes();
  list.focus();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(useNavigation.getState().place).toEqual({ view: 'notes' }));
});
