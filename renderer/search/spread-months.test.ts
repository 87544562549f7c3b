import { expect, test } from 'vitest';
import { spreadMonths } from '#renderer/search/spread-months.ts';

test('months without documents are there, over the end of a year too', () => {
  const spread = spreadMonths([
    { month: '2025-11', count: 2 },
    { month: '2026-02', count: 1 },
  ]);
  expect(spread).toEqual([
    { month: '2025-11', count: 2 },
    { month: '2025-12', count: 0 },
    { month: '2026-01', count: 0 },
    { month: '2026-02', count: 1 },
  ]);
});

test('what is no month gives no bars', () => {
  expect(spreadMonths([])).toEqual([]);
  expect(spreadMonths([{ month: 'soon', count: 1 }])).toEqual([]);
});
