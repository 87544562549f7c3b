import type { RecognizedMention } from '#main/entities/recognize/types.ts';
import { readSentences, type Sentence } from '#main/entities/statements/read-sentences.ts';
import { sayingVerbs } from '#main/entities/statements/word-lists.ts';
import { isoDay, parseDay, whenOf } from '#main/timeline/calendar.ts';
import { type FoundTime, findTimes, looksAhead } from '#main/timeline/find-times.ts';
import type { EventKind, TextEvent } from '#shared/timeline/types.ts';

/** A sentence that names more times is a table or a list. */
const mostTimes = 3;
/** No text has more that anybody would look at on a line. */
const mostEvents = 500;

/**
 * What a text dates, sentence by sentence. `found` is what recognition found in it, so that a name with a full stop ends
 * no sentence; `published` in ISO 8601. Questions date nothing.
 */
export function findEvents(
  text: string,
  found: readonly RecognizedMention[],
  published: string | null | undefined,
): TextEvent[] {
  const day = publishedDay(published);
  const events: TextEvent[] = [];
  for (const sentence of readSentences(text, found)) {
    const words = text.slice(sentence.start, sentence.end);
    if (/\?["”’)]*$/.test(words)) continue;
    const times = findTimes(words, day).filter((time) => !isOfName(time, sentence));
    for (const time of times.slice(0, mostTimes)) {
      events.push({
        start: sentence.start,
        end: sentence.end,
        kind: kindOf(sentence, time, words, day),
        when: whenOf(time.stretch),
        words: { start: sentence.start + time.start, end: sentence.start + time.end },
      });
    }
    if (events.length >= mostEvents) break;
  }
  return events.slice(0, mostEvents);
}

/** A page that says it is of the year 1 or 9999 says nothing of use to count from. */
function publishedDay(published: string | null | undefined): number | undefined {
  const day = published ? parseDay(published) : undefined;
  return day !== undefined && isoDay(day) >= '1600' && isoDay(day) < '2200' ? day : undefined;
}

function kindOf(sentence: Sentence, time: FoundTime, words: string, published: number | undefined): EventKind {
  if (isTimeOfSaying(sentence, sentence.start + time.start)) return 'said';
  if (published === undefined) return looksAhead(words) ? 'planned' : 'happened';
  return time.stretch.from > published || (time.stretch.to > published && looksAhead(words)) ? 'planned' : 'happened';
}

/** "Q2 Holdings", "Thursday Boots": what is a part of a name tells no time. */
function isOfName(time: FoundTime, { start, words }: Sentence): boolean {
  const [from, to] = [start + time.start, start + time.end];
  return words.some(
    (word) => word.kind === 'name' && word.start < to && from < word.end && (word.start < from || to < word.end),
  );
}

/** What was announced or declared on a day is what happened on it: the news is the announcement. */
const doingVerbs = new Set(['announced', 'announces', 'declared', 'declares']);

/** "said on Wednesday", "told reporters late on Monday": the time hangs on the verb of saying just before it. */
function isTimeOfSaying({ words }: Sentence, start: number): boolean {
  const at = words.findIndex((word) => word.start >= start);
  const before = words.slice(Math.max(0, at - 4), at);
  const verb = before.findLastIndex(
    ({ lower, kind }) => kind === 'word' && sayingVerbs.has(lower) && !doingVerbs.has(lower),
  );
  return verb >= 0 && before.slice(verb + 1).every(({ lower, kind }) => kind !== 'mark' || lower === ',');
}
