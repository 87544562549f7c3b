import type { Candidate } from '#main/entities/recognize/types.ts';
import type { MentionDecision } from '#shared/entities/types.ts';

/**
 * What the user decided about one span holds for the same words all over the document, as far as the choice among known
 * things goes: the entity confirmed for them is the one meant, an entity rejected for them is not.
 */
export function heedDecisions(candidates: readonly Candidate[], decisions: readonly MentionDecision[]): Candidate[] {
  if (decisions.length === 0) return [...candidates];
  const byWords = Map.groupBy(decisions, ({ text }) => text);
  return candidates.map((candidate) => {
    const said = byWords.get(candidate.surface) ?? [];
    const isRejected = new Set(said.filter(({ layer }) => layer === 'rejected').map(({ entityId }) => entityId));
    const isMeant = new Set(said.filter(({ layer }) => layer !== 'rejected').map(({ entityId }) => entityId));
    const meant = candidate.known.filter(({ id }) => isMeant.has(id));
    return { ...candidate, known: meant.length > 0 ? meant : candidate.known.filter(({ id }) => !isRejected.has(id)) };
  });
}
