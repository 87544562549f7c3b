import type { OpenWorker } from '#main/workers/worker-call.ts';

export interface CpuLimits {
  /** Processor time that one answer may take. */
  readonly cpuMs: number;
  /** How long a worker may do nothing at all, as one does that waits for what never comes. */
  readonly idleMs: number;
}

const lookEveryMs = 500;

/**
 * Waits for an answer, and ends the worker when it has taken too much processor time for it: by the clock a page that is
 * read on a busy machine could not be told from one that never ends. The question then ends in `WorkerLost`.
 */
export async function withinCpuTime<Result>(
  worker: Pick<OpenWorker<never>, 'cpuMs' | 'close'>,
  { cpuMs, idleMs }: CpuLimits,
  answer: Promise<Result>,
): Promise<Result> {
  // Not waited for: an answer that fails meanwhile would be nobody's.
  const start = cpuOf(worker);
  let before = 0;
  let idleLooks = 0;
  const look = async () => {
    const [started = 0, now] = await Promise.all([start, cpuOf(worker)]);
    // What cannot be measured is left to the count of looks, of which a machine that sleeps makes none.
    idleLooks = now !== undefined && now - before > 1 ? 0 : idleLooks + 1;
    before = now ?? before;
    if (before - started > cpuMs || idleLooks * lookEveryMs >= idleMs) await worker.close();
  };
  const timer = setInterval(() => void look(), Math.min(lookEveryMs, cpuMs));
  timer.unref();
  try {
    return await answer;
  } finally {
    clearInterval(timer);
  }
}

/** A worker that has just ended has nothing to tell. */
async function cpuOf(worker: Pick<OpenWorker<never>, 'cpuMs'>): Promise<number | undefined> {
  try {
    return await worker.cpuMs();
  } catch {
    return undefined;
  }
}
