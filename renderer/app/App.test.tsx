import { ORPCError } from '@orpc/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '#renderer/app/App.tsx';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { EntityPage } from '#shared/entities/types.ts';
import { entityIdSchema, vaultIdSchema } from '#shared/ids.ts';
import { defaultSettings } from '#shared/settings/types.ts';
import type { VaultStatus } from '#shared/vault/types.ts';

const noEntities = { person: 0, organization: 0, product: 0, place: 0, event: 0, topic: 0 };
const vault: VaultStatus['vault'] = {
  id: vaultIdSchema.parse('01jdaaaaaaaaaaaaaaaaaaaaaa'),
  name: 'Backstory',
  folder: '/home/ada/Documents/Backstory',
  isReadOnly: false,
  isEmpty: false,
};
const blueOrigin: EntityPage = {
  entity: {
    id: entityIdSchema.parse('01jdaaaaaaaaaaaaaaaaaaaaae'),
    type: 'organization',
    name: 'Blue Origin',
    aliases: [],
    description: '',
    status: 'confirmed',
  },
  mentionCount: 0,
  clipCount: 0,
  noteCount: 0,
  storyCount: 0,
  firstSeen: null,
  lastSeen: null,
  weeks: [],
  appearsWith: [],
  strips: [],
  sinceLooked: { at: null, mentionCount: 0, documentCount: 0 },
  notes: [],
  corrections: [],
  sharedNames: [],
};
let status: VaultStatus;
let counts = {
  inbox: 0,
  stories: 0,
  notes: 0,
  clips: 0,
  failed: 0,
  unread: 0,
  later: 0,
  archived: 0,
  entities: noEntities,
  review: 0,
};

beforeEach(() => {
  status = {
    host: 'browser',
    platform: 'linux',
    vault,
    index: { state: 'ready', done: 0, total: 0 },
    problems: [],
  };
  counts = { ...counts, notes: 1240, clips: 3, failed: 0 };
  useNavigation.setState({ place: { view: 'notes' }, past: [], future: [] });
  window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: false, media }) as MediaQueryList;
  setLink({
    call: async (path) => {
      switch (path.join('.')) {
        case 'documents.changes':
          return (async function* none() {})();
        case 'vault.status':
          return status;
        case 'documents.counts':
          return counts;
        case 'documents.tags':
          return [];
        case 'documents.list':
          return { rows: [], total: 0, documents: 0, next: null };
        case 'entities.page':
          return blueOrigin;
        case 'entities.quotes':
          return { quotes: [], total: 0 };
        case 'backlinks.of':
          return { linked: [], unlinked: [], linkedCount: 0, unlinkedCount: 0, documentCount: 0 };
        case 'clips.queue':
          return { isPaused: false, waiting: 0, running: [], done: 0, failed: 0 };
        case 'settings.get':
          return defaultSettings;
        case 'vault.createDefault':
          throw new ORPCError('VAULT_UNUSABLE', {
            defined: true,
            data: { folder: '/home/ada/Documents/Backstory', reason: 'not-empty' },
          });
        default:
          return [];
      }
    },
  });
});
afterEach(cleanup);

function openWindow() {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
}

test('the window has its landmarks, and everything that can be pressed has a name', async () => {
  openWindow();
  await screen.findByRole('navigation', { name: 'Vault' });
  expect(screen.getByRole('region', { name: 'Notes' })).toBeDefined();
  expect(screen.getAllByRole('main')).toHaveLength(1);
  const nameless = screen.getAllByRole('button').filter((button) => {
    return !(button.getAttribute('aria-label') ?? button.textContent)?.trim();
  });
  expect(nameless).toEqual([]);
});

test('the sidebar counts what is there and says nothing about what is not', async () => {
  openWindow();
  const sidebar = within(await screen.findByRole('navigation', { name: 'Vault' }));
  expect(await sidebar.findByRole('button', { name: 'Notes, 1,240' })).toBeDefined();
  expect(sidebar.getByRole('button', { name: 'Stories' })).toBeDefined();
  expect(sidebar.queryByRole('button', { name: /Needs a look/ })).toBeNull();
});

test('a failed clip brings “Needs a look” into the sidebar', async () => {
  counts = { ...counts, failed: 1 };
  openWindow();
  expect(await screen.findByRole('button', { name: 'Needs a look, 1' })).toBeDefined();
});

test('an empty vault offers the sample story and says where it is', async () => {
  counts = { ...counts, notes: 0, clips: 0 };
  useNavigation.setState({ place: { view: 'inbox' } });
  openWindow();
  expect(await screen.findByRole('button', { name: 'Open the sample story' })).toBeDefined();
  expect(screen.getByText('/home/ada/Documents/Backstory')).toBeDefined();
});

test('without a vault the window asks for a folder, and says calmly why one cannot be used', async () => {
  status = { ...status, vault: null };
  openWindow();
  await userEvent.click(await screen.findByRole('button', { name: 'Use Documents/Backstory' }));
  const note = await screen.findByRole('alert');
  expect(note.textContent).toContain('/home/ada/Documents/Backstory already holds other files.');
});

test('an entity opened by a link is in the list of its type, and the window is titled after it', async () => {
  openWindow();
  const sidebar = within(await screen.findByRole('navigation', { name: 'Vault' }));
  expect(document.title).toBe('Notes — Backstory');
  act(() => go({ view: 'entities', entity: blueOrigin.entity.id }));
  await waitFor(() => expect(document.title).toBe('Blue Origin — Backstory'));
  expect(sidebar.getByRole('button', { name: 'Organizations' }).getAttribute('aria-current')).toBe('page');
});

test('the rows of the sidebar are one stop of the Tab key, and the arrows go on from there', async () => {
  const user = userEvent.setup();
  openWindow();
  const sidebar = within(await screen.findByRole('navigation', { name: 'Vault' }));
  sidebar.getByRole('button', { name: 'Jump to…' }).focus();
  await user.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Notes/);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Graph');
  await user.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Settings');
});

test('the keys of undo press the Undo of the toast', async () => {
  const user = userEvent.setup();
  openWindow();
  await screen.findByRole('navigation', { name: 'Vault' });
  let undone = 0;
  act(() => showToast({ message: 'Archived', undo: () => (undone += 1) }));
  expect(screen.getByRole('button', { name: 'Undo' }).textContent).toContain('Ctrl+Z');
  await user.keyboard('{Control>}z{/Control}');
  expect(undone).toBe(1);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('an empty list says what belongs in it, and the page beside it does not ask to choose from it', async () => {
  openWindow();
  expect(await screen.findByText('No notes yet')).toBeDefined();
  expect(screen.getByRole('main').textContent).toBe('');
});
