import { expect, onTestFinished, test } from 'vitest';
import { withinCpuTime } from '#main/workers/within-cpu-time.ts';
import { type OpenWorker, openWorker, WorkerLost } from '#main/workers/worker-call.ts';

type Handlers = {
  wait: (ms: number) => string;
  spin: () => boolean;
  backtrack: () => boolean;
  never: () => Promise<void>;
};

const source = `
import { parentPort } from 'node:worker_threads';
const cell = new Int32Array(new SharedArrayBuffer(4));
const handlers = {
  wait: (ms) => (Atomics.wait(cell, 0, 0, ms), 'done'),
  spin: () => { for (;;); },
  backtrack: () => /^(a+)+$/.test('a'.repeat(60) + 'b'),
  never: () => new Promise(() => setInterval(() => undefined, 1_000_000)),
};
parentPort.on('message', async ({ id, name, input }) =>
  parentPort.postMessage({ id, result: await handlers[name](...input) }));
`;

function open(): OpenWorker<Handlers> {
  const worker = openWorker<Handlers>(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  onTestFinished(() => worker.close());
  return worker;
}

test('a worker that gets no processor time is waited for', async () => {
  const worker = open();
  const answer = withinCpuTime(worker, { cpuMs: 200, idleMs: 60_000 }, worker.ask.wait(1500));
  await expect(answer).resolves.toBe('done');
});

test.each(['spin', 'backtrack'] as const)('a worker that runs away (%s) is ended', async (name) => {
  const worker = open();
  const answer = withinCpuTime(worker, { cpuMs: 300, idleMs: 60_000 }, worker.ask[name]());
  await expect(answer).rejects.toThrow(WorkerLost);
});

test('what fails before anything was measured fails here, and nowhere else', async () => {
  const worker = {
    cpuMs: () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 50)),
    close: async () => undefined,
  };
  const answer = withinCpuTime(worker, { cpuMs: 1000, idleMs: 60_000 }, Promise.reject(new Error('too deep')));
  await expect(answer).rejects.toThrow('too deep');
  await new Promise((resolve) => setTimeout(resolve, 100));
});

test('a worker that waits for what never comes is ended', async () => {
  const worker = open();
  const answer = withinCpuTime(worker, { cpuMs: 60_000, idleMs: 1000 }, worker.ask.never());
  await expect(answer).rejects.toThrow(WorkerLost);
});
