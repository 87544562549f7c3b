import { join } from 'node:path';
import { fetchElectron, installedElectron } from './electron-binary.mjs';
import { appNode, hasDisplay, root, run } from './programs.mjs';
import { setUp } from './setup.mjs';

/** `npm start`: sets up what is missing, then opens the app, as a desktop app where it can be one. */
async function start(args) {
  await setUp({ build: true });
  const isForced = args.includes('--browser');
  const rest = args.filter((arg) => arg !== '--browser');
  const why = isForced || !hasDisplay() ? '' : await tryElectron(rest);
  if (why === undefined) return 0;
  if (why) console.error(`${why} Opening Backstory in the browser instead.`);
  return run(appNode(), [join(root, 'out', 'main', 'host.js'), ...rest]);
}

/** Undefined when the desktop app ran; otherwise one line: why it did not, and how to get it. */
async function tryElectron(args) {
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return 'Electron keeps its sandbox, which does not start as root; run as another user for the desktop app.';
  }
  const electron = installedElectron() ?? (await fetchElectron());
  if (!electron) {
    return 'Electron is not on this machine; to get it, run "npx install-electron" with a connection, then npm start.';
  }
  const startedAt = Date.now();
  const code = await run(electron, [root, ...args]);
  if (code === 0 || Date.now() - startedAt > 5000) {
    process.exitCode = code;
    return undefined;
  }
  return `Electron did not start (exit code ${code}); what it said is above.`;
}

try {
  const code = await start(process.argv.slice(2));
  if (code !== 0) process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
