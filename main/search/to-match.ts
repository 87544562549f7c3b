import { partsOfWord } from '#main/search/exact-tokens.ts';
import type { Query } from '#main/search/query-syntax.ts';

/** A query of words and phrases only. */
export type TextQuery = Extract<Query, { type: 'word' | 'phrase' }>;

/** Other spellings of a word that nothing was found for. */
export type Respell = (word: TextQuery) => readonly string[] | undefined;

/**
 * The only place that writes SQLite's full-text syntax. Every token of the user's stands in double quotes, so that none
 * can be an operator; the operators around them are ours. `undefined` for a query that is not words and phrases joined
 * by AND and OR.
 */
export function toMatch(query: Query, respell: Respell): string | undefined {
  switch (query.type) {
    case 'word':
    case 'phrase':
      return isTitleOnlyExact(query) ? undefined : matchOf(query, respell(query));
    case 'and':
    case 'or': {
      const parts = query.queries.map((part) => toMatch(part, respell));
      return parts.includes(undefined) ? undefined : `(${parts.join(query.type === 'and' ? ' AND ' : ' OR ')})`;
    }
    default:
      return undefined;
  }
}

/** Exact tokens say only that a document has them, not where: in titles they are compared instead. */
export function isTitleOnlyExact(query: Query): query is TextQuery {
  if (query.type !== 'word' && query.type !== 'phrase') return false;
  if (!query.inTitle) return false;
  const { unspaced, signed } = partsOfWord(literalOf(query));
  return unspaced.length > 0 || signed.length > 0;
}

export function literalOf(query: TextQuery): string {
  return query.type === 'phrase' ? query.phrase : query.word;
}

/** One word or phrase. */
export function matchOf(query: TextQuery, spellings?: readonly string[]): string {
  const scope = query.inTitle ? '{title} : ' : '';
  if (spellings) return `(${spellings.map((spelling) => `${scope}${quoted(spelling)}`).join(' OR ')})`;
  const isPrefix = query.type === 'word' && query.isPrefix;
  const parts = partsOfWord(plainOf(query));
  const terms: string[] = [];
  if (/[\p{L}\p{N}]/u.test(parts.spaced)) terms.push(spacedTerm(parts.spaced.trim(), scope, isPrefix));
  for (const { tokens } of parts.unspaced) {
    terms.push(`{exact} : ${quoted(tokens.join(' '))}${tokens.length === 1 ? ' *' : ''}`);
  }
  for (const { token } of parts.signed) terms.push(`{exact} : ${quoted(token)}${isPrefix ? ' *' : ''}`);
  return `(${terms.join(' AND ')})`;
}

/**
 * One or two letters begin a tenth of all words, too many to rank while someone types: in texts they are looked for as
 * a word of their own ("AI"), and as a beginning only in titles and names.
 */
function spacedTerm(text: string, scope: string, isPrefix: boolean): string {
  if (!isPrefix) return `${scope}${quoted(text)}`;
  if ([...text].length > 2) return `${scope}${quoted(text)} *`;
  return `(${scope || '{title names} : '}${quoted(text)} * OR ${scope}${quoted(text)})`;
}

/** Without what is not part of the name: the `'s` of "Apple's", the `https://www.` and last slash of an address. */
function plainOf(query: TextQuery): string {
  if (query.type === 'phrase') return query.phrase;
  return query.word
    .replace(/^[a-z][a-z+.-]*:\/\/(www\.)?(?=.)/iu, '')
    .replace(/(?<=.)\/$/u, '')
    .replace(/(?<=.)['’]s?$/iu, '');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
