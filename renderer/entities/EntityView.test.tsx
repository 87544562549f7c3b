// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { go, goBack, useNavigation } from '#renderer/app/navigation.ts';
import { stoke } from '#renderer/clips/sample-clip.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { EntityView } from '#renderer/entities/EntityView.tsx';
import { openAi, quietAnswers, sampleEntity, samplePage } from '#renderer/entities/sample-page.ts';
import { registerFlush } from '#renderer/notes/flush-notes.ts';
import { undoLast, useToast } from '#renderer/ui/toast.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import type { EntityPage } from '#shared/entities/types.ts';

beforeEach(withDialogs);
afterEach(cleanup);

const changed = { ...stoke, operation: 'change-1' };

function open(page: EntityPage = samplePage, answers: Answers = {}) {
  go({ view: 'entities', entity: stoke.id });
  return showWithMain(<EntityView entityId={stoke.id} />, {
    ...quietAnswers,
    'entities.page': () => page,
    'entities.rename': () => changed,
    'entities.update': () => changed,
    'entities.confirm': () => changed,
    ...answers,
  });
}

test('an entity is renamed where its name stands: Enter keeps the new name', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Stoke Space' }));
  const field = screen.getByRole('textbox', { name: 'Name of the entity' });
  await userEvent.clear(field);
  await userEvent.type(field, 'Stoke Space Technologies{Enter}');
  await waitFor(() =>
    expect(calls).toContainEqual(['entities.rename', { id: stoke.id, name: 'Stoke Space Technologies' }]),
  );
});

test('a new name is taken back as one change', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Stoke Space' }));
  await userEvent.keyboard('Stock Space{Enter}');
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('Renamed to Stock Space'));
  undoLast();
  await waitFor(() => expect(calls).toContainEqual(['entities.undo', { operation: 'change-1' }]));
});

test('what is unsaved in an open note is saved before the name changes in it', async () => {
  let renamesAtSave: number | undefined;
  const { calls } = open();
  const renames = () => calls.filter(([path]) => path === 'entities.rename').length;
  const unregister = registerFlush(async () => {
    renamesAtSave = renames();
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Stoke Space' }));
  await userEvent.keyboard('Stoke{Enter}');
  await waitFor(() => expect(renames()).toBe(1));
  expect(renamesAtSave).toBe(0);
  unregister();
});

test('Esc leaves the name as it was', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Stoke Space' }));
  await userEvent.keyboard('Something else{Escape}');
  expect(await screen.findByRole('button', { name: 'Stoke Space' })).toBeDefined();
  expect(calls.filter(([path]) => path === 'entities.rename')).toEqual([]);
});

test('an alias is added to those there are, and taken away alone', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Alias' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'New alias' }), 'Stoke Inc{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Remove alias Stoke' }));
  await waitFor(() =>
    expect(calls.filter(([path]) => path === 'entities.update').map(([, input]) => input)).toEqual([
      { id: stoke.id, aliases: ['Stoke', 'Stoke Inc'] },
      { id: stoke.id, aliases: [] },
    ]),
  );
});

test('mentions that nobody linked are counted, and a press reviews them', async () => {
  const { calls } = open(samplePage, {
    'backlinks.of': () => ({ linked: [], unlinked: [], linkedCount: 0, unlinkedCount: 2, documentCount: 2 }),
    'backlinks.unlinked': () => ({ documents: [], total: 0 }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '2 unlinked mentions' }));
  await screen.findByRole('dialog', { name: 'Link mentions' });
  expect(calls).toContainEqual(['backlinks.unlinked', { target: { kind: 'entity', id: stoke.id } }]);
});

test('a name that others have too is shown with a way to them', async () => {
  open({ ...samplePage, sharedNames: [{ name: 'Stoke', entities: [sampleEntity('8', 'place', 'Stoke-on-Trent')] }] });
  const names = await screen.findByRole('list', { name: 'Names that others have too' });
  expect(names.textContent).toContain('“Stoke” is also the name of');
  await userEvent.click(screen.getByRole('button', { name: /^Stoke-on-Trent/ }));
  expect(useNavigation.getState().place).toMatchObject({ view: 'entities', entity: sampleEntity('8', 'place', '').id });
});

test('an entity that was merged is shown as the one it was merged into, and is not come back to', async () => {
  go({ view: 'inbox' });
  go({ view: 'entities', entity: stoke.id });
  open({ ...samplePage, entity: openAi });
  await waitFor(() => expect(useNavigation.getState().place).toMatchObject({ entity: openAi.id }));
  goBack();
  expect(useNavigation.getState().place).toEqual({ view: 'inbox' });
});

test('what came since the user last looked stays marked until the page is left, and then it is noted', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const at = '2025-11-20T10:00:00.000Z';
  const { calls, unmount } = open({ ...samplePage, sinceLooked: { at, mentionCount: 4, documentCount: 2 } });
  const since = await screen.findByRole('region', { name: 'Since you last looked' });
  expect(since.textContent).toContain('4 mentions in 2 new documents');
  expect(calls.some(([path]) => path === 'entities.look')).toBe(false);
  now = 5000;
  unmount();
  await waitFor(() => expect(calls).toContainEqual(['entities.look', { id: stoke.id }]));
  vi.restoreAllMocks();
});
