import {
  calendarDay,
  halfOf,
  monthOf,
  oneDay,
  quarterOf,
  type Season,
  type Stretch,
  seasonOf,
  stretch,
  weekOf,
  yearOf,
} from '#main/timeline/calendar.ts';
import { schoolYear, southern, southernSeason } from '#main/timeline/other-calendars.ts';
import { partOf } from '#main/timeline/part-of.ts';
import {
  monthNumber,
  ordinalOf,
  parts,
  pattern,
  seasonNamed,
  type TimeRule,
  type Viewpoint,
} from '#main/timeline/time-rule.ts';

const { count, month, ordinal, season, unit, weekday } = parts;
const aboutSoMany = '(?:about|around|nearly|almost|roughly|just over|more than|less than|some|at least)';
const later = String.raw`(?! of|\s(?:from|in)\s(?:grace|prices?)|(?: |-)?(?:${southern.replace('?<south>', '?:')}))`;

/**
 * Times that are counted from the day of publication: by how far away they are, by a name that comes round again, or only
 * roughly. What a text dates by something else that it tells ("the next day", "a year later") has no place here.
 */
export const relativeRules: readonly TimeRule[] = [
  {
    signs: ['season'],
    pattern: pattern(
      `(?:in |over |during )?(?<which>last|next|this past|this coming|the coming|this|the) ${southern} ${season}`,
    ),
    read: ({ which, season, south }, from) =>
      south ? seasonSeen(which ?? '', season, from, southernSeason) : undefined,
  },
  {
    signs: ['season'],
    pattern: pattern(
      `(?<which>last|next|this past|this coming|the coming|this|the) ${season}(?: semester| term)?${later}`,
    ),
    read: ({ which, season }, from) => seasonSeen(which ?? '', season, from),
  },
  {
    signs: ['season'],
    pattern: pattern(`(?:in|over|during|since|until|through|into|by) ${season}${later}`),
    read: ({ season }, from) => seasonSeen('the', season, from),
  },
  {
    signs: ['part', 'season'],
    pattern: pattern(`(?:in |by |since )?(?<part>early|mid|late)(?: |-)${season}${later}`),
    read: ({ part, season }, from) => partOf(seasonSeen('the', season, from), part ?? ''),
  },
  {
    signs: ['side', 'unit'],
    pattern: pattern(
      `(?:(?:over|in|for|during|within|across|throughout) )?(?:the|this|these) (?<side>past|last|previous|next|coming) ${count} ${unit}s?(?! of)`,
    ),
    read: ({ side, count, unit }, { published }) => awayBy(published, side, numberOf(count), unit),
  },
  {
    // "The next day" alone is the day after something else.
    signs: ['side', 'unit'],
    pattern: pattern(
      `(?:(?:over|in|for|during|within|across|throughout) (?:the|this) (?<side>past|last|previous|next|coming)|(?:the|this) (?<side>past|last)) ${unit}(?! of)`,
    ),
    read: ({ side, unit }, { published }) => awayBy(published, side, 1, unit),
  },
  {
    signs: ['side', 'unit'],
    pattern: pattern(
      '(?:(?:in|over|during) )?(?:the )?(?<side>recent|coming|past|next|last) (?<unit>day|week|month|year)s(?! of)',
    ),
    read: ({ side, unit }, { published }) =>
      awayBy(published, side, { day: 7, week: 6, month: 6, year: 4 }[unit ?? ''] ?? 1, unit),
  },
  {
    signs: ['ago', 'unit'],
    pattern: pattern(`(?:${aboutSoMany} )?${count} ${unit}s? ago`),
    read: ({ count, unit }, { published }) => around(moved(published, unit, -numberOf(count)), unit, count),
  },
  {
    signs: ['within', 'unit'],
    pattern: pattern(`within (?:${aboutSoMany} )?(?:the next )?${count} ${unit}s?`),
    read: ({ count, unit }, { published, isAhead }) =>
      isAhead ? awayBy(published, 'next', numberOf(count), unit) : undefined,
  },
  {
    signs: ['within', 'unit'],
    pattern: pattern(`in (?:${aboutSoMany} )?${count} ${unit}s?(?=['’]? time|[.,;]|$)`),
    read: ({ count, unit }, from) =>
      from.isAhead ? around(moved(from.published, unit, numberOf(count)), unit, count) : undefined,
  },
  {
    signs: ['part', 'unit'],
    pattern: pattern(`(?<part>earlier|later) (?:this|in the) (?<unit>week|month|quarter|year|decade)`),
    read: ({ part, unit }, { published }) => {
      const whole = periodOf(published, unit);
      return part === 'earlier' ? stretch('span', whole.from, published) : stretch('span', published, whole.to);
    },
  },
  {
    signs: ['part', 'season'],
    pattern: pattern(`(?<part>earlier|later) this ${season}`),
    read: ({ part, season }, from) => {
      const whole = seasonSeen('this', season, from);
      return part === 'earlier'
        ? stretch('season', whole.from, Math.min(whole.to, from.published))
        : stretch('season', Math.max(whole.from, from.published), whole.to);
    },
  },
  {
    signs: ['this', 'unit'],
    pattern: pattern(`(?<which>last|next|this past|this|the current) ${unit}`),
    read: ({ which, unit }, { published }) =>
      unit === 'day' ? undefined : periodOf(moved(published, unit, step(which)), unit),
  },
  {
    signs: ['weekend'],
    pattern: pattern('(?:(?<which>last|next|this|this past)|over the|at the|the) weekend'),
    read: ({ which }, { published, isAhead }) => weekendSeen(which, published, isAhead),
  },
  {
    signs: ['weekday'],
    pattern: pattern(
      `(?<which>last|next|this past|this coming|this|on) ${weekday}(?: (?:morning|afternoon|evening|night))?`,
    ),
    read: ({ which, weekday }, from) => oneDay(weekdaySeen(which, weekday ?? '', from)),
  },
  {
    signs: ['weekday', 'unit'],
    pattern: pattern(`(?:on )?${weekday} (?:of )?(?<which>last|next|this) week`),
    read: ({ which, weekday }, { published }) =>
      oneDay(weekOf(published).from + step(which) * 7 + ((weekdays.indexOf(weekday ?? '') + 6) % 7)),
  },
  {
    signs: ['month'],
    pattern: pattern(`(?<which>last|next|this past|this coming|this) ${month}`),
    read: ({ which, month }, from) => monthSeen(which, monthNumber(month), from),
  },
  {
    signs: ['month', 'part'],
    pattern: pattern(`(?:in |by |since )?(?<part>early|mid|late)(?: |-)${month}(?! (?:of )?\\d|,? \\d)`),
    read: ({ part, month }, from) => partOf(monthSeen(undefined, monthNumber(month), from), part ?? ''),
  },
  {
    // As words of other kinds they are found only behind a word that leads to a time.
    signs: ['month'],
    pattern: pattern('(?=Ma)(?<=(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring) )(?<month>March|May)', 'gu'),
    read: ({ month }, from) => monthSeen(undefined, monthNumber(month), from),
  },
  {
    signs: ['quarter', 'month'],
    pattern: pattern(`the (?<month>march|june|september|december) quarter`),
    read: ({ month }, from) => quarterSeen(monthNumber(month) / 3, from),
  },
  {
    signs: ['unit'],
    pattern: pattern(`the day (?<side>before yesterday|after tomorrow)`),
    read: ({ side }, { published }) => oneDay(published + (side === 'after tomorrow' ? 2 : -2)),
  },
  { signs: ['hour'], pattern: pattern('last night'), read: (_, { published }) => oneDay(published - 1) },
  {
    signs: ['hour'],
    pattern: pattern('(?:this (?:morning|afternoon|evening)|earlier today|later today)'),
    read: (_, { published }) => oneDay(published),
  },
  {
    signs: ['quarter'],
    pattern: pattern(
      `(?:${ordinal} quarter|Q(?<number>[1-4]))(?: of (?<which>last|next|this|the) year)?(?! of|(?: |-)mile| (?:FY|fiscal|20\\d\\d))`,
    ),
    read: ({ which, ...quarter }, from) => {
      const { year } = calendarDay(from.published);
      return which ? quarterOf(year + step(which), ordinalOf(quarter)) : quarterSeen(ordinalOf(quarter), from);
    },
  },
  {
    // Whose year it is nobody says; it is told when it has just ended, or is about to begin.
    signs: ['books', 'quarter'],
    pattern: pattern(`(?:fiscal ${ordinal}(?: |-)quarter|${ordinal} fiscal quarter|fiscal Q(?<number>[1-4]))(?! of)`),
    read: (_, { published, isAhead }) => awayBy(published, isAhead ? 'next' : 'past', 6, 'month'),
  },
  {
    signs: ['half'],
    pattern: pattern(
      `(?:(?:the )?(?:${ordinal} half|H(?<number>[12])) of (?:the|(?<which>last|next|this)) year|in (?:the )?H(?<number>[12]))`,
    ),
    read: ({ which, ...half }, { published }) => halfOf(calendarDay(published).year + step(which), ordinalOf(half)),
  },
  {
    signs: ['edge', 'unit'],
    pattern: pattern(
      `(?:(?:by|at|in|from|before|toward|towards|until|through|since) )?(?:the )?(?<part>start|beginning|middle|end|close) of (?:the|(?<which>this|next|last)) (?<unit>week|month|quarter|year|decade)`,
    ),
    read: ({ part, which, unit }, { published }) =>
      partOf(periodOf(moved(published, unit, step(which)), unit), part ?? ''),
  },
  {
    signs: ['edge', 'unit'],
    pattern: pattern(`(?:by|at|before|until) (?:the )?year(?:['’]s|-)? ?end`),
    read: (_, { published }) => partOf(yearOf(calendarDay(published).year), 'end'),
  },
  {
    signs: ['school'],
    pattern: pattern(`(?:the )?(?<which>last|next|this|current|past) (?:academic|school) year`),
    read: ({ which }, { published }) => {
      const { year, month } = calendarDay(published);
      return schoolYear((month < 8 ? year - 1 : year) + step(which));
    },
  },
];

function step(which: string | undefined): number {
  return which === 'last' || which === 'past' || which === 'this past' ? -1 : which === 'next' ? 1 : 0;
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const roughNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  eighteen: 18,
  twenty: 20,
  'a couple of': 2,
  'couple of': 2,
  'a few': 3,
  few: 3,
  several: 5,
  many: 10,
  'half a': 0.5,
  'one and a half': 1.5,
  'two and a half': 2.5,
  'three and a half': 3.5,
};

function numberOf(word = 'one'): number {
  return roughNumbers[word] ?? (numbers.indexOf(word) + 1 || Number(word) || 1);
}

/** So many units from a day, by the calendar where the unit is one of it. */
function moved(day: number, unit: string | undefined, by: number): number {
  const { year, month, day: date } = calendarDay(day);
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit ?? ''];
  if (months === undefined) return day + Math.round(by * (unit === 'week' ? 7 : 1));
  const whole = monthOf(year, month + Math.round(by * months));
  return Math.min(whole.to, whole.from + date - 1);
}

/** From a day so far ahead or back. */
function awayBy(day: number, side: string | undefined, units: number, unit: string | undefined): Stretch {
  const isNext = side === 'next' || side === 'coming';
  return isNext ? stretch('span', day, moved(day, unit, units)) : stretch('span', moved(day, unit, -units), day);
}

/** "a few weeks ago" is no day: the unit around it, wider where the number is rough. */
function around(day: number, unit: string | undefined, count: string | undefined): Stretch {
  const whole = periodOf(day, unit);
  if (!/^(?:a few|few|several|many|a couple of)$/.test(count ?? '')) return whole;
  const [before, after] = [moved(whole.from, unit, -1), moved(whole.from, unit, 1)];
  return stretch('span', periodOf(before, unit).from, periodOf(after, unit).to);
}

function periodOf(day: number, unit: string | undefined): Stretch {
  const { year, month } = calendarDay(day);
  if (unit === 'week') return weekOf(day);
  if (unit === 'month') return monthOf(year, month);
  if (unit === 'quarter') return quarterOf(year, Math.ceil(month / 3));
  if (unit === 'year') return yearOf(year);
  if (unit === 'decade') return stretch('decade', yearOf(year - (year % 10)).from, yearOf(year - (year % 10) + 9).to);
  return oneDay(day);
}

/** The season that a reader of that day would think of. */
function seasonSeen(
  which: string,
  season: string | undefined,
  { published, isAhead }: Viewpoint,
  seasonIn: (year: number, season: Season) => Stretch = seasonOf,
): Stretch {
  const named = seasonNamed(season);
  const { year } = calendarDay(published);
  const near = [year - 2, year - 1, year, year + 1].map((each) => seasonIn(each, named));
  const past = near.findLast(({ to }) => to < published) ?? seasonIn(year - 1, named);
  const begun = near.findLast(({ from }) => from <= published) ?? past;
  const next = near.find(({ from }) => from > published) ?? seasonIn(year + 1, named);
  if (which === 'last' || which === 'this past' || which === 'the past') return past;
  if (which === 'next') return next;
  if (which === 'this coming' || which === 'the coming') return next;
  if (which === 'this') return begun.to >= published ? begun : isAhead ? next : nearest(begun, next, published);
  return isAhead && begun.to < published ? next : begun;
}

function nearest(before: Stretch, after: Stretch, day: number): Stretch {
  return day - before.to <= after.from - day ? before : after;
}

/** Of what comes round each year, the one that a sentence which looks that way means. */
function nearestOf(near: readonly Stretch[], { published, isAhead, isBack }: Viewpoint): Stretch | undefined {
  const begun = near.findLast(({ from }) => from <= published);
  const next = near.find(({ to }) => to >= published);
  if (isAhead) return next ?? begun;
  if (isBack || !begun || !next || begun === next) return begun ?? next;
  return nearest(begun, next, published);
}

function quarterSeen(quarter: number, from: Viewpoint): Stretch | undefined {
  const { year } = calendarDay(from.published);
  const near = [year - 1, year, year + 1].map((each) => quarterOf(each, quarter));
  return nearestOf(near, { ...from, isBack: !from.isAhead });
}

function weekendSeen(which: string | undefined, published: number, isAhead: boolean): Stretch {
  const saturday = weekOf(published).from + 5;
  const own = stretch('span', saturday, saturday + 1);
  if (which === 'next') return stretch('span', saturday + 7, saturday + 8);
  const isOver = saturday <= published && which !== 'last';
  return isAhead || isOver ? own : stretch('span', saturday - 7, saturday - 6);
}

const weekdays = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];

function weekdaySeen(which: string | undefined, weekday: string, { published, isAhead }: Viewpoint): number {
  const number = weekdays.indexOf(weekday);
  const back = (calendarDay(published).weekday - number + 7) % 7;
  if (which === 'next' || which === 'this coming') return published + (7 - back);
  if (which === 'last' || which === 'this past') return published - (back || 7);
  return isAhead && back > 0 ? published + (7 - back) : published - back;
}

/** A month that is told without its year. */
export function monthSeen(which: string | undefined, month: number, from: Viewpoint): Stretch {
  const here = calendarDay(from.published);
  if (which === 'last' || which === 'this past') return monthOf(here.year - (month >= here.month ? 1 : 0), month);
  if (which === 'next' || which === 'this coming') return monthOf(here.year + (month <= here.month ? 1 : 0), month);
  if (which === 'this' && !(from.isAhead && month < here.month)) return monthOf(here.year, month);
  const near = [-1, 0, 1].map((years) => monthOf(here.year + years, month));
  return nearestOf(near, from) ?? monthOf(here.year, month);
}
