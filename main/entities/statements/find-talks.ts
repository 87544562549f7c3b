import { controlNouns, turns, weakest } from '#main/entities/statements/claim-verbs.ts';
import type { Clause } from '#main/entities/statements/clause.ts';
import type { FoundClaim } from '#main/entities/statements/found-claim.ts';
import { isDeniedBefore, readChain } from '#main/entities/statements/read-chain.ts';
import { readObjects } from '#main/entities/statements/read-objects.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import { readSubjects, sourceAt } from '#main/entities/statements/read-subjects.ts';
import { hypotheticals } from '#main/entities/statements/word-lists.ts';
import type { Claim, ClaimPredicate, ClaimStatus, Source } from '#shared/entities/statements.ts';

const matters: ReadonlyMap<string, ClaimPredicate> = new Map<string, ClaimPredicate>([
  ...['talks', 'discussions', 'negotiations', 'conversations'].map((noun) => [noun, 'talks-with'] as const),
  ...['acquisition', 'takeover', 'purchase', 'buyout'].map((noun) => [noun, 'acquires'] as const),
  ['merger', 'merges-with'],
  ...['investment', 'stake'].map((noun) => [noun, 'invests-in'] as const),
  ...['partnership', 'alliance', 'collaboration', 'deal', 'agreement', 'contract', 'pact'].map(
    (noun) => [noun, 'partners-with'] as const,
  ),
  ['lawsuit', 'sues'],
  ['suit', 'sues'],
  ['complaint', 'sues'],
]);

const links: Readonly<Partial<Record<ClaimPredicate, RegExp>>> = {
  'talks-with': /^with$/,
  acquires: /^of$/,
  'merges-with': /^with$/,
  'invests-in': /^in$/,
  'partners-with': /^with$/,
  sues: /^against$/,
};

/** Matters that are nouns: "in talks with", "completed its acquisition of", "a lawsuit against". */
export function findTalks(clause: Clause, last: Claim | undefined): FoundClaim[] {
  const { words } = clause;
  return words.flatMap((word, at) => {
    const predicate = word.kind === 'word' ? matters.get(word.lower) : undefined;
    if (!predicate) return [];
    return [...matterAt(clause, at, predicate), ...turnAt(clause, at, last)];
  });
}

function matterAt(clause: Clause, at: number, predicate: ClaimPredicate): FoundClaim[] {
  const { words } = clause;
  if (words.slice(0, at).some(({ lower }) => hypotheticals.has(lower) && lower !== 'were')) return [];
  if (words[at + 1]?.lower === 'between' || (predicate === 'merges-with' && words[at + 1]?.lower === 'of'))
    return between(clause, at, predicate);
  const objects = objectsOf(clause, at, predicate);
  if (!objects) return predicate === 'talks-with' ? eachOther(clause, at) : [];
  const doer = doerOf(clause, at, predicate);
  if (!doer) return [];
  return doer.subjects.flatMap((subject) =>
    objects.sources.flatMap((object): FoundClaim[] =>
      subject.entityId === object.entityId
        ? []
        : [{ subject, predicate, object, status: doer.status, from: doer.from, at, to: objects.to }],
    ),
  );
}

function objectsOf(clause: Clause, at: number, predicate: ClaimPredicate) {
  const { words } = clause;
  const link = links[predicate];
  for (let position = at + 1; position < at + 6; position++) {
    const word = words[position];
    if (!word || (word.kind === 'mark' && word.lower !== '-')) return undefined;
    if (link?.test(word.lower)) {
      const objects = readObjects(clause, position + 1, false);
      return objects ?? (predicate === 'talks-with' ? included(clause, position + 1) : undefined);
    }
    const isSkipped =
      word.kind === 'date' ||
      word.kind === 'money' ||
      /^(?:worth|valued|at|on|over|about|last|this|for|in)$/.test(word.lower);
    if (!isSkipped || (predicate === 'invests-in' && word.lower === 'in')) return undefined;
  }
  return undefined;
}

/** "with several launch providers over the past year, including Stoke Space". */
function included(clause: Clause, from: number) {
  const { words } = clause;
  for (let at = from; at < from + 10; at++) {
    const word = words[at];
    if (!word || /^(?:said|says|told|that|but)$/.test(word.lower)) return undefined;
    if (word.lower === 'including') return readObjects(clause, at + 1, false);
  }
  return undefined;
}

interface Doer {
  readonly subjects: readonly Source[];
  readonly status: ClaimStatus;
  readonly from: number;
}

const opened =
  /^(?:held|hold|holds|holding|began|begun|begins|opened|started|starts|entered|enters|in|into|having|had|resumed|continues|engaged|conducted|confirmed|is|are|was|were|been)$/;
const made =
  /^(?:signed|signs|struck|strikes|reached|reaches|announced|announces|inked|unveiled|agreed|made|makes|making|formed|forms|took|takes|taken|has|have|filed|files|brought|won|secured|led)$/;
const finished = /^(?:completed|completes|closed|closes|finalized|finished)$/;
const stopped =
  /^(?:ended|ends|abandoned|scrapped|dropped|halted|suspended|terminated|canceled|cancelled|off|away|out|from)$/;
const wished =
  /^(?:explored|explores|exploring|considered|considering|considers|weighed|weighing|mulling|mulled|plans|planned|planning|proposed|proposes|seeking|seeks|sought|discussed|discussing|eyeing|pursuing|negotiating)$/;
const refused = /^(?:denied|denies|rejected)$/;
const between_ =
  /^(?:a|an|the|its|his|her|their|any|new|early|advanced|preliminary|exclusive|several|multiyear|multi-year|long-term|strategic|major|minority|majority|controlling|large|small|talks|plans|plan|to|for|of|on|about|proposed|planned|pending|all-cash|all-stock|cash|billion-dollar|multibillion-dollar|equity|supply|cloud|licensing|chip|joint|additional|initial|own|cloud-computing|computing|landmark|definitive|federal|copyright|antitrust|class-action|formal|private|secret|active|recent|serious|reports|that|it|was|is|percent|\d+|%|-|been|also|five-year|ten-year|three-year|deal|patent|direct)$/;

/** Who is in the matter, and how far it has come: the words before it up to a name. */
function doerOf(clause: Clause, at: number, predicate: ClaimPredicate): Doer | undefined {
  const { words } = clause;
  const own = possessor(words, at);
  if (own) return own;
  const statuses: ClaimStatus[] = [];
  for (let position = at - 1; position >= Math.max(0, at - 16); position--) {
    const word = words[position];
    if (!word || word.quotation !== words[at]?.quotation) return undefined;
    if (word.kind === 'money' || word.kind === 'date') continue;
    const { lower } = word;
    if (lower === 'no' || lower === 'not') return undefined;
    if (refused.test(lower)) statuses.push('denied');
    else if (
      stopped.test(lower) &&
      predicate !== 'sues' &&
      (lower !== 'from' || words[position - 1]?.lower === 'away')
    ) {
      statuses.push('ended');
      if (/^(?:off|away|out)$/.test(lower)) position--;
    } else if (finished.test(lower)) statuses.push('closed');
    else if (wished.test(lower)) statuses.push('explored');
    else if (opened.test(lower)) {
      if (predicate === 'talks-with') statuses.push('in-talks');
    } else if (made.test(lower))
      statuses.push(predicate === 'invests-in' ? 'closed' : predicate === 'sues' ? 'stated' : 'agreed');
    else if (between_.test(lower) || (word.kind === 'mark' && lower === '-')) continue;
    else return undefined;
    const chain = readChain(clause, position);
    const subjects = readSubjects(clause, chain.from);
    if (subjects.length === 0) continue;
    if (/^(?:could|might|may|should|would|can)$/.test(chain.modal)) return undefined;
    if (predicate !== 'talks-with' && statuses.length === 0) return undefined;
    if (chain.isNegated || isDeniedBefore(words, chain.from)) statuses.push('denied');
    if (chain.control) statuses.push(chain.control);
    const status = predicate === 'talks-with' ? talkStatus(statuses) : weakest(statuses);
    return status && { subjects, status, from: chain.from };
  }
  return undefined;
}

function talkStatus(statuses: readonly ClaimStatus[]): ClaimStatus {
  const status = weakest(statuses) ?? 'in-talks';
  return status === 'agreed' || status === 'closed' ? 'in-talks' : status;
}

/** "Halden's (planned) acquisition of". */
function possessor(words: readonly Word[], at: number): Doer | undefined {
  for (let position = at - 1; position > at - 6; position--) {
    const word = words[position];
    if (!word) return undefined;
    if (/^['’]s$/.test(word.lower)) {
      const subject = sourceAt(words, position - 1);
      if (!subject) return undefined;
      const adjectives = words.slice(position + 1, at).map(({ lower }) => lower);
      const isPlanned = adjectives.some((lower) => /^(?:planned|proposed|potential|possible|attempted)$/.test(lower));
      const isPending = adjectives.includes('pending');
      const isOver = adjectives.some((lower) => /^(?:failed|abandoned|scrapped)$/.test(lower));
      const status = isOver ? 'ended' : isPlanned ? 'explored' : isPending ? 'agreed' : 'stated';
      return { subjects: [subject], status, from: position - 1 };
    }
    if (word.kind !== 'word' && word.kind !== 'money' && word.lower !== '-') return undefined;
  }
  return undefined;
}

/** "talks between Halden and Fjordlight (have ended)". */
function between(clause: Clause, at: number, predicate: ClaimPredicate): FoundClaim[] {
  const { words } = clause;
  const subject = sourceAt(words, at + 2);
  const object = sourceAt(words, at + 4);
  if (!subject || !object || words[at + 3]?.lower !== 'and') return [];
  const turn = turnAfter(words, at + 5);
  const status = turn ?? (predicate === 'talks-with' ? 'in-talks' : 'stated');
  return [{ subject, predicate, object, status, from: at, at, to: at + 5 }];
}

/** "Halden and Fjordlight are in talks". */
function eachOther(clause: Clause, at: number): FoundClaim[] {
  const { words } = clause;
  const next = words[at + 1];
  if (next && next.kind === 'word' && !/^(?:about|over|on|since)$/.test(next.lower)) return [];
  const doer = doerOf(clause, at, 'talks-with');
  const [subject, object] = doer?.subjects ?? [];
  if (!doer || !subject || !object || doer.subjects.length !== 2) return [];
  return [{ subject, predicate: 'talks-with', object, status: doer.status, from: doer.from, at, to: at + 1 }];
}

/** "The talks have since cooled": those that the article told of last. */
function turnAt({ words }: Clause, at: number, last: Claim | undefined): FoundClaim[] {
  const noun = words[at]?.lower ?? '';
  if (!last || !controlNouns.has(noun) || /^(?:with|between)$/.test(words[at + 1]?.lower ?? '')) return [];
  const isBare =
    at === 0 || /^(?:the|those|that|,|however|but|these|their|said|says)$/.test(words[at - 1]?.lower ?? '');
  if (!isBare || (noun !== 'talks' && noun !== 'discussions' && noun !== 'negotiations' && noun !== 'deal')) return [];
  const status = turnAfter(words, at + 1);
  if (!status || !last.object) return [];
  return [{ subject: last.subject, predicate: last.predicate, object: last.object, status, from: at, at, to: at + 1 }];
}

/** "have since cooled", "fell apart", "ran through the summer and have gone quiet"; the last word counts. */
function turnAfter(words: readonly Word[], from: number): ClaimStatus | undefined {
  let found: ClaimStatus | undefined;
  for (let at = from; at < Math.min(words.length, from + 10); at++) {
    const word = words[at];
    if (!word || (word.kind === 'mark' && word.lower !== '-')) break;
    if (/^(?:if|would|could|might|may|not|never|n't|that|which|said|whether)$/.test(word.lower)) break;
    if (word.lower === 'broke' || word.lower === 'broken' || word.lower === 'fell' || word.lower === 'fallen') {
      if (/^(?:down|off|apart|through)$/.test(words[at + 1]?.lower ?? '')) found = 'ended';
    }
    found = turns.get(word.lower) ?? found;
  }
  return found;
}
