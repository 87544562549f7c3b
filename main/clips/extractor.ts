import type { ComparedText } from '#main/clips/compare/compare-texts.ts';
import type { Capture, Extraction } from '#main/clips/extraction.ts';
import type { CaptureSource, SafeCapture } from '#main/clips/snapshot/safe-capture.ts';
import { withinCpuTime } from '#main/workers/within-cpu-time.ts';
import { type OpenWorker, openWorker, WorkerLost } from '#main/workers/worker-call.ts';
import { workerEntry } from '#main/workers/worker-entry.ts';
import type { Comparison } from '#shared/clips/comparison.ts';
import { FailureError } from '#shared/failures.ts';

type Handlers = {
  ready: () => boolean;
  extract: (capture: Capture) => Promise<Extraction>;
  compare: (before: ComparedText, after: ComparedText) => Comparison;
  safeCapture: (source: CaptureSource) => SafeCapture;
};

/** A worker that waits this long waits for ever. */
const idleMs = 60_000;

export interface ExtractorOptions {
  /** How many captures are read side by side. */
  readonly workers?: number;
  /** Processor time for one capture. */
  readonly cpuLimitMs?: number;
  readonly memoryLimitMb?: number;
}

/**
 * Reads captures, and compares texts, in worker threads. A capture that takes too much work or memory costs the
 * worker its life, and only that capture fails; the next one finds a fresh worker.
 */
export class Extractor {
  readonly #cpuLimitMs: number;
  readonly #memoryLimitMb: number;
  readonly #free: (OpenWorker<Handlers> | undefined)[];
  readonly #open = new Set<OpenWorker<Handlers>>();
  readonly #waiting: ((worker: OpenWorker<Handlers> | undefined) => void)[] = [];

  private constructor({ workers = 1, cpuLimitMs = 10_000, memoryLimitMb = 512 }: ExtractorOptions) {
    this.#cpuLimitMs = cpuLimitMs;
    this.#memoryLimitMb = memoryLimitMb;
    this.#free = Array.from({ length: workers }, () => undefined);
  }

  /** Workers start with the first capture they are needed for. */
  static async start(options: ExtractorOptions = {}): Promise<Extractor> {
    return new Extractor(options);
  }

  /** @throws EMPTY_INPUT, NOT_TEXT, NO_ARTICLE, TOO_COMPLEX */
  extract(capture: Capture): Promise<Extraction> {
    return this.#run(capture.fileName ?? capture.address ?? '', (worker) => worker.ask.extract(capture));
  }

  /** How one text became another. @throws TOO_COMPLEX */
  compare(before: ComparedText, after: ComparedText): Promise<Comparison> {
    return this.#run(after.title, (worker) => worker.ask.compare(before, after));
  }

  /** A stored page as one that can be shown. @throws TOO_COMPLEX */
  safeCapture(source: CaptureSource): Promise<SafeCapture> {
    return this.#run(source.title, (worker) => worker.ask.safeCapture(source));
  }

  async #run<Result>(name: string, work: (worker: OpenWorker<Handlers>) => Promise<Result>): Promise<Result> {
    const worker = (await this.#take()) ?? this.#start();
    let isLost = false;
    try {
      await worker.ask.ready();
      return await withinCpuTime(worker, { cpuMs: this.#cpuLimitMs, idleMs }, work(worker));
    } catch (error) {
      isLost = error instanceof WorkerLost;
      if (!isLost) throw error;
      throw new FailureError('TOO_COMPLEX', { name }, { cause: error });
    } finally {
      if (isLost) this.#open.delete(worker);
      this.#giveBack(isLost ? undefined : worker);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((worker) => worker.close()));
    this.#open.clear();
  }

  #start(): OpenWorker<Handlers> {
    const entry = workerEntry('extract-worker', new URL('./extract-worker.ts', import.meta.url));
    const worker = openWorker<Handlers>(entry, { resourceLimits: { maxOldGenerationSizeMb: this.#memoryLimitMb } });
    this.#open.add(worker);
    return worker;
  }

  async #take(): Promise<OpenWorker<Handlers> | undefined> {
    if (this.#free.length > 0) return this.#free.pop();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(worker: OpenWorker<Handlers> | undefined): void {
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#free.push(worker);
  }
}
