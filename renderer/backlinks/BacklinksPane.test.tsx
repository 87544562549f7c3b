// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { BacklinksPane } from '#renderer/backlinks/BacklinksPane.tsx';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { registerFlush } from '#renderer/notes/flush-notes.ts';
import { undoLast, useToast } from '#renderer/ui/toast.ts';
import type { Backlinks, Passage } from '#shared/backlinks/types.ts';
import { entityIdSchema, noteIdSchema, storyIdSchema } from '#shared/ids.ts';

afterEach(cleanup);

const target = { kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzze1') } as const;
const note = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzn1');
const passage = (start: number): Passage => ({
  start,
  end: start + 5,
  layer: 'detected',
  before: 'asked ',
  match: 'Stoke',
  after: ' again',
  paragraph: 2,
});
const group = (starts: number[]) => ({
  story: { id: storyIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs1'), name: 'Rocket talks' },
  documents: [
    {
      kind: 'note' as const,
      id: note,
      title: 'Questions',
      outlet: null,
      at: '2025-12-04T09:00:00.000Z',
      passages: starts.map(passage),
      passageCount: starts.length,
    },
  ],
});

function show(linked: number[], unlinked: number[], link: () => unknown = () => ({ operation: 'link-1' })) {
  const backlinks: Backlinks = {
    linked: linked.length > 0 ? [group(linked)] : [],
    unlinked: unlinked.length > 0 ? [group(unlinked)] : [],
    linkedCount: linked.length,
    unlinkedCount: unlinked.length,
    documentCount: 1,
  };
  return showWithMain(<BacklinksPane target={target} />, {
    'backlinks.of': () => backlinks,
    'backlinks.link': link,
    'backlinks.unlink': () => ({ unlinked: 1, left: 0 }),
  });
}

test('Link turns exactly the passage beside it into a link, and says so', async () => {
  const { calls } = show([], [12, 40]);
  const buttons = await screen.findAllByRole('button', { name: /^Link “Stoke”/ });
  await userEvent.click(buttons[1] as HTMLElement);
  const asked = { documentId: note, span: { start: 40, end: 45 }, match: 'Stoke', target };
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('Linked “Stoke” in Questions'));
  expect(calls.filter(([path]) => path === 'backlinks.link')).toEqual([['backlinks.link', asked]]);
});

test('a link that was just made can be taken back', async () => {
  const { calls } = show([], [12]);
  await userEvent.click(await screen.findByRole('button', { name: /^Link “Stoke”/ }));
  await waitFor(() => expect(useToast.getState().toast?.undo).toBeDefined());
  undoLast();
  await waitFor(() => expect(calls).toContainEqual(['backlinks.unlink', { operation: 'link-1' }]));
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('1 link taken back'));
});

test('words that are not saved yet are saved before a link is made in them', async () => {
  let linksAtSave: number | undefined;
  const { calls } = show([], [12]);
  const links = () => calls.filter(([path]) => path === 'backlinks.link').length;
  const unregister = registerFlush(async () => {
    linksAtSave = links();
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Link “Stoke”/ }));
  await waitFor(() => expect(links()).toBe(1));
  expect(linksAtSave).toBe(0);
  unregister();
});

test('a passage opens its document at the passage', async () => {
  show([12], []);
  await userEvent.click(await screen.findByRole('button', { name: 'asked Stoke again' }));
  expect(useNavigation.getState().place).toEqual({ view: 'notes', note, span: { start: 12, end: 17 } });
});

test('a folded story stays folded when the pane comes again', async () => {
  show([12], []);
  await userEvent.click(await screen.findByRole('button', { name: /Rocket talks/ }));
  expect(screen.queryByRole('button', { name: 'asked Stoke again' })).toBeNull();
  cleanup();
  show([12], []);
  await userEvent.click(await screen.findByRole('button', { name: /Rocket talks/, expanded: false }));
  expect(screen.getByRole('button', { name: 'asked Stoke again' })).toBeDefined();
});
