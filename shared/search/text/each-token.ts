import { magnitudeOf } from '#shared/search/text/other-form.ts';
import { isPlainUnit } from '#shared/search/text/plain-units.ts';
import { pointSign, type ReadWord, termOf, wordAt } from '#shared/search/text/read-word.ts';
import type { WantedWords } from '#shared/search/text/wanted-words.ts';

/**
 * Told of each token in the order of the text. `term` is what is indexed, `word` the same without being cut to its
 * stem. `form` is told beside it where the text writes a word that its tokens do not tell apart: `c++`, `.net`, and
 * `wifi` for `wi-fi`, which begins at `formStart`; and where it may be looked for in another form: `1000` for `1 000`,
 * `1.2b` for `1.2 billion`, and what `otherForm` knows.
 */
export type TokenSink = (
  term: string,
  word: string,
  start: number,
  end: number,
  form: string | undefined,
  formStart: number,
  formEnd: number,
  /** The word once more, where it is remembered. */
  read?: ReadWord,
) => void;

/** Signs that belong to a word are written as private letters, which no tokenizer takes for signs. */
const plusSign = '\uE001';
const sharpSign = '\uE002';

const space = 32;
const longestJoined = 30;
/** Numbers of telephones and books have more digits. */
const shortestChain = 7;

const other = 0;
const letter = 1;
const digit = 2;
const unspaced = 3;
const pictograph = 4;
const apostrophe = 5;

/** What each code unit is; 255 where that is not known yet. */
const classes = new Uint8Array(65_536).fill(255);
const unspacedPattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ーｰ々〆]/u;

function classOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd8_00 && unit <= 0xdf_ff) return classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = classes[unit] ?? other;
  if (known !== 255) return known;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classify(character: string): number {
  if (character === "'" || character === '’') return apostrophe;
  if (unspacedPattern.test(character)) return unspaced;
  if (/[\p{L}\p{M}]/u.test(character)) return letter;
  if (/\p{N}/u.test(character)) return digit;
  return /[\p{Extended_Pictographic}\p{RI}]/u.test(character) && !/[#*©®™]/u.test(character) ? pictograph : other;
}

function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd8_00 && unit <= 0xdb_ff && at + 1 < text.length ? 2 : 1;
}

/** Which words are of interest, by their first letters, so that the others need not be read; `skip` is told of each of those. */
export interface WordFilter {
  readonly wanted: WantedWords;
  skip(): void;
}

/** Reads a text into tokens. The same for what is indexed, what is asked and what is marked. */
export function eachToken(text: string, sink: TokenSink, filter?: WordFilter): void {
  let at = 0;
  let lastStart = -1;
  let lastEnd = -1;
  let isLastJoined = false;
  /** A number so far, and the digits of what is joined by hyphens: `978-3-16`. */
  let [groups, groupsStart, groupsEnd] = ['', -1, -1];
  let [chain, chainStart] = ['', -1];
  let [amount, amountStart, amountEnd] = ['', -1, -1];
  const length = text.length;
  while (at < length) {
    if (text.charCodeAt(at) === space) {
      at += 1;
      continue;
    }
    if (filter) {
      const end = endOfUnwanted(text, at, filter.wanted);
      if (end > at) {
        filter.skip();
        lastStart = at;
        lastEnd = end;
        isLastJoined = false;
        // As after any word that is no number.
        groups = amount = chain = '';
        at = end;
        continue;
      }
    }
    const keycap = keycapEnd(text, at);
    if (keycap > at) {
      const sign = `${text.charAt(at)}${keycapSign}`;
      sink(sign, sign, at, keycap, undefined, at, keycap);
      at = keycap;
      continue;
    }
    const kind = classOf(text, at);
    if (kind === other || kind === apostrophe) {
      at += 1;
      continue;
    }
    if (kind === unspaced) {
      at = eachPair(text, at, sink);
      continue;
    }
    if (kind === pictograph) {
      const end = isFlagAt(text, at) ? at + 4 : at + widthAt(text, at);
      const sign = text.slice(at, end);
      sink(sign, sign, at, end, undefined, at, end);
      at = end;
      continue;
    }
    const start = at;
    let end = at;
    let isPossessive = false;
    let hasPart = false;
    while (end < length) {
      const unit = text.charCodeAt(end);
      // Most of most texts.
      if (isPlainUnit[unit] === 1) {
        end += 1;
        continue;
      }
      if (unit === space) break;
      const next = classOf(text, end);
      if (next === letter || next === digit) {
        end += widthAt(text, end);
        continue;
      }
      const after = end + 1 < length ? classOf(text, end + 1) : other;
      if (isInvisible(text.charCodeAt(end)) && (after === letter || after === digit)) {
        hasPart = true;
        end += 1;
        continue;
      }
      if (next === apostrophe && after === digit && isThousand(text, end)) {
        hasPart = true;
        end += 1;
        continue;
      }
      if (next === apostrophe && after === letter && end > start) {
        isPossessive = isPossessiveAt(text, end);
        if (isPossessive) break;
        hasPart = true;
        end += 1;
        continue;
      }
      // A point or comma between digits: `3.5`, `17.4.1`, `1,200`.
      if ((unit === 46 || unit === 44) && after === digit && classOf(text, end - 1) === digit) {
        hasPart = true;
        end += 1;
        continue;
      }
      break;
    }
    if (filter && !mayBePart(text, start) && !isSign(text.charCodeAt(end)) && !filter.wanted.mayBe(text, start, end)) {
      filter.skip();
      lastStart = start;
      lastEnd = end;
      isLastJoined = false;
      groups = amount = chain = '';
      at = isPossessive ? end + 2 : Math.max(end, start + 1);
      continue;
    }
    const read = wordAt(text, start, end, hasPart);
    let form = read.form;
    let formStart = start;
    let formEnd = end;
    const digits = kind === digit && /^\d+$/.test(read.word) ? read.word : '';
    if (digits.length === 3 && groups !== '' && groupsEnd === start - 1 && isThinSpace(text.charCodeAt(groupsEnd))) {
      groups += digits;
      groupsEnd = end;
      form = groups;
      formStart = groupsStart;
    } else if (digits !== '' && digits.length <= 3) [groups, groupsStart, groupsEnd] = [digits, start, end];
    else groups = '';
    if (amountEnd === start - 1 && amount !== '' && isBesideAmount(text.charCodeAt(amountEnd))) {
      const magnitude = magnitudeOf(read.word);
      if (magnitude) [form, formStart] = [amount + magnitude, amountStart];
    }
    if (kind === digit && /^[\d\ue003]+$/u.test(read.word)) [amount, amountStart, amountEnd] = [read.word, start, end];
    else amount = '';
    const signs = signsAfter(text, end);
    if (signs > end) {
      form = read.word + (text.charCodeAt(end) === 43 ? plusSign.repeat(signs - end) : sharpSign);
      formEnd = signs;
    } else if (start > 0 && text.charCodeAt(start - 1) === 46 && !isWordBefore(text, start - 1) && kind === letter) {
      form = pointSign + read.word;
      formStart = start - 1;
    }
    let isJoined = false;
    if (lastEnd >= 0 && lastEnd === start - 1 && isJoinedAt(text, start - 1, read.word)) {
      isJoined = true;
      const hasParts = /[.,'’]/.test(text.slice(lastStart, lastEnd));
      const whole = wordAt(text, lastStart, lastEnd, hasParts).word + read.word;
      const isEnd = !isJoiner(text.charCodeAt(end));
      if (!isLastJoined && (form === undefined || form === read.form) && whole.length <= longestJoined && isEnd) {
        form = termOf(whole);
        formStart = lastStart;
      }
      chain = chain === '' || digits === '' ? '' : chain + digits;
      if (chain.length >= shortestChain && isEnd && isLastJoined) [form, formStart] = [chain, chainStart];
    } else [chain, chainStart] = [digits, start];
    if (read.term !== '') sink(read.term, read.word, start, end, form, formStart, formEnd, read);
    lastStart = start;
    lastEnd = end;
    isLastJoined = isJoined;
    at = isPossessive ? end + 2 : Math.max(end, start + 1);
  }
}

/**
 * Where a word of no interest ends that begins at `start`, which is told here only of those that are most of most texts:
 * plain letters and digits between blanks, and one point or comma at the end. `start` itself for everything else.
 */
function endOfUnwanted(text: string, start: number, wanted: WantedWords): number {
  if ((start > 0 && !isBlank(text.charCodeAt(start - 1))) || mayBePart(text, start)) return start;
  const { length } = text;
  let end = start;
  while (end < length && isPlainUnit[text.charCodeAt(end)] === 1) end += 1;
  if (end === start) return start;
  const sign = end < length ? text.charCodeAt(end) : space;
  const isParted =
    isBlank(sign) || ((sign === 46 || sign === 44) && (end + 1 === length || isBlank(text.charCodeAt(end + 1))));
  return isParted && !wanted.mayBe(text, start, end) ? end : start;
}

/** Whether a word may be one of several that are looked for as one, with what is before or behind it: `wi-fi`, `1.2 billion`, `1 000`. */
function mayBePart(text: string, start: number): boolean {
  if (isDigit(text.charCodeAt(start)) || isVersionAt(text, start)) return true;
  if (start === 0) return false;
  const before = text.charCodeAt(start - 1);
  return isJoiner(before) || before === 46 || isDigit(text.charCodeAt(start - 2));
}

function isBlank(unit: number): boolean {
  return unit === space || unit === 10;
}

/** Overlapping pairs of characters, and the last one alone, so that one character can be found. */
function eachPair(text: string, from: number, sink: TokenSink): number {
  const starts: number[] = [];
  let end = from;
  while (end < text.length) {
    const kind = classOf(text, end);
    const isMark = isPartOfUnspaced(text.charCodeAt(end)) || (kind === letter && /\p{M}/u.test(text.charAt(end)));
    if (kind !== unspaced && !isMark) break;
    if (!isMark) starts.push(end);
    end += widthAt(text, end);
  }
  for (let n = 0; n < starts.length; n += 1) {
    const start = starts[n] ?? from;
    const pairEnd = starts[n + 2] ?? end;
    const pair = text
      .slice(start, pairEnd)
      .normalize('NFKC')
      .replace(/\p{M}+/gu, '');
    sink(pair, pair, start, pairEnd, undefined, start, pairEnd);
  }
  return end;
}

/** Vowels and ends of syllables that are written letter by letter, and the marks of narrow kana: one sign with what is before them. */
function isPartOfUnspaced(unit: number): boolean {
  return (unit >= 0x11_60 && unit <= 0x11_ff) || unit === 0xff_9e || unit === 0xff_9f;
}

/** A digit, `#` or `*` in a frame, with or without the sign that asks for a picture. */
const keycapSign = '\u20e3';

function keycapEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next !== 0x20_e3 && next !== 0xfe_0f) return at;
  const end = next === 0x20_e3 ? at + 2 : at + 3;
  return text.charCodeAt(end - 1) === 0x20_e3 && /[0-9#*]/.test(text.charAt(at)) ? end : at;
}

/** Two letters that are drawn as a flag. */
function isFlagAt(text: string, at: number): boolean {
  return isRegional(text.codePointAt(at)) && isRegional(text.codePointAt(at + 2));
}

function isRegional(point: number | undefined): boolean {
  return point !== undefined && point >= 0x1_f1_e6 && point <= 0x1_f1_ff;
}

/** Where a word may be parted at the end of a line, or must not be: nobody sees it. */
function isInvisible(unit: number): boolean {
  return unit === 0xad || unit === 0x20_60 || unit === 0x20_0d || unit === 0xfe_ff;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A `v` before a number. */
function isVersionAt(text: string, at: number): boolean {
  return (text.charCodeAt(at) | 32) === 118 && isDigit(text.charCodeAt(at + 1));
}

/** Three digits and no more. */
function isThousand(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

/** What parts the thousands of a number: a space, also one that is narrow or must not break. */
function isThinSpace(unit: number): boolean {
  return unit === 32 || unit === 0xa0 || unit === 0x20_2f || unit === 0x20_09;
}

/** What parts a number from its "billion". */
function isBesideAmount(unit: number): boolean {
  return isThinSpace(unit) || isHyphen(unit);
}

/** What two words are written as one with: a hyphen, an ampersand, or a sign that only keeps letters apart or lets a line end. */
function isJoiner(unit: number): boolean {
  return isHyphen(unit) || unit === 38 || unit === 0x20_0c || unit === 0x20_0b;
}

/** Names that end like a file's are written without the point, too: `nodejs`. */
function isJoinedAt(text: string, at: number, word: string): boolean {
  const unit = text.charCodeAt(at);
  return isJoiner(unit) || (unit === 46 && /^(?:js|ai|io|net)$/.test(word));
}

function isSign(unit: number): boolean {
  return unit === 43 || unit === 35;
}

function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x20_10 || unit === 0x20_11;
}

/** The `'s` at the end of a word. */
function isPossessiveAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at + 1);
  if (unit !== 115 && unit !== 83) return false;
  const after = at + 2 < text.length ? classOf(text, at + 2) : other;
  return after !== letter && after !== digit;
}

/** Where the signs of `C++`, `C#` or `Disney+` end; `at` when there are none. */
function signsAfter(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign !== 43 && sign !== 35) return at;
  let end = at + 1;
  while (sign === 43 && end < at + 3 && text.charCodeAt(end) === 43) end += 1;
  const after = end < text.length ? classOf(text, end) : other;
  return after === letter || after === digit ? at : end;
}

function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = classOf(text, at - 1);
  return before === letter || before === digit || text.charCodeAt(at - 1) === 46;
}
