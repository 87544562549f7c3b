import { expect, test } from 'vitest';
import {
  dayGroupOf,
  formatCount,
  formatDate,
  formatDetail,
  formatListDate,
  formatSize,
  formatTime,
  plural,
} from '#renderer/ui/format.ts';

const now = new Date(2025, 11, 5, 12, 0);
const ago = (days: number, hours = 0) => new Date(2025, 11, 5 - days, 12 - hours, 0).toISOString();

test('the age of a row decides how exactly its date is shown', () => {
  const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
  const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
  const shown = [ago(0), ago(0, 2), ago(1), ago(3), ago(7), ago(400)].map((at) => formatListDate(at, now));
  expect(shown).toEqual([
    'Now',
    time.format(new Date(2025, 11, 5, 10)),
    time.format(new Date(2025, 11, 4, 12)),
    weekday.format(new Date(2025, 11, 2)),
    new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(new Date(2025, 10, 28)),
    new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }).format(
      new Date(2024, 9, 31),
    ),
  ]);
});

test('a list is parted into today, yesterday, this week and earlier', () => {
  expect([ago(0, 11), ago(1), ago(6), ago(7)].map((at) => dayGroupOf(at, now))).toEqual([
    'Today',
    'Yesterday',
    'This week',
    'Earlier',
  ]);
});

test('parts of a date that the page does not give are not made up', () => {
  const month = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  expect([null, '2025', '2025-12'].map(formatDate)).toEqual([
    'No date',
    '2025',
    month.format(new Date('2025-12-01T00:00:00Z')),
  ]);
});

test('a published time keeps the day of its own zone', () => {
  expect(formatDate('2025-12-04T23:30:00-08:00')).toBe(formatDate('2025-12-04'));
});

test('counts are grouped, and shortened only from ten thousand', () => {
  const grouped = new Intl.NumberFormat();
  expect([7, 1240, 9999, 12_449].map(formatCount)).toEqual([
    '7',
    grouped.format(1240),
    grouped.format(9999),
    `${grouped.format(12.4)}k`,
  ]);
});

test('a sentence says “no notes”, not “0 notes”', () => {
  expect([plural(0, 'note'), plural(1, 'note'), plural(2, 'story', 'stories')]).toEqual([
    'no notes',
    '1 note',
    '2 stories',
  ]);
});

test('sizes are in megabytes with one decimal', () => {
  expect(formatSize(1_250_000)).toBe(`${new Intl.NumberFormat().format(1.3)} MB`);
});

test('the day at the end of a detail is written like the other days', () => {
  const day = (year?: 'numeric') => new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year });
  expect([
    formatDetail('Orbit Daily · 2025-12-04', now),
    formatDetail('2024-12-04', now),
    formatDetail('7 mentions', now),
  ]).toEqual([
    `Orbit Daily · ${day().format(new Date(2025, 11, 4))}`,
    day('numeric').format(new Date(2024, 11, 4)),
    '7 mentions',
  ]);
});

test('a time is shown as it was written where it has a zone of its own, and not made up for a day', () => {
  const at = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
  expect([formatTime('2025-12-04T18:12:00+01:00'), formatTime('2025-12-04')]).toEqual([
    at.format(new Date(2025, 11, 4, 18, 12)),
    '',
  ]);
});
