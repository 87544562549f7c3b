import { EventEmitter } from 'node:events';
import type { Dialog, MenuItemConstructorOptions, Protocol, SafeStorage, Shell } from 'electron';
import { listenToTest } from './control.ts';
import { seal, unseal } from './seal.ts';
import { strict } from './strict.ts';
import { DoubleWindow, ipcMain as doubleIpcMain } from './window.ts';
import { defaultSession, app as doubleApp, schemes, seen } from './world.ts';

/**
 * A stand-in for the `electron` module, typed from its declarations: the built app runs on it unchanged where Electron
 * itself cannot be had. It keeps Electron's order (what before ready, what after, how quitting goes), shows each window as
 * a real Chromium page, and fails by name on whatever it does not know. It proves our own code, not Electron.
 */
export const app = strict('app', doubleApp);
export const BrowserWindow = DoubleWindow;
export const ipcMain = strict('ipcMain', doubleIpcMain);

const doubleProtocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged(custom) {
    doubleApp.onlyBeforeReady('protocol.registerSchemesAsPrivileged');
    if (schemes.privileged) throw new Error('electron-double: registerSchemesAsPrivileged can be called once');
    schemes.privileged = custom;
  },
  handle(scheme, handler) {
    doubleApp.onlyWhenReady('protocol.handle');
    if (!schemes.privileged?.some((one) => one.scheme === scheme)) {
      throw new Error(`electron-double: ${scheme} was not registered before the app was ready`);
    }
    if (schemes.handlers.has(scheme)) throw new Error(`electron-double: ${scheme} is handled already`);
    schemes.handlers.set(scheme, handler);
  },
};
export const protocol = strict('protocol', doubleProtocol);

export const session = strict('session', {
  get defaultSession() {
    doubleApp.onlyWhenReady('session.defaultSession');
    return strict('session.defaultSession', defaultSession);
  },
});

/** Nobody is there to answer: a dialog without an answer given beforehand is a failure of the test. */
const doubleDialog: Pick<Dialog, 'showErrorBox'> & Record<'showMessageBox' | 'showOpenDialog', unknown> = {
  async showMessageBox(options: unknown) {
    doubleApp.onlyWhenReady('dialog.showMessageBox');
    seen.dialogs.push(options);
    const response = seen.dialogAnswers.shift();
    if (response === undefined) throw new Error('electron-double: a dialog was shown that no test answers');
    return { response, checkboxChecked: false };
  },
  async showOpenDialog() {
    throw new Error('electron-double: a folder dialog was shown that no test answers');
  },
  showErrorBox(title, content) {
    console.error(`${title}: ${content}`);
  },
};
export const dialog = strict('dialog', doubleDialog);

const doubleShell: Pick<Shell, 'openExternal'> = {
  async openExternal(url) {
    seen.openedOutside.push(url);
  },
};
export const shell = strict('shell', doubleShell);

/** Keeps Electron's order; what it seals cannot be read without it, and it refuses what it did not seal. */
const doubleSafeStorage: Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
> = {
  async isAsyncEncryptionAvailable() {
    doubleApp.onlyWhenReady('safeStorage.isAsyncEncryptionAvailable');
    return true;
  },
  async encryptStringAsync(text) {
    doubleApp.onlyWhenReady('safeStorage.encryptStringAsync');
    return seal(text);
  },
  async decryptStringAsync(sealed) {
    doubleApp.onlyWhenReady('safeStorage.decryptStringAsync');
    return { shouldReEncrypt: false, result: unseal(sealed) };
  },
  getSelectedStorageBackend: () => (doubleApp.isReady ? 'gnome_libsecret' : 'unknown'),
};
export const safeStorage = strict('safeStorage', doubleSafeStorage);

export const screen = strict('screen', {
  getAllDisplays() {
    doubleApp.onlyWhenReady('screen');
    return [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }];
  },
});

export const nativeTheme = strict('nativeTheme', Object.assign(new EventEmitter(), { shouldUseDarkColors: false }));

export interface DoubleMenu {
  readonly items: readonly MenuItemConstructorOptions[];
}

let applicationMenu: DoubleMenu | null = null;

export const Menu = strict('Menu', {
  buildFromTemplate: (items: readonly MenuItemConstructorOptions[]): DoubleMenu => ({ items }),
  setApplicationMenu(menu: DoubleMenu | null) {
    applicationMenu = menu;
  },
});

listenToTest(() => applicationMenu);
