import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { listenForKeys, registerCommand } from '#renderer/app/commands.ts';
import { useNavigation } from '#renderer/app/navigation.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { DocumentList } from '#renderer/documents/DocumentList.tsx';
import { aRow } from '#renderer/documents/sample-rows.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { Toaster } from '#renderer/ui/Toaster.tsx';
import { dismissToast } from '#renderer/ui/toast.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import { noteIdSchema } from '#shared/ids.ts';

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
let shown: readonly DocumentRow[] = rows;

beforeEach(() => {
  calls = [];
  shown = rows;
  dismissToast();
  useNavigation.setState({ place: { view: 'notes' }, past: [], future: [] });
  setLink({
    call: async (path, input) => {
      calls.push([path.join('.'), input]);
      return path.join('.') === 'documents.list'
        ? { rows: shown, total: shown.length, documents: shown.length, next: null }
        : {};
    },
  });
});
afterEach(cleanup);

async function showNotes() {
  await showNotesOf(rows);
  return screen.getByRole('listbox', { name: 'Notes' });
}

async function showNotesOf(notes: readonly DocumentRow[]) {
  shown = notes;
  const queries = createQueryClient();
  render(
    <QueryClientProvider client={queries}>
      <DocumentList place={{ view: 'notes' }} />
      <Toaster />
    </QueryClientProvider>,
  );
  await screen.findByRole('listbox', { name: 'Notes' });
  return queries;
}

async function showReadNotes() {
  await showNotes();
  await screen.findAllByRole('option');
  return screen.getByRole('listbox', { name: 'Notes' });
}

test('keys that are pressed before the rows are there are for the rows when they come, in their order', async () => {
  const answer = Promise.withResolvers<object>();
  setLink({ call: async (path) => (path.join('.') === 'documents.list' ? answer.promise : {}) });
  const list = await showNotes();
  expect(list.getAttribute('aria-busy')).toBe('true');
  list.focus();
  const user = userEvent.setup();
  await user.keyboard('{ArrowDown}j{Enter}');
  answer.resolve({ rows, total: rows.length, documents: rows.length, next: null });
  await waitFor(() => expect(useNavigation.getState().place).toEqual({ view: 'notes', note: ids[2] }));
  const read = screen.getByRole('listbox', { name: 'Notes' });
  expect([document.activeElement, read.getAttribute('aria-busy')]).toEqual([read, null]);
});

test('G then E leads to the entities and archives nothing', async () => {
  const went: string[] = [];
  const unlisten = listenForKeys(window);
  const unregister = registerCommand({
    id: 'entities',
    title: 'Entities',
    keys: 'G E',
    run: () => went.push('entities'),
  });
  onTestFinished(() => {
    unlisten();
    unregister();
  });
  const list = await showInbox();
  list.focus();
  await userEvent.setup().keyboard('ge');
  expect(went).toEqual(['entities']);
  expect(calls.filter(([path]) => path === 'documents.edit')).toEqual([]);
});

/** Shows three clips, and answers for what is changed of them. */
async function showInbox(shown: readonly DocumentRow[] = clips) {
  useNavigation.setState({ place: { view: 'inbox' }, past: [], future: [] });
  setLink({
    call: async (path, input) => {
      const name = path.join('.');
      calls.push([name, input]);
      switch (name) {
        case 'documents.list':
          return { rows: shown, total: shown.length, documents: shown.length, next: null };
        case 'documents.listIds':
          return { ids: [...shown.map(({ id }) => id), beyond], next: null };
        case 'documents.counts':
          return {
            inbox: 3,
            unread: 2,
            later: 1,
            archived: 0,
            clips: 9000,
            notes: 1000,
            stories: 0,
            failed: 0,
            review: 0,
            entities: {},
          };
        case 'documents.edit':
          return { operation: 'one', changed: [] };
        default:
          return {};
      }
    },
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <DocumentList place={{ view: 'inbox' }} />
      <Toaster />
    </QueryClientProvider>,
  );
  if (shown.length > 0) await screen.findAllByRole('option');
  const list = await screen.findByRole('listbox', { name: 'Inbox' });
  list.focus();
  return list;
}

const clips = [aRow(1, { isUnread: true }), aRow(2), aRow(3, { isForLater: true })];
const clipIds = clips.map(({ id }) => id);
const beyond = aRow(4).id;
const changes = () =>
  calls
    .filter(([path]) => /edit|undoEdit|trash|restore/i.test(path))
    .map(([path, input]) => [path.replace('documents.', ''), input]);
const chosen = () => screen.queryAllByRole('option', { selected: true }).map(({ textContent }) => textContent);

test('E archives the clip of the row and can be taken back; U marks it as read, L keeps it for later', async () => {
  const user = userEvent.setup();
  const list = await showInbox();
  await user.keyboard('e');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  list.focus();
  await user.keyboard('u');
  await screen.findByText(/Marked/);
  await user.keyboard('l');
  await waitFor(() =>
    expect(changes()).toEqual([
      ['edit', { ids: [clipIds[0]], changes: { isArchived: true } }],
      ['undoEdit', { operation: 'one' }],
      ['edit', { ids: [clipIds[0]], changes: { isRead: true } }],
      ['edit', { ids: [clipIds[0]], changes: { isForLater: true } }],
    ]),
  );
});

test('X and Shift with the arrows choose rows, one key changes all of them, and one Undo takes it back', async () => {
  const user = userEvent.setup();
  await showInbox();
  await user.keyboard('x{Shift>}{ArrowDown}{/Shift}');
  expect(chosen()).toHaveLength(2);
  expect(screen.getByRole('toolbar', { name: 'Selected rows' }).textContent).toContain('2 clips');
  await user.keyboard('e');
  await screen.findByText('Archived 2 clips');
  expect(chosen()).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(changes()).toEqual([
      ['edit', { ids: clipIds.slice(0, 2), changes: { isArchived: true } }],
      ['undoEdit', { operation: 'one' }],
    ]),
  );
});

test('Ctrl+A takes the rows that are not here yet too, and Esc none', async () => {
  const user = userEvent.setup();
  await showInbox();
  await user.keyboard('{Control>}a{/Control}');
  await screen.findByText('4 clips');
  await user.keyboard('l');
  await waitFor(() =>
    expect(changes()).toEqual([['edit', { ids: [...clipIds, beyond], changes: { isForLater: true } }]]),
  );
  await user.keyboard('{Control>}a{/Control}');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(chosen()).toHaveLength(0));
  expect(screen.queryByRole('toolbar')).toBeNull();
});

test('Ctrl and Shift with a press choose rows, and open nothing', async () => {
  const user = userEvent.setup();
  await showInbox();
  const [first, second, third] = screen.getAllByRole('option');
  if (!first || !second || !third) throw new Error('There are three rows');
  await user.keyboard('{Control>}');
  await user.click(first);
  await user.keyboard('{/Control}{Shift>}');
  await user.click(third);
  await user.keyboard('{/Shift}');
  expect(chosen()).toHaveLength(3);
  await user.keyboard('{Control>}');
  await user.click(second);
  await user.keyboard('{/Control}');
  expect(chosen()).toHaveLength(2);
  expect(useNavigation.getState().place).toEqual({ view: 'inbox' });
});

test('deleting more than twenty asks first, and goes to the trash in steps', async () => {
  const user = userEvent.setup();
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  await showInbox(Array.from({ length: 21 }, (_, at) => aRow(at + 10)));
  await user.keyboard('x{Shift>}{End}{/Shift}{Delete}');
  const dialog = await screen.findByRole('dialog', { name: 'Move 21 clips to the trash?' });
  expect(changes()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Move to the trash' }));
  await screen.findByText('Moved 21 clips to the trash');
  expect(changes().map(([path, input]) => [path, (input as { ids: unknown[] }).ids.length])).toEqual([
    ['trash', 20],
    ['trash', 1],
  ]);
});

test('the shelves say how many clips are on each, and lead there', async () => {
  const user = userEvent.setup();
  await showInbox();
  await user.click(await screen.findByRole('radio', { name: 'Read later, 1' }));
  expect(useNavigation.getState().place).toEqual({ view: 'clips', shelf: 'later' });
});

test('a row says that its clip is kept for later', async () => {
  await showInbox();
  expect(screen.getAllByRole('img', { name: 'Kept to read later' })).toHaveLength(1);
});

const activeTitle = (list: HTMLElement) =>
  document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent;

test('the list of notes is a named region with one option a note', async () => {
  await showReadNotes();
  expect(screen.getByRole('region', { name: 'Notes' })).toBeDefined();
  expect(screen.getAllByRole('option')).toHaveLength(3);
});

test('the arrow keys and J and K move, and Enter opens', async () => {
  const user = userEvent.setup();
  const list = await showReadNotes();
  list.focus();
  await user.keyboard('{ArrowDown}jk');
  expect(activeTitle(list)).toContain('Who said what');
  await user.keyboard('{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'notes', note: ids[1] });
});

test('a press is for the row it began on, also when the list moves its rows meanwhile', async () => {
  const user = userEvent.setup();
  const queries = await showNotesOf(rows.slice(1));
  const row = await screen.findByRole('option', { name: /Who said what/ });
  await user.pointer({ keys: '[MouseLeft>]', target: row });
  // A note that was just saved comes in above.
  shown = rows;
  await queries.invalidateQueries();
  const first = await screen.findByRole('option', { name: /Compute in orbit/ });
  expect(row.textContent).toContain('Who said what');
  // The pointer did not move; what stands under it now, and what a browser then calls pressed, is around both.
  await user.pointer({ keys: '[/MouseLeft]', target: first });
  fireEvent.click(screen.getByRole('listbox', { name: 'Notes' }), { detail: 1 });
  expect(useNavigation.getState().place).toEqual({ view: 'notes', note: ids[1] });
});

test('Delete moves a note to the trash, goes to the next one, and Undo brings it back', async () => {
  const user = userEvent.setup();
  const list = await showReadNotes();
  list.focus();
  await user.keyboard('{Delete}');
  expect(activeTitle(list)).toContain('Who said what');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(changes()).toEqual([
      ['trash', { ids: [ids[0]] }],
      ['restore', { ids: [ids[0]] }],
    ]),
  );
});

test('a note that is open does not stay open in the trash', async () => {
  const user = userEvent.setup();
  const [first] = ids;
  if (first) useNavigation.setState({ place: { view: 'notes', note: first } });
  const list = await showReadNotes();
  list.focus();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(useNavigation.getState().place).toEqual({ view: 'notes' }));
});
