import type { ArticleSoFar } from '#main/entities/statements/article-so-far.ts';
import { sourceOf } from '#main/entities/statements/article-so-far.ts';
import { isOutlet } from '#main/entities/statements/outlet-names.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import {
  adverbs,
  auxiliaries,
  companyNouns,
  conjunctions,
  documentNouns,
  reporterNouns,
  sayingVerbs,
  spokesNouns,
  titleWords,
  unnamedNouns,
} from '#main/entities/statements/word-lists.ts';
import type { Source } from '#shared/entities/statements.ts';

export interface Speaker {
  readonly source: Source;
  readonly kind: 'person' | 'organization' | 'outlet' | 'unnamed' | 'document' | 'unclear';
  /** The first word of its phrase, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** For unnamed people: the word for them, and whether they were brought up before ("the people"). */
  readonly head?: string;
  readonly isKnownBefore?: boolean;
  /** They know the matter from inside: "familiar with", "close to". */
  readonly isInsider?: boolean;
}

const insider =
  /\b(?:familiar with|close to|briefed on|knowledge of|involved in|who know|aware of|near to|privy to|matter|negotiations|talks|discussions|deliberations|not to be (?:named|identified)|anonym)/;
const longestPhrase = 18;

/** Who is named by the words that end before `to`: "Lee, who runs Fjordlight," said; "people close to the talks" said. */
export function readSpeakerBefore(
  words: readonly Word[],
  to: number,
  text: string,
  article: ArticleSoFar,
): Speaker | undefined {
  let end = to;
  while (end > 0 && isBetween(words[end - 1])) end--;
  const last = words[end - 1];
  if (!last || last.quotation) return undefined;
  if (last.lower === ',' || last.lower === ')' || last.lower === '—' || last.lower === '–')
    return beforeAside(words, end - 1, text, article);
  let from = end - 1;
  while (from > 0 && end - from < longestPhrase && continuesLeft(words, from - 1)) from--;
  return readPhrase(words, from, end, text, article);
}

/** Who is named by the words from `from` on: "according to people familiar with the matter". */
export function readSpeakerAfter(
  words: readonly Word[],
  from: number,
  text: string,
  article: ArticleSoFar,
): Speaker | undefined {
  let to = from;
  while (to < words.length && to - from < longestPhrase && continuesRight(words, from, to)) to++;
  const phrase = readPhrase(words, from, to, text, article);
  if (phrase?.kind === 'organization' && words[to]?.lower === ',' && isTitle(words[to - 1])) {
    // "said Fjordlight's chief executive, Lee Seung-woo"
    const name = words[to + 1]?.mention;
    if (name?.type === 'person') return named(name, from, to + 2);
  }
  return phrase;
}

function isBetween(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return word?.kind === 'date';
  return (
    auxiliaries.has(word.lower) || adverbs.has(word.lower) || (word.lower.endsWith('ly') && word.lower !== 'family')
  );
}

/** The name before an aside: "Lee, the chief executive of Fjordlight, said". */
function beforeAside(words: readonly Word[], comma: number, text: string, article: ArticleSoFar): Speaker | undefined {
  const mark = words[comma]?.lower === ')' ? '(' : (words[comma]?.lower ?? ',');
  for (let at = comma - 1; at > Math.max(0, comma - 24); at--) {
    const word = words[at];
    if (!word || word.quotation || (word.kind === 'word' && sayingVerbs.has(word.lower))) return undefined;
    if (word.lower !== mark) continue;
    const before = words[at - 1];
    const after = words[at + 1];
    if (before?.mention && isSomebody(before) && after && opensAside(after)) return named(before.mention, at - 1, at);
    if (before && isTitle(before) && after?.mention?.type === 'person') return named(after.mention, at + 1, at + 2);
    if (before?.kind === 'word' && after && /^(?:who|which|including)$/.test(after.lower))
      return readSpeakerBefore(words, at, text, article);
  }
  return undefined;
}

function opensAside(word: Word): boolean {
  return (
    word.kind === 'name' ||
    word.kind === 'money' ||
    /^(?:the|a|an|its|his|her|who|which|whose|formerly|one|now|also|co-founder|founder|chief|ceo|president|chairman|head|director|former|based|founded|then|\d+|an?other|vice|senior|executive|managing|general|chair|partner|professor|and|as)$/.test(
      word.lower,
    )
  );
}

function continuesLeft(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.quotation) return false;
  if (word.kind === 'mark') return (word.lower === '-' || word.lower === "'s" || word.lower === '’s') && at > 0;
  if (word.kind === 'date' || word.kind === 'money') return false;
  if (word.lower === 'that' || word.lower === 'told') return false;
  if (word.lower === 'who') return true;
  if (word.lower === 'and') return words[at - 1]?.kind === 'name' || unnamedNouns.has(words[at - 1]?.lower ?? '');
  return !sayingVerbs.has(word.lower) && !(conjunctions.has(word.lower) && word.kind === 'word');
}

function continuesRight(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  if (!word || word.quotation) return false;
  if (word.kind === 'mark') return word.lower === '-' || word.lower === "'s" || word.lower === '’s';
  if (word.kind === 'date') return false;
  if (word.kind === 'word') {
    if (word.lower === 'who') return /^(?:know|knows|have|were)$/.test(words[at + 1]?.lower ?? '');
    if (word.lower === 'that' || word.lower === 'told' || word.lower === 'as' || word.lower === 'which') return false;
    if (sayingVerbs.has(word.lower) && at > from && word.lower !== 'report' && word.lower !== 'reports') return false;
    if (word.lower === 'because' || word.lower === 'after' || word.lower === 'while' || word.lower === 'but')
      return false;
    if (word.lower === 'and') return words[at + 1]?.kind !== 'name' && unnamedNouns.has(words[at + 1]?.lower ?? '');
  }
  return true;
}

function readPhrase(
  words: readonly Word[],
  first: number,
  to: number,
  text: string,
  article: ArticleSoFar,
): Speaker | undefined {
  let from = first;
  while (from < to - 1 && /^(?:but|and|however|yet|so|still|even)$/.test(words[from]?.lower ?? '')) from++;
  const only = words[from];
  if (!only || from >= to) return undefined;
  if (to - from === 1 && only.kind === 'word') return pronoun(words, from, text, article);
  const names = [];
  for (let at = from; at < to; at++) if (words[at]?.kind === 'name') names.push(at);
  const lastName = names.at(-1);
  const last = words[to - 1];
  // "the Journal", "OpenAI chief executive Sam Altman", "analyst Ines Roth"
  if (lastName === to - 1 && last?.mention && isSomebody(last) && isModified(words, from, to - 1))
    return named(last.mention, from, to);
  const headAt = headOf(words, from, to);
  const head = words[headAt]?.lower ?? '';
  const phrase = () => phraseOf(words, from, to, text);
  const name = lastName === undefined ? undefined : words[lastName];
  if (spokesNouns.has(head)) {
    if (name?.mention?.type === 'organization') return { ...named(name.mention, from, to) };
    const company = companyOf(words, from, article);
    return company
      ? { source: company, kind: 'organization', from, to }
      : { source: phrase(), kind: 'unclear', from, to };
  }
  if (
    /^(?:reporting|report|reports|story|article|interview|investigation|coverage|analysis|data|estimates|research|figures|scoop)$/.test(
      head,
    )
  ) {
    if (
      name?.mention &&
      isSomebody(name) &&
      /^(?:from|by|in|with|of|the)$/.test(words[(lastName ?? 0) - 1]?.lower ?? '')
    )
      return named(name.mention, from, to);
    if (name?.mention && isOutlet(sourceOf(name.mention) ?? { entityId: null, name: '' }) && lastName === from)
      return named(name.mention, from, to);
  }
  if (reporterNouns.has(head) && lastName === undefined && article.reporter && /^(?:the|its|that)$/.test(only.lower))
    return { source: article.reporter, kind: 'outlet', from, to };
  if (documentNouns.has(head)) return { source: phrase(), kind: 'document', from, to };
  // "the startup's chief executive", "the CEO"
  if (isTitle(words[headAt]) && headAt === to - 1 && !unnamedNouns.has(head)) {
    const titled = lastName === undefined ? article.titled(titleOf(words, from, to)) : undefined;
    return titled ? { source: titled, kind: 'person', from, to } : { source: phrase(), kind: 'unclear', from, to };
  }
  if (companyNouns.has(head) && lastName === undefined && /^(?:the|its)$/.test(only.lower)) {
    const company = companyOf(words, from, article);
    return company
      ? { source: company, kind: 'organization', from, to }
      : { source: phrase(), kind: 'unclear', from, to };
  }
  if (unnamedNouns.has(head) || (head === 'those' && to - from > 1))
    return unnamed(words, from, to, head, text, article);
  return undefined;
}

function unnamed(
  words: readonly Word[],
  from: number,
  to: number,
  head: string,
  text: string,
  article: ArticleSoFar,
): Speaker {
  const phrase = phraseOf(words, from, to, text);
  const isInsider =
    insider.test(phrase.name.toLowerCase()) || head === 'insiders' || head === 'sources' || head === 'source';
  const isKnownBefore =
    /^(?:the|those|these|both) \S+$/i.test(phrase.name) && article.unnamedBefore(head) !== undefined;
  const before = isKnownBefore ? article.unnamedBefore(head) : undefined;
  return { source: before ?? phrase, kind: 'unnamed', from, to, head, isKnownBefore, isInsider };
}

function pronoun(words: readonly Word[], at: number, text: string, article: ArticleSoFar): Speaker | undefined {
  const { lower = '' } = words[at] ?? {};
  const place = { from: at, to: at + 1 };
  if (lower === 'he' || lower === 'she') {
    const person = personBefore(words, at) ?? article.person;
    return person
      ? { source: person, kind: 'person', ...place }
      : { source: phraseOf(words, at, at + 1, text), kind: 'unclear', ...place };
  }
  if (lower === 'it') {
    const company = organizationBefore(words, at) ?? article.company;
    return company ? { source: company, kind: 'organization', ...place } : undefined;
  }
  if (lower === 'they') {
    const source = article.unnamedBefore('');
    return source && { source, kind: 'unnamed', ...place, head: '', isKnownBefore: true };
  }
  return unnamedNouns.has(lower) && !/^(?:two|three|four|several|many|some|those)$/.test(lower)
    ? unnamed(words, at, at + 1, lower, text, article)
    : undefined;
}

function personBefore(words: readonly Word[], at: number): Source | undefined {
  const word = words.findLast(({ mention }, position) => position < at && mention?.type === 'person');
  return word?.mention && sourceOf(word.mention);
}

function organizationBefore(words: readonly Word[], at: number): Source | undefined {
  const found = words.filter(({ mention }, position) => position < at && mention?.type === 'organization');
  const sources = found.flatMap(({ mention }) => (mention ? [sourceOf(mention)] : []));
  return new Set(sources.map((source) => source?.entityId)).size === 1 ? sources[0] : undefined;
}

/** "the company": the only one that the sentence has named so far, else the one that the article is about there. */
function companyOf(words: readonly Word[], at: number, article: ArticleSoFar): Source | undefined {
  const isNamedHere = words.some(
    ({ mention, quotation }, place) => place < at && mention?.type === 'organization' && !quotation,
  );
  return isNamedHere ? organizationBefore(words, at) : article.company;
}

function isSomebody({ mention }: Word): boolean {
  return (
    mention?.type === 'person' ||
    mention?.type === 'organization' ||
    (mention?.type === 'product' && isOutletName(mention.name))
  );
}

function isOutletName(name: string): boolean {
  return isOutlet({ entityId: null, name });
}

function named(mention: NonNullable<Word['mention']>, from: number, to: number): Speaker {
  const source = sourceOf(mention) ?? { entityId: null, name: mention.name };
  const kind = mention.type === 'person' ? 'person' : isOutlet(source) ? 'outlet' : 'organization';
  return { source, kind, from, to };
}

/** Only titles, articles, other names' possessives and plain words stand before the name: "Fjordlight co-founder". */
function isModified(words: readonly Word[], from: number, name: number): boolean {
  const isPerson = words[name]?.mention?.type === 'person';
  for (let at = from; at < name; at++) {
    const word = words[at];
    if (!word) return false;
    if (word.kind === 'name' || /^['’]s$|^-$/.test(word.lower)) {
      if (!isPerson) return false;
    } else if (word.kind !== 'word') return false;
    else if (
      !isTitle(word) &&
      !/^(?:the|a|an|its|former|outlet|rival|based|backed|owned|led|longtime|then|current|own|newspaper|publication|site|website|analyst|analysts|at|for|company)$/.test(
        word.lower,
      ) &&
      !(isPerson && at === from && /^[a-z-]+$/.test(word.lower) && !conjunctions.has(word.lower))
    )
      return false;
    else if (/^(?:at|for)$/.test(word.lower)) return false;
  }
  return true;
}

function isTitle(word: Word | undefined): boolean {
  return word?.kind === 'word' && titleWords.has(word.lower);
}

/** The title without what goes with it: "chief executive". */
function titleOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .filter((word) => isTitle(word))
    .map(({ lower }) => (lower === 'executive' ? 'ceo' : lower))
    .filter((word) => word !== 'chief' && word !== 'officer')
    .join(' ');
}

/** The phrase's main noun: the last word before what it is more closely said of. */
function headOf(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const word = words[at];
    if (!word) break;
    if (word.kind === 'name' && at < to - 1) continue;
    if (
      word.kind === 'word' &&
      /^(?:of|for|at|in|with|from|to|by|who|familiar|close|briefed|involved|on|near|aware|directly|working|inside|under)$/.test(
        word.lower,
      )
    )
      return at - 1;
  }
  return to - 1;
}

function phraseOf(words: readonly Word[], from: number, to: number, text: string): Source {
  const start = words[from]?.start ?? 0;
  const written = text.slice(start, words[to - 1]?.end ?? start).replace(/\s+/g, ' ');
  const isCapital = words[from]?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(written);
  return { entityId: null, name: isCapital ? written.charAt(0).toLowerCase() + written.slice(1) : written };
}
