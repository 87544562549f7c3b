import { foldWord } from '#shared/search/text/fold-word.ts';
import { isPlainUnit } from '#shared/search/text/plain-units.ts';
import { stem } from '#shared/search/text/stem.ts';
import type { WantedWords } from '#shared/search/text/wanted-words.ts';

/**
 * Told of each token in the order of the text. `term` is what is indexed, `word` the same without being cut to its
 * stem. `form` is told beside it where the text writes a word that its tokens do not tell apart: `c++`, `.net`, and
 * `wifi` for `wi-fi`, which begins at `formStart`.
 */
export type TokenSink = (
  term: string,
  word: string,
  start: number,
  end: number,
  form: string | undefined,
  formStart: number,
  formEnd: number,
) => void;

/** Signs that belong to a word are written as private letters, which no tokenizer takes for signs. */
const plusSign = '\uE001';
const sharpSign = '\uE002';
const pointSign = '\uE003';

const space = 32;
const longestTerm = 64;
const longestJoined = 30;

const other = 0;
const letter = 1;
const digit = 2;
const unspaced = 3;
const pictograph = 4;
const apostrophe = 5;

/** What each code unit is; 255 where that is not known yet. */
const classes = new Uint8Array(65_536).fill(255);
const unspacedPattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々〆]/u;

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
  return /\p{Extended_Pictographic}/u.test(character) && !/[#*©®™]/u.test(character) ? pictograph : other;
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
        at = end;
        continue;
      }
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
      const end = at + widthAt(text, at);
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
    const isLinked = start > 0 && (isHyphen(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 46);
    if (filter && !isLinked && !isSign(text.charCodeAt(end)) && !filter.wanted.mayBe(text, start, end)) {
      filter.skip();
      lastStart = start;
      lastEnd = end;
      isLastJoined = false;
      at = isPossessive ? end + 2 : Math.max(end, start + 1);
      continue;
    }
    const read = wordOf(text.slice(start, end), hasPart);
    let form: string | undefined;
    let formStart = start;
    let formEnd = end;
    const signs = signsAfter(text, end);
    if (signs > end) {
      form = read.word + (text.charCodeAt(end) === 43 ? plusSign.repeat(signs - end) : sharpSign);
      formEnd = signs;
    } else if (start > 0 && text.charCodeAt(start - 1) === 46 && !isWordBefore(text, start - 1) && kind === letter) {
      form = pointSign + read.word;
      formStart = start - 1;
    }
    let isJoined = false;
    if (lastEnd >= 0 && lastEnd === start - 1 && isHyphen(text.charCodeAt(start - 1))) {
      isJoined = true;
      const before = text.slice(lastStart, lastEnd);
      const whole = wordOf(before, /[.,'’]/.test(before)).word + read.word;
      if (!isLastJoined && form === undefined && whole.length <= longestJoined && !isHyphen(text.charCodeAt(end))) {
        form = termOf(whole);
        formStart = lastStart;
      }
    }
    if (read.term !== '') sink(read.term, read.word, start, end, form, formStart, formEnd);
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
  if (start > 0 && !isBlank(text.charCodeAt(start - 1))) return start;
  const { length } = text;
  let end = start;
  while (end < length && isPlainUnit[text.charCodeAt(end)] === 1) end += 1;
  if (end === start) return start;
  const sign = end < length ? text.charCodeAt(end) : space;
  const isParted =
    isBlank(sign) || ((sign === 46 || sign === 44) && (end + 1 === length || isBlank(text.charCodeAt(end + 1))));
  return isParted && !wanted.mayBe(text, start, end) ? end : start;
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
    const isMark = kind === letter && /\p{M}/u.test(text.charAt(end));
    if (kind !== unspaced && !isMark) break;
    if (!isMark) starts.push(end);
    end += widthAt(text, end);
  }
  for (let n = 0; n < starts.length; n += 1) {
    const start = starts[n] ?? from;
    const pairEnd = starts[n + 2] ?? end;
    const pair = text.slice(start, pairEnd).replace(/\p{M}+/gu, '');
    sink(pair, pair, start, pairEnd, undefined, start, pairEnd);
  }
  return end;
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

interface ReadWord {
  readonly term: string;
  readonly word: string;
}

const read = new Map<string, ReadWord>();
const wordsRemembered = 400_000;

function wordOf(raw: string, hasPart: boolean): ReadWord {
  const known = read.get(raw);
  if (known) return known;
  const word = readWord(raw, hasPart);
  const made = { word, term: termOf(word) };
  if (read.size >= wordsRemembered) read.clear();
  // A slice of a large text would keep all of it in memory.
  read.set(raw.length > 12 ? (JSON.parse(JSON.stringify(raw)) as string) : raw, made);
  return made;
}

function readWord(raw: string, hasPart: boolean): string {
  const cut = raw.length > longestTerm ? raw.slice(0, longestTerm).replace(/[\uD800-\uDBFF]$/, '') : raw;
  const folded = /^[A-Za-z0-9]+$/.test(cut) ? cut.toLowerCase() : foldWord(cut.toWellFormed());
  return hasPart ? folded.replaceAll(',', '').replaceAll('.', pointSign) : folded;
}

/** What is indexed for a word: its stem, where it is one of the Latin alphabet without digits. */
export function termOf(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stem(word) : word;
}
