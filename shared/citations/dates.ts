/** A date as far as it is known. */
export interface CitedDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

const months = [
  ['January', 'Jan.'],
  ['February', 'Feb.'],
  ['March', 'Mar.'],
  ['April', 'Apr.'],
  ['May', 'May'],
  ['June', 'June'],
  ['July', 'July'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['October', 'Oct.'],
  ['November', 'Nov.'],
  ['December', 'Dec.'],
] as const;

/** The day as the page gives it, whatever its time zone; what is unknown is not invented. */
export function readDate(text: string | null): CitedDate | undefined {
  const [found, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '') ?? [];
  if (found === undefined) return undefined;
  const known = { month: Number(month), day: Number(day) };
  return {
    year: Number(year),
    ...(known.month >= 1 && known.month <= 12 ? { month: known.month } : {}),
    ...(known.month >= 1 && known.day >= 1 && known.day <= 31 ? { day: known.day } : {}),
  };
}

export function monthOf({ month }: CitedDate, isShort = false): string {
  return month === undefined ? '' : (months[month - 1]?.[isShort ? 1 : 0] ?? '');
}

/** "December 4, 2025". */
export function monthFirst(date: CitedDate, isShort = false): string {
  const month = monthOf(date, isShort);
  if (month === '') return String(date.year);
  return date.day === undefined ? `${month} ${date.year}` : `${month} ${date.day}, ${date.year}`;
}

/** "4 December 2025". */
export function dayFirst(date: CitedDate, isShort = false): string {
  return [date.day, monthOf(date, isShort), date.year].filter(Boolean).join(' ');
}
