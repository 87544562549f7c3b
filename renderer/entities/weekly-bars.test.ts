import { expect, test } from 'vitest';
import { everyWeek, rangesOf, topOf } from '#renderer/entities/weekly-bars.ts';

test('weeks without mentions have their place too', () => {
  const weeks = [
    { week: '2025-12-22', count: 3 },
    { week: '2026-01-12', count: 1 },
  ];
  expect(everyWeek(weeks).map(({ week, count }) => `${week} ${count}`)).toEqual([
    '2025-12-22 3',
    '2025-12-29 0',
    '2026-01-05 0',
    '2026-01-12 1',
  ]);
});

test('the top line is the next round number', () => {
  expect([1, 2, 3, 14, 20, 21, 501].map(topOf)).toEqual([1, 2, 5, 20, 20, 50, 1000]);
});

test('only ranges that leave out weeks are offered beside the whole time', () => {
  const upTo = (week: string) => rangesOf([{ week: '2025-12-01', count: 7 }, ...(week ? [{ week, count: 2 }] : [])]);
  expect(upTo('').map(({ label }) => label)).toEqual(['All']);
  expect(upTo('2026-03-16').map(({ label, weeks }) => `${label} ${weeks.length}`)).toEqual(['90 days 13', 'All 16']);
  expect(upTo('2026-11-16').map(({ label }) => label)).toEqual(['90 days', '6 months', 'All']);
});
