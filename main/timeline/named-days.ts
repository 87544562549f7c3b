import { calendarDay, dayNumber, monthOf, oneDay, type Stretch, stretch } from '#main/timeline/calendar.ts';
import { parts, pattern, type TimeRule } from '#main/timeline/time-rule.ts';

/** The days that the trade of the industry goes by, as the United States keep them. */
const days: readonly (readonly [name: string, inYear: (year: number) => Stretch])[] = [
  [`New Year['’]?s?(?: Day)`, (year) => oneDay(dayNumber(year, 1, 1))],
  [`New Year['’]?s Eve`, (year) => oneDay(dayNumber(year, 12, 31))],
  [`Valentine['’]?s Day`, (year) => oneDay(dayNumber(year, 2, 14))],
  ['Memorial Day', (year) => oneDay(weekdayIn(year, 6, 1, 1) - 7)],
  ['Independence Day|the Fourth of July', (year) => oneDay(dayNumber(year, 7, 4))],
  ['Labor Day', (year) => oneDay(weekdayIn(year, 9, 1, 1))],
  ['Halloween', (year) => oneDay(dayNumber(year, 10, 31))],
  ['Thanksgiving(?: Day)?', (year) => oneDay(thanksgiving(year))],
  ['Black Friday', (year) => oneDay(thanksgiving(year) + 1)],
  ['Cyber Monday', (year) => oneDay(thanksgiving(year) + 4)],
  ['Christmas Eve', (year) => oneDay(dayNumber(year, 12, 24))],
  ['Christmas(?: Day)?', (year) => stretch('span', dayNumber(year, 12, 24), dayNumber(year, 12, 26))],
  ['the holidays|the holiday season', (year) => stretch('span', thanksgiving(year), monthOf(year, 12).to)],
];

const leads = '(?:[Oo]n|[Oo]ver|[Aa]t|[Aa]round|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil|[Ss]ince|[Dd]uring)';

/** A word before them says that a time is meant, and not a tree or a sale. */
export const namedDayRule: TimeRule = {
  signs: ['feast'],
  pattern: pattern(
    `(?:${leads}|(?:${leads} )?(?<which>[Ll]ast|[Nn]ext|[Tt]his)) (?<name>${days.map(([name]) => name).join('|')})(?: ${parts.year})?(?! \\p{Lu})`,
    'gu',
  ),
  read: ({ which, name, year }, { published, isAhead, isBack }) => {
    const inYear = days.find(([names]) => new RegExp(`^(?:${names})$`, 'i').test(name ?? ''))?.[1];
    if (!inYear) return undefined;
    if (year) return inYear(Number(year));
    const here = calendarDay(published).year;
    const near = [here - 1, here, here + 1].map(inYear);
    const past = near.findLast(({ from }) => from <= published);
    const next = near.find(({ to }) => to >= published);
    if (which === 'last' || (isBack && which !== 'next')) return past;
    if (which === 'next' || isAhead || !past || !next) return next;
    return published - past.to <= next.from - published ? past : next;
  },
};

function thanksgiving(year: number): number {
  return weekdayIn(year, 11, 4, 4);
}

/** The n-th Monday (1), or Thursday (4), of a month. */
function weekdayIn(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1);
  return first + ((weekday - calendarDay(first).weekday + 7) % 7) + (nth - 1) * 7;
}
