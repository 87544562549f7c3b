import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { _electron, type Browser, type BrowserContextOptions, chromium, expect, type Page } from '@playwright/test';
import { runDouble } from './electron-double/run-double.ts';
import { startHost } from './host.ts';

const root = join(import.meta.dirname, '..');

export interface OpenWindow {
  readonly page: Page;
  /** Ends the app as a person would; what it was doing is on disk afterwards. */
  close(): Promise<void>;
}

export interface WindowRequest {
  /** Home, data and everything else the app may write outside its vault. */
  readonly folder: string;
  readonly args: readonly string[];
  /** Told of the page as early as it is there: before its first request where that can be had. */
  readonly onPage: (page: Page) => void;
}

/** The browser host with a window of Chromium on it. */
export async function openBrowserWindow(
  { folder, args, onPage }: WindowRequest,
  browser: Browser,
  options: BrowserContextOptions,
): Promise<OpenWindow> {
  const host = await startHost(folder, args);
  const context = await browser.newContext(options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  onPage(page);
  await page.goto(host.address);
  return {
    page,
    async close() {
      await context.close();
      await host.stop();
    },
  };
}

/** The desktop app: the real Electron where it is on this machine and has a screen, else its code on the double. */
export async function openElectronWindow(request: WindowRequest): Promise<OpenWindow> {
  const electron = electronProgram();
  const opened = await (electron ? openRealElectron(request, electron) : openElectronDouble(request));
  request.onPage(opened.page);
  return opened;
}

async function openRealElectron({ folder, args }: WindowRequest, executablePath: string): Promise<OpenWindow> {
  const app = await _electron.launch({
    executablePath,
    args: [root, ...args],
    env: {
      ...definedEnv(),
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, 'config'),
      BACKSTORY_DATA: join(folder, 'data'),
    },
  });
  return { page: await app.firstWindow(), close: () => app.close() };
}

async function openElectronDouble({ folder, args }: WindowRequest): Promise<OpenWindow> {
  const port = await freePort();
  const app = runDouble(folder, args, { ELECTRON_DOUBLE_DEBUG_PORT: String(port) });
  const attached = await attach(port);
  return {
    page: attached.page,
    async close() {
      await app.ask('quit');
      const ended = await Promise.race([app.ended, new Promise((resolve) => setTimeout(resolve, 15_000, 'late'))]);
      app.kill();
      await attached.browser.close().catch(() => undefined);
      expect(ended, 'the app quits by itself').toBe(0);
    },
  };
}

async function attach(port: number): Promise<{ browser: Browser; page: Page }> {
  let found: { browser: Browser; page: Page } | undefined;
  await expect(async () => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().includes('.electron-double.test'));
    if (!page) {
      await browser.close();
      throw new Error('The window is not there yet');
    }
    found = { browser, page };
  }).toPass({ timeout: 30_000 });
  if (!found) throw new Error('The window did not open');
  return found;
}

/** Without a screen Electron does not start, and as root it refuses to without giving up its sandbox. */
function electronProgram(): string | undefined {
  const folder = join(root, 'node_modules/electron');
  const name = join(folder, 'path.txt');
  const program = existsSync(name) ? join(folder, 'dist', readFileSync(name, 'utf8')) : undefined;
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
  return program && existsSync(program) && hasScreen && process.getuid?.() !== 0 ? program : undefined;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
