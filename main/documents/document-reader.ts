import type { DocumentReaderCalls, DocumentReaderData } from '#main/documents/document-reader-worker.ts';
import type { StoredDocument } from '#main/documents/stored-document.ts';
import { type OpenWorker, openWorker, WorkerLost } from '#main/workers/worker-call.ts';
import { workerEntry } from '#main/workers/worker-entry.ts';
import type { DocumentId } from '#shared/ids.ts';

/** So many are read by one call: each call wakes two threads. */
const readAtOnce = 8;
/** While one is on its way back, the thread has another to go on with. */
const callsAtOnce = 2;

interface Asked {
  readonly id: DocumentId;
  readonly done: (stored: StoredDocument | undefined) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Reads very many documents in a thread of its own, where files can be waited for: a vault of 100,000 documents is some
 * millions of calls to the system, each of which costs main more than it takes. What is not plain and sound is left to
 * the vault itself, which knows what to say of it.
 */
export class DocumentReader {
  readonly #worker: OpenWorker<DocumentReaderCalls>;
  readonly #asked: Asked[] = [];
  #calls = 0;

  private constructor(worker: OpenWorker<DocumentReaderCalls>) {
    this.#worker = worker;
  }

  /** `folder`: an open vault's. */
  static open(folder: string): DocumentReader {
    const entry = workerEntry('document-reader-worker', new URL('./document-reader-worker.ts', import.meta.url));
    return new DocumentReader(openWorker(entry, { workerData: { folder } satisfies DocumentReaderData }));
  }

  /** With its text read for the index. `undefined` when the vault has to be asked itself. */
  read(id: DocumentId): Promise<StoredDocument | undefined> {
    return new Promise((done, failed) => {
      this.#asked.push({ id, done, failed });
      if (this.#calls < callsAtOnce) void this.#readOn();
    });
  }

  /** By their records alone, as `readStoredRecord`. */
  async readRecords(ids: readonly DocumentId[]): Promise<readonly (StoredDocument | undefined)[]> {
    return (await this.#worker.ask.readRecords(ids).catch(undefinedWhenLost)) ?? ids.map(() => undefined);
  }

  close(): Promise<void> {
    return this.#worker.close();
  }

  async #readOn(): Promise<void> {
    this.#calls += 1;
    // Those that are asked for in the same turn go together.
    await Promise.resolve();
    while (this.#asked.length > 0) await this.#readSome(this.#asked.splice(0, readAtOnce));
    this.#calls -= 1;
  }

  async #readSome(some: readonly Asked[]): Promise<void> {
    try {
      const read = await this.#worker.ask.read(some.map(({ id }) => id)).catch(undefinedWhenLost);
      for (const [at, { done }] of some.entries()) done(read?.[at]);
    } catch (error) {
      for (const { failed } of some) failed(error);
    }
  }
}

function undefinedWhenLost(error: unknown): undefined {
  if (error instanceof WorkerLost) return undefined;
  throw error;
}
