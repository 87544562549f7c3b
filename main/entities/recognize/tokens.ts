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
  /(?:https?:\/\/|www\.)\S+|[@#][\p{L}\p{N}_]+|(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|['’](?:s|S)(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’](?:(?:t|re|ve|ll|d|m)(?![\p{L}])|\p{Lu})|[.&](?=[\p{L}\p{N}]{2})|&(?=\p{L}))[\p{L}\p{M}\p{N}]*)*\+?|\d+(?:[.,:]\d+)*\p{L}*|[^\s]/gu;

/** Longer words are noise (encoded data, text without spaces), never names. */
const longestWord = 60;

/** The pattern remembers a way back for each letter of a word: a word of millions would be more than its stack holds. */
const longestPiece = 500_000;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from);
    for (const match of text.slice(from, to).matchAll(tokenPattern)) {
      const start = from + match.index;
      const gap = text.slice(end, start);
      const word = match[0];
      end = start + word.length;
      if (/^\p{Lu}\.$/u.test(word) && !isInitial(text, end, tokens.at(-1))) {
        add(start, start + 1, gap);
        add(start + 1, end, '');
      } else add(start, end, gap);
    }
    from = to;
  }
  return tokens;

  function add(start: number, end: number, gap: string): void {
    const word = text.slice(start, end);
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
