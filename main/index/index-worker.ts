import { parentPort, workerData } from 'node:worker_threads';
import { guardedCalls } from '#main/index/index-calls.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { mergeSearchParts } from '#main/index/merge-search-parts.ts';
import { IdleWork } from '#main/workers/idle-work.ts';
import { serveWorker } from '#main/workers/worker-call.ts';

/** What the worker is started with. */
export interface IndexWorkerData {
  readonly file: string;
}

const { file }: IndexWorkerData = workerData;
const index = new IndexDatabase(file);
const idle = new IdleWork(() => mergeSearchParts(index));
const calls = {
  ...guardedCalls(index),
  /** Folds the log into the file; the thread is ended after this. */
  close: () => {
    idle.stop();
    index.close();
  },
};
export type IndexWorkerCalls = typeof calls;

serveWorker(calls);
parentPort?.on('message', () => idle.wait());
