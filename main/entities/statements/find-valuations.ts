import type { Clause } from '#main/entities/statements/clause.ts';
import type { FoundClaim } from '#main/entities/statements/found-claim.ts';
import type { Source } from '#shared/entities/statements.ts';

/** What a round or deal values a company at: "raised $1 billion at a valuation of $9 billion", "valuing it at". */
export function findValuations({ words }: Clause, claims: readonly FoundClaim[]): FoundClaim[] {
  return words.flatMap((word, at): FoundClaim[] => {
    if (word.kind !== 'word' || !/^(?:valuation|valuing|values)$/.test(word.lower)) return [];
    const near = words.slice(Math.max(0, at - 3), at + 7);
    const deal = claims.findLast((claim) => claim.at < at && at - claim.at < 40 && !claim.isAside);
    const subject = deal && valued(deal);
    if (!subject || !near.some(({ kind }) => kind === 'money')) return [];
    const status = deal.status === 'closed' ? 'stated' : deal.status;
    return [{ subject, predicate: 'is-valued-at', object: null, status, from: at, at, to: at + 1 }];
  });
}

function valued({ predicate, subject, object }: FoundClaim): Source | undefined {
  if (predicate === 'raises') return subject;
  return predicate === 'invests-in' || predicate === 'acquires' ? (object ?? undefined) : undefined;
}
