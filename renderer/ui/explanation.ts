import type { Failure } from '#shared/failures.ts';

/** A failure in words: what happened, what is safe, what to do. */
export interface Explanation {
  readonly happened: string;
  readonly safe: string;
  readonly action: string;
}

export type DataOf<Code extends Failure['code']> = Extract<Failure, { code: Code }>['data'];
