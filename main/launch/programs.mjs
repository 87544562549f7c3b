import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The repository. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * The Node that runs the app: version 24 comes with the dependencies, whatever runs this script. There is no such package
 * for macOS, where the Node that is installed has to be recent enough.
 */
export function appNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath;
  throw new Error(`Backstory needs Node 22.22.2 or newer on this system; this is ${process.versions.node}.`);
}

/** The script of a tool that came with the dependencies. */
export const tool = (path) => join(root, 'node_modules', path);

/** Runs a program to its end and resolves to its exit code. Ctrl+C reaches it through the terminal; it decides. */
export function run(program, args, { env = {}, stdio = 'inherit', timeoutMs } = {}) {
  return new Promise((settle, reject) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio });
    const timer = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    const leaveToChild = () => {};
    const pass = () => child.kill('SIGTERM');
    process.on('SIGINT', leaveToChild);
    process.on('SIGTERM', pass);
    const clear = () => {
      clearTimeout(timer);
      process.off('SIGINT', leaveToChild);
      process.off('SIGTERM', pass);
    };
    child.once('error', (error) => {
      clear();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      clear();
      settle(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

/** A program on the PATH, or undefined. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run.
    return false;
  }
}

/** Whether a window can be shown. */
export function hasDisplay() {
  if (process.platform === 'linux') return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return process.platform === 'win32' || !process.env.SSH_CONNECTION;
}
