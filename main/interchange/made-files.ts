import { randomBytes } from 'node:crypto';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError } from '#shared/failures.ts';

const pieceBytes = 4_000_000;
const mostWaiting = 3;

/**
 * Files that were made for a window and wait to be taken: in a folder of the app's own, each named by a word that cannot
 * be guessed. They go when they were taken, when newer ones come, and when the app starts.
 */
export class MadeFiles {
  readonly #folder: string;
  readonly #paths = new Map<string, string>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<MadeFiles> {
    await rm(folder, { recursive: true, force: true });
    return new MadeFiles(folder);
  }

  /** A new, empty folder to make a file in. */
  async makeRoom(): Promise<string> {
    const room = join(this.#folder, randomBytes(8).toString('hex'));
    await mkdir(room, { recursive: true, mode: 0o700 });
    return room;
  }

  /** Keeps a file that was made until it is taken. */
  async keep(path: string): Promise<{ file: string; size: number }> {
    const file = `file-${randomBytes(16).toString('hex')}`;
    this.#paths.set(file, path);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > mostWaiting && oldest !== undefined) await this.#drop(oldest);
    return { file, size: (await stat(path)).size };
  }

  /** Some of a file; nothing at its end, by which it is taken and goes. @throws NOT_FOUND */
  async piece(file: string, offset: number): Promise<Blob> {
    const path = this.#paths.get(file);
    if (path === undefined) throw new FailureError('NOT_FOUND', { kind: 'file', id: file });
    const handle = await open(path);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(pieceBytes), 0, pieceBytes, offset);
      if (bytesRead === 0) await this.#drop(file);
      return new Blob([buffer.subarray(0, bytesRead)]);
    } finally {
      await handle.close();
    }
  }

  async #drop(file: string): Promise<void> {
    const path = this.#paths.get(file);
    this.#paths.delete(file);
    if (path !== undefined) await rm(join(path, '..'), { recursive: true, force: true });
  }
}
