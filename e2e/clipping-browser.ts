import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from '@playwright/test';

const extension = join(import.meta.dirname, '../out/extension/chrome');

/** A reader's own Chromium with the built clipper in it, and a news site under a name of its own. */
export interface ClippingBrowser {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** The address of a page of the site under its own name. */
  address(path: string): string;
  /**
   * Presses the clipper's button on a page: the browser gives the clipper this tab and opens its popup. The popup that
   * is answered is a second one, as a page, since only such a one can be driven; it is for the same tab.
   */
  press(page: Page): Promise<Page>;
  /** The addresses of all popups and pages of the clipper that the browser shows. */
  shown(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface ClippingBrowserOptions {
  readonly siteHost: string;
  readonly colorScheme?: 'light' | 'dark';
}

export async function openClippingBrowser({ siteHost, colorScheme }: ClippingBrowserOptions): Promise<ClippingBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-reader-'));
  const [, port] = siteHost.split(':');
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.BACKSTORY_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--headless=new',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      '--host-resolver-rules=MAP news.example 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
    ],
    ...(colorScheme ? { colorScheme } : {}),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const cdp = await browserSession(context);
  return {
    context,
    worker,
    address: (path) => `http://news.example:${port}${path}`,
    async press(page) {
      await page.bringToFront();
      await cdp.send('Extensions.triggerAction' as never, { id, targetId: await tabTarget(cdp, page) } as never);
      const found = await worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { tabs: { query(all: object): Promise<Tab[]> } } };
        return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
      });
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 360, height: 600 });
      await popup.goto(`chrome-extension://${id}/popup.html?tab=${found}`);
      return popup;
    },
    async shown() {
      const { targetInfos } = await cdp.send('Target.getTargets');
      return targetInfos.filter(({ type }) => type === 'page').map(({ url }) => url);
    },
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Tab {
  readonly id?: number;
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This Chromium has no line to the browser itself');
  return browser.newBrowserCDPSession();
}

/** The button belongs to a tab, and a tab is a target of its own beside its page. */
async function tabTarget(cdp: CDPSession, page: Page): Promise<string> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  return tab.targetId;
}
