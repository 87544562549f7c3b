import { isSameSource } from '#main/entities/statements/article-so-far.ts';
import type { Clause } from '#main/entities/statements/clause.ts';
import type { FoundClaim } from '#main/entities/statements/found-claim.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import { sourceAt } from '#main/entities/statements/read-subjects.ts';
import { companyNouns, founderTitles, leaderTitles, titleWords } from '#main/entities/statements/word-lists.ts';
import type { ClaimPredicate, Source } from '#shared/entities/statements.ts';

/** What a sentence says of names in passing: "OpenAI CEO Sam Altman", "Washington-based Stoke Space", "ChatGPT maker". */
export function findRoles(clause: Clause): FoundClaim[] {
  const { words } = clause;
  const claims = words.flatMap((word, at) => {
    if (word.kind !== 'name') return [];
    if (word.mention?.type === 'person') return [...titlesBefore(words, at), ...titlesAfter(clause, at)];
    if (word.mention?.type === 'place') return basedThere(words, at);
    return [...kinBefore(words, at), ...kinAfter(words, at)];
  });
  for (const { subject, predicate } of claims) if (predicate === 'leads') clause.article.setTitled('ceo', subject);
  return claims;
}

function claimsOf(
  person: Source,
  titles: readonly string[],
  company: Source,
  from: number,
  at: number,
  to: number,
): FoundClaim[] {
  const place = { from, at, to, status: 'stated', isAside: true } as const;
  const isLeader = titles.some(
    (title, position) =>
      leaderTitles.has(title) &&
      !/^(?:vice|deputy|former)$/.test(titles[position - 1] ?? '') &&
      !(title === 'executive' && titles[position - 1] !== 'chief'),
  );
  const isFounder = titles.some((title) => founderTitles.has(title));
  return [
    ...(isLeader ? [{ ...place, subject: person, predicate: 'leads', object: company } as const] : []),
    ...(isFounder ? [{ ...place, subject: company, predicate: 'founded-by', object: person } as const] : []),
  ];
}

const past = /^(?:former|ex|ex-|late|then|incoming|onetime|one-time|previous|outgoing|ousted)$/;

/** "OpenAI CEO Sam Altman", "Fjordlight’s co-founder and chief executive, Lee Seung-woo". */
function titlesBefore(words: readonly Word[], at: number): FoundClaim[] {
  const person = sourceAt(words, at);
  let from = at - 1;
  if (words[from]?.lower === ',') from--;
  const titles: string[] = [];
  while (from > 0 && isTitleWord(words[from])) titles.unshift(words[from--]?.lower ?? '');
  if (titles.length === 0 || !person) return [];
  if (/^['’]s$/.test(words[from]?.lower ?? '')) from--;
  else if (words[at - 1]?.lower === ',') return [];
  const company = words[from]?.mention?.type === 'organization' ? sourceAt(words, from) : undefined;
  if (!company || isPast(words, from - 1) || titles.some((title) => past.test(title))) return [];
  return claimsOf(person, titles, company, from, at, at + 1);
}

function isTitleWord(word: Word | undefined): boolean {
  return word?.kind === 'word' && titleWords.has(word.lower) && word.lower !== 'of';
}

function isPast(words: readonly Word[], at: number): boolean {
  return past.test(words[at]?.lower ?? '') || (words[at]?.lower === '-' && past.test(words[at - 1]?.lower ?? ''));
}

/** "Sam Altman, the chief executive of OpenAI," and "Sam Altman, OpenAI’s chief executive,"; "is the CEO of". */
function titlesAfter({ words }: Clause, at: number): FoundClaim[] {
  const person = sourceAt(words, at);
  let next = at + 1;
  const link = words[next]?.lower ?? '';
  if (link === 'is' || link === 'became' || link === 'remains') next++;
  else if (link === ',' || link === '(') next++;
  else if (link === 'as') next++;
  else return [];
  if (link === 'as' && !/^(?:named|appointed|hired|names|appoints|hires)$/.test(words[at - 1]?.lower ?? '')) return [];
  if (/^(?:the|its|now|also)$/.test(words[next]?.lower ?? '')) next++;
  let company = words[next]?.mention?.type === 'organization' ? sourceAt(words, next) : undefined;
  if (company) {
    next++;
    if (/^['’]s$/.test(words[next]?.lower ?? '')) next++;
  }
  const titles: string[] = [];
  while (isTitleWord(words[next])) titles.push(words[next++]?.lower ?? '');
  if (titles.length === 0 || titles.some((title) => past.test(title)) || !person) return [];
  // "…, OpenAI CEO Greg": the title is somebody else's.
  if (company && words[next]?.kind === 'name') return [];
  if (!company) {
    if (!/^(?:of|at)$/.test(words[next]?.lower ?? '')) return [];
    next++;
    if (words[next]?.lower === 'the' || companyNouns.has(words[next]?.lower ?? '')) next++;
    company = words[next]?.mention?.type === 'organization' ? sourceAt(words, next) : undefined;
    if (!company || /^(?:['’]s|-)$/.test(words[next + 1]?.lower ?? '')) return [];
    next++;
  }
  return claimsOf(person, titles, company, at, at, next);
}

/** "Washington-based (rocket company) Stoke Space", "Fjordlight, a Bergen-based startup". */
function basedThere(words: readonly Word[], at: number): FoundClaim[] {
  const place = sourceOfPlace(words[at]);
  const isBased = words[at + 1]?.lower === '-' && /^(?:based|headquartered)$/.test(words[at + 2]?.lower ?? '');
  if (!place || !isBased) return [];
  for (let next = at + 3; next < at + 9; next++) {
    const word = words[next];
    if (
      word?.kind === 'name' &&
      word.mention?.type === 'organization' &&
      !/^(?:-|['’]s)$/.test(words[next + 1]?.lower ?? '')
    )
      return based(sourceAt(words, next), place, at, next + 1);
    if (word?.kind !== 'word' || /^(?:of|in|at|for|with|and|by|that|which|who|said|has|is|was|to)$/.test(word.lower))
      break;
  }
  const isApposed = /^(?:a|the|an)$/.test(words[at - 1]?.lower ?? '') && words[at - 2]?.lower === ',';
  const before = words[at - 3];
  return isApposed && before?.mention?.type === 'organization'
    ? based(sourceAt(words, at - 3), place, at - 3, at + 3)
    : [];
}

function sourceOfPlace(word: Word | undefined): Source | undefined {
  const mention = word?.mention;
  return mention?.entityId === undefined ? undefined : { entityId: mention.entityId, name: mention.name };
}

function based(subject: Source | undefined, object: Source, from: number, to: number): FoundClaim[] {
  return subject
    ? [{ subject, predicate: 'based-in', object, status: 'stated', from, at: from, to, isAside: true }]
    : [];
}

const makers = /^(?:maker|creator|developer|parent|owner|rival|competitor|manufacturer)$/;

/** "ChatGPT maker OpenAI", "Facebook parent Meta", "OpenAI rival Anthropic", "Microsoft-owned GitHub". */
function kinBefore(words: readonly Word[], at: number): FoundClaim[] {
  const name = sourceAt(words, at);
  if (!name || (/^(?:['’]s|-)$/.test(words[at + 1]?.lower ?? '') && false)) return [];
  const joined = /^(?:owned|backed|led|founded)$/.test(words[at - 1]?.lower ?? '') && words[at - 2]?.lower === '-';
  if (joined) return pair(joinedPredicate(words[at - 1]?.lower ?? ''), sourceAt(words, at - 3), name, at - 3, at);
  let noun = at - 1;
  if (words[noun]?.lower === ',') noun--;
  if (words[noun]?.lower === 'company' && words[noun - 1]?.lower === 'parent') noun--;
  const kin = words[noun]?.lower ?? '';
  if (!makers.test(kin)) return [];
  const owner = /^['’]s$/.test(words[noun - 1]?.lower ?? '') ? noun - 2 : noun - 1;
  const other = sourceAt(words, owner);
  // "OpenAI rival, Anthropic" lists two things; "OpenAI’s rival, Anthropic," says what the second is.
  if (words[at - 1]?.lower === ',' && owner !== noun - 2) return [];
  return pair(kinPredicate(kin, words[owner], words[at]), name, other, owner, at);
}

/** "Anthropic, a rival of OpenAI", "OpenAI, the maker of ChatGPT", "GitHub, a unit of Microsoft". */
function kinAfter(words: readonly Word[], at: number): FoundClaim[] {
  const name = sourceAt(words, at);
  const isLinked = words[at + 1]?.lower === ',' || words[at + 1]?.lower === 'is';
  if (!name || !isLinked) return [];
  let next = at + 2;
  for (; next < at + 6 && !isKin(words[next]); next++) {
    if (
      words[next]?.kind !== 'word' ||
      /^(?:of|in|by|with|that|which|who|to|and|not|no)$/.test(words[next]?.lower ?? '')
    )
      return [];
  }
  let kin = words[next]?.lower ?? '';
  if (kin === 'parent' && words[next + 1]?.lower === 'company') next++;
  if (!isKin(words[next]) && kin !== 'parent') return [];
  if (!/^(?:of|to)$/.test(words[next + 1]?.lower ?? '')) return [];
  const to = words[next + 2]?.lower === 'the' ? next + 3 : next + 2;
  const other = sourceAt(words, to);
  if (/^(?:['’]s|-)$/.test(words[to + 1]?.lower ?? '') || !other) return [];
  if (/^(?:subsidiary|unit|division|arm)$/.test(kin)) return pair('owns', other, name, at, to + 1);
  if (kin === 'creator') kin = 'maker';
  return pair(kinPredicate(kin, words[to], words[at]), name, other, at, to + 1);
}

function isKin(word: Word | undefined): boolean {
  return word !== undefined && (makers.test(word.lower) || /^(?:subsidiary|unit|division|arm)$/.test(word.lower));
}

function joinedPredicate(word: string): ClaimPredicate | undefined {
  return word === 'owned' ? 'owns' : word === 'backed' ? 'invests-in' : undefined;
}

function kinPredicate(kin: string, other: Word | undefined, name: Word | undefined): ClaimPredicate | undefined {
  if (/^(?:parent|owner)$/.test(kin)) return 'owns';
  if (/^(?:rival|competitor)$/.test(kin))
    return other?.mention?.type === 'person' || name?.mention?.type === 'person' ? undefined : 'competes-with';
  return other?.mention?.type === 'product' && name?.mention?.type !== 'product' ? 'develops' : undefined;
}

function pair(
  predicate: ClaimPredicate | undefined,
  subject: Source | undefined,
  object: Source | undefined,
  from: number,
  at: number,
): FoundClaim[] {
  if (!predicate || !subject || !object || isSameSource(subject, object)) return [];
  const status = predicate === 'invests-in' ? 'closed' : 'stated';
  return [{ subject, predicate, object, status, from, at, to: at + 1, isAside: true }];
}
