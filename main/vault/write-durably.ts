import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openFiles } from '#main/vault/limiter.ts';
import { codeOf, type StorageFs, storageFs } from '#main/vault/storage-fs.ts';
import { FailureError } from '#shared/failures.ts';

export interface WriteOptions {
  readonly fs?: StorageFs | undefined;
  /** How long a rename that another program holds up is tried again; scanners and indexers let go within seconds. */
  readonly patienceMs?: number | undefined;
}

/** The names of files that a write cut short may leave behind, and no others. */
export const tempNamePattern = /^\.backstory-[0-9a-f]{32}\.tmp$/;

/**
 * Replaces a file as a whole and resolves once that survives a power cut. The bytes are on the disk before the name
 * points at them, and the name is on the disk before anyone is told.
 *
 * @throws NOT_SAVED; unless its reason is `unconfirmed`, the old file is untouched
 */
export async function writeDurably(file: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<void> {
  await openFiles.run(() => replaceFile(file, bytes, options));
}

async function replaceFile(file: string, bytes: Uint8Array, options: WriteOptions): Promise<void> {
  const { fs = storageFs, patienceMs = 10_000 } = options;
  // A name nobody can guess, opened only if it is new: a link planted under it would lead the write elsewhere.
  const temp = join(dirname(file), `.backstory-${randomBytes(16).toString('hex')}.tmp`);
  try {
    await writeNew(temp, bytes, fs);
    await renamePatiently(temp, file, fs, patienceMs);
  } catch (error) {
    // What cannot be removed now is swept up when the vault is opened another day.
    await fs.unlink(temp).catch(() => undefined);
    throw notSaved(error);
  }
  await syncFolder(dirname(file), fs);
}

async function writeNew(file: string, bytes: Uint8Array, fs: StorageFs): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o600);
  try {
    // Unlike a single write, which may store a part and report no error, this goes on until all is written.
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows refuses to replace a file that another program has open, and says so with one of these. */
const heldUp = new Set(['EPERM', 'EBUSY', 'EACCES']);

export async function renamePatiently(from: string, to: string, fs: StorageFs, patienceMs: number): Promise<void> {
  const start = performance.now();
  for (let delayMs = 10; ; delayMs = Math.min(delayMs * 2, 1000)) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!heldUp.has(codeOf(error) ?? '') || performance.now() - start + delayMs > patienceMs) throw error;
    }
    await wait(delayMs);
  }
}

/** File systems that cannot sync a folder (FAT, some network ones) say so; there is nothing more to do on them. */
const cannotSyncFolders = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']);

/** @throws NOT_SAVED `unconfirmed`: the names are changed, but may not survive a power cut */
export async function syncFolder(folder: string, fs: StorageFs = storageFs): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (cannotSyncFolders.has(codeOf(error) ?? '')) return;
    throw new FailureError('NOT_SAVED', { reason: 'unconfirmed' }, { cause: error });
  }
}

/** What a failed write is called; failures that already have a name keep it. */
export function notSaved(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  return new FailureError('NOT_SAVED', { reason: reasonOf(codeOf(error)) }, { cause: error });
}

function reasonOf(code: string | undefined): 'disk-full' | 'not-writable' | 'other' {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'not-writable';
    default:
      return 'other';
  }
}
