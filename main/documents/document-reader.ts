import type { DocumentReaderCalls, DocumentReaderData } from '#main/documents/document-reader-worker.ts';
import type { StoredDocument } from '#main/documents/stored-document.ts';
import { type OpenWorker, openWorker, WorkerLost } from '#main/workers/worker-call.ts';
import { workerEntry } from '#main/workers/worker-entry.ts';
import type { DocumentId } from '#shared/ids.ts';

/**
 * Reads very many documents in a thread of its own, where files can be waited for: a vault of 100,000 documents is some
 * millions of calls to the system, each of which costs main more than it takes. What is not plain and sound is left to
 * the vault itself, which knows what to say of it.
 */
export class DocumentReader {
  readonly #worker: OpenWorker<DocumentReaderCalls>;

  private constructor(worker: OpenWorker<DocumentReaderCalls>) {
    this.#worker = worker;
  }

  /** `folder`: an open vault's. */
  static open(folder: string): DocumentReader {
    const entry = workerEntry('document-reader-worker', new URL('./document-reader-worker.ts', import.meta.url));
    return new DocumentReader(openWorker(entry, { workerData: { folder } satisfies DocumentReaderData }));
  }

  /** `undefined` when the vault has to be asked itself. */
  read(id: DocumentId): Promise<StoredDocument | undefined> {
    return this.#worker.ask.read(id).catch(undefinedWhenLost);
  }

  /** By their records alone, as `readStoredRecord`. */
  async readRecords(ids: readonly DocumentId[]): Promise<readonly (StoredDocument | undefined)[]> {
    return (await this.#worker.ask.readRecords(ids).catch(undefinedWhenLost)) ?? ids.map(() => undefined);
  }

  close(): Promise<void> {
    return this.#worker.close();
  }
}

function undefinedWhenLost(error: unknown): undefined {
  if (error instanceof WorkerLost) return undefined;
  throw error;
}
