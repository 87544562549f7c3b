// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useNavigation } from '#renderer/app/navigation.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { EntityPath } from '#renderer/entities/EntityPath.tsx';
import { nova } from '#renderer/entities/sample-page.ts';
import type { PathStep } from '#shared/graph/types.ts';
import { storyIdSchema } from '#shared/ids.ts';

afterEach(cleanup);

const step = (digit: string, name: string, months: readonly string[]): PathStep => ({
  story: { id: storyIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzzs${digit}`), name },
  ...{ documentCount: 2, mentionCount: 5, isMember: false },
  firstAt: `${months[0]}-03T00:00:00.000Z`,
  lastAt: `${months.at(-1)}-20T00:00:00.000Z`,
  months: months.map((month) => ({ month, count: 2 })),
});

test('the way through the stories says when it was in each, and leads there', async () => {
  const steps = [step('1', 'Rocket talks', ['2025-10', '2025-12']), step('2', 'Compute', ['2026-01'])];
  showWithMain(<EntityPath entity={nova} />, { 'graph.path': () => steps });
  const rows = await screen.findAllByRole('button');
  expect(rows.map((row) => row.textContent)).toEqual([
    'Rocket talks5 mentions in 2 documents, Oct 2025 to Dec 2025',
    'Compute5 mentions in 2 documents, Jan 2026',
  ]);
  expect(rows[0]?.querySelectorAll('rect')).toHaveLength(4);
  await userEvent.click(screen.getByRole('button', { name: /Compute/ }));
  expect(useNavigation.getState().place).toEqual({ view: 'stories', story: steps[1]?.story.id });
});

test('a story it was put in by hand says so, also where nothing in it names it', async () => {
  const never = { documentCount: 0, mentionCount: 0, firstAt: null, lastAt: null, months: [] };
  const [named, unnamed] = [step('1', 'Rocket talks', ['2025-10']), step('2', 'Compute', ['2026-01'])];
  const steps = [
    { ...named, isMember: true },
    { ...unnamed, ...never, isMember: true },
  ];
  const { unmount } = showWithMain(<EntityPath entity={nova} />, { 'graph.path': () => steps });
  expect((await screen.findAllByRole('button')).map((row) => row.textContent)).toEqual([
    'Rocket talksAdded by you · 5 mentions in 2 documents, Oct 2025',
    'ComputeAdded by you · no document of it names it',
  ]);
  unmount();
  showWithMain(<EntityPath entity={nova} />, { 'graph.path': () => steps.slice(1) });
  expect((await screen.findByRole('region')).querySelector('svg')).toBeNull();
});

test('what is in no story has no such section', () => {
  showWithMain(<EntityPath entity={nova} />, { 'graph.path': () => [] });
  expect(screen.queryByRole('region')).toBeNull();
});
