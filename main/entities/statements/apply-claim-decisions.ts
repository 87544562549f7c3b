import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { IndexedClaim } from '#main/index/types.ts';
import type { Claim, ClaimDecision, Source } from '#shared/entities/statements.ts';

/** How far a decided sentence may have moved and still be taken for the same one. */
const reach = 20_000;

/**
 * Lays the user's decisions over the claims that were detected. A decision is found again by its sentence; where the
 * sentence is gone, it says nothing. A confirmed claim stays while its sentence does, detected or not.
 */
export function applyClaimDecisions(
  claims: readonly Claim[],
  decisions: readonly ClaimDecision[],
  text: string,
): IndexedClaim[] {
  const decided = claims.map((claim): IndexedClaim => ({ ...claim, layer: 'detected' }));
  const inOrder = [...decisions].sort((a, b) => a.decidedAt.localeCompare(b.decidedAt));
  for (const decision of inOrder) {
    const start = whereIs(decision, text);
    if (start === undefined) continue;
    const at = findClaim(decided, decision, start);
    const claim = decided[at];
    if (claim) decided[at] = { ...claim, layer: decision.layer, status: decision.status ?? claim.status };
    else if (decision.layer === 'confirmed') decided.push(claimOf(decision, start, claims));
  }
  return decided.sort((a, b) => a.start - b.start);
}

/** The same claim of the sentence; else, when there is but one of its kind, the one with one end renamed since. */
function findClaim(claims: readonly IndexedClaim[], decision: ClaimDecision, start: number): number {
  const end = start + decision.text.length;
  const isOfSentence = (claim: Claim) =>
    claim.predicate === decision.predicate && claim.start < end && start < claim.end;
  const isSame = (claim: Claim) =>
    isOfSentence(claim) && names(claim.subject, decision.subject) && names(claim.object, decision.object);
  const exact = claims.findIndex(isSame);
  if (exact >= 0) return exact;
  const alike = claims.filter(
    (claim) =>
      isOfSentence(claim) &&
      (claim.object === null) === (decision.object === null) &&
      (names(claim.subject, decision.subject) || names(claim.object, decision.object)),
  );
  const [only] = alike;
  return only && alike.length === 1 && claims.filter(isOfSentence).length === 1 ? claims.indexOf(only) : -1;
}

function names(source: Source | null, name: string | null): boolean {
  if (source === null || name === null) return source === name;
  return source.entityId === name || normalizeName(source.name) === normalizeName(name);
}

function claimOf(decision: ClaimDecision, start: number, claims: readonly Claim[]): IndexedClaim {
  const { text, subject, predicate, object, layer, status = 'stated' } = decision;
  const known = claims.flatMap((claim) => [claim.subject, ...(claim.object ? [claim.object] : [])]);
  const sourceOf = (name: string): Source => known.find((source) => names(source, name)) ?? { entityId: null, name };
  return {
    start,
    end: start + text.length,
    subject: sourceOf(subject),
    predicate,
    object: object === null ? null : sourceOf(object),
    status,
    amount: null,
    date: null,
    via: [],
    layer,
  };
}

/** Where the decided sentence is now: at its place, or at the place nearest to it. */
function whereIs({ start, text: words }: ClaimDecision, text: string): number | undefined {
  if (words === '') return undefined;
  if (text.startsWith(words, start)) return start;
  const from = Math.max(0, start - reach);
  const near = text.slice(from, start + words.length + reach);
  let best: number | undefined;
  for (let at = near.indexOf(words); at >= 0; at = near.indexOf(words, at + words.length)) {
    if (best === undefined || Math.abs(from + at - start) < Math.abs(best - start)) best = from + at;
  }
  return best;
}
