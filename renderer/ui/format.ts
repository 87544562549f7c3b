const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A date of a list row: "Now", a time (today, yesterday), a weekday (six days), a day, a day with its year. */
export function formatListDate(moment: string, now: Date = new Date()): string {
  const at = new Date(moment);
  const age = now.getTime() - at.getTime();
  if (age >= 0 && age < minuteMs) return 'Now';
  const days = daysBetween(at, now);
  if (days === 0 || days === 1) return format(at, { hour: '2-digit', minute: '2-digit' });
  if (days > 1 && days < 7) return format(at, { weekday: 'short' });
  const isThisYear = at.getFullYear() === now.getFullYear();
  return format(at, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** "4 Dec, 09:52", with the year where it is another one. */
export function formatNoteDate(moment: string, now: Date = new Date()): string {
  const at = new Date(moment);
  const isThisYear = at.getFullYear() === now.getFullYear();
  return format(at, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }), ...clock });
}

/** "Orbit Daily · 2025-12-04", as main tells a document, with its day written as a list writes it. */
export function formatDetail(detail: string, now: Date = new Date()): string {
  return detail.replace(/\b\d{4}-\d{2}-\d{2}$/, (day) => {
    const isThisYear = day.startsWith(`${now.getFullYear()}`);
    const at = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(at.getTime())) return day;
    return format(at, {
      day: 'numeric',
      month: 'short',
      ...(isThisYear ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    });
  });
}

/** The day under which a list shows a moment. */
export function dayGroupOf(moment: string, now: Date = new Date()): 'Today' | 'Yesterday' | 'This week' | 'Earlier' {
  const days = daysBetween(new Date(moment), now);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return days < 7 ? 'This week' : 'Earlier';
}

/** A day as the page gives it: parts it does not give are not made up. */
export function formatDate(date: string | null): string {
  if (date === null) return 'No date';
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return year;
  if (day === undefined)
    return format(partsAsUtc(year, month, '01'), { month: 'short', year: 'numeric', timeZone: 'UTC' });
  if (date.endsWith('Z')) return format(new Date(date), { day: 'numeric', month: 'short', year: 'numeric' });
  return format(partsAsUtc(year, month, day), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** A day and a time; a moment in UTC is shown in local time, a time with a zone of its own as it was written. */
export function formatDateTime(date: string | null): string {
  if (date === null || !date.includes('T')) return formatDate(date);
  return formatClock(date, { day: 'numeric', month: 'short', year: 'numeric', ...clock }) ?? formatDate(date);
}

/** The time of a date that has one, as `formatDateTime` shows it; nothing for a day. */
export function formatTime(date: string): string {
  return formatClock(date, clock) ?? '';
}

const clock = { hour: '2-digit', minute: '2-digit' } as const;

function formatClock(date: string, options: Intl.DateTimeFormatOptions): string | undefined {
  const written = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(date);
  if (!written) return undefined;
  const [, local = '', zone] = written;
  if (zone === 'Z') return format(new Date(date), options);
  return format(new Date(`${local}Z`), { ...options, timeZone: 'UTC' });
}

/** Grouped from four digits, shortened from 10,000: 1,240 and 12.4k. */
export function formatCount(count: number): string {
  if (count < 10_000) return whole.format(count);
  return `${toTenths.format(Math.floor(count / 100) / 10)}k`;
}

/** "no notes", "1 note", "42 notes". */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${whole.format(count)} ${rules.select(count) === 'one' ? one : many}`;
}

/** Megabytes with one decimal. */
export function formatSize(bytes: number): string {
  return `${inTenths.format(bytes / 1_000_000)} MB`;
}

// Making one costs as much as using it forty times, and rows of lists use several whenever they are drawn.
const whole = new Intl.NumberFormat();
const toTenths = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const inTenths = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const rules = new Intl.PluralRules('en');
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, options: Intl.DateTimeFormatOptions): string {
  // Each keeps the zone it was made in, and who travels does not start the app again.
  const key = `${new Date().getTimezoneOffset()} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(undefined, options);
  dateFormats.set(key, known);
  return known.format(at);
}

function partsAsUtc(year: string, month: string, day: string): Date {
  return new Date(`${year}-${month}-${day}T00:00:00Z`);
}

/** Whole local days from one moment to another. */
function daysBetween(at: Date, now: Date): number {
  const startOf = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((startOf(now) - startOf(at)) / dayMs);
}
