import { eachToken } from '#shared/search/text/each-token.ts';
import type { ReadWord } from '#shared/search/text/read-word.ts';

/** How texts are read into terms. Raised when that changes: what was put in by another reading is put in anew. */
const reading = 3;

/** The reading, and the tables of letters that it leans on, which come with the runtime. */
export const readingVersion = `${reading} unicode ${process.versions.unicode}`;

/** Told of a word with its term; `read` is the same word where it is remembered. */
export type WordSink = (word: string, term: string, read?: ReadWord) => void;

/**
 * A text as the full-text table takes it: its terms, parted by spaces, and behind them the forms that terms alone do not
 * tell apart. `seen` is told of each word.
 */
export function indexText(text: string, seen?: WordSink): string {
  const terms: string[] = [];
  let forms: string[] | undefined;
  eachToken(text, (term, word, _start, _end, form, _formStart, _formEnd, read) => {
    terms.push(term);
    seen?.(word, term, read);
    if (form === undefined) return;
    forms ??= [];
    forms.push(form);
    seen?.(form, form);
  });
  return forms ? `${terms.join(' ')} ${forms.join(' ')}` : terms.join(' ');
}
