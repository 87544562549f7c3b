import type { ArticleSoFar } from '#main/entities/statements/article-so-far.ts';
import type { Attribution, Attributions } from '#main/entities/statements/find-attributions.ts';
import type { Quotation } from '#main/entities/statements/find-quotations.ts';
import type { Sentence, Word } from '#main/entities/statements/read-sentences.ts';
import { callingVerbs } from '#main/entities/statements/word-lists.ts';
import type { Quote } from '#shared/entities/statements.ts';
import type { Span } from '#shared/spans.ts';

/** What the sentence before left open: whose quotation goes on. */
export interface QuoteBefore {
  readonly paragraph: number;
  readonly quote: Quote;
  /** Its quotation has no closing mark: the next paragraph is the same speaker's. */
  readonly isOpen: boolean;
}

/** The quotes of one sentence: in quotation marks, or retold. */
export function findQuotes(
  sentence: Sentence,
  { speakers }: Attributions,
  text: string,
  before: QuoteBefore | undefined,
  _article: ArticleSoFar,
): Quote[] {
  const direct = sentence.quotations.flatMap((quotation) => {
    const quote = quoteOf(sentence, quotation, speakers, text, before);
    return quote ? [quote] : [];
  });
  // The words of somebody, before those of the outlet that passes them on.
  const inOrder = [...speakers].sort((a, b) => Number(a.kind === 'reports') - Number(b.kind === 'reports'));
  const retold = inOrder.flatMap((attribution) => {
    const span = retoldBy(sentence, attribution, text);
    if (!span || direct.some(({ start, end }) => start < span.end && span.start < end)) return [];
    return [toQuote(sentence, span, attribution, false)];
  });
  const kept = retold.filter(
    (quote, at) => !retold.some((other, place) => place < at && other.start < quote.end && quote.start < other.end),
  );
  return [...direct, ...kept].sort((a, b) => a.start - b.start);
}

function quoteOf(
  sentence: Sentence,
  quotation: Quotation,
  speakers: readonly Attribution[],
  text: string,
  before: QuoteBefore | undefined,
): Quote | undefined {
  const { words } = sentence;
  const inside = words.filter((word) => word.quotation === quotation);
  const count = inside.filter(({ kind }) => kind !== 'mark').length;
  if (count === 0) return undefined;
  const span = { start: quotation.start, end: quotation.end };
  const written = text.slice(span.start, span.end);
  const opens = words.findIndex(({ start }) => start >= quotation.opens);
  const closes = words.findIndex(({ start }) => start >= quotation.closes);
  const isWhole = /[.?!,…—]$/.test(written.trim()) || isPunctuated(words, closes);
  const attribution = speakerOf(words, opens, closes < 0 ? words.length : closes, speakers);
  if (attribution) {
    const isNear = attribution.isNear;
    if (isNear ? count >= 2 || isWhole : count >= 3 && !isTitle(written, inside))
      return toQuote(sentence, span, attribution.by, true);
    return undefined;
  }
  const isOwnSentence = /^\p{Lu}/u.test(written) && /[.?!…]$/.test(written.trim()) && count >= 4;
  const isContinued = before?.isOpen === true && opens === 0;
  const isBeside =
    before !== undefined && before.paragraph === sentence.paragraph && before.quote.isDirect && opens === 0;
  if (isContinued || (isBeside && isOwnSentence)) {
    const { kind, speaker, via } = before.quote;
    return { ...span, kind, isDirect: true, speaker, via, sentence: spanOf(sentence) };
  }
  const isAlone = opens === 0 && (closes < 0 || closes >= words.length - 1);
  if (!isAlone || !isOwnSentence || count < 6) return undefined;
  return { ...span, kind: 'unclear', isDirect: true, speaker: null, via: [], sentence: spanOf(sentence) };
}

/** "“…”, Lee said": the comma is after the mark in British print. */
function isPunctuated(words: readonly Word[], closes: number): boolean {
  return closes >= 0 && words[closes + 1]?.lower === ',';
}

/** The saying next to the quotation; else the one that the quotation is the end of. */
function speakerOf(
  words: readonly Word[],
  opens: number,
  closes: number,
  speakers: readonly Attribution[],
): { readonly by: Attribution; readonly isNear: boolean } | undefined {
  const sayings = speakers.filter(({ side, kind }) => side !== 'all' && kind !== 'reports');
  const after = sayings.find(({ from, side }) => {
    if (from <= closes || from - closes > 3) return false;
    return side === 'before' || from - closes <= 2
      ? words.slice(closes + 1, from).every(({ lower, kind }) => kind === 'mark' || lower === 'and')
      : false;
  });
  if (after) return { by: after, isNear: true };
  const isFirst = (by: Attribution) =>
    !words.slice(by.after, opens).some(({ lower }) => lower === ';' || lower === 'but');
  const ahead = sayings.findLast((by) => by.verb < opens && isFirst(by));
  if (ahead) {
    const gap = words.slice(ahead.after, opens).filter(({ kind }) => kind !== 'mark').length;
    const isCalling = callingVerbs.has(words[ahead.verb]?.lower ?? '');
    const isNear = gap === 0 || (gap === 1 && words[ahead.after]?.lower === 'that');
    if (isNear || ahead.side === 'after' || isCalling) return { by: ahead, isNear };
    // "“A,” said Lee, “b.”"
    if (words.slice(0, ahead.from).some(({ quotation }) => quotation) && gap <= 8)
      return { by: ahead, isNear: gap <= 1 };
  }
  const whole = speakers.find(({ side }) => side === 'all');
  return whole ? { by: whole, isNear: false } : undefined;
}

/** A work's title, or a name: every word of weight has a capital. */
function isTitle(written: string, inside: readonly Word[]): boolean {
  const heavy = inside.filter(({ kind, lower }) => kind === 'name' || (kind === 'word' && lower.length > 3));
  return !/[.?!,]$/.test(written.trim()) && heavy.every(({ isCapital, kind }) => isCapital || kind === 'name');
}

/** What somebody said in other words: the clause after "that", or all before ", she said". */
function retoldBy(sentence: Sentence, by: Attribution, text: string): Span | undefined {
  const { words } = sentence;
  if (callingVerbs.has(words[by.verb]?.lower ?? '')) return undefined;
  let [from, to] = by.side === 'after' ? [by.after, words.length] : [0, by.from];
  if (by.side === 'all') {
    // "According to Lee, …" or "…, according to Lee"; in the middle it is said of one part only.
    if (by.from === 0) [from, to] = [by.after, words.length];
    else if (!isEnd(words, by.after)) return undefined;
  }
  while (from < to && (words[from]?.kind === 'mark' || /^that$/.test(words[from]?.lower ?? ''))) {
    if (/^["“‘«]$/.test(words[from]?.lower ?? '')) return undefined;
    from++;
  }
  if (by.side === 'after') {
    const hasThat = words.slice(by.after, from).some(({ lower }) => lower === 'that');
    if (by.isWeak && !hasThat && !/^(?:he|she|it|they|we)$/.test(words[from]?.lower ?? '')) return undefined;
    if (!hasThat && !startsClause(words, from, to)) return undefined;
    const next = words.findIndex(
      ({ lower }, at) => at > from && (lower === 'according' || lower === 'citing') && words[at - 1]?.lower === ',',
    );
    if (next > 0) to = next;
  } else if (by.isWeak && by.side === 'before') return undefined;
  if (/^(?:however|still|meanwhile|but|and|yet)$/.test(words[from]?.lower ?? '')) {
    from++;
    if (words[from]?.lower === ',') from++;
  }
  while (to > from && words[to - 1]?.kind === 'mark' && !/^["”’)]$/.test(words[to - 1]?.lower ?? '')) to--;
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || to - from < 3) return undefined;
  if (words.slice(from, to).filter(({ quotation }) => quotation).length > (to - from) / 2) return undefined;
  return text.slice(first.start, last.end).trim() === '' ? undefined : { start: first.start, end: last.end };
}

function isEnd(words: readonly Word[], at: number): boolean {
  return words.slice(at, at + 4).every(({ kind }) => kind === 'mark') || words[at]?.lower === ',';
}

/** A clause has a verb of its own near its start; "said goodbye to" has none. */
function startsClause(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  if (!first) return false;
  if (
    /^(?:he|she|it|they|we|i|you|there|this|the|a|an|its|his|her|their|these|those|in|some|no|most|many|all|any|talks|discussions)$/.test(
      first.lower,
    )
  )
    return to - from >= 3;
  return words
    .slice(from, Math.min(to, from + 9))
    .some(
      ({ lower, kind }) =>
        kind === 'word' &&
        /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|did|does|do|\w+ed|won't|wouldn't|can't|isn't|aren't|wasn't)$/.test(
          lower,
        ),
    );
}

function toQuote(sentence: Sentence, span: Span, { speaker, kind, via }: Attribution, isDirect: boolean): Quote {
  const isUnknown = speaker.kind === 'unnamed' || speaker.kind === 'document';
  const shown = speaker.kind === 'unclear' ? 'unclear' : isUnknown && kind !== 'denies' ? 'unnamed' : kind;
  return { ...span, kind: shown, isDirect, speaker: speaker.source, via: [...via], sentence: spanOf(sentence) };
}

function spanOf({ start, end }: Sentence): Span {
  return { start, end };
}
