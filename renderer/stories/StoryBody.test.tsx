import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { aRow } from '#renderer/documents/sample-rows.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { StoryBody } from '#renderer/stories/StoryBody.tsx';
import type { ClaimGroup } from '#shared/entities/statements.ts';
import { storyIdSchema } from '#shared/ids.ts';
import type { StoryPage } from '#shared/stories/types.ts';

const id = storyIdSchema.parse(`01jd${'7'.padStart(22, '0')}`);

const story: StoryPage = {
  ...{ id, name: 'A large story', description: '', isArchived: false, isQuiet: false, lastActive: null },
  ...{ questions: [], clipCount: 20_000, noteCount: 0, outletCount: 1, highlightCount: 0 },
  documents: Array.from({ length: 1_000 }, (_, at) => aRow(at)),
  ...{ reports: [], notes: [], entities: [], entityCount: 0, claims: [] },
  sinceLooked: { at: null, documents: [], claims: [], numbers: [] },
  ...{ related: [], merged: [] },
};

const claims = Array.from(
  { length: 130 },
  (_, at): ClaimGroup => ({
    key: `claim ${at}`,
    subject: { entity: null, name: `Buyer ${at}` },
    predicate: 'acquires',
    object: { entity: null, name: 'Orrin' },
    status: 'agreed',
    ...{ reports: [], originCount: 1, differs: false, layer: 'detected' },
  }),
);

let descriptions: unknown[] = [];

beforeEach(() => {
  descriptions = [];
  useNavigation.setState({ place: { view: 'stories', story: id }, past: [], future: [] });
  setLink({
    call: async (path, input) => {
      switch (path.join('.')) {
        case 'stories.claims': {
          const { offset, limit } = input as { offset: number; limit: number };
          return { groups: claims.slice(offset, offset + limit), total: claims.length };
        }
        case 'stories.update':
          descriptions.push((input as { description: unknown }).description);
          return {};
        case 'timeline.of':
          return { entries: [], entryCount: 0, total: 0, entities: [] };
        default:
          return {};
      }
    },
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <StoryBody story={story} onAdd={() => undefined} />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

test('a story of twenty thousand clips shows a hundred at a time, and leads to all of them in a table', async () => {
  const user = userEvent.setup();
  const rows = () => screen.getAllByRole('button', { name: /^Clip \d+/ });
  expect(rows()).toHaveLength(100);
  await user.click(screen.getByRole('button', { name: '900 more' }));
  expect(rows()).toHaveLength(200);
  expect(screen.getByText(/The newest 1,000 of 20,000 documents are here/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show all in a table' }));
  expect(useNavigation.getState().place).toEqual({ view: 'table', story: id });
});

test('all claims of a story are counted, and read a hundred at a time', async () => {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: /Claims.*130/ }));
  const section = screen.getByRole('region', { name: 'Claims' });
  expect(within(section).getByText(/130 claims, 100 of the 100 shown from a single source/)).toBeDefined();
  await user.click(within(section).getByRole('button', { name: '30 more' }));
  expect(await within(section).findByText(/130 claims, 130 from a single source/)).toBeDefined();
  expect(within(section).getByRole('list', { name: '130 claims' })).toBeDefined();
});

test('a description is kept after a pause, and when the story is left in the midst of writing', async () => {
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name: 'Description' });
  await user.type(field, 'What it is');
  await expect.poll(() => descriptions).toEqual(['What it is']);
  await user.type(field, ', in short');
  cleanup();
  await expect.poll(() => descriptions).toEqual(['What it is', 'What it is, in short']);
});
