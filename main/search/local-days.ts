import type { DayRange } from '#shared/search/query-syntax.ts';

/** The user's calendar day of a moment, `YYYY-MM-DD`. */
export function localDayOf(milliseconds: number): string {
  const date = new Date(milliseconds);
  const pad = (n: number, length = 2) => String(n).padStart(length, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The moments that lie in a range of the user's days: from the first one, up to and without the last one. */
export function momentsOf({ from, to }: DayRange): { readonly from: number; readonly before: number } {
  return {
    from: from === null ? Number.MIN_SAFE_INTEGER : startOf(from, 0),
    before: to === null ? Number.MAX_SAFE_INTEGER : startOf(to, 1),
  };
}

/** Midnight at which a day, month or year begins, or one as long after it. */
function startOf(period: string, later: 0 | 1): number {
  const [year = 0, month, day] = period.split('-').map(Number);
  const date = new Date(2000, 0, 1);
  // Years below 100 would be taken for those of the last century.
  date.setFullYear(
    year + (month === undefined ? later : 0),
    (month ?? 1) - 1 + (month !== undefined && day === undefined ? later : 0),
    (day ?? 1) + (day === undefined ? 0 : later),
  );
  return date.getTime();
}
