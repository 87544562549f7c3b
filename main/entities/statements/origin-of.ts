import { isKnownOutlet, nameOfOutlet, nameOfSource } from '#main/entities/statements/outlet-names.ts';
import type { Source } from '#shared/entities/statements.ts';

/**
 * Who a claim comes from in the end, under one name however it is written: the last of `via` that has a name, else the
 * outlet. Unnamed people are nobody's second source: they are known only through whoever quotes them, so that a report
 * and all who repeat it have one origin. `''` when nobody is known.
 */
export function originOf(via: readonly Source[], outlet: string | null): string {
  const named = via.findLast(isNamed);
  return named ? nameOfSource(named) : nameOfOutlet(outlet ?? '');
}

/** An entity, or a name that no entity has; the words for unnamed people begin in lower case. */
function isNamed({ entityId, name }: Source): boolean {
  return entityId !== null || isKnownOutlet(name) || /^(?:the\s)?\p{Lu}/u.test(name);
}
