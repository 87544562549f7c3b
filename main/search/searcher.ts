import type { ReadingAnswer } from '#main/search/reading-calls.ts';
import type { SearchWorkerCalls, SearchWorkerData } from '#main/search/search-worker.ts';
import { type OpenWorker, openWorker, WorkerLost } from '#main/workers/worker-call.ts';
import { workerEntry } from '#main/workers/worker-entry.ts';

type Calls = Omit<SearchWorkerCalls, 'release' | 'makeReady'>;
type Rest<Input extends readonly unknown[]> = Input extends readonly [number, ...infer Others] ? Others : never;
type ResultOf<Name extends keyof Calls> = Extract<ReturnType<Calls[Name]>, { result: unknown }>['result'];

/** Why there is no answer: no index of this version is there, it is damaged, or what was asked could not be ended. */
export type NoAnswer = { readonly problem: 'absent' | 'damaged' | 'lost' };

/** So many calls may be under way at once. */
const places = 1024;
/** A call that takes longer has met something that cannot be stopped from inside. */
const longestMs = 10_000;

interface SearcherOptions {
  /** Of use to tests that lose one, or do not want to wait. */
  readonly startWorker?: () => OpenWorker<SearchWorkerCalls>;
  readonly longestMs?: number;
}
const idleMs = 300;

/** Asks the index in a worker of its own, which goes on answering while the index is written, and stops when nobody waits. */
export class Searcher {
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(places * 4));
  readonly #startWorker: () => OpenWorker<SearchWorkerCalls>;
  readonly #longestMs: number;
  #worker: OpenWorker<SearchWorkerCalls> | undefined;
  #lastCall = 0;
  #running = 0;
  #isReady = false;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(file: string, options: SearcherOptions = {}) {
    this.#startWorker = options.startWorker ?? (() => startSearchWorker({ file, cancelled: this.#cancelled }));
    this.#longestMs = options.longestMs ?? longestMs;
  }

  /** @throws the signal's reason when it is given up */
  async ask<Name extends keyof Calls>(
    name: Name,
    input: Rest<Parameters<Calls[Name]>>,
    signal?: AbortSignal,
  ): Promise<{ readonly result: ResultOf<Name> } | NoAnswer> {
    signal?.throwIfAborted();
    this.#lastCall = (this.#lastCall % 2_000_000_000) + 1;
    const call = this.#lastCall;
    const giveUp = () => Atomics.store(this.#cancelled, call % places, call);
    signal?.addEventListener('abort', giveUp, { once: true });
    this.#running += 1;
    clearTimeout(this.#idle);
    try {
      const answer = await this.#answer(name, call, input);
      if (!('problem' in answer)) return answer;
      if (answer.problem !== 'cancelled') return { problem: answer.problem };
      signal?.throwIfAborted();
      return { problem: 'absent' };
    } finally {
      signal?.removeEventListener('abort', giveUp);
      this.#running -= 1;
      this.#makeReadyLater();
    }
  }

  /** Lets go of the file, so that it can be deleted. */
  async release(): Promise<void> {
    await this.#worker?.ask.release();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.close();
  }

  async #answer<Name extends keyof Calls>(
    name: Name,
    call: number,
    input: Rest<Parameters<Calls[Name]>>,
    isAgain = false,
  ): Promise<ReadingAnswer<ResultOf<Name>> | { readonly problem: 'lost' }> {
    // Each call takes its number first and then what it is asked; here only its name is known.
    type Asked = (call: number, ...input: readonly unknown[]) => Promise<ReadingAnswer<ResultOf<Name>>>;
    const worker = this.#open();
    let isStopped = false;
    const stop = setTimeout(() => {
      isStopped = true;
      void worker.close();
    }, this.#longestMs);
    try {
      return await (worker.ask[name] as unknown as Asked)(call, ...input);
    } catch (error) {
      if (!(error instanceof WorkerLost) || this.#isClosed) throw error;
      if (this.#worker === worker) this.#worker = undefined;
      // One that was lost to something else is asked once more; what took all of its time would take it again.
      return isStopped || isAgain ? { problem: 'lost' } : await this.#answer(name, call, input, true);
    } finally {
      clearTimeout(stop);
    }
  }

  /** A worker that is new is made ready a little at a time while nothing is asked. */
  #makeReadyLater(afterMs = idleMs): void {
    clearTimeout(this.#idle);
    if (this.#isClosed || this.#running > 0 || this.#isReady) return;
    this.#idle = setTimeout(() => void this.#makeReady(), afterMs).unref();
  }

  async #makeReady(): Promise<void> {
    const worker = this.#worker;
    if (!worker || this.#running > 0 || this.#isClosed) return;
    try {
      const answer = await worker.ask.makeReady(0);
      this.#isReady = 'result' in answer ? answer.result : true;
      this.#makeReadyLater(1);
    } catch (error) {
      // A worker that is gone has nothing left to be ready for.
      if (!(error instanceof WorkerLost)) throw error;
    }
  }

  #open(): OpenWorker<SearchWorkerCalls> {
    if (this.#isClosed) throw new Error('The index is closed');
    if (!this.#worker) {
      this.#isReady = false;
      this.#worker = this.#startWorker();
    }
    return this.#worker;
  }
}

function startSearchWorker(workerData: SearchWorkerData): OpenWorker<SearchWorkerCalls> {
  const entry = workerEntry('search-worker', new URL('./search-worker.ts', import.meta.url));
  return openWorker<SearchWorkerCalls>(entry, { workerData });
}
