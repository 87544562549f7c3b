import { ORPCError } from '@orpc/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '#renderer/app/App.tsx';
import { useNavigation } from '#renderer/app/navigation.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { useLink } from '#renderer/rpc/client.ts';
import { vaultIdSchema } from '#shared/ids.ts';
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
let status: VaultStatus;
let counts = { inbox: 0, stories: 0, notes: 0, clips: 0, failed: 0, entities: noEntities };

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
  useLink({
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
          return { rows: [], total: 0, next: null };
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
