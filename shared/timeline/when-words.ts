import type { TimelineEntry, When } from '#shared/timeline/types.ts';

/** A time as exactly as the text tells it: "2015", "Summer 2025", "Week of 1 Dec 2025", "Jun to Nov 2025"; `formatDate` writes a day or a month. */
export function whenWords({ from, to, grain }: When, formatDate: (date: string) => string): string {
  const year = from.slice(0, 4);
  switch (grain) {
    case 'day':
      return formatDate(from);
    case 'week':
      return `Week of ${formatDate(from)}`;
    case 'month':
      return formatDate(from.slice(0, 7));
    case 'quarter':
      return `Q${Math.ceil(Number(from.slice(5, 7)) / 3)} ${year}`;
    case 'season':
      return `${seasonNames[from.slice(5, 7)] ?? 'Part of'} ${year}`;
    case 'half':
      return `${from.slice(5, 7) === '01' ? 'First' : 'Second'} half of ${year}`;
    case 'year':
      return year;
    case 'decade':
      return `${year}s`;
    case 'span':
      return `${formatDate(from.slice(0, 7))} to ${formatDate(to.slice(0, 7))}`;
    default:
      return grain satisfies never;
  }
}

const seasonNames: Readonly<Record<string, string>> = { '03': 'Spring', '06': 'Summer', '09': 'Fall', '12': 'Winter' };

export const kindLabels: Readonly<Record<TimelineEntry['kind'], string>> = {
  happened: 'Happened',
  planned: 'Planned',
  said: 'Said',
  published: 'Published',
  clipped: 'Clipped',
  written: 'Note begun',
};
