import { revisionOf } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import type { VaultFiles, VaultPath } from '#main/vault/vault-files.ts';

/** Pictures and files, each under the hash of its bytes: the same picture is stored once, however many clips show it. */
export class Assets {
  readonly #files: VaultFiles;
  readonly #queue = new TaskQueue();

  constructor(files: VaultFiles) {
    this.#files = files;
  }

  /** Answers with the name the bytes are found under. `extension` is lower-case, without its dot. @throws NOT_SAVED */
  put(bytes: Uint8Array, extension: string): Promise<string> {
    const name = `${revisionOf(bytes)}.${extension}`;
    const path = pathOf(name);
    if (!path) return Promise.reject(new Error(`${extension} is no extension of an asset`));
    return this.#queue.run(name, async () => {
      if (!(await this.get(name))) await this.#files.write(path, bytes);
      return name;
    });
  }

  /** `undefined` when there is none, or its bytes are no longer the ones its name says; those are set aside. */
  async get(name: string): Promise<Uint8Array | undefined> {
    const path = pathOf(name);
    if (!path) return undefined;
    try {
      const found = await this.#files.read(path);
      if (!found) return undefined;
      if (name.startsWith(`${revisionOf(found.bytes)}.`)) return found.bytes;
      if (!this.#files.isSettling(found.changedAt)) {
        await this.#files.setAside(path, { kind: 'damaged', record: 'other', detail: 'Its bytes have changed.' });
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.#files.report(path, { kind: error.kind, record: 'other', detail: error.message });
    }
    return undefined;
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }
}

function pathOf(name: string): VaultPath | undefined {
  return /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/.test(name) ? ['assets', name] : undefined;
}
