import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { useOpenTags } from '#renderer/tags/open-tags.ts';
import { TagTree } from '#renderer/tags/TagTree.tsx';
import { Toaster } from '#renderer/ui/Toaster.tsx';

let calls: [string, unknown][] = [];

beforeEach(() => {
  calls = [];
  localStorage.clear();
  useOpenTags.setState({ open: new Set() });
  useNavigation.setState({ place: { view: 'inbox' }, past: [], future: [] });
  setLink({
    call: async (path, input) => {
      calls.push([path.join('.'), input]);
      if (path.join('.') === 'documents.renameTag') return { operation: 'one', changed: ['a', 'b'] };
      return [
        { tag: 'space', count: 1, within: 4 },
        { tag: 'space/launch', count: 3, within: 3 },
        { tag: 'law', count: 2, within: 2 },
      ];
    },
  });
});
afterEach(cleanup);

async function showTags() {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <TagTree />
      <Toaster />
    </QueryClientProvider>,
  );
  return screen.findByRole('treeitem', { name: 'space, 4' });
}

const names = () => screen.getAllByRole('treeitem').map((row) => row.getAttribute('aria-label'));
const changes = () => calls.filter(([path]) => path !== 'documents.tags');

test('the arrow keys unfold a tag, go into it and out again, and the fold is remembered', async () => {
  const user = userEvent.setup();
  const space = await showTags();
  expect(names()).toEqual(['space, 4', 'law, 2']);
  space.focus();
  await user.keyboard('{ArrowRight}');
  expect(names()).toEqual(['space, 4', 'launch, 3', 'law, 2']);
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('launch, 3');
  await user.keyboard('{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'tag', tag: 'space/launch' });
  expect(localStorage.getItem('backstory.open-tags')).toBe('["space"]');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(names()).toEqual(['space, 4', 'law, 2']);
});

test('F2 renames a tag with those within it, and Undo takes it back', async () => {
  const user = userEvent.setup();
  useNavigation.setState({ place: { view: 'tag', tag: 'space/launch' } });
  (await showTags()).focus();
  await user.keyboard('{F2}');
  const dialog = screen.getByRole('dialog', { name: 'Rename #space' });
  expect(dialog.textContent).toContain('Changes 4 documents, with 1 tag within it');
  await user.clear(within(dialog).getByRole('textbox'));
  await user.type(within(dialog).getByRole('textbox'), '#orbit{Enter}');
  await screen.findByText('Renamed #space to #orbit in 2 documents');
  expect(useNavigation.getState().place).toEqual({ view: 'tag', tag: 'orbit/launch' });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(useNavigation.getState().place).toEqual({ view: 'tag', tag: 'space/launch' }));
  expect(changes()).toEqual([
    ['documents.renameTag', { from: 'space', to: 'orbit' }],
    ['documents.undoEdit', { operation: 'one' }],
  ]);
});

test('a name that is there already is said to take the tag in', async () => {
  const user = userEvent.setup();
  (await showTags()).focus();
  await user.keyboard('{F2}');
  const field = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.type(field, 'Law');
  expect(screen.getByRole('dialog').textContent).toContain('#law is there already: both become one.');
  await user.click(screen.getByRole('button', { name: 'Merge into #law' }));
  await screen.findByText('Merged #space into #Law in 2 documents');
});

test('Delete asks, and removes a tag everywhere', async () => {
  const user = userEvent.setup();
  (await showTags()).focus();
  await user.keyboard('{Delete}');
  expect(changes()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Remove the tag' }));
  await screen.findByText('Removed #space in 2 documents');
  expect(changes()).toEqual([['documents.renameTag', { from: 'space', to: null }]]);
});
