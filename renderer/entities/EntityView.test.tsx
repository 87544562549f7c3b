// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { go } from '#renderer/app/navigation.ts';
import { stoke } from '#renderer/clips/sample-clip.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { EntityView } from '#renderer/entities/EntityView.tsx';
import { registerFlush } from '#renderer/notes/flush-notes.ts';
import { undoLast, useToast } from '#renderer/ui/toast.ts';
import type { EntityPage } from '#shared/entities/types.ts';

afterEach(cleanup);

const page: EntityPage = {
  entity: { ...stoke, aliases: ['Stoke'] },
  mentionCount: 23,
  clipCount: 9,
  noteCount: 5,
  storyCount: 4,
  firstSeen: '2025-06-16T00:00:00.000Z',
  lastSeen: '2025-12-04T00:00:00.000Z',
  weeks: [
    { week: '2025-11-03', count: 2 },
    { week: '2025-12-01', count: 14 },
  ],
  appearsWith: [],
};

function open() {
  go({ view: 'entities', entity: stoke.id });
  return showWithMain(<EntityView entityId={stoke.id} />, {
    'entities.page': () => page,
    'entities.rename': () => stoke,
    'entities.update': () => stoke,
    'entities.confirm': () => stoke,
    'backlinks.of': () => ({ linked: [], unlinked: [], linkedCount: 0, unlinkedCount: 0, documentCount: 0 }),
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

test('a new name that is taken back does not stay as an alias', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Stoke Space' }));
  await userEvent.keyboard('Stock Space{Enter}');
  await waitFor(() => expect(useToast.getState().toast?.message).toBe('Renamed to Stock Space'));
  undoLast();
  await waitFor(() =>
    expect(calls.slice(-2)).toEqual([
      ['entities.rename', { id: stoke.id, name: 'Stoke Space' }],
      ['entities.update', { id: stoke.id, aliases: ['Stoke'] }],
    ]),
  );
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

test('the chart tells in words what its bars show, and a table has the same numbers', async () => {
  open();
  expect((await screen.findByRole('img', { name: /16 mentions in 5 weeks/ })).querySelectorAll('rect')).toHaveLength(5);
  await userEvent.click(screen.getByRole('button', { name: 'Table' }));
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toHaveLength(3);
});

test('a long time starts whole, and a shorter one can be chosen', async () => {
  go({ view: 'entities', entity: stoke.id });
  showWithMain(<EntityView entityId={stoke.id} />, {
    'entities.page': () => ({ ...page, weeks: [...page.weeks, { week: '2026-11-16', count: 2 }] }),
    'backlinks.of': () => ({ linked: [], unlinked: [], linkedCount: 0, unlinkedCount: 0, documentCount: 0 }),
  });
  await screen.findByRole('img', { name: /^18 mentions in 55 weeks/ });
  await userEvent.click(screen.getByRole('radio', { name: '90 days' }));
  expect(screen.getByRole('img', { name: /^2 mentions in 13 weeks/ })).toBeDefined();
});
