import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableAdapter } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import { type EntityId, entityIdSchema, momentSchema } from '#shared/ids.ts';

const looksSchema = z.record(entityIdSchema, momentSchema);

/**
 * When the user last looked at which entity's page: a matter of this machine, kept beside the app's settings. It only
 * says what is new, so a file that cannot be read is begun afresh.
 */
export class Looks {
  readonly #file: string;
  readonly #queue = new TaskQueue();
  readonly #moments: Map<EntityId, string>;

  private constructor(file: string, moments: Map<EntityId, string>) {
    this.#file = file;
    this.#moments = moments;
  }

  static async open(file: string): Promise<Looks> {
    return new Looks(file, await load(file));
  }

  /** `null` when they never did. */
  at(id: EntityId): string | null {
    return this.#moments.get(id) ?? null;
  }

  /** @throws NOT_SAVED; for this run of the app it is remembered all the same */
  async look(id: EntityId, at: string): Promise<void> {
    this.#moments.set(id, at);
    await this.#queue.run('looks', async () => {
      const moments = Object.fromEntries(this.#moments);
      await new Low<object>(new DurableAdapter<object>(this.#file), moments).write();
    });
  }
}

async function load(file: string): Promise<Map<EntityId, string>> {
  try {
    const low = new Low<object | null>(new DurableAdapter<object>(file), null);
    await low.read();
    const stored = looksSchema.safeParse(low.data ?? {}).data ?? {};
    // Each key has just been accepted as an id.
    return new Map(Object.entries(stored) as [EntityId, string][]);
  } catch (error) {
    if (error instanceof UnreadableFile) return new Map();
    throw error;
  }
}
