import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { SearchWorkerCalls } from '#main/search/search-worker.ts';
import { Searcher } from '#main/search/searcher.ts';
import { type OpenWorker, WorkerLost } from '#main/workers/worker-call.ts';

function searching(startWorker?: () => OpenWorker<SearchWorkerCalls>, longestMs?: number) {
  const { index, file } = temporaryIndex(onTestFinished);
  indexCalls(index).putDocuments([aNote('a', { text: 'A rocket company.' })]);
  const searcher = new Searcher(file, { ...(startWorker && { startWorker }), ...(longestMs && { longestMs }) });
  onTestFinished(() => searcher.close());
  return searcher;
}

/** A worker that does with a call what it is told to, and is lost when it is closed. */
function aWorker(counts: (lose: Promise<never>) => Promise<unknown>): OpenWorker<SearchWorkerCalls> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  return {
    ask: {
      counts: () => counts(promise),
      makeReady: async () => ({ result: true }),
    } as never,
    cpuMs: async () => 0,
    close: async () => reject(new WorkerLost('closed')),
  };
}

test('a search whose worker is lost is asked once more of another', async () => {
  const answers = [() => Promise.reject(new WorkerLost('crash')), () => Promise.resolve({ result: [7] })];
  const searcher = searching(() => aWorker(answers.shift() ?? (() => Promise.resolve({ result: [0] }))));
  expect(await searcher.ask('counts', [[{ query: 'rocket' }]])).toEqual({ result: [7] });
});

test('a worker that is lost again and again is not started for ever', async () => {
  let started = 0;
  const searcher = searching(() => {
    started += 1;
    return aWorker(() => Promise.reject(new WorkerLost('crash')));
  });
  expect(await searcher.ask('counts', [[{ query: 'rocket' }]])).toEqual({ problem: 'lost' });
  expect(started).toBe(2);
});

test('what does not end by itself is ended, is not tried again, and keeps nothing else from an answer', async () => {
  let started = 0;
  const searcher = searching(() => {
    started += 1;
    return aWorker((lost) => (started === 1 ? lost : Promise.resolve({ result: [1] })));
  }, 60);
  expect(await searcher.ask('counts', [[{ query: 'for ever' }]])).toEqual({ problem: 'lost' });
  expect(await searcher.ask('counts', [[{ query: 'rocket' }]])).toEqual({ result: [1] });
});

test('the real worker answers', async () => {
  expect(await searching().ask('counts', [[{ query: 'rocket ' }]])).toEqual({ result: [1] });
});

test('a worker is made ready step by step while nothing is asked, and once', async () => {
  let steps = 0;
  const worker = aWorker(() => Promise.resolve({ result: [1] }));
  const makeReady = async () => ({ result: ++steps === 3 });
  const ask = { counts: worker.ask.counts, makeReady } as never;
  const searcher = searching(() => ({ ...worker, ask }));
  await searcher.ask('counts', [[{ query: 'rocket' }]]);
  await expect.poll(() => steps).toBe(3);
  await searcher.ask('counts', [[{ query: 'rocket' }]]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(steps).toBe(3);
});
