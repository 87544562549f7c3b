import { type ArticleSoFar, isSameSource, sourceOf } from '#main/entities/statements/article-so-far.ts';
import { isOutlet } from '#main/entities/statements/outlet-names.ts';
import type { Sentence, Word } from '#main/entities/statements/read-sentences.ts';
import { readSpeakerAfter, readSpeakerBefore, type Speaker } from '#main/entities/statements/read-speaker.ts';
import { callingVerbs, documentNouns, sayingVerbs } from '#main/entities/statements/word-lists.ts';
import type { QuoteKind, Source } from '#shared/entities/statements.ts';

/** Somebody who says what a sentence, or a part of it, tells. */
export interface Attribution {
  readonly speaker: Speaker;
  readonly kind: QuoteKind;
  /** The verb's place among the words, and the one after all that belongs to the verb: "told Reuters on Monday". */
  readonly verb: number;
  readonly after: number;
  /** What is said: the words before the phrase, those after it, or the whole sentence. */
  readonly side: 'before' | 'after' | 'all';
  /** Where the phrase begins. */
  readonly from: number;
  /** The verb needs the very words, or "that". */
  readonly isWeak: boolean;
  /** Who passed it on, nearest to the speaker first. */
  readonly via: readonly Source[];
}

export interface Attributions {
  /** Everybody who says something, first to last. */
  readonly speakers: readonly Attribution[];
  /** Who passes the whole sentence on, nearest first. */
  readonly passedOnBy: readonly Source[];
}

const none: Attributions = { speakers: [], passedOnBy: [] };
const weakVerbs =
  /^(?:added|adds|noted|notes|stated|states|suggested|suggests|announced|announces|confirmed|confirms|asked|asks|claims|called|calls|described|describes|posted|reports|predicts|predicted|acknowledged|acknowledges|recalled|recalls|continued|maintained|maintains|declared|declares|dubbed|labeled|branded|calling|describing|concluded|complained|stressed|explained|explains)$/;

export function findAttributions({ words }: Sentence, text: string, article: ArticleSoFar): Attributions {
  if (!words.some(mayAttribute)) return none;
  const speakers: Omit<Attribution, 'via'>[] = [];
  const outer: { readonly source: Source; readonly rank: number }[] = [];
  const own = new Map<number, Source[]>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word?.kind !== 'word' || word.quotation) continue;
    const { lower } = word;
    const next = words[at + 1]?.lower;
    if (lower === 'according' && next === 'to') addPhrase(at, at + 2, 0);
    else if (lower === 'citing' || lower === 'cited')
      addPhrase(at, lower === 'cited' && next === 'by' ? at + 2 : at + 1, 2);
    else if (lower === 'per' && isOutletAt(words, at + 1)) addPhrase(at, at + 1, 0);
    else if ((lower === 'reported' || lower === 'published') && isPassedBy(words, at))
      addPhrase(at, nextBy(words, at) + 1, 1);
    else if (lower === 'reportedly' && article.reporter) outer.push({ source: article.reporter, rank: 0 });
    else if (sayingVerbs.has(lower) || callingVerbs.has(lower)) addSaying(at);
  }
  if (speakers.length === 0 && outer.length === 0) return none;
  const passedOnBy = distinct(
    outer
      .sort((a, b) => b.rank - a.rank)
      .map(({ source }) => source)
      .filter((source) => !article.isOwn(source)),
  );
  for (const { source, rank } of outer) if (rank < 2) article.setReporter(source);
  return { passedOnBy, speakers: speakers.map((speaker) => ({ ...speaker, via: viaOf(speaker) })) };

  function addPhrase(at: number, from: number, rank: number): void {
    const speaker = readSpeakerAfter(words, from, text, article);
    if (!speaker) return;
    const isOutletItself = speaker.kind === 'outlet';
    if (isOutletItself) outer.push({ source: speaker.source, rank });
    if (isOutletItself && rank > 0) return;
    const kind = isOutletItself ? 'reports' : kindOf('said', speaker);
    speakers.push({ speaker, kind, verb: at, after: speaker.to, side: 'all', from: at, isWeak: true });
  }

  function addSaying(at: number): void {
    const lower = words[at]?.lower ?? '';
    if (isDenied(words, at)) return;
    const before = readSpeakerBefore(words, at, text, article);
    const speaker = before ?? speakerAfterVerb(at);
    if (!speaker) return;
    const isInverted = before === undefined;
    const kind = sayingVerbs.get(lower) ?? 'said';
    const after = endOfVerb(at, isInverted ? speaker.to : at + 1);
    const side = isInverted || isAside(words, after) ? 'before' : 'after';
    if (kind === 'reports') {
      if (speaker.kind === 'outlet') {
        if (isReportedThing(words, after) && side === 'after') return;
        outer.push({ source: speaker.source, rank: 0 });
        const from = isInverted ? at : speaker.from;
        speakers.push({ speaker, kind, verb: at, after, side, from, isWeak: false });
        return;
      }
      if (speaker.kind !== 'unnamed' && words[after]?.lower !== 'that') return;
    }
    own.set(at, ownVia(at, isInverted ? speaker.to : at + 1, speaker, isInverted));
    const from = isInverted ? at : speaker.from;
    speakers.push({
      speaker,
      kind: kindOf(kind === 'reports' ? 'said' : kind, speaker),
      verb: at,
      after,
      side,
      from,
      isWeak: weakVerbs.test(lower) && lower !== 'told',
    });
  }

  /** "said Lee": only where something that was said can be before the verb. */
  function speakerAfterVerb(at: number): Speaker | undefined {
    const before = words[at - 1];
    if (!before || !(before.lower === ',' || /^["”’'»]$/.test(before.lower) || before.lower === '—')) return undefined;
    if (words[at + 1]?.quotation || words[at + 1]?.kind === 'mark') return undefined;
    return readSpeakerAfter(words, at + 1, text, article);
  }

  /** After the verb and whom it was told, when and where. */
  function endOfVerb(verb: number, from: number): number {
    let at = from;
    if (words[verb]?.lower === 'told' || words[verb]?.lower === 'tells') {
      while (at < words.length && at < from + 6 && words[at]?.lower !== 'that' && !isBoundary(words[at])) {
        at++;
        if (words[at - 1]?.kind === 'name' && !/^['’]s$/.test(words[at]?.lower ?? '')) break;
        if (
          /^(?:reporters|investors|employees|staff|analysts|us|him|her|them|me|lawmakers|everyone|people|journalists|shareholders|newspaper|publication|outlet|workers|audience)$/.test(
            words[at - 1]?.lower ?? '',
          )
        )
          break;
      }
    }
    for (;;) {
      const word = words[at];
      if (!word || word.quotation) return at;
      if (word.kind === 'date' || /^(?:earlier|later|yesterday|recently|also)$/.test(word.lower)) at++;
      else if (word.lower === 'on' && words[at + 1]?.kind === 'date') at += 2;
      else if (word.lower === 'in' || word.lower === 'during' || word.lower === 'at' || word.lower === 'on') {
        const end = endOfSetting(words, at);
        if (end === at) return at;
        at = end;
      } else return at;
    }
  }

  function ownVia(verb: number, from: number, speaker: Speaker, isInverted: boolean): Source[] {
    const via: Source[] = [];
    const to = endOfVerb(verb, from);
    if (/^(?:told|tells)$/.test(words[verb]?.lower ?? '')) {
      for (let at = from; at < to; at++) {
        const mention = words[at]?.mention;
        const source = mention && sourceOf(mention);
        if (source && (isOutlet(source) || article.isOwn(source))) add(source);
        if (/^(?:newspaper|publication|outlet|paper)$/.test(words[at]?.lower ?? '') && article.reporter)
          add(article.reporter);
      }
    }
    addSettings(via, isInverted ? verb : from, Math.min(words.length, to + 1));
    if (words[0]?.lower === 'in' && speaker.from > 0) addSettings(via, 0, Math.min(speaker.from, 12));
    return distinct(via);

    function add(source: Source): void {
      via.push(source);
      if (speaker.kind === 'unnamed') article.setReporter(source);
    }
  }

  /** "in an interview with CNBC", "in a blog post", "in a filing with the SEC", "speaking to Reuters". */
  function addSettings(via: Source[], from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (words[at]?.lower !== 'in' && words[at]?.lower !== 'on') continue;
      const end = endOfSetting(words, at);
      for (let inside = at + 1; inside < end; inside++) {
        const word = words[inside];
        const source = word?.mention && sourceOf(word.mention);
        if (source && isOutlet(source)) via.push(source);
        else if (word?.kind === 'word' && documentNouns.has(word.lower)) {
          const start = words[at + 1]?.start ?? 0;
          via.push({ entityId: null, name: text.slice(start, words[end - 1]?.end ?? start) });
          break;
        }
      }
    }
  }

  function viaOf({ speaker, verb }: Omit<Attribution, 'via'>): Source[] {
    const via = distinct([...(own.get(verb) ?? []), ...passedOnBy]).filter(
      (source) => !isSameSource(source, speaker.source),
    );
    const others = via.filter((source) => !article.isOwn(source));
    if (speaker.kind !== 'unnamed') return others;
    const { source, head = '', isKnownBefore = false, isInsider = false } = speaker;
    const isTold = via.some(({ entityId }) => entityId !== null);
    const all = isTold ? others : distinct([...others, ...article.viaOf(source, head, isKnownBefore, isInsider)]);
    article.setUnnamed(source, head, all);
    return all;
  }
}

const phraseWords = new Set(['according', 'citing', 'cited', 'per', 'reported', 'published', 'reportedly']);

function mayAttribute({ kind, lower }: Word): boolean {
  return kind === 'word' && (sayingVerbs.has(lower) || callingVerbs.has(lower) || phraseWords.has(lower));
}

function kindOf(kind: QuoteKind, { kind: speaker }: Speaker): QuoteKind {
  if (speaker === 'unclear') return 'unclear';
  if (kind === 'denies') return kind;
  if (speaker === 'outlet' && kind === 'said') return 'reports';
  return speaker === 'unnamed' || speaker === 'document' ? 'unnamed' : kind;
}

function distinct(sources: readonly Source[]): Source[] {
  return sources.filter((source, at) => sources.findIndex((other) => isSameSource(other, source)) === at);
}

function isOutletAt(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower === 'the' ? words[at + 1] : words[at];
  const source = word?.mention && sourceOf(word.mention);
  return source ? isOutlet(source) : false;
}

/** "first reported by", "reported earlier by". */
function isPassedBy(words: readonly Word[], at: number): boolean {
  return nextBy(words, at) > at;
}

function nextBy(words: readonly Word[], at: number): number {
  if (words[at + 1]?.lower === 'by') return at + 1;
  const isTime = words[at + 1]?.kind === 'date' || words[at + 1]?.lower === 'earlier';
  return isTime && words[at + 2]?.lower === 'by' ? at + 2 : at;
}

/** "did not say", "declined to say": nothing is said. */
function isDenied(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    const lower = words[at]?.lower ?? '';
    if (
      /^(?:not|never|nor|declined|refused|failed|without|wouldn't|didn't|couldn't|to|would|could|might|may|if|being|be|was|were|is|are)$/.test(
        lower,
      )
    )
      return true;
    if (words[at]?.kind !== 'word') return false;
    if (!/^(?:has|have|had|also|later|yet|publicly)$/.test(lower)) return false;
  }
  return false;
}

function isBoundary(word: Word | undefined): boolean {
  return !word || word.quotation !== undefined || (word.kind === 'mark' && !/^['’]s$/.test(word.lower));
}

function isAside(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (word.quotation || word.lower === ':' || /^["“‘«]$/.test(word.lower)) return false;
  if (word.lower === ',') {
    const next = words[at + 1];
    return !(next && (/^["“‘«]$/.test(next.lower) || next.quotation));
  }
  return word.kind === 'mark' && /^[.;!?)…—–]$/.test(word.lower);
}

/** "Reuters reported a profit": its own, not somebody's word. */
function isReportedThing(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.kind === 'money' ||
    /^(?:revenue|revenues|profit|profits|earnings|sales|net|quarterly|losses)$/.test(words[at]?.lower ?? '')
  );
}

const settings =
  /^(?:interview|post|statement|filing|filings|memo|letter|email|report|podcast|tweet|blog|essay|document|documents|message|note|release|presentation|speech|call|conference|hearing|event|op-ed|thread|video|book|complaint|lawsuit)$/;

/** The end of "in an interview with CNBC", "in a post on X"; `at` where it is no such thing. */
function endOfSetting(words: readonly Word[], at: number): number {
  let end = at + 1;
  let isSetting = false;
  while (end < words.length && end < at + 10) {
    const word = words[end];
    if (!word || word.quotation || word.lower === 'that') break;
    if (word.kind === 'mark' && !/^(?:['’]s|-)$/.test(word.lower)) break;
    if (settings.test(word.lower)) isSetting = true;
    else if (
      isSetting &&
      !/^(?:with|on|to|the|its|his|her|a|an|of|for|from|by|last|week|earlier|this|published|post|posts|release|call|conference|sec|website|blog|employees|staff|shareholders|investors)$/.test(
        word.lower,
      ) &&
      word.kind === 'word'
    )
      break;
    end++;
  }
  return isSetting ? end : at;
}
