import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ProblemLog } from '#main/vault/problem-log.ts';
import { type FoundFile, readRegularFile, UnreadableFile } from '#main/vault/read-regular-file.ts';
import { codeOf, isMissing, type StorageFs } from '#main/vault/storage-fs.ts';
import { notSaved, renamePatiently, syncFolder, type WriteOptions, writeDurably } from '#main/vault/write-durably.ts';
import { FailureError } from '#shared/failures.ts';
import type { Problem } from '#shared/vault/types.ts';

export interface VaultFilesOptions {
  /** With every link on the way resolved. */
  readonly root: string;
  readonly isReadOnly: boolean;
  readonly fs: StorageFs;
  readonly now: () => Date;
  readonly problems: ProblemLog;
  /** How long a broken file that changed while the vault is open may still be one that another program is writing. */
  readonly settleMs: number;
}

/** A file inside the vault, by the names on the way to it. */
export type VaultPath = readonly [string, ...string[]];

/** The files of one vault: what is read and written is always inside its folder, and nothing on the way there is a link. */
export class VaultFiles {
  readonly options: VaultFilesOptions;
  readonly #openedAt = Date.now();

  constructor(options: VaultFilesOptions) {
    this.options = options;
  }

  get writeOptions(): WriteOptions {
    return { fs: this.options.fs };
  }

  absolute(path: readonly string[]): string {
    return join(this.options.root, ...path);
  }

  /** @throws UnreadableFile */
  async read(path: VaultPath): Promise<FoundFile | undefined> {
    await this.assertPlainFolders(path);
    return readRegularFile(this.absolute(path), this.options.fs);
  }

  /** @throws NOT_SAVED */
  async write(path: VaultPath, bytes: Uint8Array): Promise<void> {
    await this.prepare(path);
    await writeDurably(this.absolute(path), bytes, this.writeOptions);
  }

  async has(path: VaultPath): Promise<boolean> {
    try {
      await this.options.fs.lstat(this.absolute(path));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** The folders of the first level are checked when the vault is opened. @throws UnreadableFile */
  async assertPlainFolders(path: VaultPath): Promise<void> {
    for (let depth = 2; depth < path.length; depth++) {
      const stats = await this.options.fs.lstat(this.absolute(path.slice(0, depth))).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw new UnreadableFile('unreadable', `Its folder cannot be read (${codeOf(error)}).`, { cause: error });
      });
      if (stats && !stats.isDirectory()) throw new UnreadableFile('foreign', 'Its folder is a link or a file.');
    }
  }

  /** Makes sure a file can be written: the vault may be, and its folders are there. @throws NOT_SAVED */
  async prepare(path: VaultPath): Promise<void> {
    this.assertWritable();
    for (let depth = 1; depth < path.length; depth++) await this.#makeFolder(path.slice(0, depth));
  }

  assertWritable(): void {
    if (this.options.isReadOnly) throw new FailureError('NOT_SAVED', { reason: 'not-writable' });
  }

  /** Moves a file or folder; acknowledged once both names survive a power cut. Nothing may be at `to`. @throws NOT_SAVED */
  async move(from: VaultPath, to: VaultPath): Promise<void> {
    await this.prepare(to);
    if (await this.has(to)) throw new Error(`There is something at ${to.join('/')} already`);
    const [source, target] = [this.absolute(from), this.absolute(to)];
    try {
      await renamePatiently(source, target, this.options.fs, 10_000);
    } catch (error) {
      throw notSaved(error);
    }
    await syncFolder(dirname(target), this.options.fs);
    await syncFolder(dirname(source), this.options.fs);
  }

  /** Whether a broken file may be one that another program has not finished writing. */
  isSettling(changedAt: number): boolean {
    return changedAt > this.#openedAt && Date.now() - changedAt < this.options.settleMs;
  }

  /** Names a file as needing a look. */
  report(
    path: VaultPath,
    problem: Pick<Problem, 'kind' | 'record' | 'detail'>,
    movedTo: VaultPath | null = null,
  ): void {
    this.options.problems.add({
      ...problem,
      file: path.join('/'),
      movedTo: movedTo?.join('/') ?? null,
      foundAt: this.options.now().toISOString(),
    });
  }

  solved(path: VaultPath): void {
    this.options.problems.solve(path.join('/'));
  }

  /** Moves a file to `quarantine/` (copies it when that fails) and names it. In a vault that is only read it stays. */
  async setAside(path: VaultPath, problem: Pick<Problem, 'kind' | 'record' | 'detail'>): Promise<void> {
    const movedTo = this.options.isReadOnly ? null : await this.#quarantine(path);
    this.report(path, problem, movedTo);
  }

  /** Keeps a copy of a file that is about to be replaced, and names it. @throws NOT_SAVED */
  async keepCopy(
    path: VaultPath,
    bytes: Uint8Array,
    problem: Pick<Problem, 'kind' | 'record' | 'detail'>,
  ): Promise<void> {
    const copy = await this.#quarantinePath(path);
    await this.write(copy, bytes);
    this.report(path, problem, copy);
  }

  async #quarantine(path: VaultPath): Promise<VaultPath | null> {
    try {
      const target = await this.#quarantinePath(path);
      try {
        await this.move(path, target);
      } catch {
        await this.prepare(target);
        await this.options.fs.copyFile(this.absolute(path), this.absolute(target), constants.COPYFILE_EXCL);
      }
      return target;
    } catch {
      // It stays where it is and is named there: being unable to move a bad file must not make it worse.
      return null;
    }
  }

  async #quarantinePath(path: VaultPath): Promise<VaultPath> {
    const time = this.options.now().toISOString().replaceAll(/[:.]/g, '-');
    const name = path.length > 2 ? path.slice(1).join('-') : basename(path.join('/'));
    for (let attempt = 1; ; attempt++) {
      const target: VaultPath = ['quarantine', `${time}${attempt > 1 ? `-${attempt}` : ''}-${name}`];
      if (!(await this.has(target))) return target;
    }
  }

  async #makeFolder(path: readonly string[]): Promise<void> {
    const { fs } = this.options;
    const folder = this.absolute(path);
    try {
      const stats = await fs.lstat(folder);
      if (!stats.isDirectory()) throw new Error(`${path.join('/')} is not a folder`);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw notSaved(error);
      // Where the disk of the vault was taken away, its folder must not be made again on the disk below.
      if (!(await this.has(['vault.json']))) throw notSaved(error);
      try {
        await fs.mkdir(folder, { mode: 0o700 });
      } catch (madeElse) {
        if (codeOf(madeElse) !== 'EEXIST') throw notSaved(madeElse);
      }
      await syncFolder(dirname(folder), fs);
    }
  }
}
