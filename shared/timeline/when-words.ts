import type { TimelineEntry, When } from '#shared/timeline/types.ts';

/** A time as exactly as the text tells it: "2015", "Summer 2025", "Week of 1 Dec 2025", "Jun 2025 to Nov 2025", "1 Dec 2025 to 4 Dec 2025", "2015 to 2018"; `formatDate` writes a day or a month. */
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
      return spanWords(from, to, formatDate);
    default:
      return grain satisfies never;
  }
}

/** In the largest pieces that tell it: years, months, or days where it is a matter of weeks. */
function spanWords(from: string, to: string, formatDate: (date: string) => string): string {
  if (from === to) return formatDate(from);
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return between(from.slice(0, 4), to.slice(0, 4));
  const isShort = Date.parse(to) - Date.parse(from) < 45 * 86_400_000;
  const length = isShort ? 10 : 7;
  return between(formatDate(from.slice(0, length)), formatDate(to.slice(0, length)));
}

function between(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
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
