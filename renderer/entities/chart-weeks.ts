import type { Week } from '#renderer/entities/weekly-bars.ts';
import { plural } from '#renderer/ui/format.ts';
import type { EntityPage } from '#shared/entities/types.ts';

export type Strip = EntityPage['strips'][number];

/** The days of a week as one date: "1 to 7 Dec 2025", "29 Dec 2025 to 4 Jan 2026". */
export function formatWeek(week: string): string {
  const first = new Date(`${week}T00:00:00Z`);
  const last = new Date(first.getTime() + 6 * 86_400_000);
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(undefined, options).formatRange(first, last);
}

/** What a week says under the cursor: "14 mentions, 3 stories". */
export function weekWords({ week, count }: Week, strips: readonly Strip[]): string {
  const stories = strips.filter((strip) => countIn(strip, week) > 0).length;
  return `${plural(count, 'mention')}${stories > 0 ? `, ${plural(stories, 'story', 'stories')}` : ''}`;
}

export function countIn({ weeks }: Strip, week: string): number {
  return weeks.find((other) => other.week === week)?.count ?? 0;
}

/** The stories that have a mention in these weeks. */
export function stripsWithin(strips: readonly Strip[], weeks: readonly Week[]): Strip[] {
  const shown = new Set(weeks.map(({ week }) => week));
  return strips.filter((strip) => strip.weeks.some(({ week, count }) => count > 0 && shown.has(week)));
}

/** The Monday of the week of a date or moment, `YYYY-MM-DD`; nothing for a date without a day. */
export function weekOf(at: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0];
  if (!day) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

/** What the chart shows, in words. */
export function chartSummary(weeks: readonly Week[]): string {
  const highest = weeks.reduce((most, week) => (week.count > most.count ? week : most));
  const total = weeks.reduce((sum, { count }) => sum + count, 0);
  const span = plural(weeks.length, 'week');
  return `${plural(total, 'mention')} in ${span}, most in the week of ${formatWeek(highest.week)}: ${highest.count}`;
}
