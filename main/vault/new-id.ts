import { monotonicFactory } from 'ulid';

/** Makes lower-case ULIDs that only ever grow, also within a millisecond and when the clock is set back. */
export function createIds(now: () => Date): () => string {
  const next = monotonicFactory();
  return () => next(now().getTime()).toLowerCase();
}
