import { functionWords } from '#main/entities/recognize/lists.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';

export type Shape = 'lower' | 'title' | 'upper' | 'mixed' | 'number' | 'other';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Whether white space or the text's start is before it. */
  readonly isSpaced: boolean;
  /** Whether a line starts with it. */
  readonly isLineStart: boolean;
}

/** Addresses and handles; initials with stops; a possessive; words with inner stops, ampersands and apostrophes; numbers. */
const tokenPattern =
  /(?:https?:\/\/|www\.)\S+|[@#][\p{L}\p{N}_]+|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|['’](?:s|S)(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’](?:(?:t|re|ve|ll|d|m)(?![\p{L}])|\p{Lu})|[.&](?=[\p{L}\p{N}]{2})|&(?=\p{L}))[\p{L}\p{M}\p{N}]*)*\+?|\d+(?:[.,:]\d+)*\p{L}*|[^\s]/uy;

/** Longer words are noise (encoded data, text without spaces), never names. */
const longestWord = 60;

/** The pattern remembers a way back for each letter of a word: a word of millions would be more than its stack holds. */
const longestPiece = 500_000;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    const piece = text.slice(from, to);
    for (let place = firstOf(piece, 0); place < piece.length; place = firstOf(piece, end - from)) {
      const start = from + place;
      const stop = from + (plainEnd(piece, place) || endOfMatch(piece, place));
      const isStopApart =
        stop - start > 1 && isLetterWithStop(text.slice(start, stop)) && !isInitial(text, stop, tokens.at(-1));
      if (isStopApart) {
        add(start, start + 1);
        add(start + 1, stop);
      } else add(start, stop);
    }
    from = to;
  }
  return tokens;

  function add(start: number, stop: number): void {
    const word = formOf(text.slice(start, stop));
    const isFirst = tokens.length === 0;
    tokens.push({
      start,
      end: stop,
      text: word.text,
      lower: word.lower,
      shape: word.shape,
      isSpaced: isFirst || start > end,
      isLineStart: isFirst || hasLineEnd(text, end, start),
    });
    end = stop;
  }
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true;
  return false;
}

/** Where the next token starts: anything but white space. */
function firstOf(piece: string, from: number): number {
  let at = from;
  for (; at < piece.length; at++) {
    const code = piece.charCodeAt(at);
    if (code === 32 || code === 10) continue;
    if ((code > 32 && code < 128) || !/\s/.test(piece[at] ?? '')) break;
  }
  return at;
}

/** What an ASCII character is to a token: nothing special, a letter, a digit, or a sign that needs the pattern. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[a-z]/i.test(sign) ? 1 : /\d/.test(sign) ? 2 : /[@#'.&+:]/.test(sign) ? 3 : 0;
});

/** The end of a word of plain letters and digits, or of a plain mark, that the pattern would end there too; else 0. */
function plainEnd(piece: string, from: number): number {
  const kind = kinds[piece.charCodeAt(from)];
  if (kind === 0 || piece.charCodeAt(from) === fullStop) return from + 1;
  if (kind !== 1) return 0;
  let at = from + 1;
  let code = piece.charCodeAt(at);
  while (code < 128 && (kinds[code] === 1 || kinds[code] === 2)) code = piece.charCodeAt(++at);
  if (at >= piece.length || kinds[code] === 0 || code === 0x201d || code === 0x2014) return at;
  if (code !== fullStop || at - from < 2) return 0;
  const next = piece.charCodeAt(at + 1);
  return at + 1 >= piece.length || kinds[next] === 0 || next === 0x201d ? at : 0;
}

const fullStop = 46;

function endOfMatch(piece: string, from: number): number {
  tokenPattern.lastIndex = from;
  return tokenPattern.test(piece) ? tokenPattern.lastIndex : piece.length;
}

function isLetterWithStop(word: string): boolean {
  return word.length < 4 && word.endsWith('.') && /^\p{Lu}\.$/u.test(word);
}

type Form = Pick<Token, 'text' | 'lower' | 'shape'>;

/** The same words come again and again; longer ones would keep the whole text that they are from in memory. */
const longestKept = 12;
const mostForms = 20_000;
const forms = new Map<string, Form>();

function formOf(text: string): Form {
  const there = forms.get(text);
  if (there) return there;
  const made = { text, lower: text.length > longestWord ? '' : text.toLowerCase(), shape: shapeOf(text) };
  if (text.length > longestKept) return made;
  if (forms.size >= mostForms) forms.clear();
  forms.set(text, made);
  return made;
}

/** After a line or a word where there is one, and never inside a character. */
function endOfPiece(text: string, from: number): number {
  const last = from + longestPiece;
  if (last >= text.length) return text.length;
  const piece = text.slice(from, last);
  const gap = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf(' ')) + 1;
  if (gap > 0) return from + gap;
  return /[\uD800-\uDBFF]/.test(text[last - 1] ?? '') ? last - 1 : last;
}

/** "J. Smith" and "Donald J. Trump", but not the end of a sentence: "on X. Users", "vitamin C. It". */
function isInitial(text: string, end: number, before: Token | undefined): boolean {
  const next = nextWord.exec(text.slice(end, end + longestWord))?.[1];
  if (next === undefined) return false;
  if (/^\p{Lu}(?:\.|$)/u.test(next)) return true;
  if (functionWords.has(next.toLowerCase())) return false;
  if ((before?.shape === 'title' && !isCommonWord(before.lower)) || /^\p{Lu}\.$/u.test(before?.text ?? '')) return true;
  const isListed = /^(?:and|or)$/.test(before?.lower ?? '') && text.startsWith('X.', end - 2);
  return !isCommonWord(next.toLowerCase()) && !lettersBefore.has(before?.lower ?? '') && !isListed;
}

const nextWord = /^[ \u00a0]+(\p{Lu}(?:\.|[\p{L}\p{M}]*))/u;
/** After these a single letter is a name or a label, and a full stop after it ends the sentence. */
const lettersBefore = new Set(
  'on via to from of at plan series type class grade vitamin hepatitis group now'.split(' '),
);

function shapeOf(word: string): Shape {
  if (word.length > longestWord) return 'other';
  if (/^\d/.test(word)) return 'number';
  if (!/^\p{L}/u.test(word) || word.startsWith('www.') || /^https?:/.test(word)) return 'other';
  if (/^\p{Lu}[\p{Ll}\p{M}]*(?:['’][\p{Ll}]+)?\+?$/u.test(word)) return 'title';
  if (!/\p{Lu}/u.test(word)) return /^\p{Ll}/u.test(word) ? 'lower' : 'other';
  if (!/\p{Ll}/u.test(word)) return 'upper';
  return 'mixed';
}
