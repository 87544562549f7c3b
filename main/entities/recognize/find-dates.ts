import type { Fact } from '#main/entities/recognize/types.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const month = String.raw`(?<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const day = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%])`;
const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`;
const edge = String.raw`(?<![\p{L}\p{N}.$€£-])`;
const end = String.raw`(?![\p{L}\p{N}])`;

type Parts = Readonly<Record<string, string | undefined>>;
interface Kind {
  readonly pattern: RegExp;
  readonly value: (parts: Parts, published: Date | null, words: string) => string | null;
}

const kinds: readonly Kind[] = [
  {
    pattern: make('[12]', String.raw`(?<year>(?:19|20)\d\d)-(?<number>0[1-9]|1[0-2])-(?<day>[0-3]\d)`),
    value: ({ year, number, day }) => `${year}-${number}-${day}`,
  },
  { pattern: make('[ADFJMNOS]', String.raw`${month}\s${day}(?:,?\s${year})?`), value: dayOf },
  { pattern: make('[0-9]', String.raw`${day}\s${month}(?:,?\s${year})?`), value: dayOf },
  {
    pattern: make('[ADFJMNOS]', String.raw`${month},?\s${year}`),
    value: ({ year, month }) => `${year}-${pad(monthOf(month))}`,
  },
  {
    pattern: make(
      '[ADFJMNOS]',
      String.raw`(?:January|February|(?<=(?:in|since|until|by|of|last|next|from|to|through|this)\s)(?:March|May)|April|June|July|August|September|October|November|December)`,
    ),
    value: (_, published, words) => nearestMonth(words, published),
  },
  {
    pattern: make(
      '[QFfSsTt]',
      String.raw`(?:Q[1-4]|[Ff]irst quarter|[Ss]econd quarter|[Tt]hird quarter|[Ff]ourth quarter)(?:\sof)?\s${year}`,
    ),
    value: quarterOf,
  },
  {
    pattern: make('[FMSTW]', '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day'),
    value: (_, published, words) => weekdayBefore(words, published),
  },
  {
    pattern: make('[YyTt]', '[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight'),
    value: (_, published, words) =>
      published && shift(published, { yesterday: -1, tomorrow: 1 }[words.toLowerCase()] ?? 0),
  },
  {
    pattern: make('[LlNnTtEe]', String.raw`(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier this)\s(?:week|month|year)`),
    value: (_, published, words) => published && period(words.toLowerCase(), published),
  },
  {
    pattern: make(
      '[12]',
      String.raw`(?<=(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Tt]o|[Oo]f|[Dd]uring|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id|[Ff]or|\()[\s-]?)${year}(?!-\d)`,
    ),
    value: ({ year }) => year ?? null,
  },
];

/** Dates in words and figures; relative ones are counted from the day of publication, and have no value without one. */
export function findDates(text: string, published: string | null | undefined): Fact[] {
  const day = published ? new Date(published) : null;
  const from = day && Number.isNaN(day.getTime()) ? null : day;
  return kinds.flatMap(({ pattern, value }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: 'date' as const,
      value: value(match.groups ?? {}, from, match[0]),
    })),
  );
}

/** `first`, what it may start with, is looked at first: the rest costs more, and most characters are no start. */
function make(first: string, source: string): RegExp {
  return new RegExp(`(?=${first})${edge}(?:${source})${end}`, 'gu');
}

function monthOf(word: string | undefined): number {
  return months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function dayOf({ year, month, day }: Parts, published: Date | null): string {
  const written = `${pad(monthOf(month))}-${pad(Number(day))}`;
  if (year) return `${year}-${written}`;
  return published ? `${nearestYear(monthOf(month), published)}-${written}` : `--${written}`;
}

/** The year that puts a month closest to the day of publication. */
function nearestYear(month: number, published: Date): number {
  const distance = month - 1 - published.getUTCMonth();
  return published.getUTCFullYear() + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
}

function nearestMonth(words: string, published: Date | null): string {
  const number = monthOf(words);
  return published ? `${nearestYear(number, published)}-${pad(number)}` : `--${pad(number)}`;
}

function quarterOf({ year }: Parts, _: Date | null, words: string): string {
  const named = ['first', 'second', 'third', 'fourth'].indexOf(words.split(' ')[0]?.toLowerCase() ?? '') + 1;
  const quarter = named > 0 ? named : Number(words[1]);
  return `${year}-${pad(quarter * 3 - 2)}/${year}-${pad(quarter * 3)}`;
}

/** News names the days just past; the day of publication itself counts. */
function weekdayBefore(words: string, published: Date | null): string | null {
  if (!published) return null;
  const back = (published.getUTCDay() - weekdays.indexOf(words.toLowerCase()) + 7) % 7;
  return shift(published, -back);
}

function shift(date: Date, days: number): string {
  return new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

function period(words: string, published: Date): string {
  const step = words.startsWith('last') ? -1 : words.startsWith('next') ? 1 : 0;
  const [year, month] = [published.getUTCFullYear(), published.getUTCMonth()];
  if (words.endsWith('year')) return String(year + step);
  if (words.endsWith('month')) return new Date(Date.UTC(year, month + step, 1)).toISOString().slice(0, 7);
  const monday = -((published.getUTCDay() + 6) % 7) + step * 7;
  return `${shift(published, monday)}/${shift(published, monday + 6)}`;
}
