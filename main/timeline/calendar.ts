import type { Day, Grain, When } from '#shared/timeline/types.ts';

/** Days are counted from 1 January 1970, by the Gregorian calendar in all years from 1 to 9999. */
export const firstDay = dayNumber(1, 1, 1);
export const lastDay = dayNumber(9999, 12, 31);

/** Months from 1 to 12, or beyond: month 13 is January of the next year, day 0 the last of the month before. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** A stretch of days by their numbers, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly grain: Grain;
}

export function stretch(grain: Grain, from: number, to: number): Stretch {
  return { from: clamp(Math.min(from, to)), to: clamp(Math.max(from, to)), grain };
}

export const oneDay = (day: number) => stretch('day', day, day);
export const monthOf = (year: number, month: number) =>
  stretch('month', dayNumber(year, month, 1), dayNumber(year, month + 1, 0));
export const quarterOf = (year: number, quarter: number) =>
  stretch('quarter', dayNumber(year, quarter * 3 - 2, 1), dayNumber(year, quarter * 3 + 1, 0));
export const halfOf = (year: number, half: number) =>
  stretch('half', dayNumber(year, half * 6 - 5, 1), dayNumber(year, half * 6 + 1, 0));
export const yearOf = (year: number) => stretch('year', dayNumber(year, 1, 1), dayNumber(year, 12, 31));

export const seasons = ['spring', 'summer', 'fall', 'winter'] as const;
export type Season = (typeof seasons)[number];

/** Whole months of the northern year, as the press of the industry uses the words; a winter ends in the next year. */
export function seasonOf(year: number, season: Season): Stretch {
  const month = 3 + seasons.indexOf(season) * 3;
  return stretch('season', dayNumber(year, month, 1), dayNumber(year, month + 3, 0));
}

/** The week from Monday to Sunday that has this day. */
export function weekOf(day: number): Stretch {
  const monday = day - ((calendarDay(day).weekday + 6) % 7);
  return stretch('week', monday, monday + 6);
}

export function isoDay(number: number): Day {
  const { year, month, day } = calendarDay(clamp(number));
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** `undefined` for what is no day of the years 1 to 9999. */
export function parseDay(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) return undefined;
  const number = dayNumber(year, month, day);
  const there = calendarDay(number);
  return there.month === month && there.day === day ? number : undefined;
}

export function whenOf({ from, to, grain }: Stretch): When {
  return { from: isoDay(from), to: isoDay(to), grain };
}

function clamp(day: number): number {
  return Math.min(lastDay, Math.max(firstDay, day));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
