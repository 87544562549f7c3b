import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { placeWindow, smallest } from '#main/electron/place-window.ts';
import { appAddress } from '#main/electron/schemes.ts';
import { readWindowState, writeWindowState } from '#main/electron/window-state.ts';

export interface WindowsOptions {
  /** The bundled preload. */
  readonly preload: string;
  /** The app's folder on this machine, where the window's place is remembered. */
  readonly folder: string;
  readonly isRelease: boolean;
}

/** The app's window: one at a time, brought back where it was. */
export class Windows {
  readonly #options: WindowsOptions;
  #window: BrowserWindow | undefined;

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  isOurs(contentsId: number): boolean {
    return this.#window?.webContents.id === contentsId;
  }

  get current(): BrowserWindow | undefined {
    return this.#window;
  }

  /** Shows the window, making it when there is none, at what a link named. */
  async show(openId?: string): Promise<void> {
    const address = openId === undefined ? appAddress : `${appAddress}#open=${openId}`;
    const window = this.#window;
    if (!window) {
      this.#window = this.#create();
      await this.#window.loadURL(address);
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    if (openId !== undefined) await window.loadURL(address);
  }

  #create(): BrowserWindow {
    const { preload, folder, isRelease } = this.#options;
    const file = join(folder, 'window.json');
    const saved = readWindowState(file);
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
    const window = new BrowserWindow({
      ...placeWindow(saved?.bounds, areas),
      minWidth: smallest.width,
      minHeight: smallest.height,
      title: 'Backstory',
      // On a Mac the page's own bars are the title bar; elsewhere the system's bar carries the menus.
      ...(process.platform === 'darwin'
        ? { titleBarStyle: 'hidden' as const, trafficLightPosition: { x: 20, y: 16 } }
        : {}),
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1e1c' : '#fffefc',
      webPreferences: webPreferences(preload, isRelease),
    });
    if (saved?.isMaximized) window.maximize();
    window.once('ready-to-show', () => window.show());
    window.on('close', () => {
      writeWindowState(file, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
    });
    window.on('closed', () => {
      this.#window = undefined;
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && reason !== 'killed') window.webContents.reload();
    });
    return window;
  }
}

/** Written out in full, defaults included: this is the wall between a page and the machine. */
function webPreferences(preload: string, isRelease: boolean) {
  return {
    preload,
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
    // Its dictionaries would be downloaded.
    spellcheck: false,
    devTools: !isRelease,
  };
}
