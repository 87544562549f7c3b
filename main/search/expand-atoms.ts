import type { IndexReader } from '#main/index/index-reader.ts';
import { type Atom, atomOf, type Sequence } from '#main/search/atoms.ts';
import type { Spelling } from '#main/search/spelling.ts';
import type { PhraseQuery, WordQuery } from '#shared/search/query-syntax.ts';
import { eachToken } from '#shared/search/text/each-token.ts';
import { foldWord } from '#shared/search/text/fold-word.ts';
import type { Respelled } from '#shared/search/types.ts';

/** Of the words that begin with a prefix, so many of the most used are looked for: of three letters there are hundreds in most texts. */
const mostCompletions = 48;
const mostOfThreeLetters = 24;
const completionWeight = 0.8;
const typoWeights = [0.9, 0.7, 0.5] as const;

/** Turns words and phrases into atoms, with the words of the index that prefixes and typos stand for. */
export class AtomMaker {
  readonly #index: IndexReader;
  readonly #spelling: () => Spelling;
  readonly #known = new Map<WordQuery | PhraseQuery, Atom | undefined>();
  readonly #respelled = new Map<string, string[]>();

  constructor(index: IndexReader, spelling: () => Spelling) {
    this.#index = index;
    this.#spelling = spelling;
  }

  /** Words that were looked for in other spellings. */
  get respelled(): Respelled[] {
    return [...this.#respelled].map(([typed, used]) => ({ typed, used }));
  }

  atom(query: WordQuery | PhraseQuery): Atom | undefined {
    if (!this.#known.has(query)) this.#known.set(query, this.#make(query));
    return this.#known.get(query);
  }

  /** Takes a word for others near it too, because little was found with it; they count for a share of what they would. `false` when there are none. */
  respell(query: WordQuery | PhraseQuery, share = 1): boolean {
    const atom = this.atom(query);
    if (!atom || query.type !== 'word' || !/^\p{L}[\p{L}\p{N}]*$/u.test(query.word)) return false;
    const word = foldWord(query.word);
    const near = this.#spelling().near(word, word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
    const [nearest] = near;
    const split = nearest ? undefined : this.#split(word);
    if (!nearest && !split) return false;
    const ways = split
      ? [{ terms: split, weight: share * 0.7 }]
      : near
          .filter(({ typos }) => typos === nearest?.typos)
          .map(({ term, word: other, typos }) => ({
            terms: [term],
            word: other,
            weight: share * (typoWeights[typos] ?? 0.5),
          }));
    this.#known.set(query, { ...atom, sequences: distinct([...atom.sequences, ...ways]) });
    this.#respelled.set(
      query.word,
      split ? [split.join(' ')] : near.filter(({ typos }) => typos === nearest?.typos).map((one) => one.word),
    );
    return true;
  }

  /** The word counts as it was typed again. */
  takeBack(query: WordQuery): void {
    this.#known.delete(query);
    this.#respelled.delete(query.word);
  }

  /** Whether any document has one of the ways to say it, as far as single words tell. */
  isKnown(query: WordQuery | PhraseQuery): boolean {
    const atom = this.atom(query);
    if (!atom) return true;
    return atom.sequences.some(({ terms }) =>
      terms.every(
        (term) =>
          this.#index.get('SELECT 1 FROM words WHERE term = ? AND documents > 0', term) ||
          !/^[\p{L}\p{N}]+$/u.test(term),
      ),
    );
  }

  #make(query: WordQuery | PhraseQuery): Atom | undefined {
    const atom = atomOf(query);
    if (!atom) return atom;
    if (query.type === 'phrase') return query.isUnfinished ? this.#completed(atom, query.phrase) : atom;
    if (query.isPrefix) return this.#completed(atom, query.word);
    if (query.typos === 0) return atom;
    const near = this.#spelling()
      .near(foldWord(query.word), query.typos, mostCompletions)
      .map(({ term, typos }) => ({ terms: [term], weight: typoWeights[typos] ?? 0.5 }));
    return { ...atom, sequences: distinct([...atom.sequences, ...near]) };
  }

  #completed(atom: Atom, typed: string): Atom {
    return { ...atom, sequences: distinct([...atom.sequences, ...this.#completions(typed, atom)]) };
  }

  /** One or two letters begin a tenth of all words: in texts they are taken for a word of their own ("AI"). */
  #completions(typed: string, atom: Atom): Sequence[] {
    const [first] = atom.sequences;
    // `C+` begins `C++`, whose sign is part of its term.
    const signed = first?.terms.find((term) => /[\uE001-\uE003]/u.test(term));
    const beginning = signed ?? lastWordOf(typed);
    if (!first || beginning === '' || first.forms || first.isOpen) return [];
    const isShort = signed === undefined && first.terms.length === 1 && /^\p{L}{1,2}$/u.test(beginning);
    const rows = this.#index.all<{ term: string }>(
      'SELECT term FROM words WHERE word >= ? AND word < ? AND documents > 0 ORDER BY documents DESC LIMIT ?',
      ...[beginning, `${beginning}\u{10ffff}`, beginning.length > 3 ? mostCompletions : mostOfThreeLetters],
    );
    return rows.map(({ term }) => ({
      terms: [...first.terms.slice(0, -1), term],
      weight: completionWeight,
      ...(isShort && { isForTitles: true }),
    }));
  }

  /** Two words of the index that were written as one. */
  #split(word: string): string[] | undefined {
    for (let at = 2; at <= word.length - 2; at += 1) {
      const terms = [word.slice(0, at), word.slice(at)].map(
        (part) =>
          this.#index.get<{ term: string }>('SELECT term FROM words WHERE word = ? AND documents > 1', part)?.term,
      );
      const [first, second] = terms;
      if (first !== undefined && second !== undefined) return [first, second];
    }
    return undefined;
  }
}

/** The word at the end as texts have it; `''` when something that parts words follows it. */
function lastWordOf(typed: string): string {
  let [last, lastEnd] = ['', 0];
  eachToken(typed.toWellFormed(), (_term, word, _start, end) => {
    [last, lastEnd] = [word, end];
  });
  return /^[.,'’]?$/u.test(typed.slice(lastEnd)) ? last : '';
}

function distinct(sequences: readonly Sequence[]): Sequence[] {
  const byTerms = new Map<string, Sequence>();
  for (const sequence of sequences) {
    const key = sequence.terms.join(' ');
    if (!byTerms.has(key)) byTerms.set(key, sequence);
  }
  return [...byTerms.values()];
}
