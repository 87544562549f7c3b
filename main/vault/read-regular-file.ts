import { constants } from 'node:fs';
import { openFiles } from '#main/vault/limiter.ts';
import { codeOf, isMissing, type StorageFs, storageFs } from '#main/vault/storage-fs.ts';

/** Why a file's content is not to be had: it makes no sense, it is no plain file, or the disk does not give it. */
export class UnreadableFile extends Error {
  readonly kind: 'damaged' | 'foreign' | 'unreadable';

  constructor(kind: UnreadableFile['kind'], detail: string, options?: { cause?: unknown }) {
    super(detail, options);
    this.name = 'UnreadableFile';
    this.kind = kind;
  }
}

export interface FoundFile {
  readonly bytes: Buffer;
  /** When anything about the file last changed, in milliseconds of the system's clock. */
  readonly changedAt: number;
}

export const maxFileBytes = 64 * 1024 * 1024;

/** Windows has neither; there the check before opening stands alone. */
const readOnlyPlain = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a plain file; `undefined` when there is none. A vault may come from a stranger, so nothing else is opened: a
 * link may lead out of it, and a pipe would keep the reader waiting forever.
 *
 * @throws UnreadableFile
 */
export async function readRegularFile(file: string, fs: StorageFs = storageFs): Promise<FoundFile | undefined> {
  try {
    return await openFiles.run(() => readChecked(file, fs));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (isMissing(error)) return undefined;
    if (codeOf(error) === 'ELOOP') throw new UnreadableFile('foreign', 'It is a link.', { cause: error });
    throw new UnreadableFile('unreadable', `It cannot be read (${codeOf(error) ?? 'unknown error'}).`, {
      cause: error,
    });
  }
}

async function readChecked(file: string, fs: StorageFs): Promise<FoundFile> {
  assertPlain(await fs.lstat(file));
  const handle = await fs.open(file, readOnlyPlain);
  try {
    const stats = await handle.stat();
    assertPlain(stats);
    return { bytes: await handle.readFile(), changedAt: stats.ctimeMs };
  } finally {
    await handle.close();
  }
}

function assertPlain(stats: { isFile(): boolean; readonly size: number }): void {
  if (!stats.isFile()) throw new UnreadableFile('foreign', 'It is not a plain file.');
  if (stats.size > maxFileBytes) throw new UnreadableFile('unreadable', 'It is larger than 64 MB.');
}
