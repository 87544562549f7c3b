import { type ClaimVerb, claimVerbs, dealPredicates } from '#main/entities/statements/claim-verbs.ts';
import type { Clause } from '#main/entities/statements/clause.ts';
import type { FoundClaim } from '#main/entities/statements/found-claim.ts';
import { isDeniedBefore, readChain, type VerbChain } from '#main/entities/statements/read-chain.ts';
import { type ObjectPhrase, readObjects } from '#main/entities/statements/read-objects.ts';
import { apposedOrBefore } from '#main/entities/statements/read-patient.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import { readSubjects } from '#main/entities/statements/read-subjects.ts';
import { companyNouns, hypotheticals, sayingVerbs } from '#main/entities/statements/word-lists.ts';
import type { ClaimPredicate, ClaimStatus, Source } from '#shared/entities/statements.ts';

/** What the sentence's verbs say that somebody did or may do: "agreed to buy", "was founded by". */
export function findDeeds(clause: Clause): FoundClaim[] {
  const claims: FoundClaim[] = [];
  clause.words.forEach((word, at) => {
    const verb = word.kind === 'word' ? claimVerbs.get(word.lower) : undefined;
    if (verb) claims.push(...deedsAt(clause, at, verb, claims));
  });
  return claims;
}

function deedsAt(clause: Clause, at: number, verb: ClaimVerb, before: readonly FoundClaim[]): FoundClaim[] {
  const { words } = clause;
  const chain = readChain(clause, at);
  if (verb.form === 'past' && isPassive(words, at, verb, chain)) return passives(clause, at, verb, chain);
  const status = statusOf(clause, at, verb, chain);
  if (!status) return [];
  const subjects = subjectsOf(clause, at, verb, chain, before);
  if (subjects.length === 0) return [];
  const end = endOfVerb(words, at, verb);
  if (end === undefined) return [];
  const to = { from: chain.from, at, to: end };
  const objects = objectsOf(clause, end, verb.predicate, words[at]?.lower ?? '');
  if (!objects) return [];
  const predicate = objects.predicate ?? verb.predicate;
  return subjects.flatMap((subject) =>
    objects.sources.flatMap((object): FoundClaim[] => {
      if (!fits(predicate, subject, object, words, verb)) return [];
      const pair =
        verb.isTurned || objects.isTurned ? { subject: object ?? subject, object: subject } : { subject, object };
      return [{ ...pair, predicate, status: statusFor(predicate, status), ...to, to: objects.to }];
    }),
  );
}

function subjectsOf(
  clause: Clause,
  at: number,
  verb: ClaimVerb,
  chain: VerbChain,
  before: readonly FoundClaim[],
): Source[] {
  const subjects = readSubjects(clause, chain.from);
  if (subjects.length > 0 || !chain.isJoined) return subjects;
  const last = before.findLast((claim) => !claim.isAside && claim.at < at);
  if (!last || verb.form === 'base' || last.predicate === 'founded-by') return [];
  const isOneClause = !clause.words.slice(last.at + 1, at).some(({ lower }) => lower === ';' || sayingVerbs.has(lower));
  return isOneClause ? [last.subject] : [];
}

const placeless: ReadonlySet<ClaimPredicate> = new Set(['raises', 'is-valued-at', 'cuts-jobs', 'earns']);

/** `undefined` where nothing is claimed: "could buy", "if Halden buys", "did not launch". */
function statusOf(
  { words, article: _ }: Clause,
  at: number,
  verb: ClaimVerb,
  chain: VerbChain,
): ClaimStatus | undefined {
  const isDeal = dealPredicates.has(verb.predicate);
  if (isHypothetical(words, chain.from, at)) return undefined;
  if (/^(?:could|might|may|should|must|can|shall)$/.test(chain.modal)) return undefined;
  if (/^(?:would|'d)$/.test(chain.modal) && !isReportedFuture(words, chain)) return undefined;
  const denied = isDeniedBefore(words, chain.from);
  if (denied) return isDeal || chain.control ? 'denied' : undefined;
  if (chain.isNegated) return isDeal ? 'denied' : undefined;
  if (chain.control) return chain.control;
  if (verb.form === 'ing') {
    if (chain.isPassive) return isDeal ? 'agreed' : verb.predicate === 'raises' ? 'in-talks' : 'stated';
    return undefined;
  }
  if (chain.isInfinitive) return chain.from === at - 1 || chain.isPassive ? 'agreed' : undefined;
  if (chain.modal !== '') return isDeal ? 'agreed' : 'stated';
  if (verb.form === 'past') return isDeal || verb.predicate === 'raises' ? 'closed' : 'stated';
  return isDeal ? 'agreed' : 'stated';
}

function statusFor(predicate: ClaimPredicate, status: ClaimStatus): ClaimStatus {
  if (status === 'closed' && !dealPredicates.has(predicate) && predicate !== 'raises') return 'stated';
  return predicate === 'talks-with' && status === 'stated' ? 'in-talks' : status;
}

function isHypothetical(words: readonly Word[], from: number, at: number): boolean {
  for (let position = at - 1; position >= 0; position--) {
    const word = words[position];
    if (!word || word.quotation !== words[at]?.quotation) return false;
    if (word.kind === 'mark' && /^[,;:—–]$/.test(word.lower) && position < from) {
      // An opening "If …," makes a condition of all that follows.
      return /^(?:if|unless|should|were|had|imagine|suppose)$/.test(words[0]?.lower ?? '');
    }
    if (hypotheticals.has(word.lower) && !(word.lower === 'were' && position >= from)) return true;
  }
  return false;
}

/** "said it would buy": what is announced, rather than what might be. */
function isReportedFuture(words: readonly Word[], chain: VerbChain): boolean {
  if (chain.isPerfect) return false;
  return words
    .slice(Math.max(0, chain.from - 5), chain.from)
    .some(({ lower }) => /^(?:said|announced|confirmed|declared|told|that)$/.test(lower));
}

function isPassive(words: readonly Word[], at: number, verb: ClaimVerb, chain: VerbChain): boolean {
  if (verb.predicate === 'is-valued-at') return false;
  if (verb.predicate === 'based-in') return true;
  return (chain.isPassive || !chain.isPerfect) && byAt(words, at) !== undefined;
}

function byAt(words: readonly Word[], at: number): number | undefined {
  for (let position = at + 1; position < at + 5; position++) {
    const word = words[position];
    if (word?.lower === 'by') return position;
    if (word?.kind !== 'date' && word?.lower !== 'in' && word?.lower !== 'jointly') return undefined;
  }
  return undefined;
}

function passives(clause: Clause, at: number, verb: ClaimVerb, chain: VerbChain): FoundClaim[] {
  const { words } = clause;
  if (chain.isNegated || isHypothetical(words, chain.from, at)) return [];
  if (/^(?:could|might|may|should|must|can|would|'d)$/.test(chain.modal)) return [];
  const isReduced = !chain.isPassive;
  const patients = isReduced ? apposedOrBefore(clause, at) : readSubjects(clause, chain.from);
  if (verb.predicate === 'based-in') return patients.flatMap((patient) => basedIn(words, at, patient, isReduced));
  const by = byAt(words, at);
  if (by === undefined) return [];
  const isFounding = verb.isTurned === true;
  const agents = readObjects(clause, by + 1, false) ?? (isFounding ? someFounders(clause, by + 1) : undefined);
  if (!agents) return [];
  const isDeal = dealPredicates.has(verb.predicate);
  const stated = isDeal ? (chain.modal === 'will' ? 'agreed' : 'closed') : 'stated';
  const status = chain.control ?? stated;
  return patients.flatMap((patient) =>
    agents.sources.flatMap((agent): FoundClaim[] => {
      if (!fits(verb.predicate, agent, patient, words, verb)) return [];
      const pair = isFounding ? { subject: patient, object: agent } : { subject: agent, object: patient };
      return [{ ...pair, predicate: verb.predicate, status, from: chain.from, at, to: agents.to, isAside: isReduced }];
    }),
  );
}

/** "former Blue Origin engineers": founders whom nobody names. */
function someFounders({ words, text }: Clause, from: number): ObjectPhrase | undefined {
  let to = from;
  while (to < words.length && to < from + 9) {
    const word = words[to];
    if (!word || (word.kind === 'mark' && !/^(?:-|['’]s)$/.test(word.lower)) || word.kind === 'date') break;
    if (
      /^(?:and|who|which|that|in|at|from|to|has|have|had|is|are|was|were|but|will|says|said|on|of|with|whose)$/.test(
        word.lower,
      )
    )
      break;
    to++;
  }
  const last = words[to - 1];
  if (!last || to - from < 2 || !/(?:s|people|alumni|men|women)$/.test(last.lower) || last.kind !== 'word')
    return undefined;
  const name = text.slice(words[from]?.start ?? 0, last.end).replace(/\s+/g, ' ');
  return { sources: [{ entityId: null, name }], from, to, isStake: false };
}

function basedIn(words: readonly Word[], at: number, subject: Source, isAside: boolean): FoundClaim[] {
  const place = words[at + 2]?.mention;
  if (words[at + 1]?.lower !== 'in' || place?.type !== 'place' || place.entityId === undefined) return [];
  const object = { entityId: place.entityId, name: place.name };
  return [{ subject, predicate: 'based-in', object, status: 'stated', from: at, at, to: at + 3, isAside }];
}

/** After the verb and what it needs; in a list of verbs the object comes after the last: "buying or building a rocket". */
function endOfVerb(words: readonly Word[], at: number, verb: ClaimVerb): number | undefined {
  const end = endOfNeeds(words, at, verb);
  let next = end ?? at + 1;
  while (/^(?:,|or|and)$/.test(words[next]?.lower ?? '')) next++;
  const other = claimVerbs.get(words[next]?.lower ?? '');
  const isList = next > (end ?? at + 1) && other?.form === verb.form && verb.form !== 'past';
  return isList ? endOfVerb(words, next, other) : end;
}

/** After what the verb needs: "invest (heavily) in"; `undefined` where it is not there. */
function endOfNeeds(words: readonly Word[], at: number, { needs }: ClaimVerb): number | undefined {
  if (!needs) return at + 1;
  for (let position = at + 1; position < at + 8; position++) {
    const word = words[position];
    if (!word) return undefined;
    if (word.kind === 'word' && needs.has(word.lower)) return position + 1;
    const isSkipped =
      word.kind === 'money' ||
      word.kind === 'date' ||
      word.lower === 'or' ||
      word.lower === ',' ||
      word.lower === 'and' ||
      /ly$|^(?:more|than|up|to|about|an|additional|another|as|much|at|least|nearly|around|some|over|together|or|acquiring|acquire|buy|buying|merge)$/.test(
        word.lower,
      );
    if (!isSkipped) return undefined;
  }
  return undefined;
}

interface Objects {
  readonly sources: readonly (Source | null)[];
  readonly to: number;
  readonly predicate?: ClaimPredicate;
  readonly isTurned?: boolean;
}

const jobs = /^(?:jobs|employees|workers|positions|roles|staff|staffers|people|workforce|headcount)$/;
const income = /^(?:revenue|revenues|profit|profits|income|sales|earnings|loss|losses)$/;

function objectsOf(clause: Clause, from: number, predicate: ClaimPredicate, verb: string): Objects | undefined {
  const { words } = clause;
  if (placeless.has(predicate))
    return isThere(words, from, predicate, verb) ? { sources: [null], to: from } : undefined;
  const isIndefiniteFine = /^(?:acquires|invests-in|develops|launches)$/.test(predicate);
  const supplied = predicate === 'supplies' ? suppliedTo(clause, from) : undefined;
  const phrase = supplied ?? readObjects(clause, from, isIndefiniteFine);
  if (!phrase) {
    const added = predicate === 'launches' || predicate === 'founded-by' ? apposedObject(clause, from) : undefined;
    return added;
  }
  if (phrase.isStake && predicate === 'acquires') return { ...phrase, predicate: 'invests-in' };
  if (phrase.isStake && predicate === 'owns') return { ...phrase, predicate: 'invests-in' };
  return phrase;
}

/** "launched his own AI firm, xAI". */
function apposedObject(clause: Clause, from: number): Objects | undefined {
  const { words } = clause;
  for (let at = from; at < from + 7; at++) {
    const word = words[at];
    if (word?.lower !== ',') {
      if (word?.kind !== 'word') return undefined;
      continue;
    }
    const isOwn = /^(?:his|her|its|a|an|their)$/.test(words[from]?.lower ?? '');
    const mention = words[at + 1]?.mention;
    const next = words[at + 2];
    if (!isOwn || !mention?.entityId || (next && next.kind !== 'mark')) return undefined;
    const isCompany = companyNouns.has(words[at - 1]?.lower ?? '');
    const source = { entityId: mention.entityId, name: mention.name };
    return isCompany
      ? { sources: [source], to: at + 2, predicate: 'founded-by', isTurned: true }
      : { sources: [source], to: at + 2 };
  }
  return undefined;
}

/** "supply chips to Halden". */
function suppliedTo(clause: Clause, from: number): ObjectPhrase | undefined {
  for (let at = from; at < from + 8; at++) {
    const word = clause.words[at];
    if (!word || (word.kind === 'mark' && word.lower !== '-')) return undefined;
    if (word.lower === 'to') return readObjects(clause, at + 1, false);
    if (word.lower === 'with') return undefined;
  }
  return undefined;
}

function isThere(words: readonly Word[], from: number, predicate: ClaimPredicate, verb: string): boolean {
  const near = words.slice(from, from + 9);
  const stop = near.findIndex(({ kind, lower }) => kind === 'mark' && /^[,;.:]$/.test(lower));
  const inside = stop < 0 ? near : near.slice(0, stop);
  const money = inside.findIndex(({ kind }) => kind === 'money');
  if (predicate === 'raises') {
    const isEnough = inside.slice(0, 5).some(({ kind }) => kind === 'money');
    const isFunding = inside.some(({ lower }) => /^(?:funding|round|capital|money|series|seed)$/.test(lower));
    const isOther = inside.some(({ lower }) =>
      /^(?:prices?|forecast|guidance|offer|bid|estimate|target|questions?|concerns?|outlook|fee|fees|wages|cap)$/.test(
        lower,
      ),
    );
    return !isOther && (isEnough || (isFunding && money >= 0));
  }
  if (predicate === 'cuts-jobs') {
    const job = inside.findIndex(({ lower }) => jobs.test(lower));
    const isCounted = inside
      .slice(0, Math.max(0, job))
      .some(({ lower }) =>
        /^(?:\d[\d,.]*|hundreds|thousands|dozens|percent|%|about|some|its|one|half|third|more|jobs)$/.test(lower),
      );
    return job >= 0 && (isCounted || job <= 1 || verb.startsWith('la'));
  }
  if (predicate === 'earns') {
    const isIncome = inside.some(({ lower }) => income.test(lower));
    return money >= 0 && (isIncome || verb.startsWith('earn'));
  }
  return money >= 0;
}

/** A person leads, joins, leaves and founds organizations; companies do the rest, and people buy and invest too. */
function fits(
  predicate: ClaimPredicate,
  subject: Source,
  object: Source | null,
  words: readonly Word[],
  verb: ClaimVerb,
): boolean {
  if (object && subject.entityId === object.entityId && (subject.entityId !== null || subject.name === object.name))
    return false;
  const who = typeIn(words, subject);
  const what = object ? typeIn(words, object) : undefined;
  switch (predicate) {
    case 'leads':
      return who === 'person' && what === 'organization';
    case 'joins':
    case 'leaves':
      return who === 'person' && what === 'organization';
    case 'founded-by':
      return verb.isTurned
        ? what === 'organization' &&
            (who === 'person' ||
              object === null ||
              subject.entityId === null ||
              who === undefined ||
              who === 'organization')
        : true;
    case 'develops':
    case 'launches':
      return who !== 'product' && (what === 'product' || object?.entityId === null);
    case 'acquires':
    case 'merges-with':
    case 'sues':
    case 'partners-with':
      return who !== 'product' && what !== 'place';
    case 'owns':
      return who !== 'product';
    case 'competes-with':
      return true;
    case 'cuts-jobs':
    case 'earns':
    case 'is-valued-at':
    case 'raises':
      return who === undefined || who === 'organization' || (who === 'person' && predicate === 'earns');
    default:
      return true;
  }
}

function typeIn(words: readonly Word[], { entityId }: Source): string | undefined {
  return words.find(({ mention }) => mention?.entityId !== undefined && mention.entityId === entityId)?.mention?.type;
}
