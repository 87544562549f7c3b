import { expect, test } from 'vitest';
import type { Grain } from '#shared/timeline/types.ts';
import { whenWords } from '#shared/timeline/when-words.ts';

test.each<[Grain, string, string, string]>([
  ['day', '2025-12-04', '2025-12-04', '2025-12-04'],
  ['week', '2025-12-01', '2025-12-07', 'Week of 2025-12-01'],
  ['month', '2025-12-01', '2025-12-31', '2025-12'],
  ['quarter', '2025-07-01', '2025-09-30', 'Q3 2025'],
  ['season', '2024-12-01', '2025-02-28', 'Winter 2024'],
  ['half', '2025-07-01', '2025-12-31', 'Second half of 2025'],
  ['year', '2015-01-01', '2015-12-31', '2015'],
  ['decade', '1990-01-01', '1999-12-31', '1990s'],
  ['span', '2025-06-01', '2025-11-30', '2025-06 to 2025-11'],
  ['span', '2025-12-01', '2025-12-04', '2025-12-01 to 2025-12-04'],
  ['span', '2025-12-04', '2025-12-04', '2025-12-04'],
  ['span', '2015-01-01', '2018-12-31', '2015 to 2018'],
])('a %s from %s to %s is told as “%s…”', (grain, from, to, words) => {
  expect(whenWords({ from, to, grain }, (date) => date)).toBe(words);
});
