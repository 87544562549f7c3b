import type { Known } from '#main/entities/recognize/gazetteer.ts';

/**
 * Of two things that the user keeps apart, a name that one has in the user's own words is not the other's by a name
 * that only the bundled list gives it.
 */
export function keepApart(names: readonly Known[]): readonly Known[] {
  if (names.length < 2) return names;
  return names.filter(
    (one) => !isLent(one) || !names.some((other) => other.entity.isConfirmed && !isLent(other) && areApart(one, other)),
  );
}

function isLent({ surface, entity: { name, isConfirmed, lent = [] } }: Known): boolean {
  return isConfirmed ? lent.includes(surface) : surface !== name;
}

/** Either of the two may say so. */
function areApart({ entity: one }: Known, { entity: other }: Known): boolean {
  return one.notSameAs?.includes(other.id) === true || other.notSameAs?.includes(one.id) === true;
}
