/** A time in parts: the user's own day and clock, told apart from any time zone. */
export interface LocalMoment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export function localMoment(date: Date): LocalMoment {
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
    second: date.getSeconds(),
  };
}

/** `2026-11-29`. */
export function dayOf({ year, month, day }: LocalMoment): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day itself, at the hour of `clock`. */
export function momentOfDay(day: string, clock: LocalMoment): LocalMoment {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return { ...clock, year, month, day: date };
}

const part = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DDDD|DDD|DD|Do|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|A|a|WW|W/g;

/** Writes a moment by a pattern as `YYYY-MM-DD HH:mm`; words in brackets stand as they are. */
export function formatMoment(moment: LocalMoment, pattern: string, locale?: string): string {
  const date = new Date(moment.year, moment.month - 1, moment.day);
  const named = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(date);
  const twelve = moment.hour % 12 || 12;
  return pattern.replace(part, (found, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    switch (found) {
      case 'YYYY':
        return String(moment.year).padStart(4, '0');
      case 'YY':
        return two(moment.year % 100);
      case 'MMMM':
        return named({ month: 'long' });
      case 'MMM':
        return named({ month: 'short' });
      case 'MM':
        return two(moment.month);
      case 'M':
        return String(moment.month);
      case 'DDDD':
        return String(dayOfYear(moment)).padStart(3, '0');
      case 'DDD':
        return String(dayOfYear(moment));
      case 'DD':
        return two(moment.day);
      case 'Do':
      case 'D':
        return String(moment.day);
      case 'dddd':
        return named({ weekday: 'long' });
      case 'ddd':
        return named({ weekday: 'short' });
      case 'HH':
        return two(moment.hour);
      case 'H':
        return String(moment.hour);
      case 'hh':
        return two(twelve);
      case 'h':
        return String(twelve);
      case 'mm':
        return two(moment.minute);
      case 'm':
        return String(moment.minute);
      case 'ss':
        return two(moment.second);
      case 's':
        return String(moment.second);
      case 'A':
        return moment.hour < 12 ? 'AM' : 'PM';
      case 'a':
        return moment.hour < 12 ? 'am' : 'pm';
      default:
        return found === 'WW' ? two(weekOf(moment)) : String(weekOf(moment));
    }
  });
}

const dayMs = 86_400_000;

function dayOfYear({ year, month, day }: LocalMoment): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / dayMs + 1;
}

/** The week of ISO 8601: it belongs to the year that has its Thursday. */
function weekOf({ year, month, day }: LocalMoment): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  return Math.ceil(((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs + 1) / 7);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
