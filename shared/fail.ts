import { type FailureCode, failures } from '#shared/failures.ts';

/**
 * Picks the failures a call can end in, for `.errors(…)` of its contract. NO_VAULT and NOT_SAVED go with every write.
 * INDEX_UNAVAILABLE need not be named: whatever is asked of a vault may meet it.
 */
export function fails<Code extends FailureCode>(...codes: Code[]): Pick<typeof failures, Code | 'INDEX_UNAVAILABLE'> {
  const picked = new Set<FailureCode>([...codes, 'INDEX_UNAVAILABLE']);
  return Object.fromEntries([...picked].map((code) => [code, failures[code]])) as ReturnType<typeof fails<Code>>;
}
