import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { deceptionCases, type HostileCase, parserCases, remoteCases, scriptCases } from './hostile-cases.ts';
import { openPlace } from './pages.ts';
import { expect, type OpenedApp, test } from './test.ts';

test.slow();

const groups: readonly (readonly [string, readonly HostileCase[]])[] = [
  ['that would run a script', scriptCases],
  ['that parsers read in different ways', parserCases],
  ['that would load something', remoteCases],
  ['that would deceive, or are too much', deceptionCases],
];

for (const [what, cases] of groups) {
  test(`pages ${what} are read, shown as they were stored, and have no effect`, async ({ app }) => {
    const canary = await startCanary();
    const dialogs: string[] = [];
    app.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await app.page.evaluate(() => {
      Object.assign(window, { __pwn: () => document.documentElement.setAttribute('data-pwned', '') });
    });
    await dropPages(app.page, cases, canary.address);
    await expect.poll(() => readyClips(app), { timeout: 150_000 }).toBe(cases.length);
    await openPlace(app.page, 'Clips');
    await app.page.getByRole('option').first().click();
    const seen = new Set<string>();
    for (let shown = 0; shown < cases.length; shown += 1) {
      seen.add(await lookAtClip(app.page, cases));
      await app.page.keyboard.press('j');
    }
    expect(seen).toEqual(new Set(cases.map(({ name }) => name)));
    expect(dialogs).toEqual([]);
    expect(canary.visits()).toBe(0);
    await canary.close();
    expect(app.requests.filter((address) => !isOwn(address, app.page.url()))).toEqual([]);
    expect(app.errors).toEqual([]);
  });
}

/** The app's own address, and the names under which it gives out stored pages from an origin of their own. */
function isOwn(address: string, app: string): boolean {
  if (/^(?:data|blob|about):/.test(address)) return true;
  const { host, hostname, pathname } = new URL(address);
  return host === new URL(app).host || (hostname === '127.0.0.1' && /^\/[0-9a-f]{32}\/$/.test(pathname));
}

/** Looks at the clip that is open, as text and as it was stored, and answers which case it is. */
async function lookAtClip(page: Page, cases: readonly HostileCase[]): Promise<string> {
  const main = page.getByRole('main');
  await expect(main.getByText('Words that stand before it')).toBeVisible();
  const title = (await main.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const {
    name,
    swallowsRest = false,
    isTooMuch = false,
  } = cases[Number(/^Case (\d+)$/.exec(title)?.[1])] ?? { name: title };
  const words = 'Words that stand after it';
  if (!swallowsRest) await expect.soft(main.getByText(words), `${name}: text`).toHaveCount(1);
  await page.keyboard.press('o');
  if (isTooMuch) {
    await expect(main.getByRole('alert'), `${name}: stored page`).toBeVisible();
    await page.keyboard.press('o');
    await expect(main.getByText(words)).toBeVisible();
    return name;
  }
  const frame = page.frameLocator('iframe[title^="Stored page"]');
  await expect(frame.getByText('Words that stand before it'), `${name}: stored page`).toBeVisible();
  if (!swallowsRest) await expect.soft(frame.getByText(words), `${name}: stored page`).toHaveCount(1);
  const live =
    'script, style:not(head > style), svg, math, form, input, button, iframe, object, embed, link, [href], [style], [id], [class], [onerror], [onload]';
  await expect.soft(frame.locator(live), `${name}: nothing that could act`).toHaveCount(0);
  await expect.soft(page.locator('html[data-pwned]'), `${name}: no script`).toHaveCount(0);
  const inText = main
    .locator('article')
    .locator(
      'script, style, svg[onload], form, iframe[src*="127.0.0.1:"]:not([title^="Stored page"]), [onerror], [onload], [style*="url("]',
    );
  await page.keyboard.press('o');
  await expect(frame.locator('body')).toHaveCount(0);
  await expect.soft(inText, `${name}: nothing of its own in the text`).toHaveCount(0);
  return name;
}

async function readyClips({ vaultFolder }: OpenedApp): Promise<number> {
  const folder = join(vaultFolder, 'clips');
  const clips = await readdir(folder).catch(() => []);
  const states = await Promise.all(
    clips.map(async (clip) => {
      const record = await readFile(join(folder, clip, 'clip.json'), 'utf8').catch(() => '{}');
      return (JSON.parse(record) as { status?: { state: string } }).status?.state;
    }),
  );
  return states.filter((state) => state === 'ready').length;
}

/** Drops the pages on the window, all at once. */
async function dropPages(page: Page, cases: readonly HostileCase[], canary: string): Promise<void> {
  const files = cases.map(({ html }, at) => {
    const attack = typeof html === 'string' ? Buffer.from(html.replaceAll('CANARY', canary)) : Buffer.from(html);
    const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Case ${at}</title></head><body><article><h1>Case ${at}</h1><p>Words that stand before it in case ${at}.</p>`;
    const content = Buffer.concat([
      Buffer.from(head),
      attack,
      Buffer.from(`<p>Words that stand after it in case ${at}.</p></article></body></html>`),
    ]);
    return { name: `case-${at}.html`, base64: content.toString('base64') };
  });
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: 'text/html' }));
    }
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

/** Notices every connection, whatever is said on it. */
async function startCanary() {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits: () => visits,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
