import { workerData } from 'node:worker_threads';
import { readingCalls } from '#main/search/reading-calls.ts';
import { ReadingDatabase } from '#main/search/reading-database.ts';
import { serveWorker } from '#main/workers/worker-call.ts';

/** What the worker is started with. */
export interface SearchWorkerData {
  readonly file: string;
  /** A place for each of the last calls: a call whose number stands in its place is given up. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

const { file, cancelled }: SearchWorkerData = workerData;
const index = new ReadingDatabase(file);
const calls = readingCalls(index, (call) => Atomics.load(cancelled, call % cancelled.length) === call);
export type SearchWorkerCalls = typeof calls;

serveWorker(calls);
