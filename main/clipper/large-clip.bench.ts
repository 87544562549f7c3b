import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#main/app.ts';
import { pair, sendSigned, somePage } from '#main/clipper/test-client.ts';

/**
 * Measures by hand how long the largest clips that the browser extension may send hold main's thread at most, until they
 * are acknowledged: `npm run bench -- large-clip`. They are sent from a thread of their own, so that only receiving counts.
 */
async function measureAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clipper-bench-'));
  const app = await createApp({
    host: 'browser',
    appDataFolder: join(folder, 'data'),
    documentsFolder: join(folder, 'documents'),
    vaultFolder: join(folder, 'vault'),
    clipperPorts: [0],
  });
  const { port, pairing } = await createRouterClient(app.router).clipper.startPairing();
  const extension = await pair(port ?? 0, pairing?.code ?? '');
  const send = async (name: string, page: Record<string, unknown>) => {
    const body = JSON.stringify(page);
    const sender = new Worker(new URL(import.meta.url), { workerData: { extension, body } });
    await new Promise((resolve) => sender.once('message', resolve));
    const held = new LongestHold();
    sender.postMessage('send');
    const status = await new Promise((resolve) => sender.once('message', resolve));
    console.log(`${name}, ${(Buffer.byteLength(body) / 2 ** 20).toFixed(1)} MB: ${status}, ${held.stop()}`);
    await sender.terminate();
    await app.flush();
  };
  await send('to warm up', somePage());
  await send('18 pictures', somePage({ address: 'https://ledger.example/1', pictures: pictures(18, 1_000_000) }));
  await send('500 pictures', somePage({ address: 'https://ledger.example/2', pictures: pictures(500, 36_000) }));
  await send('a page in Latin', somePage({ address: 'https://ledger.example/3', html: pageOf('on Tuesday', 370_000) }));
  await send(
    'a page in more',
    somePage({ address: 'https://ledger.example/4', html: pageOf('“on” Δευτέρα', 290_000) }),
  );
  await app.close();
  rmSync(folder, { recursive: true });
}

function pageOf(words: string, paragraphs: number): string {
  return `<article>${`<p>The companies said ${words} that the deal would close.</p>`.repeat(paragraphs)}</article>`;
}

function pictures(count: number, bytes: number): { address: string; base64: string }[] {
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  return Array.from({ length: count }, (_, at) => ({
    address: `https://ledger.example/${at}.png`,
    base64: Buffer.concat([start, Buffer.alloc(bytes, `picture ${at}`)]).toString('base64'),
  }));
}

/** The most CPU time between two turns of the loop: what others do on the machine does not count. */
class LongestHold {
  readonly #begun = cpuMs();
  #last = cpuMs();
  #longest = 0;
  readonly #timer = setInterval(() => this.#look(), 1);

  #look(): void {
    const now = cpuMs();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }

  stop(): string {
    this.#look();
    clearInterval(this.#timer);
    const all = (cpuMs() - this.#begun).toFixed(0);
    return `main thread ${all} ms of CPU, held for ${this.#longest.toFixed(0)} ms of it at most`;
  }
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

if (isMainThread) await measureAll();
else {
  parentPort?.once('message', async () => {
    const { status } = await sendSigned(workerData.extension, '/v1/clips', workerData.body);
    parentPort?.postMessage(status);
  });
  parentPort?.postMessage('ready');
}
