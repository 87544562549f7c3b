import { eachToken } from '#shared/search/text/each-token.ts';

/** How texts are read into terms. Raised when that changes: what was put in by another reading is put in anew. */
const reading = 2;

/** The reading, and the tables of letters that it leans on, which come with the runtime. */
export const readingVersion = `${reading} unicode ${process.versions.unicode}`;

/**
 * A text as the full-text table takes it: its terms, parted by spaces, and behind them the forms that terms alone do not
 * tell apart. `seen` is told of each word.
 */
export function indexText(text: string, seen?: (word: string, term: string) => void): string {
  const terms: string[] = [];
  let forms: string[] | undefined;
  eachToken(text, (term, word, _start, _end, form) => {
    terms.push(term);
    seen?.(word, term);
    if (form === undefined) return;
    forms ??= [];
    forms.push(form);
    seen?.(form, form);
  });
  return forms ? `${terms.join(' ')} ${forms.join(' ')}` : terms.join(' ');
}
