import { workerData } from 'node:worker_threads';
import { guardedCalls } from '#main/index/index-calls.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { serveWorker } from '#main/workers/worker-call.ts';

/** What the worker is started with. */
export interface IndexWorkerData {
  readonly file: string;
}

const { file }: IndexWorkerData = workerData;
const index = new IndexDatabase(file);
const calls = {
  ...guardedCalls(index),
  /** Folds the log into the file; the thread is ended after this. */
  close: () => index.close(),
};
export type IndexWorkerCalls = typeof calls;

serveWorker(calls);
