import { spawn } from 'node:child_process';
import { findChromium, findProgram } from '#main/hosting/find-chromium.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A program and its arguments. */
export type WindowCommand = readonly [program: string, ...args: string[]];

/**
 * What opens `address` on this machine: a Chromium window of its own where there is one, otherwise the system's browser.
 * Undefined when there is no display.
 */
export function windowCommand(
  address: string,
  { env, platform, profile, isRoot }: { env: Env; platform: NodeJS.Platform; profile: string; isRoot: boolean },
): WindowCommand | undefined {
  if (platform === 'darwin') return env.SSH_CONNECTION ? undefined : ['open', address];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return undefined;
  const chromium = findChromium(env, platform);
  if (chromium === undefined) {
    const opener = findProgram('xdg-open', env);
    return opener === undefined ? undefined : [opener, address];
  }
  // Chromium refuses to run as root with its sandbox on.
  const asRoot = isRoot ? ['--no-sandbox', '--test-type'] : [];
  return [chromium, `--app=${address}`, `--user-data-dir=${profile}`, ...quiet, ...asRoot];
}

/** The window is the app's: no greeting, and no calls of its own to anywhere. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,800',
];

/** Starts the window and lets it live its own life. False when the program could not be started. */
export function openWindow([program, ...args]: WindowCommand): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
