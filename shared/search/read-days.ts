import type { DayRange } from '#shared/search/query-syntax.ts';

const dayMs = 86_400_000;
const unitDays = { d: 1, w: 7, m: 30, y: 365 } as const;

/**
 * `2026`, `2026-07`, `2026-07-14`, `2026-q3`; ranges `2026-01..2026-03`, `2026-07..`, `..2026-07`; `<1w` for less and
 * `>2m` for more than so long ago; `>2026-07` after and `<2026-07` before it, `>=` and `<=` with it; `today`,
 * `yesterday`, and `day-2`, `week`, `month-1`, `year-3` counted back from `today`. `undefined` for anything else.
 */
export function readDays(value: string, today: string): DayRange | undefined {
  const text = value.trim().toLowerCase();
  const [from, to, ...more] = text.split('..');
  if (from !== undefined && to !== undefined) {
    if (more.length > 0 || (from === '' && to === '')) return undefined;
    const first = from === '' ? null : readPeriod(from, today);
    const last = to === '' ? null : readPeriod(to, today);
    if (first === undefined || last === undefined) return undefined;
    return { from: first?.from ?? null, to: last?.to ?? null };
  }
  const [, sign, rest = ''] = /^([<>]=?)(.+)$/.exec(text) ?? [];
  return sign === undefined ? readPeriod(text, today) : readCompared(sign, rest, today);
}

function readCompared(sign: string, text: string, today: string): DayRange | undefined {
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(text) ?? [];
  if (count !== undefined) {
    const day = ago(today, Number(count), unit as keyof typeof unitDays);
    return sign.startsWith('<') ? { from: day, to: null } : { from: null, to: day };
  }
  const period = readPeriod(text, today);
  if (!period?.from || !period.to) return undefined;
  switch (sign) {
    case '<':
      return { from: null, to: addDays(firstDay(period.from), -1) };
    case '<=':
      return { from: null, to: period.to };
    case '>':
      return { from: addDays(lastDay(period.to), 1), to: null };
    default:
      return { from: period.from, to: null };
  }
}

/** One day, month, quarter or year. */
function readPeriod(text: string, today: string): DayRange | undefined {
  if (text === 'today') return { from: today, to: today };
  if (text === 'yesterday') return only(addDays(today, -1));
  if (/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return isDay(text) ? only(text) : undefined;
  const [, year, quarter] = /^(\d{4})-?q([1-4])$/.exec(text) ?? [];
  if (year !== undefined) {
    const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
    return { from: month(Number(quarter) * 3 - 2), to: month(Number(quarter) * 3) };
  }
  const [, unit, back = '0'] = /^(day|week|month|year)(?:-(\d{1,4}))?$/.exec(text) ?? [];
  return unit === undefined ? undefined : readBack(unit, Number(back), today);
}

/** The thirtieth of February is none. */
function isDay(text: string): boolean {
  return text.length < 10 || dayOf(Date.parse(`${text}T00:00:00Z`)) === text;
}

function readBack(unit: string, back: number, today: string): DayRange {
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (unit === 'day') return only(addDays(today, -back));
  if (unit === 'year') return only(String(year - back).padStart(4, '0'));
  if (unit === 'month') return only(new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -sinceMonday - back * 7);
  return { from: monday, to: addDays(monday, 6) };
}

function only(period: string): DayRange {
  return { from: period, to: period };
}

/** Months and years are counted by the calendar. */
function ago(today: string, count: number, unit: keyof typeof unitDays): string {
  if (unit === 'd' || unit === 'w') return addDays(today, -count * unitDays[unit]);
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const months = year * 12 + month - 1 - count * (unit === 'y' ? 12 : 1);
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, last)));
}

function addDays(day: string, count: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + count * dayMs);
}

/** Nothing here is older than the calendar's own beginning. */
function dayOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999
    ? '0000-01-01'
    : date.toISOString().slice(0, 10);
}

function firstDay(period: string): string {
  return `${period}${'-01-01'.slice(period.length === 4 ? 0 : period.length === 7 ? 3 : 6)}`;
}

function lastDay(period: string): string {
  if (period.length === 10) return period;
  const [year = 0, month = 12] = period.split('-').map(Number);
  return dayOf(Date.UTC(year, month, 0));
}
