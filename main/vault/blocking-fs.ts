import { type BigIntStats, closeSync, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { StorageFs } from '#main/vault/storage-fs.ts';

/** Made once: most clips have no highlights, and no one looks at where it was thrown. */
const missing = Object.assign(new Error('There is no such file'), { code: 'ENOENT' });

/**
 * Reads files by waiting for each, which takes a tenth of the time of being told later: for a thread that does nothing
 * else. It cannot write.
 */
export const blockingFs: StorageFs = {
  // Only the plain forms of these calls are used.
  lstat: (async (path: string) => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) throw missing;
    return stats;
  }) as StorageFs['lstat'],
  open: async (path, flags) => handleOf(openSync(path as string, flags ?? 'r')),
  copyFile: cannotWrite,
  mkdir: cannotWrite,
  rename: cannotWrite,
  unlink: cannotWrite,
};

/** What reading a file asks of a handle. */
function handleOf(descriptor: number): FileHandle {
  const handle: Pick<FileHandle, 'close'> & { stat(): Promise<Stats | BigIntStats>; readFile(): Promise<Buffer> } = {
    stat: async () => fstatSync(descriptor),
    readFile: async () => readFileSync(descriptor),
    close: async () => closeSync(descriptor),
  };
  return handle as FileHandle;
}

async function cannotWrite(): Promise<never> {
  throw new Error('Only reading is possible here');
}
