import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { node } from '../host.ts';

const root = join(import.meta.dirname, '../..');

/** The built desktop app on the double, and what a spec may ask of it. */
export interface DoubleRun {
  ask<Result = unknown>(name: string, input?: string): Promise<Result>;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  kill(): void;
}

/** Starts the built, unchanged `out/main/index.js`. Runs that share a folder share their single-instance lock. */
export function runDouble(
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): DoubleRun {
  const child = spawn(
    node,
    ['--import', join(import.meta.dirname, 'register.ts'), join(root, 'out/main/index.js'), ...args],
    {
      cwd: root,
      env: {
        BACKSTORY_CLIPPER_PORTS: '0',
        ...process.env,
        HOME: folder,
        XDG_CONFIG_HOME: join(folder, 'config'),
        BACKSTORY_DATA: join(folder, 'data'),
        ELECTRON_DOUBLE_FOLDER: folder,
        ...env,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { ask: askOf(child, ended), ended, kill: () => child.kill('SIGKILL') };
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

function askOf(child: ChildProcess, ended: Promise<unknown>): DoubleRun['ask'] {
  let lastId = 0;
  return <Result>(name: string, input = '') =>
    new Promise<Result>((resolve, reject) => {
      const id = ++lastId;
      const listen = (answer: Answer) => {
        if (answer.id !== id) return;
        child.off('message', listen);
        if (answer.error === undefined) resolve(answer.result as Result);
        else reject(new Error(answer.error));
      };
      child.on('message', listen);
      void ended.then(() => reject(new Error('the app has ended')));
      child.send({ id, name, input });
    });
}
