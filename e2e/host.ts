import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..');

/** The Node that the app is made for: the one in the project, else the one that runs this. */
export const node = [join(root, 'node_modules/.bin/node')].find((path) => existsSync(path)) ?? process.execPath;

export interface RunningHost {
  /** Good for one window. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the built browser host on a data folder of its own and waits for the address it prints. */
export async function startHost(dataFolder: string, args: readonly string[] = []): Promise<RunningHost> {
  const host = spawn(node, [join(root, 'out/main/host.js'), '--no-open', '--port', '0', ...args], {
    cwd: root,
    env: {
      // A test leaves alone the ports that a clipper of this machine's user looks for.
      BACKSTORY_CLIPPER_PORTS: '0',
      ...process.env,
      BACKSTORY_DATA: dataFolder,
      HOME: dataFolder,
      XDG_CONFIG_HOME: join(dataFolder, 'config'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { address: await printedAddress(host), stop: () => stop(host) };
}

async function printedAddress(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('The host has no output');
  for await (const line of createInterface({ input: host.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
    if (address) {
      // Keep reading, or the pipe fills up and the host waits.
      host.stdout.resume();
      return address;
    }
  }
  throw new Error('The host ended without an address');
}

async function stop(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null) return;
  const ended = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGTERM');
  await ended;
}
