import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';

interface Command {
  readonly label: string;
  readonly keys: string;
  /** The same keys as they are pressed in the page, which knows every command by its keys. */
  readonly press: { readonly keyCode: string; readonly modifiers: ('control' | 'meta' | 'shift' | 'alt')[] };
}

const isMac = process.platform === 'darwin';
const mod = isMac ? 'meta' : 'control';

const newNote: Command = { label: 'New Note', keys: 'CmdOrCtrl+N', press: { keyCode: 'N', modifiers: [mod] } };
const clipAddress: Command = {
  label: 'Clip an Address…',
  keys: 'CmdOrCtrl+Shift+L',
  press: { keyCode: 'L', modifiers: [mod, 'shift'] },
};
const clipFiles: Command = { label: 'Clip Files…', keys: 'CmdOrCtrl+O', press: { keyCode: 'O', modifiers: [mod] } };
const settings: Command = { label: 'Settings…', keys: 'CmdOrCtrl+,', press: { keyCode: ',', modifiers: [mod] } };
const jump: Command = { label: 'Jump…', keys: 'CmdOrCtrl+K', press: { keyCode: 'K', modifiers: [mod] } };
const search: Command = {
  label: 'Search Everything',
  keys: 'CmdOrCtrl+Shift+F',
  press: { keyCode: 'F', modifiers: [mod, 'shift'] },
};
const sidebar: Command = {
  label: 'Sidebar',
  keys: 'CmdOrCtrl+Shift+S',
  press: { keyCode: 'S', modifiers: [mod, 'shift'] },
};
const details: Command = {
  label: 'Details',
  keys: 'CmdOrCtrl+Shift+D',
  press: { keyCode: 'D', modifiers: [mod, 'shift'] },
};
const keys: Command = { label: 'Keyboard Shortcuts', keys: 'CmdOrCtrl+/', press: { keyCode: '/', modifiers: [mod] } };
const back: Command = isMac
  ? { label: 'Back', keys: 'Cmd+[', press: { keyCode: '[', modifiers: ['meta'] } }
  : { label: 'Back', keys: 'Alt+Left', press: { keyCode: 'Left', modifiers: ['alt'] } };
const forward: Command = isMac
  ? { label: 'Forward', keys: 'Cmd+]', press: { keyCode: ']', modifiers: ['meta'] } }
  : { label: 'Forward', keys: 'Alt+Right', press: { keyCode: 'Right', modifiers: ['alt'] } };

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The application menu: the page's commands under the same keys, and what the system offers. */
export function createMenu({ isRelease }: { isRelease: boolean }): Menu {
  return Menu.buildFromTemplate([
    ...(isMac ? [appMenu()] : []),
    { label: '&File', submenu: [item(newNote), separator, item(clipAddress), item(clipFiles), ...fileEnd()] },
    { role: 'editMenu' },
    { label: '&View', submenu: viewItems(isRelease) },
    { label: '&Go', submenu: [item(jump), item(search), separator, item(back), item(forward)] },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item(keys)] },
  ]);
}

function appMenu(): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      item(settings),
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileEnd(): MenuItemConstructorOptions[] {
  return isMac ? [separator, { role: 'close' }] : [separator, item(settings), separator, { role: 'quit' }];
}

function viewItems(isRelease: boolean): MenuItemConstructorOptions[] {
  const forMakers: MenuItemConstructorOptions[] = [{ role: 'reload' }, { role: 'toggleDevTools' }, separator];
  return [
    item(sidebar),
    item(details),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    ...(isRelease ? [] : forMakers),
    { role: 'togglefullscreen' },
  ];
}

/**
 * A command of the page. The menu shows its keys and, where the system allows, leaves them to the page; choosing it with
 * the mouse presses them there, so that the page needs no second way to be told.
 */
function item({ label, keys: accelerator, press }: Command): MenuItemConstructorOptions {
  return {
    label,
    accelerator,
    registerAccelerator: false,
    click: (_item, window) => {
      const contents = (window as BrowserWindow | undefined)?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', ...press });
      contents?.sendInputEvent({ type: 'keyUp', ...press });
    },
  };
}
