import {
  calendarDay,
  halfOf,
  monthOf,
  oneDay,
  quarterOf,
  type Season,
  type Stretch,
  seasonOf,
  seasons,
  stretch,
  weekOf,
  yearOf,
} from '#main/timeline/calendar.ts';

/** What relative words are counted from, and which way the sentence looks. */
export interface Viewpoint {
  readonly published: number;
  /** The sentence tells of what is to come. */
  readonly isAhead: boolean;
}

interface Rule {
  readonly pattern: RegExp;
  /** `words` in lower case, by the pattern's names. */
  readonly read: (words: Readonly<Record<string, string | undefined>>, from: Viewpoint) => Stretch | undefined;
}

const edge = String.raw`(?<![\p{L}\p{N}$€£])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const count = String.raw`(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|a couple of|a few|several|half a)`;
const unit = '(?<unit>day|week|month|quarter|year|decade)';
const year = String.raw`(?<year>(?:1[6-9]|20|21)\d\d)`;
const season = '(?<season>spring|summer|fall|autumn|winter)';
const weekday = '(?<weekday>sun|mon|tues|wednes|thurs|fri|satur)day';
const month = '(?<month>january|february|march|april|may|june|july|august|september|october|november|december)';

/**
 * Times that are told by how far away they are or only roughly. Calendar dates and years are found with the other facts
 * of a text (`findDates`); here is what needs a stretch of days to say it.
 */
export const rules: readonly Rule[] = [
  {
    pattern: make(
      `(?:(?<which>last|next|this|this past|this coming|the coming|the past|the)|in|of|over|during|since|by|until) ${season}(?: of)? ${year}`,
    ),
    read: ({ season, year }) => seasonOf(Number(year), seasonNamed(season)),
  },
  {
    pattern: make(`(?<which>last|next|this past|this coming|the coming|this|the) ${season}(?! of)`),
    read: ({ which, season }, from) => seasonSeen(which ?? '', seasonNamed(season), from),
  },
  {
    pattern: make(`(?:in|over|during|since|until|through|into|by) ${season}(?! of)`),
    read: ({ season }, from) => seasonSeen('the', seasonNamed(season), from),
  },
  {
    pattern: make(
      `(?:over|in|for|during|within|across|throughout)?\\s?(?:the|this|these) (?<side>past|last|previous|next|coming|following) (?:${count} )?${unit}s?`,
    ),
    read: ({ side, count, unit }, { published }) => {
      const units = count === undefined ? 1 : numberOf(count);
      return /^(?:next|coming|following)$/.test(side ?? '')
        ? stretch('span', published, moved(published, unit, units))
        : stretch('span', moved(published, unit, -units), published);
    },
  },
  {
    pattern: make('(?:in|over|during)?\\s?(?:the )?(?<side>recent|coming) (?<unit>day|week|month|year)s'),
    read: ({ side, unit }, { published }) => {
      const units = { day: 7, week: 6, month: 6, year: 4 }[unit ?? ''] ?? 1;
      return side === 'coming'
        ? stretch('span', published, moved(published, unit, units))
        : stretch('span', moved(published, unit, -units), published);
    },
  },
  {
    pattern: make(`(?:(?:about|around|nearly|almost|roughly|just over|more than|some) )?${count} ${unit}s? ago`),
    read: ({ count, unit }, { published }) => around(moved(published, unit, -numberOf(count)), unit, count),
  },
  {
    pattern: make(`(?:with)?in (?:(?:about|around|nearly|roughly) )?${count} ${unit}s?(?=['’]? time|[.,;]|$)`),
    read: ({ count, unit }, from) =>
      from.isAhead ? around(moved(from.published, unit, numberOf(count)), unit, count) : undefined,
  },
  {
    pattern: make(`(?<part>earlier|later) (?:this|in the) (?<unit>week|month|quarter|year)`),
    read: ({ part, unit }, { published }) => {
      const whole = periodOf(published, unit);
      return part === 'earlier' ? stretch('span', whole.from, published) : stretch('span', published, whole.to);
    },
  },
  {
    pattern: make(`(?<part>earlier|later) this ${season}`),
    read: ({ part, season }, from) => {
      const whole = seasonSeen('this', seasonNamed(season), from);
      return part === 'earlier'
        ? stretch('season', whole.from, Math.min(whole.to, from.published))
        : stretch('season', Math.max(whole.from, from.published), whole.to);
    },
  },
  {
    pattern: make(`(?<which>last|next|this) (?<unit>quarter|week|month|year|decade)`),
    read: ({ which, unit }, { published }) => periodOf(moved(published, unit, step(which)), unit),
  },
  {
    pattern: make('(?:(?<which>last|next|this|this past)|over the|at the|the) weekend'),
    read: ({ which }, { published, isAhead }) => weekendSeen(which, published, isAhead),
  },
  {
    pattern: make(
      `(?<which>last|next|this past|this coming|this|on) ${weekday}(?: (?:morning|afternoon|evening|night))?`,
    ),
    read: ({ which, weekday }, from) => oneDay(weekdaySeen(which, weekday ?? '', from)),
  },
  {
    pattern: make(`(?<which>last|next|this past|this coming|this) ${month}`),
    read: ({ which, month }, { published }) => monthSeen(which, month ?? '', published),
  },
  { pattern: make('last night'), read: (_, { published }) => oneDay(published - 1) },
  {
    pattern: make('(?:this (?:morning|afternoon|evening)|earlier today|later today)'),
    read: (_, { published }) => oneDay(published),
  },
  {
    pattern: make(
      `(?:(?<ordinal>first|second|third|fourth) quarter|Q(?<number>[1-4]))(?: of (?<which>last|next|this) year)?(?! of ${year}| ${year})`,
    ),
    read: ({ ordinal, number, which }, { published, isAhead }) => {
      const quarter = ordinal ? ordinals.indexOf(ordinal) + 1 : Number(number);
      const now = calendarDay(published).year;
      if (which) return quarterOf(now + step(which), quarter);
      const here = quarterOf(now, quarter);
      if (isAhead) return here.to >= published ? here : quarterOf(now + 1, quarter);
      return here.from <= published ? here : quarterOf(now - 1, quarter);
    },
  },
  {
    pattern: make(
      `(?:the )?(?:(?<ordinal>first|second) half|H(?<number>[12])) (?:of (?:the |(?<which>last|next|this) )year)`,
    ),
    read: ({ ordinal, number, which }, { published }) =>
      halfOf(calendarDay(published).year + step(which), ordinal ? ordinals.indexOf(ordinal) + 1 : Number(number)),
  },
  {
    pattern: make(
      `(?:(?:by|at|before|toward|towards|until|through) )?(?:the )?end of (?:the|(?<which>this|next|last)) (?<unit>week|month|quarter|year|decade)`,
    ),
    read: ({ which, unit }, { published }) => lastPart(periodOf(moved(published, unit, step(which)), unit)),
  },
  {
    pattern: make(`(?:by|at|before) year(?:['’]s|-) ?end`),
    read: (_, { published }) => lastPart(yearOf(calendarDay(published).year)),
  },
];

/** Times that need no day of publication. */
export const absoluteRules: readonly Rule[] = [
  {
    pattern: make(`(?:the )?(?:(?<ordinal>first|second) half|H(?<number>[12])) ?(?:of )?${year}`),
    read: ({ ordinal, number, year }) => halfOf(Number(year), ordinal ? ordinals.indexOf(ordinal) + 1 : Number(number)),
  },
  {
    pattern: make(`(?:the )?end of ${year}`),
    read: ({ year }) => lastPart(yearOf(Number(year))),
  },
  {
    pattern: make(`(?:the )?(?<part>early |mid-?|late )?(?<century>1[6-9]|20)?['’]?(?<decade>\\d)0['’]?s`),
    read: ({ part, century, decade }) => {
      if (!century && !/[5-9]/.test(decade ?? '')) return undefined;
      const first = Number(century ?? 19) * 100 + Number(decade) * 10;
      const whole = stretch('decade', yearOf(first).from, yearOf(first + 9).to);
      return part ? partOf(whole, part.trim().replace('-', '')) : whole;
    },
  },
  {
    pattern: make(`(?:in |by |since )?(?<part>early|mid|late)-${year}`),
    read: ({ part, year }) => partOf(yearOf(Number(year)), part ?? ''),
  },
  {
    pattern: make(`(?:fiscal|calendar) (?:year )?${year}`),
    read: ({ year }) => yearOf(Number(year)),
  },
  {
    pattern: make(
      `(?:(?:from|between) )?${year} ?(?:to|and|through|until|[–-]) ?(?<last>(?:1[6-9]|20|21)?\\d\\d)(?!-\\d|%)`,
    ),
    read: ({ year, last }) => {
      const to = Number(last?.length === 2 ? `${year?.slice(0, 2)}${last}` : last);
      return to > Number(year) && to - Number(year) < 400
        ? stretch('span', yearOf(Number(year)).from, yearOf(to).to)
        : undefined;
    },
  },
];

const ordinals = ['first', 'second', 'third', 'fourth'];

/** "early 2024", "late last year": a third of the whole. */
export function partOf(whole: Stretch, part: string): Stretch {
  const days = whole.to - whole.from + 1;
  const third = Math.round(days / 3);
  const grain = whole.grain === 'day' ? 'day' : 'span';
  if (part === 'early') return stretch(grain, whole.from, whole.from + third - 1);
  if (part === 'late') return stretch(grain, whole.to - third + 1, whole.to);
  return stretch(grain, whole.from + third, whole.to - third);
}

/** The last tenth: what is due "by the end of the year" is told of its end. */
function lastPart(whole: Stretch): Stretch {
  return stretch('span', whole.to - Math.ceil((whole.to - whole.from + 1) / 10) + 1, whole.to);
}

function step(which: string | undefined): number {
  return which === 'last' ? -1 : which === 'next' ? 1 : 0;
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const roughNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  eighteen: 18,
  twenty: 20,
  'a couple of': 2,
  'a few': 3,
  several: 5,
  'half a': 0.5,
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

/** "a few weeks ago" is no day: the unit around it, wider where the number is rough. */
function around(day: number, unit: string | undefined, count: string | undefined): Stretch {
  const whole = periodOf(day, unit);
  if (!/^(?:a few|several|a couple of)$/.test(count ?? '')) return whole;
  const width = whole.to - whole.from + 1;
  return stretch('span', whole.from - width, whole.to + width);
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

function seasonNamed(word = 'spring'): Season {
  return seasons.find((season) => season === word) ?? 'fall';
}

/** The season that a reader of that day would think of. */
function seasonSeen(which: string, season: Season, { published, isAhead }: Viewpoint): Stretch {
  const { year } = calendarDay(published);
  const near = [year - 2, year - 1, year, year + 1].map((each) => seasonOf(each, season));
  const past = near.findLast(({ to }) => to < published) ?? seasonOf(year - 1, season);
  const begun = near.findLast(({ from }) => from <= published) ?? past;
  const next = near.find(({ from }) => from > published) ?? seasonOf(year + 1, season);
  if (which === 'last' || which === 'this past' || which === 'the past') return past;
  if (which === 'next') return next;
  if (which === 'this coming' || which === 'the coming') return next;
  if (which === 'this') return begun.to >= published ? begun : isAhead ? next : nearest(begun, next, published);
  return isAhead && begun.to < published ? next : begun;
}

function nearest(before: Stretch, after: Stretch, day: number): Stretch {
  return day - before.to <= after.from - day ? before : after;
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

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function monthSeen(which: string | undefined, name: string, published: number): Stretch {
  const here = calendarDay(published);
  const month = months.indexOf(name.slice(0, 3)) + 1;
  if (which === 'last' || which === 'this past') return monthOf(here.year - (month >= here.month ? 1 : 0), month);
  if (which === 'next' || which === 'this coming') return monthOf(here.year + (month <= here.month ? 1 : 0), month);
  return monthOf(here.year, month);
}

function make(source: string): RegExp {
  return new RegExp(`${edge}(?:${source.replaceAll(' ', String.raw`[\s]{1,3}`)})${end}`, 'giu');
}
