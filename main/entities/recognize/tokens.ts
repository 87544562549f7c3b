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
  /(?:https?:\/\/|www\.)\S+|[@#][\p{L}\p{N}_]+|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|['’](?:s|S)(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’](?:(?:t|re|ve|ll|d|m)(?![\p{L}])|\p{Lu})|[.&](?=[\p{L}\p{N}]{2})|&(?=\p{L}))[\p{L}\p{M}\p{N}]*)*\+?|\d+(?:[.,:]\d+)*\p{L}*|[^\s]/gu;

/** Longer words are noise (encoded data, text without spaces), never names. */
const longestWord = 60;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const start = match.index;
    const gap = text.slice(end, start);
    const word = match[0];
    end = start + word.length;
    tokens.push({
      start,
      end,
      text: word,
      lower: word.length > longestWord ? '' : word.toLowerCase(),
      shape: shapeOf(word),
      isSpaced: tokens.length === 0 || gap.length > 0,
      isLineStart: tokens.length === 0 || gap.includes('\n'),
    });
  }
  return tokens;
}

function shapeOf(word: string): Shape {
  if (word.length > longestWord) return 'other';
  if (/^\d/.test(word)) return 'number';
  if (!/^\p{L}/u.test(word) || word.startsWith('www.') || /^https?:/.test(word)) return 'other';
  if (/^\p{Lu}[\p{Ll}\p{M}]*(?:['’][\p{Ll}]+)?\+?$/u.test(word)) return 'title';
  if (!/\p{Lu}/u.test(word)) return /^\p{Ll}/u.test(word) ? 'lower' : 'other';
  if (!/\p{Ll}/u.test(word)) return 'upper';
  return 'mixed';
}
