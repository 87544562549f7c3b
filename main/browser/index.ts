import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from '#main/app.ts';
import { hostOptions } from '#main/browser/host-options.ts';
import { openWindow, windowCommand } from '#main/browser/open-window.ts';
import { type HostServer, startServer } from '#main/browser/server.ts';
import { startSnapshotServer } from '#main/browser/snapshot-server.ts';
import { whenIdle } from '#main/browser/when-idle.ts';
import { appFolders } from '#main/hosting/app-folders.ts';
import { clipperPortsOf } from '#main/hosting/clipper-ports.ts';
import { extensionFolders } from '#main/hosting/extension-folders.ts';
import { pageFolder } from '#main/hosting/page-files.ts';
import { printWithBrowser } from '#main/hosting/print-with-browser.ts';
import { serveRpc } from '#main/rpc/serve-rpc.ts';

const idleMs = 30 * 60_000;

/** The app in a window of this machine's browser: prints its address, opens it where there is a display, and serves. */
async function main(): Promise<void> {
  const { vaultFolder, port, mayOpen, allowHosts } = readOptions();
  const folders = appFolders();
  const snapshots = await startSnapshotServer();
  const app = await createApp({
    host: 'browser',
    showSnapshot: (snapshot) => snapshots.publish(snapshot),
    ...folders,
    printPdf: printWithBrowser,
    allowHosts,
    clipperPorts: clipperPortsOf(),
    extensions: extensionFolders(),
    ...(vaultFolder === undefined ? {} : { vaultFolder }),
  });
  const server = await startServer({
    rpc: serveRpc(app.router),
    page: pageFolder(),
    port,
    frames: snapshots.origin,
  });
  snapshots.allowParent(`http://127.0.0.1:${server.port}`);
  const stop = once(async () => {
    await app.flush();
    await Promise.all([server.close(), snapshots.close()]);
    await app.close();
    process.exit(0);
  });
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await offerWindow(server, mayOpen, join(folders.appDataFolder, 'browser-window'), stop);
}

async function offerWindow(server: HostServer, mayOpen: boolean, profile: string, stop: () => void): Promise<void> {
  const address = server.newAddress();
  console.log(`Backstory is at ${address}`);
  const where = { env: process.env, platform: process.platform, profile, isRoot: process.getuid?.() === 0 };
  const command = mayOpen ? windowCommand(address, where) : undefined;
  const isOpened = command !== undefined && (await openWindow(command));
  if (isOpened) whenIdle(server, idleMs, stop);
  if (!process.stdin.isTTY) return;
  console.error('Each address opens one window. Enter gives another, Ctrl+C ends.');
  createInterface({ input: process.stdin })
    .on('line', () => console.log(`Backstory is at ${server.newAddress()}`))
    .on('SIGINT', stop);
}

function readOptions() {
  try {
    return hostOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

/** A second Ctrl+C does not start a second ending. */
function once(end: () => Promise<void>): () => void {
  let isEnding = false;
  return () => {
    if (isEnding) return;
    isEnding = true;
    end().catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  };
}

await main();
