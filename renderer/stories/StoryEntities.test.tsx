// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stoke } from '#renderer/clips/sample-clip.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { nova, openAi } from '#renderer/entities/sample-page.ts';
import { AddEntity } from '#renderer/stories/AddEntity.tsx';
import { StoryEntities } from '#renderer/stories/StoryEntities.tsx';
import { undoLast, useToast } from '#renderer/ui/toast.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import type { Entity } from '#shared/entities/types.ts';
import { storyIdSchema } from '#shared/ids.ts';
import type { StoryEntity, StoryPage } from '#shared/stories/types.ts';

beforeEach(withDialogs);
afterEach(cleanup);

const id = storyIdSchema.parse(`01jd${'7'.padStart(22, '0')}`);
const row = (entity: Entity, isMember: boolean, count: number): StoryEntity => ({
  ...{ entity, isMember, count, documentCount: Math.min(1, count), quoteCount: 0, deeds: [] },
});

const story: StoryPage = {
  ...{ id, name: 'Halden and Orrin', description: '', isArchived: false, isQuiet: false, lastActive: null },
  ...{ clipCount: 1, noteCount: 0, outletCount: 1, highlightCount: 0, documents: [], reports: [], notes: [] },
  ...{ questions: [], entities: [row(nova, true, 0), row(openAi, false, 4)], entityCount: 2, claims: [] },
  ...{ sinceLooked: { at: null, documents: [], claims: [], numbers: [] }, related: [], merged: [] },
};

function Part() {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <StoryEntities story={story} onAdd={() => setAsking(true)} />
      {isAsking && <AddEntity story={story} onClose={() => setAsking(false)} />}
    </>
  );
}

const suggestion = ({ id: entityId, name, type }: Entity, alias: string | null = null) => ({
  ...{ target: { kind: 'entity', id: entityId }, title: name, alias, entityType: type, detail: '' },
});

function open() {
  return showWithMain(<Part />, {
    'documents.suggest': () => [suggestion(nova), suggestion(openAi), suggestion(stoke, 'Stoke')],
    'stories.fileEntity': () => ({ operation: 'change-1' }),
    'entities.undo': () => ({}),
  });
}

const filed = (calls: readonly [string, unknown][]) =>
  calls.filter(([path]) => path === 'stories.fileEntity').map(([, input]) => input);
const said = () => useToast.getState().toast?.message;

test('what the user put in a story comes first and says so, also where no document names it', () => {
  open();
  const [mine, named] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect([mine?.textContent, named?.textContent]).toEqual(['NovaAdded by you0', 'OpenAI4']);
  expect(within(mine as HTMLElement).getByTitle('Added by you · No document of this story names it')).toBeDefined();
  expect(screen.getAllByRole('button', { name: /out of this story$/ })).toHaveLength(1);
});

test('an entity is found by its name or alias and added by keys alone; what is there already is not offered', async () => {
  const user = userEvent.setup();
  const { calls } = open();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Add entity');
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Add an entity to Halden and Orrin' });
  expect(document.activeElement).toBe(within(dialog).getByRole('combobox'));
  await within(dialog).findByRole('option', { name: /^Stoke Space.*also Stoke/ });
  expect(within(dialog).queryByRole('option', { name: /Nova/ })).toBeNull();
  await user.keyboard('stoke{ArrowDown}{Enter}');
  await waitFor(() => expect(said()).toBe('Stoke Space added to Halden and Orrin'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(calls).toContainEqual(['documents.suggest', expect.objectContaining({ query: 'stoke' })]);
  expect(filed(calls)).toEqual([{ id, entityId: stoke.id, isIn: true }]);
  undoLast();
  await waitFor(() => expect(calls).toContainEqual(['entities.undo', { operation: 'change-1' }]));
});

test('one is taken out by its button, the focus stays in the section, and undo puts it back', async () => {
  const user = userEvent.setup();
  const { calls } = open();
  screen.getByRole('button', { name: 'Take Nova out of this story' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(said()).toBe('Nova taken out of Halden and Orrin'));
  expect(document.activeElement?.textContent).toBe('Add entity');
  expect(filed(calls)).toEqual([{ id, entityId: nova.id, isIn: false }]);
  undoLast();
  await waitFor(() => expect(calls).toContainEqual(['entities.undo', { operation: 'change-1' }]));
});
