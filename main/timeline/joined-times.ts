import { calendarDay, monthOf, oneDay, type Stretch, stretch } from '#main/timeline/calendar.ts';
import type { FoundTime } from '#main/timeline/find-times.ts';

const between = /^(?:,? and)? ?(?:in)?to (?:the )?$|^ (?:through|until|till) (?:the )?$|^ ?[–-] ?$/u;

/** "from March to May", "over the summer and into the fall": two times that are one stretch. */
export function joined(times: readonly FoundTime[], sentence: string): FoundTime[] {
  const result: FoundTime[] = [];
  for (const time of times) {
    const last = result.at(-1);
    const words = last ? sentence.slice(last.end, time.start) : '';
    const first = last && beforeIt(time.stretch, last.stretch);
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

/** "from November to May 2024", "Monday through Friday": what would come after the second is the one before it. */
function beforeIt(second: Stretch, first: Stretch): Stretch {
  if (first.from <= second.to) return first;
  if (first.grain === 'day') return first.from - second.from < 7 ? oneDay(first.from - 7) : first;
  if (first.grain !== 'month') return first;
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
