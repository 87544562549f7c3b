import { expect, test } from 'vitest';
import {
  dayNumber,
  isoDay,
  panned,
  placeOf,
  ticksOf,
  usualScale,
  wholeScale,
  zoomed,
} from '#renderer/stories/timeline/timeline-scale.ts';

const day = (from: string, to = from) => ({ from, to });
const scale = (from: string, to: string) => ({ from: dayNumber(from), to: dayNumber(to) });

test('every day of the calendar has a number and comes back from it', () => {
  const days = ['0001-01-01', '1969-12-31', '2025-12-04', '9999-12-31'];
  expect(days.map((each) => isoDay(dayNumber(each)))).toEqual(days);
});

test('a line holds everything, and usually leaves a lonely year long ago out', () => {
  const recent = Array.from({ length: 20 }, (_, at) => day(`2025-11-${String(at + 1).padStart(2, '0')}`));
  const all = [day('1998-01-01', '1998-12-31'), ...recent];
  expect(isoDay(Math.ceil(wholeScale(all).from)) < '1998-01-01').toBe(true);
  expect(isoDay(Math.ceil(usualScale(all).from)) > '2025-01-01').toBe(true);
});

test('what is told of the year 9999 presses nothing together, nor does more than one lonely year', () => {
  const recent = Array.from({ length: 20 }, (_, at) => day(`2025-11-${String(at + 1).padStart(2, '0')}`));
  const all = [day('0476-01-01', '0476-12-31'), day('1850-03-04'), ...recent, day('9999-01-01', '9999-12-31')];
  const { from, to } = usualScale(all);
  expect([isoDay(Math.ceil(from)) > '2025-10', isoDay(Math.floor(to)) < '2026']).toEqual([true, true]);
  expect(isoDay(Math.floor(wholeScale(all).to))).toBe('9999-12-31');
});

test('two times far apart are both in sight', () => {
  const { from, to } = usualScale([day('1998-01-01'), day('2025-01-01')]);
  expect([isoDay(Math.ceil(from)) < '1998-01-01', isoDay(Math.floor(to)) > '2025-01-01']).toEqual([true, true]);
});

test('zooming keeps the place under the pointer, and ends at a week', () => {
  const before = scale('2025-01-01', '2026-01-01');
  const at = 0.25;
  const after = zoomed(before, 4, at);
  const middle = before.from + (before.to - before.from) * at;
  expect(placeOf(middle, after)).toBeCloseTo(at);
  const closest = zoomed(before, 1e9);
  expect(closest.to - closest.from).toBeCloseTo(7);
});

test('panning moves both ends alike', () => {
  const before = scale('2025-01-01', '2025-01-11');
  expect(panned(before, 0.5)).toEqual({ from: before.from + 5, to: before.to + 5 });
});

test.each([
  ['days', '2025-12-01', '2025-12-06', ['Dec 1', 'Dec 2', 'Dec 3', 'Dec 4', 'Dec 5']],
  ['months', '2025-01-15', '2025-06-01', ['Feb 2025', 'Mar 2025', 'Apr 2025', 'May 2025']],
  ['every second day', '2025-12-01', '2025-12-12', ['Dec 2', 'Dec 4', 'Dec 6', 'Dec 8', 'Dec 10']],
  ['every second week', '2025-10-01', '2025-11-30', ['Oct 13', 'Oct 27', 'Nov 10', 'Nov 24']],
  ['every second year', '2012-01-01', '2023-12-31', ['2012', '2014', '2016', '2018', '2020', '2022']],
  ['years', '2015-06-01', '2020-01-02', ['2016', '2017', '2018', '2019', '2020']],
  ['centuries', '1500-06-01', '2020-01-02', ['1600', '1700', '1800', '1900', '2000']],
])('a line is marked in %s when there is room for six labels', (_, from, to, labels) => {
  expect(ticksOf(scale(from, to), 6).map(({ label }) => label)).toEqual(labels);
});

test('the whole calendar has no more marks than there is room for', () => {
  expect(ticksOf(scale('0001-01-01', '9999-12-31'), 10).length).toBeLessThanOrEqual(11);
});
