/**
 * What SQLite's tokenizer loses: it drops the signs of `C++`, `C#` and `.NET` and all emoji, and takes a whole sentence
 * of an unspaced script for one word. Both get tokens of their own, in a column of their own.
 */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々〆]/u;
const unspacedRun = new RegExp(`(?:${unspaced.source}\\p{M}*)+`, 'gu');
const signedWord = /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}\p{N}]{0,30}(?:[+]{1,3}|#)|\.\p{L}[\p{L}\p{N}]{1,30})/gu;
const pictograph = /\p{Extended_Pictographic}/gu;

/** The exact tokens of a text, for indexing, parted by spaces. */
export function exactTokens(text: string): string {
  const tokens: string[] = [];
  for (const [run] of text.matchAll(unspacedRun)) tokens.push(...pairsOf(run, true));
  for (const [word] of text.matchAll(signedWord)) tokens.push(encode(word));
  for (const [sign] of text.matchAll(pictograph)) if (!/[\d#*©®™]/u.test(sign)) tokens.push(encode(sign));
  return tokens.join(' ');
}

/** The text with unspaced scripts blanked out, every other character at its place: what the tokenizer is given. */
export function spacedText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: SQLite ends a text at NUL; 1 and 2 are our marks.
  const clean = text.replace(/[\u0000-\u0002]/g, ' ');
  return unspaced.test(clean) ? clean.replace(unspacedRun, (run) => ' '.repeat(run.length)) : clean;
}

/** One word of a query, taken apart: what the tokenizer reads, and what has to be looked for exactly. */
export interface WordParts {
  readonly spaced: string;
  /** Runs of unspaced scripts, each a sequence of tokens. */
  readonly unspaced: readonly { readonly literal: string; readonly tokens: readonly string[] }[];
  /** Words with signs, and emoji. */
  readonly signed: readonly { readonly literal: string; readonly token: string }[];
}

export function partsOfWord(word: string): WordParts {
  const runs = [...word.matchAll(unspacedRun)].map(([literal]) => ({ literal, tokens: pairsOf(literal, false) }));
  const signs = [...word.matchAll(pictograph)].map(([sign]) => sign).filter((sign) => !/[\d#*©®™]/u.test(sign));
  const isSigned = new RegExp(`^(?:${signedWord.source})$`, 'u').test(word);
  return {
    spaced: isSigned ? '' : spacedText(word),
    unspaced: runs,
    signed: [...(isSigned ? [word] : []), ...signs].map((literal) => ({ literal, token: encode(literal) })),
  };
}

/** Overlapping pairs of characters; the last one alone too when indexed, so that one character can be found and a run ends. */
function pairsOf(run: string, isIndexed: boolean): string[] {
  const characters = [...run.replace(/\p{M}/gu, '')];
  const pairs = characters.slice(0, -1).map((character, at) => encode(character + characters[at + 1]));
  const last = characters.at(-1) ?? '';
  return isIndexed || characters.length === 1 ? [...pairs, encode(last)] : pairs;
}

/** Digits only, after one letter: nothing the stemmer could cut off. Four hexadecimal digits would end in letters. */
function encode(text: string): string {
  return `q${[...text.toLowerCase()].map((character) => String(character.codePointAt(0)).padStart(7, '0')).join('')}`;
}
