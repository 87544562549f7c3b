import { expect, test } from 'vitest';
import { entryOn } from '#renderer/stories/timeline/sample-entry.ts';
import { marksOf } from '#renderer/stories/timeline/timeline-marks.ts';
import { dayNumber } from '#renderer/stories/timeline/timeline-scale.ts';

const year = { from: dayNumber('2025-01-01'), to: dayNumber('2026-01-01') };

test('what stands too close to be told apart is one mark', () => {
  const marks = marksOf([entryOn('2025-06-01'), entryOn('2025-06-02'), entryOn('2025-12-01')], year, 700);
  expect(marks.map(({ entries }) => entries.length)).toEqual([2, 1]);
});

test('a long stretch reaches over its days and swallows none of them', () => {
  const summer = entryOn('2025-06-01', { when: { from: '2025-06-01', to: '2025-11-30', grain: 'span' } });
  const marks = marksOf([summer, entryOn('2025-06-02')], year, 700);
  expect(marks.map(({ width }) => Math.round(width))).toEqual([351, 2]);
});

test('what is out of sight has no mark', () => {
  expect(marksOf([entryOn('2024-06-01'), entryOn('2026-06-01')], year, 700)).toEqual([]);
});

test('no two labels overlap, and what was understood has one before what was only published', () => {
  const entries = Array.from({ length: 24 }, (_, at) =>
    entryOn(`2025-${String((at % 12) + 1).padStart(2, '0')}-${at < 12 ? '01' : '16'}`, { kind: 'published' }),
  );
  const claim = { subject: 'Halden', predicate: 'acquires', object: 'Orrin', status: 'closed' } as const;
  const marks = marksOf([...entries, entryOn('2025-07-08', { claim })], year, 700);
  for (const lane of [0, 1]) {
    const labelled = marks.filter((mark) => mark.lane === lane).map(({ x }) => x);
    expect(labelled.every((x, at) => at === 0 || x - (labelled[at - 1] ?? 0) >= 118)).toBe(true);
  }
  expect(marks.find(({ entries: [first] }) => first?.claim)?.lane).not.toBeNull();
});

test('thousands of days and stretches of all lengths give no more marks than the width has room for', () => {
  const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + (at % 360))).toISOString().slice(0, 10);
  const mixed = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      entryOn(day(at), { when: { from: day(at), to: at % 2 ? day(at) : day(359), grain: 'span' } }),
    );
  const [some, many] = [marksOf(mixed(1_000), year, 700).length, marksOf(mixed(5_000), year, 700).length];
  expect(many).toBeLessThanOrEqual((700 / 14 + 1) * 7);
  expect(many).toBe(some);
});

test('where thousands stand close, no number lies over the next', () => {
  const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + (at % 365))).toISOString().slice(0, 10);
  const marks = marksOf(
    Array.from({ length: 5_000 }, (_, at) => entryOn(day(at))),
    year,
    700,
  );
  // All but what is left over at the end of the year have three figures.
  expect(marks.slice(0, -1).every(({ entries }) => entries.length > 99)).toBe(true);
  expect(marks.every(({ x }, at) => at === 0 || x - (marks[at - 1]?.x ?? 0) >= 26)).toBe(true);
});

test('five thousand entries give as many marks as there is room', () => {
  const entries = Array.from({ length: 5_000 }, (_, at) =>
    entryOn(`2025-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`),
  );
  expect(marksOf(entries, year, 700).length).toBeLessThan(60);
});
