import { atomOf } from '#main/search/atoms.ts';
import type { Query, WordQuery } from '#shared/search/query-syntax.ts';
import { mostTerms } from '#shared/search/read-query.ts';
import { isStopWord } from '#shared/search/stop-words.ts';

/** A query as it is carried out: what has to be, and the plain words of which most may do. */
export interface Plan {
  /** What every hit has to meet besides the words. */
  readonly required: readonly Query[];
  /** Plain words beside each other, without those that tell nothing. */
  readonly words: readonly WordQuery[];
  /** All of it together. */
  readonly exact: Query;
  /** How much a word counts by how often it was said. */
  weightOf(word: string): number;
}

/** The same with phrases taken apart into words, for when nobody says them. */
export function withoutPhrases({
  required,
  words,
}: Pick<Plan, 'required' | 'words'>): Pick<Plan, 'required' | 'words'> {
  const phrases = required.filter((part) => part.type === 'phrase' && part.part === null);
  const parts = phrases.flatMap((part) => (part.type === 'phrase' ? part.phrase.split(/\s+/u) : []));
  const inPhrases = parts
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !isStopWord(word))
    .map((word): WordQuery => ({ type: 'word', word, isPrefix: false, typos: 0, part: null }));
  return {
    required: required.filter((part) => !phrases.includes(part)),
    words: dedupe([...words, ...inPhrases]).slice(0, mostTerms),
  };
}

/**
 * What texts have as several words, such as `best-selling`, as each of them: asked for in passing it may stand there in
 * another way. Signs (`C++`), numbers in groups and scripts without spaces stay as they are.
 */
export function takenApart(words: readonly WordQuery[]): WordQuery[] {
  const parts = words.flatMap((query): WordQuery[] => {
    const whole = atomOf(query)?.sequences[0];
    if (
      !whole ||
      whole.terms.length < 2 ||
      whole.forms ||
      query.isPrefix ||
      !/^(?=.*\p{L})[\p{L}\p{N}]/u.test(query.word)
    )
      return [query];
    const each = query.word.split(/[^\p{L}\p{N}'’.,]+/u).filter((word) => word !== '' && !isStopWord(word));
    return each.length < 2 ? [query] : each.map((word) => ({ ...query, word }));
  });
  return dedupe(parts).slice(0, mostTerms);
}

/** Tells plain words, which a document may lack one of, from what was asked for on purpose. */
export function planOf(query: Query): Plan {
  const parts = query.type === 'and' ? query.queries.flatMap(flatten) : [query];
  const plain = parts.filter(isPlainWord);
  const telling = plain.filter(({ word }) => !isStopWord(word.replace(/[’']s$/iu, '')));
  const words = dedupe(telling.length > 0 ? telling : plain);
  const required = parts.filter((part) => !isPlainWord(part));
  const [only, ...more] = [...required, ...words];
  const exact: Query = only && more.length === 0 ? only : { type: 'and', queries: [...required, ...words] };
  const times = Map.groupBy(telling, keyOf);
  const weights = new Map(
    words.map((word) => [word.word, 1 + 0.5 * Math.min(2, (times.get(keyOf(word))?.length ?? 1) - 1)]),
  );
  return { required, words, exact, weightOf: (word) => weights.get(word) ?? 1 };
}

function flatten(query: Query): readonly Query[] {
  return query.type === 'and' ? query.queries.flatMap(flatten) : [query];
}

function isPlainWord(query: Query): query is WordQuery {
  return query.type === 'word' && query.part === null && query.typos === 0;
}

function dedupe(words: readonly WordQuery[]): WordQuery[] {
  const byWord = new Map<string, WordQuery>();
  for (const word of words) {
    const key = keyOf(word);
    if (!byWord.has(key)) byWord.set(key, word);
  }
  return [...byWord.values()];
}

/** By what is looked for: `Diets` and `diet.` are one word. */
function keyOf(word: WordQuery): string {
  return `${atomOf(word)?.sequences[0]?.terms.join(' ') ?? word.word} ${word.isPrefix}`;
}
