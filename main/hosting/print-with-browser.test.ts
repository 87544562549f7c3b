import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from '#main/hosting/find-chromium.ts';
import { printWithBrowser } from '#main/hosting/print-with-browser.ts';
import { writeDossierHtml } from '#main/interchange/dossier-html.ts';
import { sampleCopies, sampleDossier, textOf } from '#main/interchange/sample-dossier.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';

const hasBrowser = findChromium(process.env, process.platform) !== undefined;

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let words = '';
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    words += items.map((item) => ('str' in item ? item.str : '')).join(' ');
  }
  return words.replace(/\s+/g, ' ');
}

test.skipIf(!hasBrowser)(
  'a printed dossier has its words, in every writing that this machine has letters for',
  async () => {
    const file = join(await temporaryFolder(), 'page.html');
    await writeFile(file, await textOf((write) => writeDossierHtml(sampleDossier(), sampleCopies(), write)));
    const pdf = await printWithBrowser(file, AbortSignal.timeout(120_000));
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    const words = await wordsOf(pdf);
    for (const part of ['Open questions', 'a rocket for data centers', 'Bibliography', 'עברית', 'Привет']) {
      expect(words).toContain(part);
    }
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/\/(?:JavaScript|Launch|OpenAction\s*<<[^>]*\/JS)/);
  },
  180_000,
);

test.skipIf(!hasBrowser)(
  'nothing is fetched while it is printed',
  async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const file = join(await temporaryFolder(), 'page.html');
    const html = await textOf((write) => writeDossierHtml(sampleDossier(), sampleCopies(), write));
    // Even where something had got in, the page's own policy would not let it out.
    await writeFile(file, html.replace('<h1', `<img src="${at}/a.png"><script src="${at}/b.js"></script><h1`));
    await printWithBrowser(file, AbortSignal.timeout(120_000));
    expect(asked).toEqual([]);
  },
  180_000,
);

test('printing that is stopped ends in the stop, not in a missing printer', async () => {
  const file = join(await temporaryFolder(), 'page.html');
  await writeFile(file, '<p>words');
  const ended = printWithBrowser(file, AbortSignal.abort());
  await expect(ended).rejects.toThrow(hasBrowser ? /abort/i : 'NO_PRINTER');
});
