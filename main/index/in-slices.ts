import { setImmediate } from 'node:timers/promises';

/** A long answer that stops now and then, so that others can be answered before it goes on. */
export type Steps<Result> = Generator<void, Result>;

/** What somebody who types still takes for at once, with room for the question that waits. */
const sliceMs = 15;

/** Step after step; after each slice whoever else asks the same thread is answered first. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < sliceMs) continue;
    await setImmediate();
    begun = performance.now();
  }
}

/** All steps in one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
