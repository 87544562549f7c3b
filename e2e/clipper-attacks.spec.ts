import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from '@playwright/test';
import { pair, sendSigned, someOrigin, somePage } from '#main/clipper/test-client.ts';
import { expect, test } from './test.ts';

/** Names that lead to this machine, as a hostile name server would have them; nothing leaves it. */
const resolver =
  'MAP evil.example 127.0.0.1, MAP localhost.evil.example 127.0.0.1, MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';

let port: number;
let site: Server;
let evil: string;
let browser: Browser;

test.beforeAll(async () => {
  port = await freePort();
  process.env.BACKSTORY_CLIPPER_PORTS = String(port);
  site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>A page</title><p>Nothing to see.');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  evil = `http://evil.example:${(site.address() as AddressInfo).port}/`;
  browser = await chromium.launch({
    executablePath: process.env.BACKSTORY_CHROMIUM ?? '/usr/bin/chromium',
    // As for someone who let the page reach this machine: the browser's own question is no part of the defence.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--host-resolver-rules=${resolver}`,
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
    ],
  });
});

test.afterAll(async () => {
  delete process.env.BACKSTORY_CLIPPER_PORTS;
  await browser.close();
  site.close();
});

test('a browser is paired in the settings, sends a clip, and is unpaired again', async ({ app }) => {
  const { page } = app;
  const { section, extension } = await pairInSettings(page);
  await expect(section.getByText('Ready for clips')).toBeVisible();
  await expect(section.getByRole('status')).toHaveText('Chromium is paired.');
  expect((await sendSigned(extension, '/v1/clips', somePage())).status).toBe(200);
  await expect(section.getByText(/last used/)).toBeVisible();
  await section.getByRole('button', { name: 'Unpair Chromium' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unpair', exact: true }).click();
  await expect(section.getByText('Off')).toBeVisible();
  await expect(sendSigned(extension, '/v1/clips', somePage())).rejects.toThrow();
  await page
    .getByRole('navigation', { name: 'Vault' })
    .getByRole('button', { name: /^Clips/ })
    .click();
  await expect(page.getByRole('option', { name: /A foundry/ })).toBeVisible();
  expect(app.errors).toEqual([]);
});

test('pages of a real browser reach nothing, whatever they try, while a code is shown and when one is paired', async ({
  app,
}) => {
  const { section, extension } = await pairInSettings(app.page);
  await section.getByRole('button', { name: 'Pair a browser' }).click();
  await expect(section.getByText(/^Code:/)).toBeAttached();
  const attacker = await browser.newPage();
  const seen: string[] = [];
  attacker.on('response', (response) => {
    const { port: at, host, pathname } = new URL(response.url());
    if (at === String(port) && pathname !== '/before') seen.push(`${response.status()} ${host}`);
  });
  await attacker.goto(evil);
  const clip = JSON.stringify(somePage());
  const outcomes = await attacker.evaluate(tryEverything, { port, clip, origin: someOrigin });
  expect(outcomes.filter(({ read }) => read !== null)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(15);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    expect(await submitForm(attacker, type)).toMatch(/^\{"ok":false,"code":"refused"\}$/);
    await attacker.goto(evil);
  }
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1']) {
    await attacker.goto(`http://${host}:${port}/v1/clips`);
    expect(await attacker.locator('body').innerText()).toBe('{"ok":false,"code":"refused"}');
    // The page came from that name before it led here, so what it gets is its own to read.
    await attacker.route(`http://${host}:${port}/before`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Rebound</title><body>' }),
    );
    await attacker.goto(`http://${host}:${port}/before`);
    const own = await attacker.evaluate(tryEverything, { port, clip, origin: someOrigin, host });
    const read = own.flatMap((outcome) => outcome.read ?? []);
    expect([...new Set(read)]).toEqual(['{"ok":false,"code":"refused"}']);
    expect(read.length).toBeGreaterThan(15);
  }
  expect(seen.length).toBeGreaterThan(60);
  expect(seen.filter((line) => !/^(?:400|403|421) /.test(line))).toEqual([]);
  await expect(section.getByText('Ready to pair')).toBeVisible();
  await expect(section.getByText(', 5 tries')).toBeVisible();
  expect((await sendSigned(extension, '/v1/known', { address: String(somePage().address) })).body).toEqual({
    known: null,
  });
  await attacker.close();
});

async function pairInSettings(page: Page) {
  await page.keyboard.press('Control+,');
  const section = page.getByRole('region', { name: 'Browser clipper' });
  await section.getByRole('button', { name: 'Pair a browser' }).click();
  const code = (await section.getByText(/^Code:/).textContent())?.replaceAll(/\D/g, '') ?? '';
  return { section, extension: await pair(port, code) };
}

interface Outcome {
  readonly way: string;
  /** What the page could read of the answer; null when nothing. */
  readonly read: string | null;
}

interface Attack {
  readonly port: number;
  readonly clip: string;
  readonly origin: string;
  readonly host?: string;
}

/** Runs in the page: every way in which a page's script can send something somewhere. */
async function tryEverything({ port: to, clip, origin, host = '127.0.0.1' }: Attack): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const paths = ['/v1/clips', '/v1/known', '/v1/hello', '/v1/pair/start', '/v1/pair/finish', '/'];
  const attempt = async (way: string, path: string, init: RequestInit) => {
    try {
      const response = await fetch(`http://${host}:${to}${path}`, init);
      outcomes.push({ way, read: response.type === 'opaque' ? null : await response.text() });
    } catch {
      outcomes.push({ way, read: null });
    }
  };
  const json = { 'content-type': 'application/json' };
  const signed = { ...json, 'x-backstory-pairing': 'x', 'x-backstory-signature': 'ab'.repeat(32), origin };
  for (const path of paths) {
    await attempt(`no-cors ${path}`, path, { method: 'POST', mode: 'no-cors', body: clip });
    await attempt(`text ${path}`, path, { method: 'POST', body: clip });
    await attempt(`json ${path}`, path, { method: 'POST', headers: json, body: clip });
    await attempt(`signed ${path}`, path, { method: 'POST', headers: signed, body: clip, credentials: 'include' });
    await attempt(`get ${path}`, path, {});
  }
  navigator.sendBeacon(`http://${host}:${to}/v1/clips`, new Blob([clip], { type: 'text/plain' }));
  const load = (tag: 'img' | 'script' | 'iframe' | 'link', set: (element: HTMLElement, address: string) => void) =>
    new Promise<void>((resolve) => {
      const element = document.createElement(tag);
      element.onload = element.onerror = () => resolve();
      set(element, `http://${host}:${to}/v1/clips`);
      document.body.append(element);
      setTimeout(resolve, 1000);
    });
  for (const tag of ['img', 'script', 'iframe'] as const) {
    await load(tag, (element, address) => element.setAttribute('src', address));
  }
  await load('link', (element, address) => {
    element.setAttribute('rel', 'stylesheet');
    element.setAttribute('href', address);
  });
  await new Promise<void>((resolve) => {
    const socket = new WebSocket(`ws://${host}:${to}/v1/clips`);
    socket.onopen = () => outcomes.push({ way: 'socket', read: 'open' });
    socket.onclose = socket.onerror = () => resolve();
  });
  return outcomes;
}

/** A form leads away from its page; answers what is shown then. */
async function submitForm(page: Page, type: string): Promise<string> {
  await page.evaluate(
    ({ action, enctype }) => {
      const form = Object.assign(document.createElement('form'), { action, enctype, method: 'post' });
      form.append(Object.assign(document.createElement('input'), { name: '{"address":"', value: '"}' }));
      document.body.append(form);
      form.submit();
    },
    { action: `http://127.0.0.1:${port}/v1/clips`, enctype: type },
  );
  await page.waitForURL(`http://127.0.0.1:${port}/v1/clips`);
  return page.locator('body').innerText();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}
