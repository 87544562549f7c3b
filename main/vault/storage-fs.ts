import * as promises from 'node:fs/promises';

/** What storage asks of the file system; tests stand a failing disk in its place. */
export type StorageFs = Pick<typeof promises, 'copyFile' | 'lstat' | 'mkdir' | 'open' | 'rename' | 'unlink'>;

export const storageFs: StorageFs = promises;

/** The system's code of an error (`ENOENT`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
