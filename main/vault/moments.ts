import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableAdapter } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import { momentSchema } from '#shared/ids.ts';

const momentsSchema = z.record(z.string(), momentSchema);

/**
 * When the user last did something with which thing, as far as it is a matter of this machine (looked at a page, refused
 * a proposal); kept beside the app's settings. Nothing is lost with it, so a file that cannot be read is begun afresh.
 */
export class Moments<Id extends string> {
  readonly #file: string;
  readonly #queue = new TaskQueue();
  readonly #moments: Map<Id, string>;

  private constructor(file: string, moments: Map<Id, string>) {
    this.#file = file;
    this.#moments = moments;
  }

  static async open<Id extends string>(file: string): Promise<Moments<Id>> {
    return new Moments(file, await load<Id>(file));
  }

  /** `null` when they never did. */
  at(id: Id): string | null {
    return this.#moments.get(id) ?? null;
  }

  all(): Partial<Record<Id, string>> {
    // Keyed by the ids alone.
    return Object.fromEntries(this.#moments) as Partial<Record<Id, string>>;
  }

  /** @throws NOT_SAVED; for this run of the app it is remembered all the same */
  async note(ids: readonly Id[], at: string): Promise<void> {
    for (const id of ids) this.#moments.set(id, at);
    await this.#write();
  }

  /** @throws NOT_SAVED, as `note` */
  async forget(ids: readonly Id[]): Promise<void> {
    for (const id of ids) this.#moments.delete(id);
    await this.#write();
  }

  async #write(): Promise<void> {
    await this.#queue.run('moments', async () => {
      await new Low<object>(new DurableAdapter<object>(this.#file), this.all()).write();
    });
  }
}

async function load<Id extends string>(file: string): Promise<Map<Id, string>> {
  try {
    const low = new Low<object | null>(new DurableAdapter<object>(file), null);
    await low.read();
    // Whatever else stands in the file is asked for by nobody.
    return new Map(Object.entries(momentsSchema.safeParse(low.data ?? {}).data ?? {}) as [Id, string][]);
  } catch (error) {
    if (error instanceof UnreadableFile) return new Map();
    throw error;
  }
}
