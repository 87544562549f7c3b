import type { ArticleSoFar } from '#main/entities/statements/article-so-far.ts';
import { isSameSource } from '#main/entities/statements/article-so-far.ts';
import type { Clause } from '#main/entities/statements/clause.ts';
import type { Attribution, Attributions } from '#main/entities/statements/find-attributions.ts';
import { findDeeds } from '#main/entities/statements/find-deeds.ts';
import { findRoles } from '#main/entities/statements/find-roles.ts';
import { findTalks } from '#main/entities/statements/find-talks.ts';
import { findValuations } from '#main/entities/statements/find-valuations.ts';
import type { FoundClaim } from '#main/entities/statements/found-claim.ts';
import type { Sentence, Word } from '#main/entities/statements/read-sentences.ts';
import { callingVerbs, sayingVerbs } from '#main/entities/statements/word-lists.ts';
import type { Claim, ClaimPredicate, Source } from '#shared/entities/statements.ts';

/** No sentence says more than this; a list of hundreds of names says nothing. */
const mostClaims = 12;

/** Who, did or may do what, to whom, as one sentence tells it; `last` is the matter that the article told of last. */
export function findClaims(
  sentence: Sentence,
  attributions: Attributions,
  text: string,
  article: ArticleSoFar,
  last: Claim | undefined,
): Claim[] {
  const { words, start, end } = sentence;
  if (isQuestion(words)) return [];
  const clause: Clause = { words, text, article };
  const roles = findRoles(clause);
  const deeds = findDeeds(clause);
  const talks = findTalks(clause, last);
  const found = [...deeds, ...talks, ...findValuations(clause, [...deeds, ...talks]), ...roles].slice(0, mostClaims);
  const claims = distinct(found.sort((a, b) => a.at - b.at));
  const money = moneyOf(words, claims);
  const dates = datesOf(words, claims);
  return claims.map((claim, at) => {
    const { subject, predicate, object, status } = claim;
    return {
      start,
      end,
      subject,
      predicate,
      object,
      status,
      amount: money.get(at) ?? null,
      date: dates.get(at) ?? null,
      via: claim.isAside ? [] : viaOf(claim, words, attributions),
    };
  });
}

function isQuestion(words: readonly Word[]): boolean {
  return words.findLast(({ lower }) => !/^["”’)»]$/.test(lower))?.lower === '?';
}

/** One of each matter: "in talks to buy" says more than "talks". */
function distinct(claims: readonly FoundClaim[]): FoundClaim[] {
  const isSame = (a: FoundClaim, b: FoundClaim) =>
    a.predicate === b.predicate &&
    isSameSource(a.subject, b.subject) &&
    (a.object === null || b.object === null ? a.object === b.object : isSameSource(a.object, b.object));
  return claims.filter((claim, at) => {
    const first = claims.findIndex((other) => isSame(other, claim));
    return first === at;
  });
}

const withMoney: ReadonlySet<ClaimPredicate> = new Set([
  'acquires',
  'invests-in',
  'raises',
  'is-valued-at',
  'earns',
  'supplies',
  'partners-with',
  'merges-with',
  'sues',
]);

/** Which amount is which claim's: a valuation's, else that of the claim before it, or of the deal that it is named with. */
function moneyOf(words: readonly Word[], claims: readonly FoundClaim[]): Map<number, string> {
  const amounts = new Map<number, string>();
  const candidates = claims.flatMap((claim, at) => (withMoney.has(claim.predicate) ? [{ claim, at }] : []));
  words.forEach((word, place) => {
    if (word.kind !== 'money' || word.mention?.value === undefined || candidates.length === 0) return;
    const isValue = isValuation(words, place);
    const fitting = candidates.filter(
      ({ claim, at }) => (claim.predicate === 'is-valued-at') === isValue && !amounts.has(at),
    );
    const before = fitting.filter(({ claim }) => claim.from <= place && isNear(words, claim.at, place));
    const chosen = before.filter(({ claim }) => claim.at === before.at(-1)?.claim.at);
    const ahead = chosen.length > 0 ? chosen : isDealAmount(words, place) ? fitting.slice(0, 1) : [];
    for (const { at } of ahead) amounts.set(at, word.mention.value);
  });
  return amounts;
}

function isNear(words: readonly Word[], at: number, place: number): boolean {
  if (place - at > 30) return false;
  return !words
    .slice(at + 1, place)
    .some(({ lower }) => lower === ';' || /^(?:while|whereas|compared|after|from)$/.test(lower));
}

/** "valued at $2 billion", "a valuation of", "a $2 billion valuation". */
function isValuation(words: readonly Word[], place: number): boolean {
  const before = words.slice(Math.max(0, place - 7), place);
  return (
    words.slice(place + 1, place + 4).some(({ lower }) => /^(?:valuation|valuations)$/.test(lower)) ||
    before.some(
      ({ lower }, at) =>
        /^(?:valued|values|valuing|valuation)$/.test(lower) && !before.slice(at).some((word) => word.kind === 'money'),
    )
  );
}

function isDealAmount(words: readonly Word[], place: number): boolean {
  return words
    .slice(place + 1, place + 4)
    .some(({ lower }) =>
      /^(?:deal|acquisition|takeover|purchase|buyout|investment|agreement|contract|round|merger|lawsuit|partnership|stake)$/.test(
        lower,
      ),
    );
}

/** Which date is which claim's: after it with a preposition, within it, or at the sentence's start; never when it was said. */
function datesOf(words: readonly Word[], claims: readonly FoundClaim[]): Map<number, string> {
  const dates = new Map<number, string>();
  words.forEach((word, place) => {
    const value = word.kind === 'date' ? word.mention?.value : undefined;
    if (value === undefined) return;
    const isFirst = place <= 1;
    const own = claims.findLast(
      (claim) =>
        claim.from <= place && !(claim.isAside && claim.predicate !== 'founded-by' && claim.predicate !== 'acquires'),
    );
    const owner = own && place - own.at < 14 ? own : isFirst ? claims.find((claim) => !claim.isAside) : undefined;
    if (!owner) return;
    const [low, high] = owner.at < place ? [owner.at, place] : [place, owner.at];
    const between = words.slice(low + 1, high);
    if (
      between.some(
        ({ lower, kind }) =>
          kind === 'word' &&
          (sayingVerbs.has(lower) || /^(?:which|who|after|before|while|when|whose|;|until|since-)$/.test(lower)),
      )
    )
      return;
    const lower = words[place - 1]?.lower ?? '';
    const isDated =
      isFirst ||
      /^(?:in|on|by|since|early|late|earlier|,|mid|for)$/.test(lower) ||
      /^(?:last|next|this|earlier|yesterday|today|tomorrow|mon|tue|wed|thu|fri|sat|sun)/.test(word.lower);
    if (!isDated) return;
    for (const [at, claim] of claims.entries())
      if (claim.at === owner.at && !dates.has(at) && claim.isAside === owner.isAside) dates.set(at, value);
  });
  return dates;
}

/** Whose word it is, the last reporter first: the nearest saying whose words have the claim in them. */
function viaOf(
  { at, subject: _ }: FoundClaim,
  words: readonly Word[],
  { speakers, passedOnBy }: Attributions,
): Source[] {
  const inside = speakers.filter(
    (by) => by.kind !== 'reports' && !callingVerbs.has(words[by.verb]?.lower ?? '') && isWithin(at, by, words),
  );
  const nearest = inside.reduce<Attribution | undefined>(
    (best, by) => (best && (best.side !== 'all' || by.side === 'all') ? best : by),
    undefined,
  );
  if (!nearest) return [...passedOnBy].reverse();
  return [...nearest.via].reverse().concat(nearest.speaker.source);
}

function isWithin(at: number, by: Attribution, words: readonly Word[]): boolean {
  const word = words[at];
  if (word?.quotation) return true;
  if (by.side === 'after') return at >= by.after || at === by.verb;
  if (by.side === 'before') return at < by.from;
  return true;
}
