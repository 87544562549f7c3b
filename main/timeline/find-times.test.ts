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
  ['It was founded in 1850.', '1850 = 1850-01-01 to 1850-12-31 (year)'],
  ['It dates back to 1789.', '1789 = 1789-01-01 to 1789-12-31 (year)'],
  ['The firm, founded 1865, makes paper.', '1865 = 1865-01-01 to 1865-12-31 (year)'],
  ['The founder was born in 1911.', '1911 = 1911-01-01 to 1911-12-31 (year)'],
  ['In 1066 it began.', '1066 = 1066-01-01 to 1066-12-31 (year)'],
  ['The year 1848 was bad.', '1848 = 1848-01-01 to 1848-12-31 (year)'],
  ['It closed on 4 March 1850.', '4 March 1850 = 1850-03-04 (day)'],
  ['It closed on March 4, 1850.', 'March 4, 1850 = 1850-03-04 (day)'],
  ['By May 1876 it worked.', 'May 1876 = 1876-05-01 to 1876-05-31 (month)'],
  ['It was built between 1876 and 1889.', 'between 1876 and 1889 = 1876-01-01 to 1889-12-31 (span)'],
  ['Paper sold well in the 1850s.', 'the 1850s = 1850-01-01 to 1859-12-31 (decade)'],
  ['It made paper in the late 19th century.', 'in the late 19th century = 1867-09-01 to 1900-12-31 (span)'],
  ['It is set in the year 9999.', 'in the year 9999 = 9999-01-01 to 9999-12-31 (year)'],
  ['In AD 476 it fell.', 'In AD 476 = 0476-01-01 to 0476-12-31 (year)'],
  ['They met on the 3rd of June 2021.', 'the 3rd of June 2021 = 2021-06-03 (day)'],
  ['They met on June 3-5, 2021.', 'June 3-5, 2021 = 2021-06-03 to 2021-06-05 (span)'],
  ['They met from 3 to 5 June 2021.', 'from 3 to 5 June 2021 = 2021-06-03 to 2021-06-05 (span)'],
  ['They met June 3 through June 5.', 'June 3 through June 5 = 2025-06-03 to 2025-06-05 (span)'],
  ['They met on 2021-06-03.', '2021-06-03 = 2021-06-03 (day)'],
  ['They met on 25/06/2021.', '25/06/2021 = 2021-06-25 (day)'],
  ['They met on 03/06/2021.', '03/06/2021 = 2021-03-06 to 2021-06-03 (span)'],
  ['It ran from 2015 until now.', '2015 until now = 2015-01-01 to 2025-12-04 (span)'],
  ['It led the field (2015–18).', '2015–18 = 2015-01-01 to 2018-12-31 (span)'],
  ['It has grown since March.', 'since March = 2025-03-01 to 2025-12-04 (span)'],
  ['It was announced in May.', 'May = 2025-05-01 to 2025-05-31 (month)'],
  ['In May he left.', 'May = 2025-05-01 to 2025-05-31 (month)'],
  ['The fair in January will show it.', 'January = 2026-01-01 to 2026-01-31 (month)'],
  ['It began in mid-June.', 'in mid-June = 2025-06-11 to 2025-06-20 (span)'],
  ['It began in early May.', 'in early May = 2025-05-01 to 2025-05-10 (span)'],
  ['It ended in late spring.', 'in late spring = 2025-05-01 to 2025-05-31 (span)'],
  ['It began at the start of the year.', 'at the start of the year = 2025-01-01 to 2025-02-06 (span)'],
  ['It began at the beginning of 2024.', 'at the beginning of 2024 = 2024-01-01 to 2024-02-06 (span)'],
  ['It ended in the middle of last year.', 'in the middle of last year = 2024-05-02 to 2024-08-31 (span)'],
  ['It is due by the end of March.', 'by the end of March = 2026-03-28 to 2026-03-31 (span)'],
  ['It is due by the end of Q1.', 'by the end of Q1 = 2026-03-23 to 2026-03-31 (span)'],
  ['It is due at year-end.', 'at year-end = 2025-11-25 to 2025-12-31 (span)'],
  ['It is due by year’s end.', 'by year’s end = 2025-11-25 to 2025-12-31 (span)'],
  ['It is due by the end of next month.', 'by the end of next month = 2026-01-28 to 2026-01-31 (span)'],
  ['It came late 2025.', 'late 2025 = 2025-09-01 to 2025-12-31 (span)'],
  ['It came late last week.', 'late last week = 2025-11-29 to 2025-11-30 (span)'],
  ['It will come early next year.', 'early next year = 2026-01-01 to 2026-05-02 (span)'],
  ['Earlier this month it closed.', 'Earlier this month = 2025-12-01 to 2025-12-04 (span)'],
  ['It shipped this quarter.', 'this quarter = 2025-10-01 to 2025-12-31 (quarter)'],
  ['It shipped last quarter.', 'last quarter = 2025-07-01 to 2025-09-30 (quarter)'],
  ['Q3 revenue rose.', 'Q3 = 2025-07-01 to 2025-09-30 (quarter)'],
  ['It rose in Q3 2024.', 'Q3 2024 = 2024-07-01 to 2024-09-30 (quarter)'],
  ['It rose in 3Q24.', '3Q24 = 2024-07-01 to 2024-09-30 (quarter)'],
  ['It rose in the second quarter of last year.', 'second quarter of last year = 2024-04-01 to 2024-06-30 (quarter)'],
  ['It rose in the June quarter.', 'the June quarter = 2025-04-01 to 2025-06-30 (quarter)'],
  [
    'It rose in the third quarter of fiscal 2025.',
    'the third quarter of fiscal 2025 = 2024-08-01 to 2025-12-31 (span)',
  ],
  ['It lost money in FY25.', 'FY25 = 2024-02-01 to 2026-03-31 (span)'],
  ['Its fiscal first-quarter revenue rose.', 'fiscal first-quarter = 2025-06-04 to 2025-12-04 (span)'],
  ['It lost money in 1H25.', '1H25 = 2025-01-01 to 2025-06-30 (half)'],
  ['It lost money in H2.', 'in H2 = 2025-07-01 to 2025-12-31 (half)'],
  [
    'In the first nine months of 2025 it lost money.',
    'the first nine months of 2025 = 2025-01-01 to 2025-09-30 (span)',
  ],
  ['They met a couple of weeks ago.', 'a couple of weeks ago = 2025-11-10 to 2025-11-30 (span)'],
  ['They met several months ago.', 'several months ago = 2025-06-01 to 2025-08-31 (span)'],
  ['It fell in the past few weeks.', 'in the past few weeks = 2025-11-13 to 2025-12-04 (span)'],
  [
    'It grew over the past two and a half years.',
    'over the past two and a half years = 2023-06-04 to 2025-12-04 (span)',
  ],
  ['It will sell in the coming weeks.', 'in the coming weeks = 2025-12-04 to 2026-01-15 (span)'],
  ['It will sell within two years.', 'within two years = 2025-12-04 to 2027-12-04 (span)'],
  ['It will be sold in five years’ time.', 'in five years = 2030-01-01 to 2030-12-31 (year)'],
  ['They met the day before yesterday.', 'the day before yesterday = 2025-12-02 (day)'],
  ['They met on Tuesday of last week.', 'on Tuesday of last week = 2025-11-25 (day)'],
  ['They met in the week of 3 June 2024.', 'in the week of 3 June 2024 = 2024-06-03 to 2024-06-09 (week)'],
  ['It is open Monday through Friday.', 'Monday through Friday = 2025-11-24 to 2025-11-28 (span)'],
  ['The 2024-25 academic year was hard.', 'The 2024-25 academic year = 2024-08-01 to 2025-07-31 (span)'],
  ['Last school year was hard.', 'Last school year = 2024-08-01 to 2025-07-31 (span)'],
  ['The fall semester of 2024 began.', 'The fall semester of 2024 = 2024-09-01 to 2024-11-30 (season)'],
  ['It opened in the winter of 2024-25.', 'the winter of 2024-25 = 2024-12-01 to 2025-02-28 (season)'],
  ['It flies in the southern summer of 2024.', 'the southern summer of 2024 = 2024-12-01 to 2025-02-28 (span)'],
  ['It opened last Australian winter.', 'last Australian winter = 2025-06-01 to 2025-08-31 (span)'],
  ['In the nineties it grew.', 'the nineties = 1990-01-01 to 1999-12-31 (decade)'],
  ['In the early ’90s it grew.', 'the early ’90s = 1990-01-01 to 1993-05-01 (span)'],
  ['It sold well over Christmas 2024.', 'over Christmas 2024 = 2024-12-24 to 2024-12-26 (span)'],
  ['It will be ready by Thanksgiving.', 'by Thanksgiving = 2026-11-26 (day)'],
  ['It was down on Black Friday.', 'on Black Friday = 2025-11-28 (day)'],
  ['It sold well last Halloween.', 'last Halloween = 2025-10-31 (day)'],
])('%s', (sentence, expected) => {
  expect(times(sentence)).toEqual([expected]);
});

test.each([
  'The fall of the company surprised nobody.',
  'Prices may fall in three of five regions.',
  'He will spring a surprise.',
  'It sold 2015 units.',
  'Since then, nothing has happened.',
  'May may resign.',
  'Theresa May left office.',
  'They march in protest.',
  'August Capital invested.',
  'April Jones runs it.',
  'Sun makes servers.',
  'Spring Health raised money.',
  'The Winter Olympics are held.',
  'Version 2024.1 is out.',
  'It was fixed in 2024.1.',
  'It runs Windows 2000 and Node 20.19.',
  'It costs $2,024 now.',
  'It costs $1999.',
  'In 2000 homes it works.',
  'In 1000 cases it failed.',
  'It failed for one in 1500.',
  'Between 1600 and 1700 people came.',
  'Of 1800 patients it cured three.',
  'It rose to 1850 points.',
  'It fell from 1950 to 1850.',
  'It landed before 1800 hours.',
  'Call 555-2015 now.',
  'The 2030 Agenda stalls.',
  'He is in his 50s.',
  'Black Friday sales fell.',
  'Monday.com fell.',
  'It is open on Mondays.',
  'Every Tuesday it meets.',
  'In the third quarter of the game they lost.',
  'The first quarter-mile is hard.',
  'In the second half of the book it changes.',
  'USA Today reported it.',
  'The Today Show ran it.',
  'This Week is a magazine.',
  'The next day it closed.',
  'The following week it closed.',
  'A year later it was sold.',
  'It was set in the year 0.',
  'In 44 BC he died.',
  'They meet once a week.',
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
