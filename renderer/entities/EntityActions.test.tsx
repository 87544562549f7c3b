// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForKeys } from '#renderer/app/commands.ts';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { stoke } from '#renderer/clips/sample-clip.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { EntityView } from '#renderer/entities/EntityView.tsx';
import { openAi, quietAnswers, samplePage } from '#renderer/entities/sample-page.ts';
import { undoLast, useToast } from '#renderer/ui/toast.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import type { EntityPage } from '#shared/entities/types.ts';
import { type EntityId, noteIdSchema, storyIdSchema } from '#shared/ids.ts';

let stop: () => void;
beforeEach(() => {
  withDialogs();
  stop = listenForKeys(window);
});
afterEach(() => {
  stop();
  cleanup();
});

const notes = ['1', '2', '3'].map((digit) => noteIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzzn${digit}`));

const [rocketTalks, compute, kelp] = ['1', '2', '3'].map((digit) =>
  storyIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzzs${digit}`),
);
const byHand = { documentCount: 0, mentionCount: 0, isMember: true, firstAt: null, lastAt: null, months: [] };
const storyRow = { clipCount: 0, noteCount: 0, newCount: 0, lastActive: null, isQuiet: false, isArchived: false };

function open(page: EntityPage = samplePage) {
  const changed = { ...openAi, operation: 'change-1' };
  const documents = notes.map((id, at) => ({
    kind: 'note' as const,
    id,
    title: `Note ${at + 1}`,
    outlet: null,
    at: `2025-12-0${3 - at}T09:00:00.000Z`,
    passages: [{ start: 0, end: 5, layer: null, before: '', match: 'Stoke', after: ` in ${at + 1}`, paragraph: 1 }],
    passageCount: 1,
  }));
  go({ view: 'entities', entity: stoke.id });
  return showWithMain(<EntityView entityId={stoke.id} />, {
    ...quietAnswers,
    'entities.page': ({ id }: { readonly id: EntityId }) =>
      id === openAi.id ? { ...samplePage, entity: openAi, mentionCount: 140 } : page,
    'documents.suggest': () => [
      {
        target: { kind: 'entity', id: stoke.id },
        title: 'Stoke Space',
        alias: null,
        entityType: 'organization',
        detail: '',
      },
      {
        target: { kind: 'entity', id: openAi.id },
        title: 'OpenAI',
        alias: null,
        entityType: 'organization',
        detail: '',
      },
    ],
    'stories.list': () => [
      { ...storyRow, id: rocketTalks, name: 'Rocket talks' },
      { ...storyRow, id: compute, name: 'Compute' },
    ],
    'stories.create': ({ name }: { readonly name: string }) => ({ id: kelp, name }),
    'stories.fileEntity': () => ({ operation: 'change-1' }),
    'graph.path': () => [{ story: { id: compute, name: 'Compute' }, ...byHand }],
    'entities.confirm': () => changed,
    'entities.update': () => changed,
    'entities.hide': () => changed,
    'entities.merge': () => changed,
    'entities.unmerge': () => changed,
    'entities.split': () => changed,
    'entities.unsplit': () => changed,
    'entities.keepApart': () => changed,
    'backlinks.of': () => ({
      linked: [],
      unlinked: [{ story: null, documents }],
      linkedCount: 0,
      unlinkedCount: 3,
      documentCount: 3,
    }),
  });
}

const said = () => useToast.getState().toast?.message;

test('M merges with another that is picked by typing; the better known name stays unless it is swapped', async () => {
  const { calls } = open();
  await screen.findByRole('heading', { name: 'Stoke Space', level: 1 });
  await userEvent.keyboard('m');
  const picking = await screen.findByRole('dialog', { name: 'Merge Stoke Space with' });
  await within(picking).findByRole('option', { name: /OpenAI/ });
  expect(within(picking).queryByRole('option', { name: /Stoke Space/ })).toBeNull();
  await userEvent.keyboard('open{Enter}');
  const choosing = await screen.findByRole('dialog', { name: 'Which name stays?' });
  expect(within(choosing).getByRole('radio', { name: 'OpenAI' })).toHaveProperty('checked', true);
  expect(within(choosing).getByRole('status').textContent).toMatch(
    /^23 mentions in 14 documents of Stoke Space count for OpenAI, 163 mentions in all/,
  );
  await userEvent.click(within(choosing).getByRole('button', { name: 'Swap' }));
  expect(within(choosing).getByRole('button', { name: 'Merge into Stoke Space' })).toBeDefined();
  await userEvent.click(within(choosing).getByRole('button', { name: 'Swap' }));
  await userEvent.click(within(choosing).getByRole('button', { name: 'Merge into OpenAI' }));
  await waitFor(() => expect(said()).toBe('Merged “Stoke Space” into OpenAI'));
  expect(calls).toContainEqual(['entities.merge', { from: stoke.id, into: openAi.id }]);
  expect(useNavigation.getState().place).toMatchObject({ entity: openAi.id });
  undoLast();
  await waitFor(() => expect(calls).toContainEqual(['entities.undo', { operation: 'change-1' }]));
});

test('documents that mean another one are chosen by keyboard and split off', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Split…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Split Stoke Space' });
  const list = await within(dialog).findByRole('listbox', { name: 'Documents that name Stoke Space' });
  expect(within(dialog).getByRole('button', { name: 'Split off' })).toHaveProperty('disabled', true);
  const name = within(dialog).getByRole('textbox', { name: 'Name of the other one' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Stoke City');
  list.focus();
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
  expect(within(dialog).getByRole('status').textContent).toBe('2 documents chosen');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Split off' }));
  await waitFor(() => expect(said()).toBe('2 documents of Stoke Space split off as Stoke City'));
  const into = { type: 'organization', name: 'Stoke City' };
  expect(calls).toContainEqual(['entities.split', { from: stoke.id, documents: notes.slice(1), into }]);
});

test('C changes the type, and a type that was not changed is no change', async () => {
  const { calls } = open();
  await screen.findByRole('heading', { name: 'Stoke Space', level: 1 });
  await userEvent.keyboard('c');
  await userEvent.click(await screen.findByRole('button', { name: 'Organization', pressed: true }));
  await userEvent.keyboard('c');
  await userEvent.click(await screen.findByRole('button', { name: 'Product', pressed: false }));
  await waitFor(() => expect(said()).toBe('Stoke Space is now product'));
  const updates = calls.filter(([path]) => path === 'entities.update').map(([, input]) => input);
  expect(updates).toEqual([{ id: stoke.id, type: 'product' }]);
});

test('A confirms what is suggested', async () => {
  const { calls } = open();
  await screen.findByRole('heading', { name: 'Stoke Space', level: 1 });
  await userEvent.keyboard('a');
  await waitFor(() => expect(said()).toBe('Stoke Space confirmed'));
  expect(calls).toContainEqual(['entities.confirm', { id: stoke.id }]);
});

test('two that are not the same are kept apart', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Not the same as…' }));
  await userEvent.click(await screen.findByRole('option', { name: /OpenAI/ }));
  await waitFor(() => expect(said()).toBe('Stoke Space and OpenAI are kept apart'));
  expect(calls).toContainEqual(['entities.keepApart', { id: stoke.id, other: openAi.id }]);
});

test('it is put in a story and taken out of another by keyboard, and a new story is made for it', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Add to story…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Stories of Stoke Space' });
  expect(document.activeElement).toBe(within(dialog).getByRole('combobox', { name: 'Find or name a story' }));
  expect(await within(dialog).findByRole('option', { name: 'Compute', selected: true })).toBeDefined();
  await userEvent.keyboard('rocket{Enter}');
  await waitFor(() => expect(said()).toBe('Stoke Space added to Rocket talks'));
  await userEvent.keyboard('compute{Enter}');
  await waitFor(() => expect(said()).toBe('Stoke Space taken out of Compute'));
  await userEvent.keyboard('Kelp{Enter}');
  await waitFor(() => expect(said()).toBe('Stoke Space added to Kelp'));
  expect(calls.filter(([path]) => path === 'stories.fileEntity').map(([, input]) => input)).toEqual([
    { id: rocketTalks, entityId: stoke.id, isIn: true },
    { id: compute, entityId: stoke.id, isIn: false },
    { id: kelp, entityId: stoke.id, isIn: true },
  ]);
});

test('hiding leaves the page, and its undo comes back to it', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Hide everywhere' }));
  await waitFor(() => expect(said()).toBe('Stoke Space is hidden everywhere'));
  expect(useNavigation.getState().place).toEqual({ view: 'entities', type: 'organization' });
  undoLast();
  await waitFor(() => expect(useNavigation.getState().place).toMatchObject({ entity: stoke.id }));
  expect(calls).toContainEqual(['entities.undo', { operation: 'change-1' }]);
});

test('every correction can be taken back on the page', async () => {
  const at = '2025-12-04T09:00:00.000Z';
  const { calls } = open({
    ...samplePage,
    corrections: [
      { kind: 'merged', entity: openAi, at },
      { kind: 'split-from', entity: openAi, documentCount: 1, at },
      { kind: 'split-off', entity: openAi, documentCount: 2, at },
      { kind: 'kept-apart', entity: openAi },
    ],
  });
  await userEvent.click(await screen.findByRole('tab', { name: /^Info/ }));
  for (const button of screen.getAllByRole('button', { name: /^Take back: OpenAI/ })) await userEvent.click(button);
  await waitFor(() =>
    expect(calls.filter(([path]) => /merge|split|Apart/.test(path))).toEqual([
      ['entities.unmerge', { id: openAi.id }],
      ['entities.unsplit', { id: stoke.id, from: openAi.id }],
      ['entities.unsplit', { id: openAi.id, from: stoke.id }],
      ['entities.keepApart', { id: stoke.id, other: openAi.id, isApart: false }],
    ]),
  );
});
