import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isVaultFolder } from '#main/vault/open-vault.ts';
import { codeOf, isMissing } from '#main/vault/storage-fs.ts';
import { FailureError } from '#shared/failures.ts';
import type { FolderListing } from '#shared/vault/types.ts';

const maxChildren = 1000;

/**
 * The folders a user can look through for a vault. A window names them by words made here and never by path, so that no
 * call, however it was come by, reaches a folder that was not shown.
 */
export class FolderRefs {
  readonly #documentsFolder: string;
  readonly #paths = new Map<string, string>();
  readonly #refs = new Map<string, string>();

  constructor(documentsFolder: string) {
    this.#documentsFolder = resolve(documentsFolder);
  }

  refOf(path: string): string {
    const full = resolve(path);
    const known = this.#refs.get(full);
    if (known !== undefined) return known;
    const ref = `folder-${randomBytes(8).toString('hex')}`;
    this.#refs.set(full, ref);
    this.#paths.set(ref, full);
    return ref;
  }

  /** @throws VAULT_UNUSABLE for a word this run of the app did not make */
  pathOf(ref: string): string {
    const path = this.#paths.get(ref);
    if (path === undefined) throw new FailureError('VAULT_UNUSABLE', { folder: ref, reason: 'missing' });
    return path;
  }

  /** The folders in a folder; without `ref`, in the user's documents. @throws VAULT_UNUSABLE */
  async list(ref?: string): Promise<FolderListing> {
    const path = ref === undefined ? await nearestFolder(this.#documentsFolder) : this.pathOf(ref);
    const names = await folderNames(path);
    const children = await Promise.all(
      names.map(async (name) => {
        const child = join(path, name);
        return { ref: this.refOf(child), name, isVault: await isVaultFolder(child) };
      }),
    );
    const parent = dirname(path);
    return {
      ref: this.refOf(path),
      // The root of a disk has no name but its path.
      name: basename(path) || path,
      path,
      parent: parent === path ? null : this.refOf(parent),
      isVault: await isVaultFolder(path),
      isWritable: await isWritable(path),
      children,
    };
  }
}

async function folderNames(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }))
      .slice(0, maxChildren);
  } catch (error) {
    // Every other word for a folder that cannot be listed would be a guess.
    const reason = codeOf(error) === 'ENOTDIR' ? 'not-a-folder' : isMissing(error) ? 'missing' : 'damaged';
    throw new FailureError('VAULT_UNUSABLE', { folder: path, reason }, { cause: error });
  }
}

/** The folder itself, or the first one above it that exists: not every account has a documents folder. */
async function nearestFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  const parent = dirname(path);
  return found?.isDirectory() || parent === path ? path : nearestFolder(parent);
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
