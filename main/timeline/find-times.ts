import { findDates } from '#main/entities/recognize/find-dates.ts';
import { calendarDay, monthOf, oneDay, parseDay, type Stretch, stretch, yearOf } from '#main/timeline/calendar.ts';
import { absoluteRules, partOf, rules, type Viewpoint } from '#main/timeline/vague-times.ts';
import type { Span } from '#shared/spans.ts';

export interface FoundTime extends Span {
  readonly stretch: Stretch;
}

/**
 * The times that one sentence names, first to last, none within another. Relative ones are counted from the day of
 * publication and left out without one.
 */
export function findTimes(sentence: string, published: number | undefined): FoundTime[] {
  const isAhead = looksAhead(sentence);
  const found = longest([
    ...absoluteRules.flatMap((rule) => matches(rule, sentence, { published: 0, isAhead })),
    ...(published === undefined ? [] : rules.flatMap((rule) => matches(rule, sentence, { published, isAhead }))),
    ...calendarTimes(sentence, published, isAhead),
  ]);
  return joined(
    found.map((time) => narrowed(time, sentence, published)),
    sentence,
  );
}

/** A sentence about what is to come: "will launch on Friday". */
export function looksAhead(sentence: string): boolean {
  return /(?<!\p{L})(?:will|won['’]t|shall|plans? to|planning to|aims? to|intends? to|hopes? to|expects? to|(?:is|are|be) (?:expected|scheduled|slated|due|set|supposed|planned|going) (?:to|for)|scheduled|upcoming|forthcoming|later this|by the end)(?!\p{L})/iu.test(
    sentence,
  );
}

type Rule = (typeof rules)[number];

function matches({ pattern, read }: Rule, sentence: string, from: Viewpoint): FoundTime[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const words = Object.entries(match.groups ?? {}).map(([name, word]) => [name, word?.toLowerCase()]);
    const time = read(Object.fromEntries(words), from);
    // A word that only leads to the time ("in", "over the") is shown with it.
    const start = match.index + (/^\s/.exec(match[0])?.[0].length ?? 0);
    return time ? [{ start, end: match.index + match[0].length, stretch: time }] : [];
  });
}

/** Dates, months and years as recognition finds them. */
function calendarTimes(sentence: string, published: number | undefined, isAhead: boolean): FoundTime[] {
  const day = published === undefined ? null : new Date(published * 86_400_000).toISOString();
  return findDates(sentence, day).flatMap(({ start, end, value }) => {
    const time = value === null ? undefined : stretchOf(value);
    if (!time) return [];
    // Recognition takes a weekday for the one just past.
    const isWeekday = /day$/.test(sentence.slice(start, end)) && !/^[ytYT]o/.test(sentence.slice(start, end));
    const isNext = isWeekday && isAhead && published !== undefined && time.from < published;
    return [{ start, end, stretch: isNext ? oneDay(time.from + 7) : time }];
  });
}

/** A value of recognition: "2025-12-04", "2025-12", "2025" or two of them; a date without a year has no place. */
function stretchOf(value: string): Stretch | undefined {
  const [first, second] = value.split('/');
  if (second !== undefined) {
    const [from, to] = [stretchOf(first ?? ''), stretchOf(second)];
    if (!from || !to) return undefined;
    const days = to.to - from.from + 1;
    return stretch(days === 7 ? 'week' : days > 80 && days < 100 ? 'quarter' : 'span', from.from, to.to);
  }
  const day = parseDay(value);
  if (day !== undefined) return oneDay(day);
  const [, year, , month] = /^(\d{4})(-(\d\d))?$/.exec(value) ?? [];
  if (!year || Number(year) === 0) return undefined;
  return month ? monthOf(Number(year), Number(month)) : yearOf(Number(year));
}

/** Of times that overlap the longest, else the one found first. */
function longest(found: readonly FoundTime[]): FoundTime[] {
  const chosen: FoundTime[] = [];
  for (const time of [...found].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!chosen.some((other) => time.start < other.end && other.start < time.end)) chosen.push(time);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** "early 2024", "since March": what stands before a time says which part of it, or that it only begins there. */
function narrowed(time: FoundTime, sentence: string, published: number | undefined): FoundTime {
  const before = sentence.slice(Math.max(0, time.start - 24), time.start);
  const part = /(?<!\p{L})(?:in |by |since )?(early|mid|late)(?:er|r)?(?: in)?[\s-]+(?:the )?$/iu.exec(before);
  if (part && time.stretch.grain !== 'day') {
    const start = time.start - part[0].length;
    return { start, end: time.end, stretch: partOf(time.stretch, (part[1] ?? '').toLowerCase()) };
  }
  const since = /(?<!\p{L})(?:ever )?since[\s]+$/iu.exec(before);
  if (since && published !== undefined && time.stretch.from <= published)
    return {
      start: time.start - since[0].length,
      end: time.end,
      stretch: stretch('span', time.stretch.from, published),
    };
  return time;
}

const between = /^(?:,? and)? ?(?:in)?to (?:the )?$|^ (?:through|until|till) (?:the )?$|^ ?[–-] ?$/u;

/** "from March to May", "over the summer and into the fall": two times that are one stretch. */
function joined(times: readonly FoundTime[], sentence: string): FoundTime[] {
  const result: FoundTime[] = [];
  for (const time of times) {
    const last = result.at(-1);
    const words = last ? sentence.slice(last.end, time.start) : '';
    const first = last && withYearOf(time.stretch, last.stretch);
    const isPair =
      last &&
      first &&
      time.stretch.to >= first.from &&
      (between.test(words) || isJoiner(words, time, sentence) || isBetween(last, words, sentence));
    if (!last || !isPair) {
      result.push(time);
      continue;
    }
    const from = /(?<!\p{L})(?:from|between)[\s]+$/iu.exec(sentence.slice(Math.max(0, last.start - 10), last.start));
    result[result.length - 1] = {
      start: last.start - (from?.[0].length ?? 0),
      end: time.end,
      stretch: stretch('span', first.from, time.stretch.to),
    };
  }
  return result;
}

/** "from November to May 2024": a month that would come after the second is the one before it. */
function withYearOf(second: Stretch, first: Stretch): Stretch {
  if (first.grain !== 'month' || first.from <= second.to) return first;
  const { month } = calendarDay(first.from);
  const last = calendarDay(second.to);
  return monthOf(last.year - (month > last.month ? 1 : 0), month);
}

/** The word between may have been taken with the second time: "into the fall". */
function isJoiner(words: string, time: FoundTime, sentence: string): boolean {
  return /^,? (?:and )?$/.test(words) && /^(?:into|through|until) /i.test(sentence.slice(time.start, time.end));
}

function isBetween(last: FoundTime, words: string, sentence: string): boolean {
  return words === ' and ' && /(?<!\p{L})between[\s]+$/iu.test(sentence.slice(Math.max(0, last.start - 9), last.start));
}
