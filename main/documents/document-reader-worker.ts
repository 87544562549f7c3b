import { workerData } from 'node:worker_threads';
import { readStored, readStoredRecord, type StoredDocument, withReading } from '#main/documents/stored-document.ts';
import { WordNumbers } from '#main/index/word-numbers.ts';
import { blockingFs } from '#main/vault/blocking-fs.ts';
import { ProblemLog } from '#main/vault/problem-log.ts';
import { VaultReader } from '#main/vault/vault-reader.ts';
import { serveWorker } from '#main/workers/worker-call.ts';
import type { DocumentId } from '#shared/ids.ts';

/** What the worker is started with. */
export interface DocumentReaderData {
  readonly folder: string;
}

const { folder }: DocumentReaderData = workerData;
// What is wrong with a file is found again, and named, by the vault that is open.
const problems = new ProblemLog();
const vault = new VaultReader(folder, { fs: blockingFs, problems });
const numbers = new WordNumbers();

const calls = {
  read: (ids: readonly DocumentId[]) => Promise.all(ids.map((id) => soundOrNothing(id, readWhole(id)))),
  readRecords: (ids: readonly DocumentId[]) =>
    Promise.all(ids.map((id) => soundOrNothing(id, readStoredRecord(vault, id)))),
};
export type DocumentReaderCalls = typeof calls;

serveWorker(calls);

async function readWhole(id: DocumentId): Promise<StoredDocument | undefined> {
  const stored = await readStored(vault, id);
  return stored && withReading(stored, numbers);
}

/** What goes wrong does so again where it can be told. */
async function soundOrNothing(
  id: DocumentId,
  reading: Promise<StoredDocument | undefined>,
): Promise<StoredDocument | undefined> {
  try {
    const stored = await reading;
    const isSound = !problems.all.some(({ file }) => file.includes(id));
    return isSound ? stored : undefined;
  } catch {
    return undefined;
  }
}
