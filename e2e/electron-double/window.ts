import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, WindowOpenHandlerResponse } from 'electron';
import {
  type Browser,
  type CDPSession,
  chromium,
  type Frame,
  type Page,
  type Request as PageRequest,
  type Route,
} from 'playwright-core';
import { preloadScript } from './page-script.ts';
import { DoublePort, type Packed } from './ports.ts';
import { PreventableEvent } from './strict.ts';
import { app, defaultSession, fromBrowser, schemes, seen, toBrowser } from './world.ts';

const world = 'electron-double-preload';
const debugPort = process.env.ELECTRON_DOUBLE_DEBUG_PORT;

export const ipcMain = new EventEmitter();

let browser: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: process.env.BACKSTORY_CHROMIUM || '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      // A spec that drives the page as a person would attaches here.
      ...(debugPort ? [`--remote-debugging-port=${debugPort}`] : []),
    ],
  });
  return browser;
}

/** A real Chromium page behind the face of Electron's `webContents`. */
export class DoubleContents extends EventEmitter {
  static #lastId = 0;
  readonly id = ++DoubleContents.#lastId;
  readonly page: Promise<Page>;
  #cdp: CDPSession | undefined;
  #contextId: number | undefined;
  readonly #ports = new Map<number, DoublePort>();
  #openHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | undefined;
  #expected: string | undefined;
  #url = '';
  readonly #hasScript: boolean;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.#hasScript = options.webPreferences?.javascript !== false;
    this.page = this.#open(options);
    app.emit('web-contents-created', new PreventableEvent(), this);
  }

  getURL(): string {
    return this.#url;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.page;
    this.#expected = toBrowser(address);
    await page.goto(this.#expected);
    this.#expected = undefined;
    this.#url = address;
  }

  reload(): void {
    void this.page.then((page) => page.reload());
  }

  sendInputEvent({ type, keyCode, modifiers }: { type: string; keyCode: string; modifiers: string[] }): void {
    if (type !== 'keyDown') return;
    const names: Record<string, string> = { control: 'Control', meta: 'Meta', shift: 'Shift', alt: 'Alt' };
    const key = keyCode === 'Left' || keyCode === 'Right' ? `Arrow${keyCode}` : keyCode.toLowerCase();
    void this.page.then((page) => page.keyboard.press([...modifiers.map((name) => names[name]), key].join('+')));
  }

  async setVisible(isVisible: boolean): Promise<void> {
    const state = isVisible ? 'visible' : 'hidden';
    const page = await this.page;
    await page.evaluate(`(() => {
      Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
      Object.defineProperty(document, 'hidden', { value: ${!isVisible}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    })()`);
  }

  /** As Chromium itself prints, with the options of which the app makes use; another one is not known here. */
  async printToPDF({
    pageSize,
    preferCSSPageSize = false,
    printBackground = false,
    generateDocumentOutline = false,
    ...others
  }: PrintToPDFOptions): Promise<Buffer> {
    if (pageSize !== 'A4' || Object.keys(others).length > 0) {
      throw new Error(`electron-double: printToPDF with ${JSON.stringify({ pageSize, ...others })} is not known`);
    }
    await this.page;
    const options = { preferCSSPageSize, printBackground, generateDocumentOutline };
    const size = { paperWidth: 8.27, paperHeight: 11.69 };
    const printed = await this.#cdp?.send('Page.printToPDF', { ...size, ...options });
    return Buffer.from(printed?.data ?? '', 'base64');
  }

  closePorts(): void {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }

  async #open({ width, height, webPreferences = {} }: BrowserWindowConstructorOptions): Promise<Page> {
    const context = await (await launch()).newContext({
      viewport: { width: width ?? 800, height: height ?? 600 },
      javaScriptEnabled: this.#hasScript,
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    this.#cdp = cdp;
    cdp.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
      if (name !== world) return;
      // A new document: the ports of the one before are gone.
      this.closePorts();
      this.#contextId = id;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === '__toMain') this.#receive(JSON.parse(payload));
    });
    cdp.on('Page.windowOpen', ({ url }) => this.#openOutside(url));
    await cdp.send('Runtime.enable');
    await cdp.send('Page.enable');
    await cdp.send('Runtime.addBinding', { name: '__toMain', executionContextName: world });
    if (webPreferences.preload !== undefined) {
      const source = preloadScript(readFileSync(webPreferences.preload, 'utf8'));
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world });
    }
    page.on('download', (download) => {
      const event = new PreventableEvent();
      const url = download.url().replace(/^(blob:)?(.*)$/s, (_, blob = '', rest) => blob + fromBrowser(rest));
      defaultSession.emit('will-download', event, { getURL: () => url }, this);
      seen.downloads.push({ url, isPrevented: event.defaultPrevented });
      if (event.defaultPrevented) void download.cancel();
    });
    context.on('page', (other) => void (other === page || other.close()));
    await context.route('**/*', (route) => this.#answer(route, page));
    return page;
  }

  #openOutside(url: string): void {
    const response = this.#openHandler?.({ url: fromBrowser(url) });
    if (response?.action !== 'deny') throw new Error('electron-double: the double opens no further windows');
  }

  #receive(call: { port: number; data: Packed } | { channel: string; message: unknown; ports: number[] }): void {
    if ('port' in call) {
      this.#ports.get(call.port)?.receive(call.data);
      return;
    }
    const ports = call.ports.map((id) => {
      const port = new DoublePort((packed) => this.#deliver(id, packed));
      this.#ports.set(id, port);
      return port;
    });
    const origin = fromBrowser(new URL(this.#pageAddress()).origin).replace(/\/$/, '');
    const senderFrame = { parent: null, origin, url: this.#url };
    ipcMain.emit(call.channel, { ...new PreventableEvent(), senderFrame, sender: this, ports }, call.message);
  }

  #pageAddress(): string {
    return this.#expected ?? toBrowser(this.#url);
  }

  #deliver(id: number, packed: Packed): void {
    if (this.#contextId === undefined) return;
    const expression = `__deliver(${id}, ${JSON.stringify(packed)})`;
    // A page that has gone meanwhile misses what was sent to it, as in Electron.
    this.#cdp?.send('Runtime.evaluate', { expression, contextId: this.#contextId }).catch(() => undefined);
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = fromBrowser(request.url());
    const frame = frameOf(request);
    // The first request of a window that is not to open: it has no frame, and goes nowhere.
    if (!frame) return route.abort('aborted');
    if (request.isNavigationRequest() && this.#isRefused(request.url(), url, frame === page.mainFrame())) {
      return route.abort('aborted');
    }
    const handler = schemes.handlers.get(new URL(url).protocol.slice(0, -1));
    if ((await defaultSession.isCancelled(url)) || !handler) {
      seen.refusedRequests.push(url);
      return route.abort('blockedbyclient');
    }
    const response = await handler(new Request(url, { method: request.method() }));
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  }

  /** What the program asked for goes ahead; what the page asked for is put to the program first. */
  #isRefused(asked: string, url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && asked === this.#expected?.split('#')[0]) return false;
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame });
    if (isMainFrame) this.emit('will-navigate', event);
    this.emit('will-frame-navigate', event);
    return event.defaultPrevented;
  }
}

function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

/** A window of the double: its page is real, its frame is a few numbers. */
export class DoubleWindow extends EventEmitter {
  readonly webContents: DoubleContents;
  readonly options: BrowserWindowConstructorOptions;
  isShown: boolean;
  #isMaximized = false;
  #isMinimized = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    app.onlyWhenReady('BrowserWindow');
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
    if (!sandbox || !contextIsolation || nodeIntegration !== false) {
      throw new Error('electron-double: a page without sandbox and isolation is not what this app shows');
    }
    this.options = options;
    this.isShown = options.show !== false;
    this.webContents = new DoubleContents(options);
    app.windows.add(this);
  }

  async loadURL(address: string): Promise<void> {
    const isFirst = this.webContents.getURL() === '';
    await this.webContents.loadURL(address);
    if (isFirst) this.emit('ready-to-show');
  }

  show(): void {
    const wasHidden = !this.isShown;
    this.isShown = true;
    if (wasHidden && this.webContents.getURL()) void this.webContents.setVisible(true);
  }

  hide(): void {
    this.isShown = false;
    void this.webContents.setVisible(false);
  }

  focus(): void {
    this.emit('focus');
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  getNormalBounds() {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }

  /** At once and without asking: `close` is not emitted. */
  destroy(): void {
    this.webContents.closePorts();
    this.emit('closed');
    void this.webContents.page.then((page) => page.context().close());
    app.windowClosed(this);
  }

  requestClose(): boolean {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.webContents.closePorts();
    this.emit('closed');
    void this.webContents.page.then((page) => page.close());
    app.windowClosed(this);
    return true;
  }
}
