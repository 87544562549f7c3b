import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import { type ArticleSite, startArticleSite } from './article-site.ts';
import { type RunningHost, startHost } from './host.ts';

export { expect } from '@playwright/test';

/** The app as a person has it: a folder for it, a window on it, and a way to close and open it again. */
export interface OpenedApp {
  readonly page: Page;
  readonly vaultFolder: string;
  /** Everything that went out of the window: only the app's own address may be in it. */
  readonly requests: readonly string[];
  /** Errors of the window's scripts. */
  readonly errors: readonly string[];
  reopen(): Promise<Page>;
}

interface Fixtures {
  readonly app: OpenedApp;
  readonly site: ArticleSite;
  /** More words for the host's command line. */
  readonly hostArgs: readonly string[];
  /** Starts with no vault, so that the first screen is shown. */
  readonly startsEmpty: boolean;
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
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  site: async ({}, use) => {
    const site = await startArticleSite();
    await use(site);
    await site.close();
  },
  app: async ({ window, site, hostArgs, startsEmpty, viewport, colorScheme }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'backstory-e2e-'));
    const vaultFolder = join(folder, 'vault');
    const requests: string[] = [];
    const errors: string[] = [];
    let host: RunningHost | undefined;
    let page: Page | undefined;
    const open = async () => {
      const vault = startsEmpty ? [] : ['--vault', vaultFolder];
      host = await startHost(folder, [...vault, '--allow-host', site.host, ...hostArgs]);
      const context = await window.newContext({ viewport, ...(colorScheme ? { colorScheme } : {}) });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      page = await context.newPage();
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(host.address);
      return page;
    };
    const close = async () => {
      await page?.context().close();
      await host?.stop();
    };
    const app = {
      page: await open(),
      vaultFolder,
      requests,
      errors,
      async reopen() {
        await close();
        app.page = await open();
        return app.page;
      },
    };
    await use(app);
    await close();
    await rm(folder, { recursive: true, force: true });
  },
});
