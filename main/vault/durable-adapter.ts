import { createHash } from 'node:crypto';
import type { Adapter } from 'lowdb';
import { readRegularFile } from '#main/vault/read-regular-file.ts';
import { decodeRecordInSteps, encodeRecordInSteps } from '#main/vault/record-json.ts';
import { type WriteOptions, writeDurably } from '#main/vault/write-durably.ts';

/** Names the content of a file: SHA-256 in hexadecimal. */
export function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * One JSON record in one file, for lowdb. lowdb's own writer does not sync, so that a power cut can leave an empty file
 * where an acknowledged record was; this one acknowledges only what survives.
 */
export class DurableAdapter<T extends object> implements Adapter<T | null> {
  readonly #file: string;
  readonly #options: WriteOptions;
  #revision: string | undefined;
  #changedAt = 0;

  constructor(file: string, options: WriteOptions = {}) {
    this.#file = file;
    this.#options = options;
  }

  /** Names the file's content as last read or written, also when it made no sense; `undefined` when there is no file. */
  get revision(): string | undefined {
    return this.#revision;
  }

  /** When the file that was last read had last changed, by the system's clock. */
  get changedAt(): number {
    return this.#changedAt;
  }

  /** `null` when there is no file. @throws UnreadableFile */
  async read(): Promise<T | null> {
    const found = await readRegularFile(this.#file, this.#options.fs);
    this.#revision = found && revisionOf(found.bytes);
    this.#changedAt = found?.changedAt ?? 0;
    // What the record means is for its schema to say; here it is any object.
    return found ? ((await decodeRecordInSteps(found.bytes)) as T) : null;
  }

  /** lowdb never writes where there was nothing. @throws NOT_SAVED */
  async write(data: T | null): Promise<void> {
    if (data === null) throw new Error('There is no record to write');
    const bytes = await encodeRecordInSteps(data);
    await writeDurably(this.#file, bytes, this.#options);
    this.#revision = revisionOf(bytes);
  }
}
