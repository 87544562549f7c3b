import type { readCapturedPage } from '#main/clipper/read-captured-page.ts';
import { Refused } from '#main/clipper/refused.ts';
import type { UnpackedPage } from '#main/clips/unpack-page.ts';
import { type OpenWorker, openWorker, WorkerLost } from '#main/workers/worker-call.ts';
import { workerEntry } from '#main/workers/worker-entry.ts';

type Handlers = { read: typeof readCapturedPage };

/** Reads delivered bodies in a thread of their own: the largest take longer than a window may wait. */
export class CapturedPageReader {
  #worker: OpenWorker<Handlers> | undefined;

  /** @throws Refused, EMPTY_INPUT, NOT_TEXT, TOO_LARGE, BAD_ADDRESS */
  async read(body: Uint8Array): Promise<UnpackedPage> {
    this.#worker ??= start();
    const worker = this.#worker;
    try {
      const page = await worker.ask.read(body);
      if (!page) throw new Refused('bad-request');
      return page;
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      if (this.#worker === worker) this.#worker = undefined;
      throw new Refused('bad-request');
    }
  }

  async close(): Promise<void> {
    await this.#worker?.close();
    this.#worker = undefined;
  }
}

function start(): OpenWorker<Handlers> {
  const entry = workerEntry('captured-page-worker', new URL('./captured-page-worker.ts', import.meta.url));
  return openWorker<Handlers>(entry, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
}
