import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, protocol, safeStorage, session } from 'electron';
import { createApp } from '#main/app.ts';
import { deepLinkId } from '#main/electron/deep-link.ts';
import { guardNavigation } from '#main/electron/guard-navigation.ts';
import { handOverPorts } from '#main/electron/hand-over-ports.ts';
import { lockDownSession } from '#main/electron/lock-down-session.ts';
import { createMenu } from '#main/electron/menu.ts';
import { openExternal } from '#main/electron/open-external.ts';
import { printPdfWith } from '#main/electron/print-pdf.ts';
import { serveSchemes } from '#main/electron/protocols.ts';
import { quitFlushed } from '#main/electron/quit-flushed.ts';
import { safeSecrets } from '#main/electron/safe-secrets.ts';
import { schemes, snapshotScheme } from '#main/electron/schemes.ts';
import { startArguments } from '#main/electron/start-arguments.ts';
import { Windows } from '#main/electron/windows.ts';
import { appFolders } from '#main/hosting/app-folders.ts';
import { clipperPortsOf } from '#main/hosting/clipper-ports.ts';
import { extensionFolders } from '#main/hosting/extension-folders.ts';
import { pageFolder } from '#main/hosting/page-files.ts';
import { Snapshots } from '#main/hosting/snapshots.ts';
import { serveRpc } from '#main/rpc/serve-rpc.ts';

/** Nothing the engine might look up, fetch or announce on its own; pages are fetched by main, which does not use it. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['dns-prefetch-disable'],
];

const programArguments = (argv: readonly string[]) => argv.slice(app.isPackaged ? 1 : 2);

function main(): void {
  app.enableSandbox();
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  protocol.registerSchemesAsPrivileged(schemes);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  if (app.isPackaged) app.setAsDefaultProtocolClient('backstory');
  open().catch((error: unknown) => {
    console.error(error);
    dialog.showErrorBox('Backstory could not start', 'Your vault was not touched. Starting it again may help.');
    app.exit(1);
  });
}

async function open(): Promise<void> {
  const { openId, vaultFolder, allowHosts } = startArguments(programArguments(process.argv));
  const folders = appFolders();
  const isRelease = app.isPackaged;
  const windows = new Windows({ preload: preloadFile(), folder: folders.appDataFolder, isRelease });
  let linkedId = openId;
  let isOpen = false;
  const show = (id?: string) => {
    linkedId = id ?? linkedId;
    if (isOpen) windows.show(id).catch((error: unknown) => console.error('[window]', error));
  };
  app.on('second-instance', (_event, argv) => show(startArguments(argv.slice(1)).openId));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    show(deepLinkId(url));
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  guardNavigation(app, (link) => {
    openExternal(link).catch((error: unknown) => console.error('[link]', error));
  });
  await app.whenReady();
  lockDownSession(session.defaultSession);
  Menu.setApplicationMenu(createMenu({ isRelease }));
  const snapshots = new Snapshots();
  const backstory = await createApp({
    host: 'electron',
    showSnapshot: (snapshot) => `${snapshotScheme}://${snapshots.publish(snapshot)}/`,
    ...folders,
    pickFolder: () => pickFolder(windows),
    printPdf: printPdfWith(protocol),
    // A released app fetches nothing from this machine, whatever it was started with.
    allowHosts: isRelease ? [] : allowHosts,
    secrets: safeSecrets(safeStorage),
    clipperPorts: clipperPortsOf(),
    extensions: extensionFolders(),
    ...(vaultFolder === undefined ? {} : { vaultFolder }),
  });
  await serveSchemes(protocol, pageFolder(), backstory.router, snapshots);
  handOverPorts(ipcMain, serveRpc(backstory.router), (id) => windows.isOurs(id));
  quitFlushed(app, backstory, () => windows.current?.hide());
  app.on('activate', () => show());
  isOpen = true;
  await windows.show(linkedId);
}

async function pickFolder(windows: Windows): Promise<string | null> {
  const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
  const { filePaths } = windows.current
    ? await dialog.showOpenDialog(windows.current, options)
    : await dialog.showOpenDialog(options);
  return filePaths[0] ?? null;
}

function preloadFile(): string {
  return join(import.meta.dirname, import.meta.url.includes('/chunks/') ? '../../preload' : '../preload', 'index.cjs');
}

main();
