import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findChromium } from '#main/hosting/find-chromium.ts';
import { FailureError } from '#shared/failures.ts';

const longestMs = 5 * 60_000;

/** A profile of its own for one page, no name that resolves, and nothing the browser would do by itself. */
const quiet = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--dns-prefetch-disable',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
];

/**
 * Prints a page to PDF with the Chromium of this machine, whose fonts know every writing that the reader's screen does.
 *
 * @throws NO_PRINTER when there is none, or it does not do it
 */
export async function printWithBrowser(htmlFile: string, signal: AbortSignal): Promise<Uint8Array> {
  const chromium = findChromium(process.env, process.platform);
  if (chromium === undefined) throw new FailureError('NO_PRINTER', {});
  const folder = await mkdtemp(join(tmpdir(), 'backstory-print-'));
  const pdf = join(folder, 'page.pdf');
  // Chromium refuses to run as root with its sandbox on.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    await run(
      chromium,
      [
        ...quiet,
        ...asRoot,
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(htmlFile).href,
      ],
      signal,
    );
    return await readFile(pdf);
  } catch (cause) {
    signal.throwIfAborted();
    throw new FailureError('NO_PRINTER', {}, { cause });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function run(program: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', signal, timeout: longestMs });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The browser ended with ${code}`))));
  });
}
