import { productNouns } from '#main/entities/recognize/lists.ts';
import { type ArticleSoFar, isSameSource, sourceOf } from '#main/entities/statements/article-so-far.ts';
import { claimVerbs, controlNouns, controlVerbs, weakest } from '#main/entities/statements/claim-verbs.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import {
  adverbs,
  auxiliaries,
  companyNouns,
  conjunctions,
  determiners,
  hypotheticals,
  prepositions,
  sayingVerbs,
  titleWords,
} from '#main/entities/statements/word-lists.ts';
import type { ClaimStatus, Source } from '#shared/entities/statements.ts';

/** The words of one sentence in the article they stand in. */
export interface Clause {
  readonly words: readonly Word[];
  readonly text: string;
  readonly article: ArticleSoFar;
}

/** What goes before a verb: auxiliaries, "agreed to", and who does it. */
export interface VerbChain {
  /** The first word of the chain; the subject is before it. */
  readonly from: number;
  /** How far it has come, where the words before the verb say so. */
  readonly control: ClaimStatus | undefined;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
  readonly isPerfect: boolean;
  readonly modal: string;
  readonly isInfinitive: boolean;
  /** The clause shares the subject of the one before: "raised money and bought". */
  readonly isJoined: boolean;
}

const softAdjectives =
  /^(?:a|an|the|its|his|her|their|any|advanced|early|preliminary|final|possible|potential|exclusive|late-stage|active|serious|several|in|of|on|about|over|from|into|with|for|away|off|out|up|close|have|had|new|earlier|initial|confidential|private|strong|own|prior|definitive|binding|similar|further|been|report|reports|that)$/;

export function readChain({ words }: Clause, verb: number): VerbChain {
  const statuses: ClaimStatus[] = [];
  let [isNegated, isPassive, isPerfect, isInfinitive, isJoined] = [false, false, false, false, false];
  let modal = '';
  let at = verb - 1;
  let isAfterNoun = false;
  const isIng = claimVerbs.get(words[verb]?.lower ?? '')?.form === 'ing' || controlNouns.has(words[verb]?.lower ?? '');
  for (; at >= 0 && verb - at < 24; at--) {
    const word = words[at];
    if (!word || word.quotation !== words[verb]?.quotation) break;
    const { lower, kind } = word;
    if (kind === 'date') continue;
    if (kind === 'name' || kind === 'money') break;
    if (kind === 'mark') {
      if (lower === ',' && isListed(words, at)) continue;
      break;
    }
    if (lower === 'to') isInfinitive = true;
    else if (lower === 'no' && isAfterNoun) isNegated = true;
    else if (/^(?:not|never|n't)$/.test(lower) || /n't$/.test(lower)) {
      isNegated = true;
      if (/^(?:wo|would|could|might|ca|may|should)/.test(lower))
        modal = lower.startsWith('wo') && !lower.startsWith('would') ? 'will' : 'would';
    } else if (auxiliaries.has(lower)) {
      if (/^(?:is|are|was|were|be|been|being)$/.test(lower) && at === lastAuxiliary(words, at, verb)) isPassive = true;
      if (/^(?:has|have|had)$/.test(lower)) isPerfect = true;
      if (/^(?:will|would|could|may|might|should|must|can|shall|'ll|'d)$/.test(lower))
        modal = lower === "'ll" ? 'will' : lower;
    } else if (isAdverb(lower)) continue;
    else if (controlVerbs.has(lower) && (isInfinitive || isAfterNoun || isIng || statuses.length > 0)) {
      const status = controlVerbs.get(lower);
      if (status) statuses.push(status);
      isAfterNoun = controlNouns.has(lower);
    } else if (controlNouns.has(lower) && (isInfinitive || isIng || isAfterNoun || statuses.length > 0)) {
      const status = controlNouns.get(lower);
      // "completed its purchase": the verb before the noun decides.
      if (status) statuses.push(status);
      isAfterNoun = true;
    } else if ((isAfterNoun || isIng || isInfinitive) && isStop(words, at)) {
      statuses.push('ended');
      at--;
    } else if ((isAfterNoun || isIng) && softAdjectives.test(lower)) continue;
    else if (
      (isAfterNoun || isIng || isInfinitive) &&
      /^(?:held|hold|holds|holding|began|begun|opened|started|entered|engaged|conducted|resumed|reached|struck|having|had|signed|inked|exploring|spent|months|close|closer)$/.test(
        lower,
      )
    ) {
      if (lower === 'close' || lower === 'closer') statuses.push('in-talks');
    } else if ((lower === 'or' || lower === 'and') && isListed(words, at)) continue;
    else if (claimVerbs.has(lower) && isListed(words, at + 1)) continue;
    else if (lower === 'in' && claimVerbs.has(words[at - 1]?.lower ?? '') && isListed(words, at + 1)) continue;
    else {
      if (lower === 'and') isJoined = true;
      break;
    }
  }
  return { from: at + 1, control: weakest(statuses), isNegated, isPassive, isPerfect, modal, isInfinitive, isJoined };
}

function isStop(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  const before = words[at - 1]?.lower ?? '';
  return (
    (lower === 'off' && /^(?:call|calls|called|broke|broken)$/.test(before)) ||
    (lower === 'away' && /^walk/.test(before)) ||
    (lower === 'out' && /^(?:backed|pulled)$/.test(before))
  );
}

/** A place between verbs that share their subject: "building, investing in, or acquiring". */
function isListed(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before > at - 4 && /^(?:,|or|and|in)$/.test(words[before]?.lower ?? '')) before--;
  let after = at;
  while (after < at + 4 && /^(?:,|or|and|in)$/.test(words[after]?.lower ?? '')) after++;
  const left = claimVerbs.get(words[before]?.lower ?? '');
  const right = claimVerbs.get(words[after]?.lower ?? '');
  return left !== undefined && right !== undefined && left.form === right.form && left.form !== 'past';
}

function lastAuxiliary(words: readonly Word[], at: number, verb: number): number {
  for (let position = verb - 1; position > at; position--)
    if (auxiliaries.has(words[position]?.lower ?? '') || !isAdverb(words[position]?.lower ?? '')) return position;
  return at;
}

export function isAdverb(lower: string): boolean {
  return (
    adverbs.has(lower) ||
    (lower.endsWith('ly') && lower.length > 4 && !/^(?:family|supply|assembly|italy)$/.test(lower))
  );
}

/** Whoever the words that end before `to` name as the one who does it; none where that is not plain. */
export function readSubjects(clause: Clause, to: number): Source[] {
  const { words, article } = clause;
  const last = words[to - 1];
  if (!last) return [];
  if (last.kind === 'name') return namesBefore(clause, to - 1);
  if (last.kind === 'mark') return /^[,)—–]$/.test(last.lower) ? beforeAside(clause, to - 1) : [];
  const { lower } = last;
  if (lower === 'who' || lower === 'which' || lower === 'that') return beforeRelative(clause, to - 1);
  if (lower === 'he' || lower === 'she') return listOf(before(words, to - 1, 'person') ?? article.person);
  if (lower === 'it') return listOf(onlyOrganizationBefore(words, to - 1) ?? article.company);
  if (companyNouns.has(lower) && words[to - 2]?.lower === 'the')
    return before(words, to - 1, 'organization') ? [] : listOf(article.company);
  if (lower === 'two' && words[to - 2]?.lower === 'the') return [...article.twoPeople];
  return [];
}

function listOf(source: Source | undefined): Source[] {
  return source ? [source] : [];
}

function before(words: readonly Word[], to: number, type: string): Source | undefined {
  const word = words.findLast(({ mention }, at) => at < to && mention?.type === type);
  return word?.mention && sourceOf(word.mention);
}

function onlyOrganizationBefore(words: readonly Word[], to: number): Source | undefined {
  const sources = words
    .slice(0, to)
    .flatMap(({ mention }) => (mention?.type === 'organization' ? (sourceOf(mention) ?? []) : []));
  const [first] = sources;
  return first && sources.every((source) => isSameSource(source, first)) ? first : undefined;
}

/** "Altman and Musk"; a name that belongs to a preposition does nothing: "shares of OpenAI". */
function namesBefore({ words }: Clause, at: number): Source[] {
  const source = sourceAt(words, at);
  if (!source) return [];
  let from = at;
  while (from > 0 && isPremodifier(words, from - 1)) from--;
  const lower = words[from - 1]?.lower ?? '';
  if (words[from - 1]?.kind === 'word' && (prepositions.has(lower) || hypotheticals.has(lower))) return [];
  if (
    lower === 'and' &&
    words[from - 2]?.kind === 'name' &&
    words[from - 2]?.mention?.type === words[at]?.mention?.type
  ) {
    const other = namesBefore({ words } as Clause, from - 2);
    return other.length > 0 ? [...other, source] : [];
  }
  if (lower === 'and' && words[from - 2]?.kind === 'word' && !sayingVerbs.has(words[from - 2]?.lower ?? ''))
    return isClauseEnd(words, from - 1) ? [source] : [];
  return [source];
}

/** "…, and OpenAI bought": a clause of its own. */
function isClauseEnd(words: readonly Word[], and: number): boolean {
  return (
    words[and - 1]?.lower === ',' ||
    words.slice(0, and).some(({ lower }) => auxiliaries.has(lower) || claimVerbs.has(lower))
  );
}

function isPremodifier(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.quotation) return false;
  if (word.kind === 'name') return words[at + 1]?.kind !== 'name';
  if (word.kind === 'mark') return /^(?:['’]s|-)$/.test(word.lower);
  return (
    word.kind === 'word' &&
    (titleWords.has(word.lower) ||
      companyNouns.has(word.lower) ||
      /^(?:the|rival|based|backed|owned|led|former|outlet|site|rocket|chip|ai|fellow|billionaire)$/.test(word.lower)) &&
    word.lower !== 'and'
  );
}

export function sourceAt(words: readonly Word[], at: number): Source | undefined {
  const mention = words[at]?.mention;
  if (!mention || /^(?:place|event|money|date)$/.test(mention.type)) return undefined;
  return sourceOf(mention);
}

/** "Sam Altman, the chief executive of OpenAI, has": the name before the aside. */
function beforeAside(clause: Clause, close: number): Source[] {
  const { words } = clause;
  const mark = words[close]?.lower === ')' ? '(' : (words[close]?.lower ?? ',');
  for (let at = close - 1; at > Math.max(0, close - 24); at--) {
    const word = words[at];
    if (!word || (word.kind === 'word' && sayingVerbs.has(word.lower))) return [];
    if (word.lower !== mark || word.kind !== 'mark') continue;
    const opener = words[at + 1];
    const isOpening =
      opener?.kind === 'name' ||
      (opener?.kind === 'word' &&
        (determiners.has(opener.lower) ||
          titleWords.has(opener.lower) ||
          /^(?:who|which|whose|formerly|based|founded|owned|backed|led|now|maker|headquartered|known)$/.test(
            opener.lower,
          )));
    if (words[at - 1]?.kind === 'name' && isOpening) return namesBefore(clause, at - 1);
    if (isOpening) continue;
    return [];
  }
  return [];
}

/** "Fjordlight, which", "the startup Fjordlight that", "Fjordlight, a startup that". */
function beforeRelative(clause: Clause, relative: number): Source[] {
  const { words } = clause;
  if (words[relative - 1]?.kind === 'name') return listOf(sourceAt(words, relative - 1));
  if (words[relative - 1]?.lower === ',' && words[relative - 2]?.kind === 'name')
    return listOf(sourceAt(words, relative - 2));
  return listOf(apposed(clause, relative));
}

/** The name that the phrase which ends before `to` goes with: "Stoke Space, a startup (founded by …)". */
export function apposed({ words }: Clause, to: number): Source | undefined {
  let at = to - 1;
  for (; at > 0 && to - at < 9; at--) {
    const word = words[at];
    if (!word) return undefined;
    if (word.kind === 'mark' && !/^(?:-|['’]s)$/.test(word.lower)) break;
    if (
      word.kind === 'word' &&
      (auxiliaries.has(word.lower) ||
        sayingVerbs.has(word.lower) ||
        (prepositions.has(word.lower) && word.lower !== 'of'))
    )
      return undefined;
  }
  const first = words[at + 1];
  if (words[at]?.lower !== ',' || at + 1 >= to) return undefined;
  if (!first || !(first.kind === 'name' || /^(?:a|an|the|another|one)$/.test(first.lower))) return undefined;
  return words[at - 1]?.kind === 'name' ? sourceAt(words, at - 1) : undefined;
}

export interface ObjectPhrase {
  readonly sources: readonly Source[];
  readonly from: number;
  readonly to: number;
  /** "a stake in". */
  readonly isStake: boolean;
}

const stakes = /^(?:stake|stakes|shares|interest|majority|minority|share)$/;
const afterName =
  /^(?:last|this|next|earlier|late|early|later|outright|entirely|ago|to|as|if|together|again|altogether|rather|each|is|are|was|were|has|had|have|will|would|first|today|yesterday|instead|once|more|both)$/;

/** Whom or what the words from `from` on name; a plain "a rocket company" only where the article's own words will do. */
export function readObjects(clause: Clause, from: number, isIndefiniteFine: boolean): ObjectPhrase | undefined {
  const { words, text } = clause;
  let isStake = false;
  let at = from;
  for (; at < words.length && at - from < 16; at++) {
    const word = words[at];
    if (!word || word.quotation !== words[from]?.quotation) break;
    if (word.kind === 'money') continue;
    if (word.kind === 'date') break;
    if (word.kind === 'name') {
      const next = words[at + 1];
      if (next && /^['’]s$/.test(next.lower)) {
        const own = ownName(words, at + 2);
        if (own === undefined) return undefined;
        at = own - 1;
        continue;
      }
      if (next?.lower === '-' && next.start === word.end) {
        at += 2;
        continue;
      }
      if (next?.kind === 'word' && words[at + 2]?.kind === 'name' && isPremodifier(words, at + 1)) {
        at++;
        continue;
      }
      if (next?.kind === 'name') continue;
      if (next?.kind === 'word' && !isAfterName(next)) return undefined;
      return { ...together(words, at), from, isStake };
    }
    if (word.kind === 'mark') {
      if (word.lower === '-') continue;
      break;
    }
    if (prepositions.has(word.lower)) {
      const isOfStake = /^(?:in|of)$/.test(word.lower) && words.slice(from, at).some(({ lower }) => stakes.test(lower));
      if (!isOfStake) break;
      isStake = true;
    } else if (word.lower === 'and' || word.lower === 'or') break;
    else if (
      conjunctions.has(word.lower) ||
      auxiliaries.has(word.lower) ||
      sayingVerbs.has(word.lower) ||
      hypotheticals.has(word.lower)
    )
      break;
  }
  const first = words[from];
  const last = words[at - 1];
  if (!isIndefiniteFine || isStake || !first || !last || at - from < 2 || at - from > 7) return undefined;
  if (!/^(?:a|an|another)$/.test(first.lower) || last.kind !== 'word') return undefined;
  if (
    !companyNouns.has(last.lower) &&
    !productNouns.has(last.lower) &&
    !/^(?:designer|provider|unit|platform|rocket|chip|device|phone|satellite)$/.test(last.lower)
  )
    return undefined;
  const name = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return { sources: [{ entityId: null, name: name.charAt(0).toLowerCase() + name.slice(1) }], from, to: at, isStake };
}

/** "Google's Gemini": the place of the thing that is its own; none for "Intel's foundry unit". */
function ownName(words: readonly Word[], from: number): number | undefined {
  for (let at = from; at < from + 4; at++) {
    const word = words[at];
    if (word?.kind === 'name') return at;
    if (word?.kind !== 'word' || prepositions.has(word.lower) || conjunctions.has(word.lower)) return undefined;
  }
  return undefined;
}

function isAfterName({ lower, isCapital }: Word): boolean {
  return (
    prepositions.has(lower) ||
    conjunctions.has(lower) ||
    auxiliaries.has(lower) ||
    isAdverb(lower) ||
    afterName.test(lower) ||
    sayingVerbs.has(lower) ||
    (isCapital && controlVerbs.has(lower))
  );
}

/** "Fjordlight and Nordkraft": all of them, where nothing is said of the last alone. */
function together(words: readonly Word[], at: number): Pick<ObjectPhrase, 'sources' | 'to'> {
  const first = sourceAt(words, at);
  const sources = first ? [first] : [];
  let to = at + 1;
  while (words[to + 1]?.kind === 'name' && /^(?:and|,)$/.test(words[to]?.lower ?? '')) {
    const isLast = words[to]?.lower === 'and';
    const next = words[to + 2];
    const goesOn = next?.lower === ',' || next?.lower === 'and';
    if (
      !isLast &&
      !(
        goesOn &&
        words.slice(to, to + 12).some(({ lower }, step) => lower === 'and' && words[to + step + 1]?.kind === 'name')
      )
    )
      break;
    if (
      isLast &&
      next &&
      !(next.kind === 'mark' && next.lower !== '-' && !/^['’]s$/.test(next.lower)) &&
      !prepositions.has(next.lower) &&
      next.kind !== 'date'
    )
      break;
    const source = sourceAt(words, to + 1);
    if (source && words[to + 1]?.mention?.type === words[at]?.mention?.type) sources.push(source);
    else break;
    to += 2;
    if (isLast) break;
  }
  return { sources, to };
}

/** "denied that it is in talks", "denied reports that". */
export function isDeniedBefore(words: readonly Word[], from: number): boolean {
  return words
    .slice(Math.max(0, from - 8), from)
    .some(
      ({ lower }, at, all) =>
        /^(?:denied|denies|denying|rejected)$/.test(lower) && !all.slice(at).some((word) => word.lower === ','),
    );
}
