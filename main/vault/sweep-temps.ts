import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, type StorageFs } from '#main/vault/storage-fs.ts';
import { tempNamePattern } from '#main/vault/write-durably.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Removes what writes cut short left behind in a folder, and only that: files of this app's own naming, older than a day,
 * so that nothing another running copy is still writing is taken away. Folder after folder, to leave the disk to the user.
 */
export async function sweepTemps(
  folder: string,
  options: { readonly fs: StorageFs; readonly now: () => Date; readonly depth: number; readonly signal: AbortSignal },
): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (options.signal.aborted) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && options.depth > 0) await sweepTemps(path, { ...options, depth: options.depth - 1 });
    else if (entry.isFile() && tempNamePattern.test(entry.name)) await removeIfOld(path, options);
  }
}

async function removeIfOld(file: string, { fs, now }: { readonly fs: StorageFs; readonly now: () => Date }) {
  try {
    const { mtimeMs } = await fs.lstat(file);
    if (now().getTime() - mtimeMs > dayMs) await fs.unlink(file);
  } catch (error) {
    if (!isMissing(error)) return;
  }
}

/** A folder that cannot be listed keeps what it has. */
async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}
