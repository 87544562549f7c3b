import { foldWord } from '#shared/search/text/fold-word.ts';
import { otherForm } from '#shared/search/text/other-form.ts';
import { stem } from '#shared/search/text/stem.ts';
import { WordTable } from '#shared/search/text/word-table.ts';

/** The point within a number, as a private letter: no tokenizer takes it for a sign. */
export const pointSign = '\uE003';

const longestTerm = 64;

/** A word as it was read, with room for a number: looking that up would take longer than reading the word did. */
export interface ReadWord {
  readonly term: string;
  readonly word: string;
  readonly form: string | undefined;
  /** Who gave it its number. */
  numberedBy: object | undefined;
  number: number;
}

const wordsRead = new WordTable<ReadWord>();
const wordsRemembered = 400_000;

/** The word that stands between two places; `hasPart`: with signs in it that are no letters or digits. */
export function wordAt(text: string, start: number, end: number, hasPart: boolean): ReadWord {
  if (end - start > longestTerm) return readWord(text.slice(start, end), hasPart);
  const known = wordsRead.get(text, start, end);
  if (known) return known;
  const made = readWord(text.slice(start, end), hasPart);
  if (wordsRead.size >= wordsRemembered) wordsRead.clear();
  wordsRead.add(text, start, end, made);
  return made;
}

function readWord(raw: string, hasPart: boolean): ReadWord {
  const word = foldedWord(raw, hasPart);
  const other = otherForm(raw, word, pointSign);
  const form = other === undefined ? undefined : termOf(foldWord(other));
  return { word, term: termOf(word), form, numberedBy: undefined, number: -1 };
}

function foldedWord(raw: string, hasPart: boolean): string {
  const cut = raw.length > longestTerm ? raw.slice(0, longestTerm).replace(/[\uD800-\uDBFF]$/, '') : raw;
  const folded = /^[A-Za-z0-9]+$/.test(cut) ? cut.toLowerCase() : foldWord(cut.toWellFormed());
  if (!hasPart) return folded;
  // A comma before three digits parts thousands; any other is the point of those who write it so.
  return folded
    .replace(/\u00ad|\u2060|\u200d|\ufeff/gu, '')
    .replace(/,(?=\d{3}(?!\d))/g, '')
    .replace(/[.,]/g, pointSign);
}

/** What is indexed for a word: its stem, where it is one of the Latin alphabet without digits. */
export function termOf(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stem(word) : word;
}
