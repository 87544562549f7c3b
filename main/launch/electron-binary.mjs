import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appNode, root, run, tool } from './programs.mjs';

const failedTry = join(root, 'node_modules', '.electron-not-fetched');
const dayMs = 24 * 60 * 60_000;

/** The Electron program, when it is on this machine. */
export function installedElectron() {
  const pathFile = tool('electron/path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || tool('electron/dist');
  const file = join(folder, name);
  return existsSync(file) ? file : undefined;
}

/** Fetches Electron where that is quickly decided; a failed try is not repeated for a day. */
export async function fetchElectron() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || wasTriedToday()) return undefined;
  if (await isServerThere()) {
    console.error('Fetching Electron (once, about 120 MB)…');
    await run(appNode(), [tool('electron/install.js')], { stdio: ['ignore', 2, 2], timeoutMs: 180_000 });
  }
  const file = installedElectron();
  if (!file) writeFileSync(failedTry, new Date().toISOString());
  return file;
}

function wasTriedToday() {
  if (!existsSync(failedTry)) return false;
  const ageMs = Date.now() - Date.parse(readFileSync(failedTry, 'utf8'));
  return ageMs >= 0 && ageMs < dayMs;
}

/** The download itself would wait for minutes where the network only swallows. */
async function isServerThere() {
  const { version } = JSON.parse(readFileSync(tool('electron/package.json'), 'utf8'));
  const mirror = process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/';
  const address = `${mirror}v${version}/SHASUMS256.txt`;
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    // Not reached in time is an answer.
    return false;
  }
}
