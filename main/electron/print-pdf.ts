import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BrowserWindow, type Protocol } from 'electron';
import { printScheme } from '#main/electron/schemes.ts';
import type { PrintPdf } from '#main/interchange/export-dossier.ts';
import { htmlPolicy } from '#main/interchange/html-style.ts';

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `sandbox; ${htmlPolicy('data:')}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
};

/**
 * Prints a page of ours in a window that nobody sees: with no script, no preload and no origin of the app's, in the locked
 * session, from a scheme that gives out the one file under a name that cannot be guessed.
 */
export function printPdfWith(protocol: Protocol): PrintPdf {
  const files = new Map<string, string>();
  protocol.handle(printScheme, async ({ method, url }) => {
    const name = new URL(url).host;
    const file = method === 'GET' ? files.get(name) : undefined;
    files.delete(name);
    if (file === undefined) return new Response('', { status: 404, headers });
    return new Response(new Uint8Array(await readFile(file)), { headers });
  });
  return async (htmlFile, signal) => {
    signal.throwIfAborted();
    const name = randomBytes(16).toString('hex');
    files.set(name, htmlFile);
    const window = new BrowserWindow({ show: false, webPreferences: sealed });
    const stop = () => window.destroy();
    signal.addEventListener('abort', stop);
    try {
      await window.loadURL(`${printScheme}://${name}/`);
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: false,
        generateDocumentOutline: true,
      });
    } finally {
      signal.removeEventListener('abort', stop);
      files.delete(name);
      if (!signal.aborted) window.destroy();
    }
  };
}

/** Written out in full, defaults included, as for the app's own window; and no script at all. */
const sealed = {
  javascript: false,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
  devTools: false,
} as const;
