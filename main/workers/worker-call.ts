import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads';
import { type FailureCode, FailureError, type FailureOf } from '#shared/failures.ts';

// biome-ignore lint/suspicious/noExplicitAny: the argument and result types are recovered by `Remote`.
type Handlers = Record<string, (...input: any[]) => unknown>;

/** The same functions, asked of a worker. */
export type Remote<H extends Handlers> = {
  [Name in keyof H]: (...input: Parameters<H[Name]>) => Promise<Awaited<ReturnType<H[Name]>>>;
};

interface Request {
  readonly id: number;
  readonly name: string;
  readonly input: readonly unknown[];
}

type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: FailureOf<FailureCode> }
  | { readonly id: number; readonly bug: { readonly message: string; readonly stack: string | undefined } };

/** Called once in a worker's entry file: answers what `openWorker` asks, one request after the other as they come. */
export function serveWorker(handlers: Handlers): void {
  const port = parentPort;
  if (!port) throw new Error('serveWorker is for worker threads');
  port.on('message', async ({ id, name, input }: Request) => {
    port.postMessage(await reply(id, async () => handlers[name]?.(...input)));
  });
}

async function reply(id: number, work: () => Promise<unknown>): Promise<Reply> {
  try {
    return { id, result: await work() };
  } catch (error) {
    if (error instanceof FailureError) return { id, failure: error.failure };
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { id, bug: { message, stack } };
  }
}

/** A worker that ended while something was asked of it: out of memory, over its time, or a crash. */
export class WorkerLost extends Error {
  constructor(cause: unknown) {
    super('The worker ended', { cause });
    this.name = 'WorkerLost';
  }
}

export interface OpenWorker<H extends Handlers> {
  readonly ask: Remote<H>;
  /** Milliseconds of processor time the worker has taken so far; undefined where the platform does not tell. */
  cpuMs(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Starts a worker and hands back its functions as asynchronous ones. Failures cross whole; a lost worker rejects. */
export function openWorker<H extends Handlers>(entry: URL, options: WorkerOptions = {}): OpenWorker<H> {
  const worker = new Worker(entry, options);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  let lastId = 0;
  let lost: WorkerLost | undefined;
  let isClosing = false;
  const loseAll = (cause: unknown) => {
    lost ??= new WorkerLost(cause);
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  };
  worker.on('message', (message: Reply) => {
    const request = waiting.get(message.id);
    waiting.delete(message.id);
    if (!request) return;
    if ('result' in message) request.resolve(message.result);
    else if ('failure' in message) request.reject(new FailureError(message.failure.code, message.failure.data));
    else request.reject(Object.assign(new Error(message.bug.message), { stack: message.bug.stack }));
  });
  worker.on('error', loseAll);
  worker.on('exit', (code) => loseAll(new Error(`exit code ${code}`)));
  worker.unref();
  const call = (name: string, input: unknown[]) =>
    new Promise((resolve, reject) => {
      if (lost) return reject(lost);
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, name, input } satisfies Request);
    }).finally(() => {
      // A process that waits for the worker's end must not end before it.
      if (waiting.size === 0 && !isClosing) worker.unref();
    });
  const ask = new Proxy({} as Remote<H>, {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? (...input: unknown[]) => call(name, input) : undefined,
  });
  return {
    ask,
    async cpuMs() {
      if (lost || typeof worker.cpuUsage !== 'function') return undefined;
      const { user, system } = await worker.cpuUsage();
      return (user + system) / 1000;
    },
    async close() {
      isClosing = true;
      await worker.terminate();
    },
  };
}
