import { expect, test } from 'vitest';
import { pathMonths } from '#renderer/entities/path-months.ts';

const step = (...months: string[]) => ({ months: months.map((month) => ({ month, count: 1 })) });

test('the strips of all stories have the same months, the quiet ones too', () => {
  expect(pathMonths([step('2025-11'), step('2026-02', '2025-12')])).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(pathMonths([])).toEqual([]);
});

test('a date from the year 0 or 9999 does not make a strip of millennia', () => {
  expect(pathMonths([step('0000-01', '2026-02')])).toHaveLength(120);
  expect(pathMonths([step('2026-02', '9999-12')]).at(-1)).toBe('9999-12');
});
