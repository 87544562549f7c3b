import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { aRow } from '#renderer/documents/sample-rows.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { StoryDetails } from '#renderer/stories/StoryDetails.tsx';
import type { ClaimGroup } from '#shared/entities/statements.ts';
import { storyIdSchema } from '#shared/ids.ts';
import type { StoryPage } from '#shared/stories/types.ts';

const id = storyIdSchema.parse(`01jd${'7'.padStart(22, '0')}`);
const row = aRow(1, { title: 'Halden pays more', outlet: 'Orbit Daily' });

const claim: ClaimGroup = {
  ...{ key: 'k', subject: { entity: null, name: 'Halden' }, predicate: 'acquires', status: 'agreed' },
  object: { entity: null, name: 'Orrin' },
  ...{ originCount: 1, differs: false, layer: 'detected' },
  reports: [
    {
      ...{ documentId: row.id, kind: 'clip', title: row.title, outlet: row.outlet, at: row.at, paragraph: 0 },
      ...{ start: 10, end: 40, sentence: 'Halden buys Orrin.', status: 'agreed', amount: null, date: null, via: [] },
      ...{ origin: 'Orbit Daily', layer: 'detected' },
    },
  ],
};

const story: StoryPage = {
  ...{ id, name: 'Halden and Orrin', description: '', isArchived: false, isQuiet: false, lastActive: null },
  ...{ clipCount: 1, noteCount: 0, outletCount: 1, highlightCount: 0, documents: [row], reports: [], notes: [] },
  questions: [{ id: 'q', text: 'Who pays?', isDone: false }],
  ...{ entities: [], entityCount: 0, claims: [claim] },
  sinceLooked: {
    at: '2025-12-04T08:00:00.000Z',
    documents: [row],
    claims: ['k'],
    numbers: [{ key: 'k', before: 'USD 90000000', now: 'USD 120000000' }],
  },
  ...{ related: [], merged: [] },
};

let calls: [string, unknown][] = [];
let answer: () => Promise<unknown>;

beforeEach(() => {
  calls = [];
  answer = async () => ({});
  useNavigation.setState({ place: { view: 'stories', story: id }, past: [], future: [] });
  setLink({
    call: async (path, input) => {
      calls.push([path.join('.'), input]);
      return answer();
    },
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <StoryDetails story={story} onAddEntity={() => undefined} />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

test('since the last look there are the new clips, the numbers that changed, and the claims with their sentences', async () => {
  const since = screen.getByRole('region', { name: /Since you last looked/ });
  expect(within(since).getByRole('button', { name: /Halden pays more/ })).toBeDefined();
  expect(since.textContent).toContain('now $120M');
  expect(since.textContent).toContain('was $90M');
  expect(since.textContent).toContain('1 new claim');
  await userEvent.setup().click(within(since).getByRole('button', { name: /^Halden .*Orrin/ }));
  expect(useNavigation.getState().place).toMatchObject({ view: 'clips', clip: row.id });
});

test('two questions one after the other are two changes, and neither takes the other for granted', async () => {
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Add a question' }), 'When?{Enter}Why?{Enter}');
  const put = calls.filter(([path]) => path === 'stories.update').map(([, input]) => input);
  expect(put).toMatchObject([
    { id, changedQuestions: { put: [{ text: 'When?' }] } },
    { id, changedQuestions: { put: [{ text: 'Why?' }] } },
  ]);
});

test('a question that could not be kept is in the field again', async () => {
  answer = async () => {
    throw new Error('the disk is full');
  };
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Add a question' });
  await userEvent.setup().type(field, 'When?{Enter}');
  await expect.poll(() => field.value).toBe('When?');
});
