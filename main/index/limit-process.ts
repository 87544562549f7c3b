import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Has the system refuse to make this process's files any larger (EFBIG), or allow it again. Of use to tests: a real
 * failure of a write, without rights that a test does not have.
 */
export function limitFileSize(bytes: number | 'none'): void {
  limit('fsize', bytes);
}

/** The same for what this process may hold in memory besides what it holds now. */
export function limitMemory(bytes: number | 'none'): void {
  const kilobytes = /VmData:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  limit('data', bytes === 'none' ? bytes : Number(kilobytes) * 1024 + bytes);
}

function limit(what: 'fsize' | 'data', bytes: number | 'none'): void {
  // The soft limit alone, so that it can be lifted.
  execFileSync('prlimit', ['--pid', String(process.pid), `--${what}=${bytes === 'none' ? 'unlimited' : bytes}:`]);
}

/** Whether this system has them. */
export const canLimit = isThere();

function isThere(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync('prlimit', ['--version']);
    return true;
  } catch {
    return false;
  }
}
