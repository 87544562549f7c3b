import type { RecognizedMention } from '#main/entities/recognize/types.ts';
import { findQuotations, type Quotation } from '#main/entities/statements/find-quotations.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** In lower case, with a straight apostrophe; a name's own words. */
  readonly lower: string;
  readonly kind: 'word' | 'name' | 'money' | 'date' | 'mark';
  readonly isCapital: boolean;
  readonly mention: RecognizedMention | undefined;
  /** The quotation that it stands in. */
  readonly quotation: Quotation | undefined;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly words: readonly Word[];
  /** Those that begin in it. */
  readonly quotations: readonly Quotation[];
}

/** A line that is longer is read in parts: no article has such a paragraph. */
const longestParagraph = 12_000;
/** More words than a sentence has; what goes on longer is cut. */
const longestSentence = 160;
const longestWord = 60;

/** The text's sentences, with its names as one word each; those between quotation marks stay together. */
export function readSentences(text: string, found: readonly RecognizedMention[]): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  let paragraph = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfParagraph(text, from);
    let nextStart = to;
    while (nextStart < text.length && text.charCodeAt(nextStart) <= 32) nextStart++;
    const quotations = findQuotations(text, from, to, nextStart);
    const words: Word[] = [];
    next = readWords(text, from, to, found, next, quotations, words);
    splitSentences(words, quotations, paragraph, text, sentences);
    paragraph++;
    from = Math.max(to, from + 1);
    if (text.charCodeAt(from) === 10) from++;
  }
  return sentences;
}

function endOfParagraph(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  const to = line < 0 ? text.length : line;
  if (to - from <= longestParagraph) return to;
  const space = text.lastIndexOf(' ', from + longestParagraph);
  return space > from ? space : from + longestParagraph;
}

function readWords(
  text: string,
  from: number,
  to: number,
  found: readonly RecognizedMention[],
  firstMention: number,
  quotations: readonly Quotation[],
  words: Word[],
): number {
  let next = firstMention;
  let quoted = 0;
  for (let at = from; at < to; ) {
    while ((found[next]?.start ?? Number.POSITIVE_INFINITY) < at) next++;
    const mention = found[next];
    const code = text.charCodeAt(at);
    if (mention?.start === at && mention.end <= to) {
      add(at, mention.end, mention.type === 'money' || mention.type === 'date' ? mention.type : 'name', mention);
      at = mention.end;
      next++;
    } else if (isSpaceCode(code)) at++;
    else {
      // A name or date that goes on in the next line begins right here, and is read as the words it is made of.
      const before = mention && mention.start > at ? mention.start : to;
      const end = isLetterCode(code) ? endOfWord(text, at, Math.min(to, before)) : endOfMark(text, at);
      add(at, end, isLetterCode(code) ? 'word' : 'mark');
      at = end;
    }
  }
  return next;

  function add(start: number, end: number, kind: Word['kind'], mention?: RecognizedMention): void {
    while ((quotations[quoted]?.closes ?? Number.POSITIVE_INFINITY) <= start) quoted++;
    const quotation = quotations[quoted];
    const written = end - start > longestWord ? text.slice(start, start + longestWord) : text.slice(start, end);
    const small = written.toLowerCase();
    const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
    const isCapital = written.charCodeAt(0) !== lower.charCodeAt(0) && kind === 'word';
    words.push({
      start,
      end,
      lower,
      kind,
      isCapital,
      mention,
      quotation: quotation && quotation.start <= start ? quotation : undefined,
    });
  }
}

/** Letters, digits and what joins them: "didn't", "co-founder", "1.5", "U.S."; a possessive is a word of its own. */
function endOfWord(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isLetterCode(code)) {
      at++;
      continue;
    }
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
    if (!isLetterCode(next)) return at;
    if (isApostrophe(code)) {
      if (/^s(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 3))) return at;
    } else if (code === 46) {
      if (at - from > 1 && !isDigitCode(next) && text.charCodeAt(at - 2) !== 46) return at;
    } else if (code === 44) {
      if (!isDigitCode(next) || !isDigitCode(text.charCodeAt(at - 1))) return at;
    } else if (code !== 45 && code !== 38) return at;
    at++;
  }
  return at;
}

function endOfMark(text: string, at: number): number {
  return isApostrophe(text.charCodeAt(at)) && /^s(?![\p{L}\p{N}])/iu.test(text.slice(at + 1, at + 3)) ? at + 2 : at + 1;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpaceCode(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x202f || (code >= 0x200b && code <= 0x200f);
}

function isLetterCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigitCode(code);
  if (code < 0xc0) return false;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xfeff;
}

const abbreviations = new Set(
  'mr mrs ms dr prof sen rep gov gen col capt lt sgt st mt inc corp ltd co jr sr vs no jan feb mar apr jun jul aug sep sept oct nov dec etc dept est approx u.s u.k e.g i.e a.m p.m'.split(
    ' ',
  ),
);
/** Words that begin a sentence after a name that ends in a full stop: "Halden Inc. The company". */
const openers = new Set(
  'the a an it he she they this that these those its his her their in on at but and however'.split(' '),
);

function splitSentences(
  words: readonly Word[],
  quotations: readonly Quotation[],
  paragraph: number,
  text: string,
  sentences: Sentence[],
): void {
  let first = 0;
  let quoted = 0;
  for (let at = 0; at < words.length; at++) {
    const isLast = at === words.length - 1;
    if (!isLast && at - first < longestSentence && !endsSentence(words, at, text)) continue;
    let last = at;
    while (!isLast && last + 1 < words.length && isCloser(words, last + 1, text)) last++;
    const own = words.slice(first, last + 1);
    const start = own[0]?.start ?? 0;
    const end = own.at(-1)?.end ?? start;
    const quotationsHere: Quotation[] = [];
    for (let quotation = quotations[quoted]; quotation && quotation.opens < end; quotation = quotations[++quoted])
      quotationsHere.push(quotation);
    sentences.push({ start, end, paragraph, words: own, quotations: quotationsHere });
    first = last + 1;
    at = last;
  }
}

function isCloser(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at];
  if (word?.kind !== 'mark' || word.start !== words[at - 1]?.end) return false;
  return /^[)\]”’»"']$/.test(word.lower) || /^[.?!…]$/.test(text.charAt(word.start));
}

function endsSentence(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next) return true;
  if (word.kind === 'name') return word.lower.endsWith('.') && next.isCapital && openers.has(next.lower);
  if (word.kind !== 'mark') return false;
  const quotation = word.quotation;
  const { lower } = word;
  if (quotation) {
    // The quotation goes on, or is followed by who said it; only after its end a sentence may end.
    if (next.start !== quotation.closes || !/^[.?!…]$/.test(lower)) return false;
    return beginsSentence(words, at + 2, text) && !isSaid(words, at + 2);
  }
  if (lower !== '.' && lower !== '!' && lower !== '?' && lower !== '…') return false;
  if (lower === '.' && abbreviations.has(words[at - 1]?.lower ?? '') && words[at - 1]?.end === word.start) return false;
  let follower = at + 1;
  while (follower < words.length && isCloser(words, follower, text)) follower++;
  return beginsSentence(words, follower, text);
}

function beginsSentence(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at];
  if (!word) return true;
  const before = words[at - 1];
  if (before && before.end === word.start && word.kind !== 'mark') return false;
  if (word.kind === 'mark') return /^[“"‘'«„([•*–—-]$/.test(word.lower);
  return word.isCapital || word.kind !== 'word' || /\p{N}|[^\p{Ll}]/u.test(text.charAt(word.start));
}

const saying =
  /^(?:said|says|asked|added|told|wrote|replied|explained|argued|noted|continued|recalled|joked|insisted|warned|announced|declared|posted|tweeted)$/;

/** "“Is it?” Altman asked": the sentence goes on after the quotation. */
function isSaid(words: readonly Word[], at: number): boolean {
  for (let position = at; position < at + 4; position++) {
    const word = words[position];
    if (!word || word.kind === 'mark') return false;
    if (saying.test(word.lower)) return true;
  }
  return false;
}
