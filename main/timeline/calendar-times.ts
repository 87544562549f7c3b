import {
  calendarDay,
  dayNumber,
  halfOf,
  monthOf,
  oneDay,
  quarterOf,
  type Stretch,
  seasonOf,
  stretch,
  yearOf,
} from '#main/timeline/calendar.ts';
import { fiscal, schoolYear, southern, southernSeason } from '#main/timeline/other-calendars.ts';
import { partOf } from '#main/timeline/part-of.ts';
import {
  fullYear,
  monthNumber,
  ordinalOf,
  parts,
  pattern,
  seasonNamed,
  type TimeRule,
} from '#main/timeline/time-rule.ts';

const { month, ordinal, season, year } = parts;
/** Of any year from 1000, where a month or a day beside it leaves no doubt that it is one. */
const anyYear = String.raw`(?<year>[1-9]\d{3})(?![.,]?\d|%)`;
const shortYear = String.raw`(?<year>20\d\d|['’]?\d\d)(?![.,]?\d|%)`;
const day = String.raw`(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const lastDay = String.raw`(?<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])(?! ?[ap]\.?m)`;
const to = ' ?(?:[–-]|to|through|until|and) ?';

/**
 * Times that need no day of publication, beside the dates of our own century and the last, which are found with the other
 * facts of a text (`findDates`): what is older, what is a stretch, and what only the calendar of a company, a school or
 * another half of the world can say.
 */
export const calendarRules: readonly TimeRule[] = [
  {
    signs: ['figure', 'month'],
    pattern: pattern(`(?:from )?${month} ${day}${to}${lastDay},? ${anyYear}`),
    read: ({ year, month, day, last }) => daysOf(Number(year), month, day, last),
  },
  {
    signs: ['figure', 'month'],
    pattern: pattern(`(?:from )?${day}${to}${lastDay} (?:of )?${month},? ${anyYear}`),
    read: ({ year, month, day, last }) => daysOf(Number(year), month, day, last),
  },
  {
    signs: ['figure', 'month'],
    pattern: pattern(`(?:${month} ${day}|(?:the )?${day} (?:of )?${month}),? ${anyYear}`),
    read: ({ year, month, day }) => dayOf(Number(year), month, day),
  },
  {
    signs: ['figure', 'month'],
    pattern: pattern(`${month},? (?:of )?${anyYear}`),
    read: ({ year, month }) => monthOf(Number(year), monthNumber(month)),
  },
  {
    signs: ['figure'],
    pattern: pattern(String.raw`(?<first>\d{1,2})/(?<second>\d{1,2})/(?<year>[12]\d{3})`),
    read: ({ first, second, year }) => eitherOrder(Number(year), Number(first), Number(second)),
  },
  {
    signs: ['figure'],
    pattern: pattern(
      String.raw`(?=[12]\d{3})(?<=(?:(?:founded|established|incorporated|est\.?|born|dat(?:es?|ed|ing)(?: back)?) (?:in |from |to )?|(?:the year|year of|(?<!\bone |\d )in|since|until|before|after|during|circa|c\.|^by) ))(?<year>[12]\d{3})(?![.,]?\d|-\d|%| ?(?:hours|hrs|gmt|utc))`,
    ),
    read: ({ year }) => yearOf(Number(year)),
  },
  {
    // Of the year 0 there is no day, and before it none that this calendar has.
    signs: ['figure'],
    pattern: pattern(String.raw`(?:in the year|in a\.?d\.?) (?<year>\d{1,4})(?! ?b\.?c)`),
    read: ({ year }) => (Number(year) > 0 ? yearOf(Number(year)) : undefined),
  },
  {
    signs: ['figure', 'century'],
    pattern: pattern(
      '(?:in |by |since )?(?:the )?(?:(?<part>early|mid|late)(?: |-))?(?<century>1\\d|20)th(?: |-)century',
    ),
    read: ({ part, century }) => {
      const first = (Number(century) - 1) * 100 + 1;
      const whole = stretch('span', yearOf(first).from, yearOf(first + 99).to);
      return part ? partOf(whole, part) : whole;
    },
  },
  {
    signs: ['figure', 'season'],
    pattern: pattern(
      `(?:(?:last|next|this|this past|this coming|the coming|the past|the) )?(?:(?<part>early|mid|late)(?: |-))?(?:${southern} )?${season}(?: semester| term)?(?: of)? ${year}(?:[–/-]\\d\\d)?`,
    ),
    read: ({ part, season, south, year }) => {
      const whole = south ? southernSeason(Number(year), season) : seasonOf(Number(year), seasonNamed(season));
      return part ? partOf(whole, part) : whole;
    },
  },
  {
    signs: ['figure', 'half'],
    pattern: pattern(`(?:the )?(?:${ordinal} half|H(?<number>[12])) ?(?:of )?${year}`),
    read: (words) => halfOf(Number(words.year), ordinalOf(words)),
  },
  {
    signs: ['figure', 'half'],
    pattern: pattern(`(?:(?<number>[12])H|H(?<number>[12])) ?${shortYear}`),
    read: ({ number, year }) => halfOf(fullYear(year?.replace(/['’]/, '')), Number(number)),
  },
  {
    signs: ['figure', 'quarter'],
    pattern: pattern(`(?:(?<number>[1-4])Q ?|Q(?<number>[1-4]) ?(?=['’]|20))${shortYear}`),
    read: ({ number, year }) => quarterOf(fullYear(year?.replace(/['’]/, '')), Number(number)),
  },
  {
    signs: ['figure', 'unit'],
    pattern: pattern(`(?:the )?(?<side>first|last) (?<count>two|three|four|six|nine|ten|eleven) months of ${year}`),
    read: ({ side, count, year }) => {
      const months = { two: 2, three: 3, four: 4, six: 6, nine: 9, ten: 10, eleven: 11 }[count ?? ''] ?? 12;
      const first = side === 'first' ? 1 : 13 - months;
      return stretch('span', monthOf(Number(year), first).from, monthOf(Number(year), first + months - 1).to);
    },
  },
  {
    signs: ['figure', 'books'],
    pattern: pattern(
      `(?:the )?(?:(?:${ordinal} (?:fiscal )?quarter|(?:fiscal )?Q(?<number>[1-4])) (?:of )?(?:(?:its|the|their|our) )?)?(?:(?:fiscal|financial)(?: year)? ?(?<year>(?:19|20)\\d\\d)|FY ?['’]?(?<year>20\\d\\d|\\d\\d))(?:[–/-](?<last>\\d\\d))?`,
    ),
    read: ({ year, last, ...quarter }) => {
      const named = fullYear(year) + (last ? 1 : 0);
      return fiscal(named, quarter.ordinal || quarter.number ? ordinalOf(quarter) : undefined);
    },
  },
  { signs: ['figure'], pattern: pattern(`calendar (?:year )?${year}`), read: ({ year }) => yearOf(Number(year)) },
  {
    signs: ['figure', 'school'],
    pattern: pattern(
      `(?:the )?(?:(?:academic|school) year (?<year>(?:19|20)\\d\\d)[–/-]\\d\\d|(?<year>(?:19|20)\\d\\d)[–/-](?:20)?\\d\\d (?:academic|school) year)`,
    ),
    read: ({ year }) => schoolYear(Number(year)),
  },
  {
    signs: ['figure', 'decade'],
    pattern: pattern(`(?:the )?(?<part>early |mid-?|late )?(?<century>1[6-9]|20)(?<decade>\\d)0['’]?s`),
    read: ({ part, century, decade }) => decadeOf(Number(century) * 100 + Number(decade) * 10, part),
  },
  {
    // Without the apostrophe it may be an age or a temperature.
    signs: ['figure', 'decade'],
    pattern: pattern(
      `(?:the )?(?<part>early |mid-?|late )?['’](?<decade>[2-9])0s|the (?<part>early |mid-?|late )?(?<decade>[7-9])0['’]?s`,
    ),
    read: ({ part, decade }) => decadeOf(1900 + Number(decade) * 10, part),
  },
  {
    signs: ['decade'],
    pattern: pattern(`the (?<part>early |mid-?|late )?(?<decade>sixties|seventies|eighties|nineties)`),
    read: ({ part, decade }) =>
      decadeOf(1960 + ['sixties', 'seventies', 'eighties', 'nineties'].indexOf(decade ?? '') * 10, part),
  },
  {
    signs: ['figure', 'part'],
    pattern: pattern(`(?:in |by |since )?(?<part>early|mid|late)(?: |-)${year}`),
    read: ({ part, year }) => partOf(yearOf(Number(year)), part ?? ''),
  },
  {
    signs: ['figure'],
    pattern: pattern(
      `(?:(?:from|between) )?${year} ?(?:to|and|through|until|[–/-]) ?(?<last>(?:1[6-9]|20|21)?\\d\\d)(?![.,]?\\d|-\\d|%)`,
    ),
    read: ({ year, last }) => {
      const to = Number(last?.length === 2 ? `${year?.slice(0, 2)}${last}` : last);
      return to > Number(year) && to - Number(year) < 400
        ? stretch('span', yearOf(Number(year)).from, yearOf(to).to)
        : undefined;
    },
  },
];

function dayOf(year: number, month: string | undefined, day: string | undefined): Stretch | undefined {
  return dayIn(year, monthNumber(month), Number(day));
}

/** `undefined` for 31 June. */
function dayIn(year: number, month: number, day: number): Stretch | undefined {
  if (month < 1 || month > 12) return undefined;
  const number = dayNumber(year, month, day);
  return calendarDay(number).month === month ? oneDay(number) : undefined;
}

export function daysOf(
  year: number,
  month: string | undefined,
  first: string | undefined,
  last: string | undefined,
): Stretch | undefined {
  const [from, to] = [dayOf(year, month, first), dayOf(year, month, last)];
  return from && to && to.from > from.from ? stretch('span', from.from, to.to) : undefined;
}

/** "03/06/2021" is a day of March here and of June there: both are meant until the text says which. */
function eitherOrder(year: number, first: number, second: number): Stretch | undefined {
  const days = [dayIn(year, first, second), dayIn(year, second, first)].flatMap((each) => each ?? []);
  const [one, other] = days.sort((a, b) => a.from - b.from);
  return one && other && other.from > one.from ? stretch('span', one.from, other.to) : one;
}

function decadeOf(first: number, part: string | undefined): Stretch {
  const whole = stretch('decade', yearOf(first).from, yearOf(first + 9).to);
  return part ? partOf(whole, part.trim().replace('-', '')) : whole;
}
