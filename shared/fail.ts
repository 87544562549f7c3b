import { type FailureCode, failures } from '#shared/failures.ts';

/** Picks the failures a call can end in, for `.errors(…)` of its contract. NO_VAULT and NOT_SAVED go with every write. */
export function fails<Code extends FailureCode>(...codes: Code[]): Pick<typeof failures, Code> {
  return Object.fromEntries(codes.map((code) => [code, failures[code]])) as Pick<typeof failures, Code>;
}
