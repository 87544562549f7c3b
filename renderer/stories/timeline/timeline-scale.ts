/** A stretch of days on a line, as numbers of days since 1970; `to` is the day after the last. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

const dayMs = 86_400_000;

/** The number of a day in ISO 8601, of the years 1 to 9999. */
export function dayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
  if (numbers.size >= mostKnown) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** Each frame of a zoom asks for the numbers of the same days, and reading thousands of them takes most of it. */
const numbers = new Map<string, number>();
const mostKnown = 50_000;

export function isoDay(number: number): string {
  const year = new Date(number * dayMs);
  const text = Number.isNaN(year.getTime()) ? '' : year.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : number < 0 ? '0001-01-01' : '9999-12-31';
}

/** Closer than a week nothing more can be told apart. */
const leastDays = 7;

/** Everything, with a little room at both ends. */
export function wholeScale(whens: readonly { readonly from: string; readonly to: string }[]): Scale {
  if (whens.length === 0) return { from: 0, to: leastDays };
  const from = whens.reduce((least, when) => Math.min(least, dayNumber(when.from)), Number.POSITIVE_INFINITY);
  const to = whens.reduce((most, when) => Math.max(most, dayNumber(when.to) + 1), Number.NEGATIVE_INFINITY);
  const room = Math.max(2, (to - from) * 0.04);
  return widened({ from: from - room, to: to + room });
}

/** Beyond a gap there may be so much of everything, if it is to be left out at first. */
const mostLonely = 0.34;

/**
 * Where most of it is: a founding year long ago, or what is told of the year 9999, would press everything else into one
 * spot. What lies further out is a step of zooming away.
 */
export function usualScale(whens: readonly { readonly from: string; readonly to: string }[]): Scale {
  const days = whens.map(({ from }) => dayNumber(from)).sort((a, b) => a - b);
  let [first, last] = [0, days.length - 1];
  let spare = Math.floor(days.length * mostLonely);
  const dayAt = (at: number) => days[at] ?? 0;
  for (;;) {
    const half = (dayAt(last) - dayAt(first)) / 2;
    let gap = first + 1;
    while (gap <= last && dayAt(gap) - dayAt(gap - 1) <= half) gap++;
    if (gap > last) break;
    const [before, after] = [gap - first, last - gap + 1];
    if (Math.min(before, after) > spare) break;
    spare -= Math.min(before, after);
    if (before <= after) first = gap;
    else last = gap - 1;
  }
  return wholeScale(whens.filter(({ from }) => dayNumber(from) >= dayAt(first) && dayNumber(from) <= dayAt(last)));
}

/** Closer by a factor over 1, further by one under it; the place at `at` (0 to 1) stays where it is. */
export function zoomed({ from, to }: Scale, factor: number, at = 0.5): Scale {
  const middle = from + (to - from) * at;
  return widened({ from: middle - (middle - from) / factor, to: middle + (to - middle) / factor });
}

export function panned({ from, to }: Scale, share: number): Scale {
  const by = (to - from) * share;
  return { from: from + by, to: to + by };
}

export function placeOf(day: number, { from, to }: Scale): number {
  return (day - from) / (to - from);
}

function widened({ from, to }: Scale): Scale {
  const lack = leastDays - (to - from);
  return lack > 0 ? { from: from - lack / 2, to: to + lack / 2 } : { from, to };
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

const steps: readonly { readonly days: number; readonly months: number; readonly label: Intl.DateTimeFormatOptions }[] =
  [
    { days: 1, months: 0, label: { day: 'numeric', month: 'short' } },
    { days: 2, months: 0, label: { day: 'numeric', month: 'short' } },
    { days: 7, months: 0, label: { day: 'numeric', month: 'short' } },
    { days: 14, months: 0, label: { day: 'numeric', month: 'short' } },
    { days: 30, months: 1, label: { month: 'short', year: 'numeric' } },
    { days: 91, months: 3, label: { month: 'short', year: 'numeric' } },
    { days: 365, months: 12, label: { year: 'numeric' } },
    { days: 731, months: 24, label: { year: 'numeric' } },
    { days: 1826, months: 60, label: { year: 'numeric' } },
    { days: 3652, months: 120, label: { year: 'numeric' } },
    { days: 18_262, months: 600, label: { year: 'numeric' } },
    { days: 36_525, months: 1200, label: { year: 'numeric' } },
    { days: 365_250, months: 12_000, label: { year: 'numeric' } },
  ];

/** Days, weeks, months or years at which the line is marked: as many as `most` labels have room. */
export function ticksOf(scale: Scale, most: number): Tick[] {
  const days = scale.to - scale.from;
  const step = steps.find((each) => days / each.days <= most) ?? steps.at(-1);
  if (!step) return [];
  const format = new Intl.DateTimeFormat(undefined, { ...step.label, timeZone: 'UTC' });
  const ticks: Tick[] = [];
  for (let day = firstTick(scale.from, step); day < scale.to && ticks.length <= most; day = nextTick(day, step))
    ticks.push({ day, label: format.format(new Date(day * dayMs)) });
  return ticks;
}

function firstTick(from: number, { days, months }: (typeof steps)[number]): number {
  // Weeks begin on Mondays; the first Monday of the count is its fifth day.
  const begin = days % 7 === 0 ? 4 : 0;
  if (months === 0) return Math.ceil((from - begin) / days) * days + begin;
  const { year, month } = monthOf(from);
  const since = year * 12 + month;
  const first = Math.floor(since / months) * months;
  const day = monthStart(first);
  return day >= from ? day : monthStart(first + months);
}

function nextTick(day: number, { days, months }: (typeof steps)[number]): number {
  if (months === 0) return day + days;
  const { year, month } = monthOf(day);
  return monthStart(year * 12 + month + months);
}

function monthOf(day: number): { year: number; month: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

function monthStart(months: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), ((months % 12) + 12) % 12, 1);
  return Math.round(date.getTime() / dayMs);
}
