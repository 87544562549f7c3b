import type { ClaimPredicate, ClaimStatus, Source } from '#shared/entities/statements.ts';

/** A claim of one sentence before it is known whose word it is, and which amount and date are its own. */
export interface FoundClaim {
  readonly subject: Source;
  readonly predicate: ClaimPredicate;
  readonly object: Source | null;
  readonly status: ClaimStatus;
  /** The words it is made of, as places in the sentence, and the one that says it. */
  readonly from: number;
  readonly at: number;
  readonly to: number;
  /** Said of a name in passing, whoever the sentence quotes: "Washington-based". */
  readonly isAside?: boolean;
  readonly amount?: string;
}
