import { claimVerbs, controlNouns, controlVerbs, weakest } from '#main/entities/statements/claim-verbs.ts';
import { type Clause, isAdverb } from '#main/entities/statements/clause.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import { auxiliaries } from '#main/entities/statements/word-lists.ts';
import type { ClaimStatus } from '#shared/entities/statements.ts';

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

/** "denied that it is in talks", "denied reports that". */
export function isDeniedBefore(words: readonly Word[], from: number): boolean {
  return words
    .slice(Math.max(0, from - 8), from)
    .some(
      ({ lower }, at, all) =>
        /^(?:denied|denies|denying|rejected)$/.test(lower) && !all.slice(at).some((word) => word.lower === ','),
    );
}
