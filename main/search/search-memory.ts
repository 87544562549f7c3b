import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableAdapter } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import { momentSchema } from '#shared/ids.ts';
import { type PastQuery, pastQuerySchema } from '#shared/search/types.ts';

/** What was opened, how often and when last. */
export interface Visit {
  readonly count: number;
  readonly at: string;
}

const memorySchema = z.object({
  queries: z.array(pastQuerySchema).default([]),
  visits: z.record(z.string(), z.object({ count: z.int().positive(), at: momentSchema })).default({}),
});
type Memory = z.infer<typeof memorySchema>;

const queriesKept = 200;
const visitsKept = 2_000;

/**
 * What was searched for and opened in a vault on this machine, kept beside the app's settings. It only puts things in
 * order, so a file that cannot be read is begun afresh.
 */
export class SearchMemory {
  readonly #file: string;
  readonly #now: () => Date;
  readonly #queue = new TaskQueue();
  readonly #memory: Memory;

  private constructor(file: string, memory: Memory, now: () => Date) {
    this.#file = file;
    this.#memory = memory;
    this.#now = now;
  }

  static async open(file: string, now: () => Date): Promise<SearchMemory> {
    return new SearchMemory(file, await load(file), now);
  }

  /** Newest first. */
  get queries(): PastQuery[] {
    return [...this.#memory.queries];
  }

  /** By the keys of switcher entries. */
  get visits(): Readonly<Record<string, Visit>> {
    return this.#memory.visits;
  }

  /** @throws NOT_SAVED; for this run of the app it is remembered all the same */
  async remember(given: string): Promise<void> {
    const query = given.trim();
    if (query === '') return;
    const others = this.#memory.queries.filter((past) => past.query !== query);
    this.#memory.queries = [{ query, at: this.#now().toISOString() }, ...others].slice(0, queriesKept);
    await this.#write();
  }

  /** One query, or all of them. @throws NOT_SAVED */
  async forget(query?: string): Promise<void> {
    this.#memory.queries = query === undefined ? [] : this.#memory.queries.filter((past) => past.query !== query);
    await this.#write();
  }

  /** @throws NOT_SAVED; for this run of the app it is remembered all the same */
  async visit(key: string): Promise<void> {
    const count = (this.#memory.visits[key]?.count ?? 0) + 1;
    const visits = Object.entries({ ...this.#memory.visits, [key]: { count, at: this.#now().toISOString() } });
    const kept =
      visits.length > visitsKept
        ? visits.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, visitsKept / 2)
        : visits;
    this.#memory.visits = Object.fromEntries(kept);
    await this.#write();
  }

  async #write(): Promise<void> {
    await this.#queue.run('memory', () =>
      new Low<object>(new DurableAdapter<object>(this.#file), this.#memory).write(),
    );
  }
}

async function load(file: string): Promise<Memory> {
  try {
    const low = new Low<object | null>(new DurableAdapter<object>(file), null);
    await low.read();
    return memorySchema.safeParse(low.data ?? {}).data ?? memorySchema.parse({});
  } catch (error) {
    if (error instanceof UnreadableFile) return memorySchema.parse({});
    throw error;
  }
}
