import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { type ArticleSite, startArticleSite } from './article-site.ts';
import { type OpenWindow, openBrowserWindow, openElectronWindow } from './open-window.ts';

export { expect };

/** The app as a person has it: a folder for it, a window on it, and a way to close and open it again. */
export interface OpenedApp {
  readonly page: Page;
  readonly vaultFolder: string;
  /** Everything that went out of the window: only the app's own address may be in it. */
  readonly requests: readonly string[];
  /** Errors of the window's scripts. */
  readonly errors: readonly string[];
  /** Closes the app and opens it again; `whileClosed` is what happens to its files in between. */
  reopen(whileClosed?: () => Promise<void>): Promise<Page>;
}

export interface Options {
  /** More words for the host's command line. */
  readonly hostArgs: readonly string[];
  /** Starts with no vault, so that the first screen is shown. */
  readonly startsEmpty: boolean;
  /** Which of the two windows the app is shown in. */
  readonly host: 'browser' | 'electron';
}

interface Fixtures extends Options {
  readonly app: OpenedApp;
  readonly site: ArticleSite;
}

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const test = base.extend<Fixtures, { window: Browser }>({
  window: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const executablePath = process.env.BACKSTORY_CHROMIUM ?? '/usr/bin/chromium';
      const browser = await chromium.launch({ executablePath, args: chromiumArgs });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  hostArgs: [[], { option: true }],
  startsEmpty: [false, { option: true }],
  host: ['browser', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  site: async ({}, use) => {
    const site = await startArticleSite();
    await use(site);
    await site.close();
  },
  app: async ({ window, site, host, hostArgs, startsEmpty, viewport, colorScheme }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'backstory-e2e-'));
    const vaultFolder = join(folder, 'vault');
    const requests: string[] = [];
    const errors: string[] = [];
    const watch = (page: Page) => {
      page.on('request', (one) => requests.push(one.url()));
      page.on('pageerror', (error) => errors.push(String(error)));
    };
    let opened: OpenWindow | undefined;
    const open = async () => {
      const vault = startsEmpty ? [] : ['--vault', vaultFolder];
      const request = { folder, args: [...vault, '--allow-host', site.host, ...hostArgs], onPage: watch };
      const options = { viewport, ...(colorScheme ? { colorScheme } : {}) };
      opened = await (host === 'electron' ? openElectronWindow(request) : openBrowserWindow(request, window, options));
      // Nobody acts on a window that shows nothing yet.
      await expect(opened.page.getByRole('main').first()).toBeVisible();
      return opened.page;
    };
    const app = {
      page: await open(),
      vaultFolder,
      requests,
      errors,
      async reopen(whileClosed?: () => Promise<void>) {
        await opened?.close();
        await whileClosed?.();
        app.page = await open();
        return app.page;
      },
    };
    await use(app);
    await opened?.close();
    await rm(folder, { recursive: true, force: true });
  },
});
