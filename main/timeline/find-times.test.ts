import { expect, test } from 'vitest';
import { isoDay, parseDay } from '#main/timeline/calendar.ts';
import { findTimes } from '#main/timeline/find-times.ts';

/** Thursday. */
const published = parseDay('2025-12-04');

function times(sentence: string, day = published): string[] {
  return findTimes(sentence, day).map(
    ({ start, end, stretch }) =>
      `${sentence.slice(start, end)} = ${isoDay(stretch.from)}${stretch.to > stretch.from ? ` to ${isoDay(stretch.to)}` : ''} (${stretch.grain})`,
  );
}

test.each([
  ['The talks ended on Wednesday.', 'on Wednesday = 2025-12-03 (day)'],
  ['It will report on Wednesday.', 'on Wednesday = 2025-12-10 (day)'],
  ['They met last Thursday.', 'last Thursday = 2025-11-27 (day)'],
  ['It launches next Tuesday.', 'next Tuesday = 2025-12-09 (day)'],
  ['The talks began last fall.', 'last fall = 2025-09-01 to 2025-11-30 (season)'],
  ['They met last summer.', 'last summer = 2025-06-01 to 2025-08-31 (season)'],
  ['It was founded in the spring of 2019.', 'the spring of 2019 = 2019-03-01 to 2019-05-31 (season)'],
  [
    'Talks intensified over the summer and into the fall.',
    'the summer and into the fall = 2025-06-01 to 2025-11-30 (span)',
  ],
  ['Earlier this week, he declared a code red.', 'Earlier this week = 2025-12-01 to 2025-12-04 (span)'],
  ['He held talks over the past year.', 'over the past year = 2024-12-04 to 2025-12-04 (span)'],
  ['It grew over the last three months.', 'over the last three months = 2025-09-04 to 2025-12-04 (span)'],
  ['The company was founded two years ago.', 'two years ago = 2023-01-01 to 2023-12-31 (year)'],
  ['A week ago it was sold.', 'A week ago = 2025-11-24 to 2025-11-30 (week)'],
  ['It raised money in early 2024.', 'in early 2024 = 2024-01-01 to 2024-05-01 (span)'],
  ['It raised money in mid-2023.', 'in mid-2023 = 2023-05-03 to 2023-08-31 (span)'],
  ['It was late last year that he left.', 'late last year = 2024-09-01 to 2024-12-31 (span)'],
  ['They co-founded it in 2015.', '2015 = 2015-01-01 to 2015-12-31 (year)'],
  ['He led it from 2015 to 2018.', 'from 2015 to 2018 = 2015-01-01 to 2018-12-31 (span)'],
  ['Prices fell from March to May 2024.', 'from March to May 2024 = 2024-03-01 to 2024-05-31 (span)'],
  ['It has grown since 2021.', 'since 2021 = 2021-01-01 to 2025-12-04 (span)'],
  ['It is due by the end of the year.', 'by the end of the year = 2025-11-25 to 2025-12-31 (span)'],
  ['In the first half of 2025 it lost money.', 'the first half of 2025 = 2025-01-01 to 2025-06-30 (half)'],
  ['Sales rose in the third quarter.', 'third quarter = 2025-07-01 to 2025-09-30 (quarter)'],
  ['In the 1990s this was common.', 'the 1990s = 1990-01-01 to 1999-12-31 (decade)'],
  ['It closed on 4 March 2024.', '4 March 2024 = 2024-03-04 (day)'],
  ['Over the weekend the site was down.', 'Over the weekend = 2025-11-29 to 2025-11-30 (span)'],
  ['The office opened last December.', 'last December = 2024-12-01 to 2024-12-31 (month)'],
  ['In recent weeks the talks cooled.', 'In recent weeks = 2025-10-23 to 2025-12-04 (span)'],
  ['It plans to launch next spring.', 'next spring = 2026-03-01 to 2026-05-31 (season)'],
  ['The rocket will fly this summer.', 'this summer = 2026-06-01 to 2026-08-31 (season)'],
])('%s', (sentence, expected) => {
  expect(times(sentence)).toEqual([expected]);
});

test.each([
  'The fall of the company surprised nobody.',
  'Prices may fall in three of five regions.',
  'He will spring a surprise.',
  'It sold 2015 units.',
  'Since then, nothing has happened.',
])('no time: %s', (sentence) => {
  expect(times(sentence)).toEqual([]);
});

test('without a day of publication relative words have no place, and calendar ones do', () => {
  expect(findTimes('They met last fall and on 3 May 2021.', undefined)).toEqual([
    { start: 26, end: 36, stretch: expect.objectContaining({ grain: 'day' }) },
  ]);
});

test('a time at the edge of the calendar stays within it', () => {
  expect(times('It was built two decades ago.', parseDay('0009-05-01'))).toEqual([
    'two decades ago = 0001-01-01 to 0009-12-31 (decade)',
  ]);
  expect(times('It is due by the end of the decade.', parseDay('9999-12-31'))).toEqual([
    'by the end of the decade = 9998-12-31 to 9999-12-31 (span)',
  ]);
});

test('a long text of times is read in time that grows with its length', () => {
  const long = 'over the past year and into the fall of last year '.repeat(4_000);
  const part = long.slice(0, long.length / 4);
  const cost = (text: string) => {
    const before = process.cpuUsage();
    findTimes(text, published);
    const { user } = process.cpuUsage(before);
    return user;
  };
  cost(part);
  expect(cost(long)).toBeLessThan(Math.max(cost(part), 20_000) * 40);
});
