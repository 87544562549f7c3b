import type { PartField, PhraseQuery, WordQuery } from '#shared/search/query-syntax.ts';
import { eachToken } from '#shared/search/text/each-token.ts';

/** Terms in their order, one of the ways in which a text can say what is asked for. */
export interface Sequence {
  readonly terms: readonly string[];
  /** Of a single word: as it was written before its ending was taken off. */
  readonly word?: string;
  /** How much of a match it is: 1 for what was typed, less for what is only near it. */
  readonly weight: number;
  /** Forms that have to stand in the document besides: the `c++` of "C++ compilers". */
  readonly forms?: readonly string[];
  /** The last term is only the beginning of one. */
  readonly isOpen?: boolean;
  /** Counts in titles and names only. */
  readonly isForTitles?: boolean;
  /** A number as one word that was typed as several: it stands for each of them. */
  readonly isAsOne?: boolean;
}

/** A word or phrase of a query with all the ways to say it. */
export interface Atom {
  /** As it was typed. */
  readonly label: string;
  readonly part: PartField | null;
  readonly sequences: readonly Sequence[];
  /** Terms within so many of each other, in any order; 0 where they stand side by side. */
  readonly slop: number;
}

interface ReadToken {
  readonly term: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly form: string | undefined;
  readonly formStart: number;
}

/** Of `c++`, `c#` and `.net`, not of `1.2b`. */
const sign = /[\uE001\uE002]|^\uE003/u;

/** What was typed, read like a text; `undefined` when there is nothing in it that texts have. */
export function atomOf(query: WordQuery | PhraseQuery): Atom | undefined {
  const atom = asTyped(query);
  if (!atom || query.type === 'phrase') return atom;
  const bare = withoutCurrency(query.word);
  const inAnyMoney = bare === undefined ? [] : (asTyped({ ...query, word: bare })?.sequences ?? []);
  return {
    ...atom,
    sequences: [
      ...atom.sequences,
      ...inAnyMoney.map(({ terms }) => ({ terms, weight: inAnyMoneyWeight })),
      ...(query.asOne === undefined ? [] : [{ terms: [query.asOne], weight: asOneWeight, isAsOne: true }]),
    ],
  };
}

function asTyped(query: WordQuery | PhraseQuery): Atom | undefined {
  const label = query.type === 'word' ? query.word : query.phrase;
  const tokens = tokensOf(query.type === 'word' ? withoutScheme(label) : label);
  if (tokens.length === 0) return undefined;
  const { part } = query;
  const slop = query.type === 'phrase' ? query.slop : 0;
  const [only] = tokens;
  const signed = tokens.flatMap(({ form }) => (form !== undefined && sign.test(form) ? [form] : []));
  if (tokens.length === 1 && only) {
    const [form] = signed;
    if (form !== undefined) return { label, part, slop, sequences: [{ terms: [form], weight: 1 }] };
    const isOpen = isUnspaced(only.term) && [...only.term].length === 1;
    const typed: Sequence = { terms: [only.term], word: only.word, weight: 1, ...(isOpen && { isOpen }) };
    // In quotes it is meant as it stands.
    const isMeantSo = query.type === 'phrase' || only.form === undefined;
    const others = isMeantSo ? [] : [{ terms: [only.form], weight: otherFormWeight }];
    return { label, part, slop, sequences: [typed, ...others] };
  }
  const terms = tokens.map(({ term }) => term);
  // The last character of an unspaced run is part of a pair in a longer text.
  const [before, last] = tokens.slice(-2);
  if (before && last && last.start < before.end) terms.pop();
  const whole: Sequence = { terms, weight: 1, ...(signed.length > 0 && { forms: signed }) };
  if (query.type === 'phrase') return { label, part, slop, sequences: [whole] };
  const { form: joined, formStart } = tokens.at(-1) ?? {};
  const isJoined = joined !== undefined && formStart === tokens[0]?.start && !sign.test(joined);
  const bare = withoutParticle(label);
  const sequences = [
    whole,
    ...(isJoined ? [{ terms: [joined], weight: 1 }] : []),
    ...(bare === undefined ? [] : [{ terms: pairsOf(bare), weight: otherFormWeight }]),
  ];
  return { label, part, slop, sequences };
}

/** For what is not quite what was typed, but the same word. */
const otherFormWeight = 0.8;
const asOneWeight = 0.9;
/** Said again and again it comes behind one place that says it as typed. */
const inAnyMoneyWeight = 0.15;

/** `$5` for `US$5`, which most write so, and `1.2-billion` for `1.2-billion-dollar`. */
function withoutCurrency(word: string): string | undefined {
  const bare = word
    .replace(/^(?:us|au?|ca?|hk|nz|nt|s)(?=\$\d)/i, '')
    .replace(/^([^\p{L}\p{N}]*\d.*)-(?:dollars?|euros?|pounds?|yen)$/iu, '$1');
  return bare === word ? undefined : bare;
}

/** What Korean writes behind a word to say what it does in the sentence. */
const koreanParticle =
  /^([\p{sc=Hangul}]{2,}?)(?:에서|에게|부터|까지|처럼|보다|으로|이라|은|는|이|가|을|를|의|에|와|과|도|로|만)$/u;

function withoutParticle(word: string): string | undefined {
  return koreanParticle.exec(word.normalize('NFC'))?.[1];
}

function pairsOf(word: string): string[] {
  const terms = tokensOf(word).map(({ term }) => term);
  return terms.length > 1 ? terms.slice(0, -1) : terms;
}

/** Without what is not part of an address as it is found in texts. */
function withoutScheme(word: string): string {
  return word.replace(/^[a-z][a-z+.-]*:\/\/(www\.)?(?=.)/iu, '');
}

function tokensOf(text: string): ReadToken[] {
  const tokens: ReadToken[] = [];
  eachToken(text.toWellFormed(), (term, word, start, end, form, formStart) =>
    tokens.push({ term, word, start, end, form, formStart }),
  );
  return tokens;
}

function isUnspaced(term: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々〆]/u.test(
    term,
  );
}
