import { findDates } from '#main/entities/recognize/find-dates.ts';
import { monthOf, oneDay, parseDay, type Stretch, stretch, weekOf, yearOf } from '#main/timeline/calendar.ts';
import { calendarRules } from '#main/timeline/calendar-times.ts';
import { joined } from '#main/timeline/joined-times.ts';
import { namedDayRule } from '#main/timeline/named-days.ts';
import { isNoTime } from '#main/timeline/no-time.ts';
import { partOf } from '#main/timeline/part-of.ts';
import { monthSeen, relativeRules } from '#main/timeline/relative-times.ts';
import { monthNumber, signsIn, type TimeRule, type Viewpoint } from '#main/timeline/time-rule.ts';
import type { Span } from '#shared/spans.ts';

export interface FoundTime extends Span {
  readonly stretch: Stretch;
}

const allRules = [...calendarRules, ...relativeRules, namedDayRule];

/**
 * The times that one sentence names, first to last, none within another. Relative ones are counted from the day of
 * publication and left out without one. What only looks like a time stays one among those that overlap, so that no part
 * of it is taken for another.
 */
export function findTimes(sentence: string, published: number | undefined): FoundTime[] {
  const isAhead = looksAhead(sentence);
  const from: Viewpoint = { published: published ?? 0, isAhead, isBack: !isAhead && looksBack(sentence) };
  const there = signsIn(sentence);
  const rules = published === undefined ? calendarRules : allRules;
  const found = longest([
    ...rules.flatMap((rule) => (rule.signs.every((sign) => there.has(sign)) ? matches(rule, sentence, from) : [])),
    ...knownDates(sentence, published, from),
  ]).filter((time) => !isNoTime(time, sentence));
  return joined(
    found.map((time) => narrowed(time, sentence, published)),
    sentence,
  );
}

/** A sentence about what is to come: "will launch on Friday". */
export function looksAhead(sentence: string): boolean {
  return /(?<!\p{L})(?:will|won['’]t|shall|plans? to|planning to|aims? to|intends? to|hopes? to|expects? to|expected|(?:is|are|be) (?:scheduled|slated|due|set|supposed|planned|going) (?:to|for|by|in|at|on|before|next|this)|scheduled|upcoming|forthcoming|later this|by the end|by year['’]s end)(?!\p{L})/iu.test(
    sentence,
  );
}

/** A sentence about what is over: verbs in their past form. */
export function looksBack(sentence: string): boolean {
  return /(?<!\p{L})(?:was|were|had|did|has|have|been|met|sold|left|began|bought|built|came|fell|found|gave|got|grew|held|hit|kept|knew|laid|led|lost|made|paid|put|quit|ran|rose|said|sat|saw|sent|shook|showed|spoke|spent|split|stood|stole|struck|taught|told|took|thought|threw|went|withdrew|won|wrote|became|broke|brought|chose|drew|drove|fought|flew|froze|shut|\p{Ll}{2,}ed)(?!\p{L})/u.test(
    sentence,
  );
}

function matches({ pattern, read }: TimeRule, sentence: string, from: Viewpoint): FoundTime[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const words = Object.entries(match.groups ?? {}).map(([name, word]) => [name, word?.toLowerCase()]);
    const time = read(Object.fromEntries(words), from);
    return time ? [{ start: match.index, end: match.index + match[0].length, stretch: time }] : [];
  });
}

/** Dates, months and years as recognition finds them. */
function knownDates(sentence: string, published: number | undefined, from: Viewpoint): FoundTime[] {
  const day = published === undefined ? null : new Date(published * 86_400_000).toISOString();
  return findDates(sentence, day).flatMap(({ start, end, value }) => {
    const words = sentence.slice(start, end);
    const time = value === null ? undefined : (withoutYear(words, from) ?? stretchOf(value));
    if (!time || (published === undefined && !/\d{4}/.test(words))) return [];
    // Recognition takes a weekday for the one just past.
    const isWeekday = /day$/.test(words) && !/^[ytYT]o/.test(words);
    const isNext = isWeekday && from.isAhead && time.from < from.published;
    return [{ start, end, stretch: isNext ? oneDay(time.from + 7) : time }];
  });
}

/** "June", "June 3": recognition takes the nearest; which way the sentence looks says more. */
function withoutYear(words: string, from: Viewpoint): Stretch | undefined {
  if (/\d{4}/.test(words)) return undefined;
  const number = monthNumber(/(?<!\p{L})[ADFJMNOS]\p{Ll}{2,}/u.exec(words)?.[0]);
  if (number === 0 || /day$/.test(words)) return undefined;
  const month = monthSeen(undefined, number, from);
  const date = Number(/\d{1,2}/.exec(words)?.[0] ?? 0);
  return month && date > 0 && month.from + date - 1 <= month.to ? oneDay(month.from + date - 1) : month;
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

/** "early 2024", "since March", "the week of 3 June": what stands before a time says which part of it, or what around it. */
function narrowed(time: FoundTime, sentence: string, published: number | undefined): FoundTime {
  const before = sentence.slice(Math.max(0, time.start - 32), time.start);
  const part =
    /(?<!\p{L})(?:(?:in |by |since )?(early|mid|late)(?:er|r)?(?: in)?[\s-]+(?:the )?|(?:(?:by|at|in|from|before|until|through|since) )?(?:the )?(start|beginning|middle|end|close) of (?:the )?)$/iu.exec(
      before,
    );
  if (part && time.stretch.grain !== 'day') {
    const start = time.start - part[0].length;
    return { start, end: time.end, stretch: partOf(time.stretch, (part[1] ?? part[2] ?? '').toLowerCase()) };
  }
  const week = /(?<!\p{L})(?:in )?(?:the )?week of (?:the )?$/iu.exec(before);
  if (week && time.stretch.grain === 'day')
    return { start: time.start - week[0].length, end: time.end, stretch: weekOf(time.stretch.from) };
  const since = /(?<!\p{L})(?:ever )?since[\s]+$/iu.exec(before);
  const untilNow = /^ (?:until|till|to) (?:now|the present|this day)/.exec(sentence.slice(time.end, time.end + 24));
  if ((since || untilNow) && published !== undefined && time.stretch.from <= published)
    return {
      start: time.start - (since?.[0].length ?? 0),
      end: time.end + (untilNow?.[0].length ?? 0),
      stretch: stretch('span', time.stretch.from, published),
    };
  return time;
}
