import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { entryOn } from '#renderer/stories/timeline/sample-entry.ts';
import { Timeline } from '#renderer/stories/timeline/Timeline.tsx';
import { storyIdSchema } from '#shared/ids.ts';
import type { TimelineEntry } from '#shared/timeline/types.ts';

afterEach(cleanup);

interface Part {
  readonly from: number;
  readonly count: number;
}

/** Shows a timeline that main answers with these entries; what was asked for comes back. */
function show(entries: readonly TimelineEntry[]): Part[] {
  const asked: Part[] = [];
  setLink({
    call: async (_, input) => {
      const { part } = input as { part: Part };
      asked.push(part);
      const { length } = entries;
      return {
        entries: entries.slice(part.from, part.from + part.count),
        entryCount: length,
        total: length,
        entities: [],
      };
    },
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Timeline scope={{ kind: 'story', id: storyIdSchema.parse('01k00000000000000000000009') }} name="Rockets" />
    </QueryClientProvider>,
  );
  return asked;
}

const marks = () => within(screen.getByRole('list', { name: 'Events' })).getAllByRole('button');

test('five thousand events are asked for in parts and drawn as as many marks as there is room', async () => {
  const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + (at % 365))).toISOString().slice(0, 10);
  const entries = Array.from({ length: 5_000 }, (_, at) => entryOn(day(at), { key: String(at) }));
  const asked = show(entries);
  expect(await screen.findByText('5,000 events')).toBeDefined();
  expect(asked).toHaveLength(13);
  expect(Math.max(...asked.map(({ count }) => count))).toBeLessThanOrEqual(1_000);
  expect(marks().length).toBeLessThan(100);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Look closer' }));
  expect(marks().length).toBeLessThan(100);
});

test('events of one day, which no zoom tells apart, are read in words', async () => {
  const user = userEvent.setup();
  show(['Before it', 'One', 'Another'].map((sentence, at) => entryOn(at ? '2025-06-03' : '2025-01-01', { sentence })));
  await user.click(await screen.findByRole('button', { name: /^2 events from/ }));
  const list = screen.getByRole('listbox', { name: 'Events in words' });
  expect(document.activeElement).toBe(list);
  expect(within(list).getByRole('option', { selected: true }).textContent).toContain('One');
});
