import type { Lexeme } from '#shared/search/lex-query.ts';
import { eachToken } from '#shared/search/text/each-token.ts';

type Word = Lexeme & { readonly type: 'value'; readonly value: { readonly type: 'word' } };

/** Words that say which money an amount is of, and that a text may write as a sign. */
const currencies: ReadonlySet<string> = new Set([
  ...['$', 'us$', 'usd', 'dollar', 'dollars', '€', 'eur', 'euro', 'euros', '£', 'gbp', 'pound', 'pounds', 'sterling'],
  ...[
    '¥',
    'jpy',
    'yen',
    'cny',
    'rmb',
    'yuan',
    '₹',
    'inr',
    'rupee',
    'rupees',
    '₩',
    'krw',
    'won',
    'chf',
    'franc',
    'francs',
  ],
]);
/** Whose money it is: "5 million US dollars". */
const country = /^u\.?s\.?$/i;
/** `1.2b`, with a point as texts are read. */
const amount = /^[\d\uE003]+[kmbt]$/u;

/**
 * Tells the words of a number that was typed with spaces in it how texts may write all of it as one: `1.2 billion` as
 * `1.2b`, `1 000` as `1000`. Each is still looked for by itself, so that this finds more and never less.
 */
export function joinNumbers(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const joined = [...lexemes];
  for (let from = 0; from < joined.length; from += 1) {
    // What is ruled out stands for itself.
    if (joined[from - 1]?.type === 'not') continue;
    const run: Word[] = [];
    for (let next = joined[from]; next && isWord(next); next = joined[from + run.length]) run.push(next);
    if (run.length > 1)
      writtenAsOne(run.map(({ value }) => value.text)).forEach((asOne, at) => {
        const word = run[at];
        if (asOne !== undefined && word) joined[from + at] = { ...word, value: { ...word.value, asOne } };
      });
    from += run.length;
  }
  return joined;
}

function isWord(lexeme: Lexeme): lexeme is Word {
  return lexeme.type === 'value' && lexeme.value.type === 'word';
}

/** For each of some words that stand beside each other what it is written as together with its neighbors. */
function writtenAsOne(words: readonly string[]): (string | undefined)[] {
  const found: (string | undefined)[] = words.map(() => undefined);
  if (!words.some((word) => /\d/.test(word))) return found;
  const ends: number[] = [];
  for (const word of words) ends.push((ends.at(-1) ?? -1) + 1 + word.length);
  const wordAt = (offset: number) => ends.findIndex((end) => offset < end);
  const amounts: { readonly first: number; readonly last: number; readonly term: string }[] = [];
  eachToken(words.join(' ').toWellFormed(), (term, _word, _start, end, form, formStart) => {
    const last = wordAt(end - 1);
    const first = form === undefined ? last : wordAt(formStart);
    if (form !== undefined && first < last) found.fill(form, first, last + 1);
    const written = [form, term].find((one) => one !== undefined && amount.test(one));
    if (written !== undefined) amounts.push({ first, last, term: written });
  });
  for (const { first, last, term } of amounts) {
    if (isCurrency(words[first - 1])) found[first - 1] = term;
    const isOfCountry = country.test(words[last + 1] ?? '') && isCurrency(words[last + 2]);
    const end = last + (isOfCountry ? 2 : 1);
    if (isCurrency(words[end])) found.fill(term, last + 1, end + 1);
  }
  return found;
}

/** `$`, `USD`, `dollars`. */
export function isCurrency(word: string | undefined): boolean {
  return word !== undefined && currencies.has(word.toLowerCase().replace(/[.,;]$/, ''));
}
