import type { Problem, WaitingRow } from '#renderer/extension/messages.ts';
import type { Found, OpenApp } from '#renderer/extension/worker/app-client.ts';
import { Refused, Unreachable } from '#renderer/extension/worker/app-port.ts';
import type { Keep } from '#renderer/extension/worker/database.ts';
import type { ClipId } from '#shared/ids.ts';

/** A clip as it is kept until the app has it: the very bytes that are sent, so that every try is the same. */
export interface KeptClip extends WaitingRow {
  readonly body: Uint8Array<ArrayBuffer>;
}

export type Delivery =
  | { readonly state: 'saved'; readonly id: ClipId }
  | { readonly state: 'waiting'; readonly reason: 'closed' | 'not-paired' | 'busy' | 'held' }
  | { readonly state: 'failed'; readonly problem: Problem };

interface WaitingClipsDeps {
  readonly keep: Keep<KeptClip>;
  readonly findApp: () => Promise<Found>;
  /** Told after every change. */
  readonly onChange: (rows: readonly WaitingRow[]) => Promise<void> | void;
}

/** Another try will not end otherwise, unless the user changes something first. */
const final: ReadonlySet<Problem> = new Set(['too-large', 'bad-request', 'no-article']);

/** Clips on their way to the app. Each is kept before it is sent and forgotten only when the app says it has it. */
export class WaitingClips {
  readonly #deps: WaitingClipsDeps;
  #work: Promise<unknown> = Promise.resolve();

  constructor(deps: WaitingClipsDeps) {
    this.#deps = deps;
  }

  /** The oldest first. */
  async rows(): Promise<readonly WaitingRow[]> {
    const rows: WaitingRow[] = [];
    for (const key of await this.#deps.keep.keys()) {
      const kept = await this.#deps.keep.get(key);
      if (kept) rows.push(rowOf(kept));
    }
    return rows.sort((a, b) => a.keptAt.localeCompare(b.keptAt));
  }

  /** Keeps a clip, then tries to deliver it. @throws when the browser has no room for it */
  async add(clip: KeptClip): Promise<Delivery> {
    await this.#deps.keep.put(clip.key, clip);
    // Told before the first try: the browser may end the worker in the middle of it.
    await this.#deps.onChange(await this.rows());
    return this.retry(clip.key);
  }

  /** Tries one now, whatever became of it before. */
  retry(key: string): Promise<Delivery> {
    return this.#inTurn(async () => {
      const found = await this.#deps.findApp();
      return 'app' in found ? this.#deliver(key, found.app) : { state: 'waiting', reason: found.connection };
    });
  }

  /** Tries all that may go now. One that the app refuses does not hold up the others. */
  deliverAll(): Promise<void> {
    return this.#inTurn(async () => {
      const due = (await this.rows()).filter(({ problem }) => problem === null || !final.has(problem));
      if (due.length === 0) return;
      const found = await this.#deps.findApp();
      if (!('app' in found)) return;
      for (const { key } of due) {
        const delivery = await this.#deliver(key, found.app);
        if (delivery.state === 'waiting') return;
      }
    });
  }

  discard(key: string): Promise<void> {
    return this.#inTurn(() => this.#deps.keep.remove(key));
  }

  async #deliver(key: string, app: OpenApp): Promise<Delivery> {
    const kept = await this.#deps.keep.get(key);
    // Delivered or discarded meanwhile.
    if (!kept) return { state: 'waiting', reason: 'held' };
    try {
      const id = await app.deliver(kept.body);
      await this.#deps.keep.remove(key);
      return { state: 'saved', id };
    } catch (error) {
      if (error instanceof Unreachable) return { state: 'waiting', reason: 'closed' };
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'too-many') return { state: 'waiting', reason: 'busy' };
      if (error.code === 'not-paired' || error.code === 'refused') return { state: 'waiting', reason: 'not-paired' };
      await this.#deps.keep.put(key, { ...kept, problem: error.code });
      return { state: 'failed', problem: error.code };
    }
  }

  /** One after the other: no clip is sent by two at once. */
  async #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const before = this.#work;
    const now = (async () => {
      await before;
      try {
        return await act();
      } finally {
        await this.#deps.onChange(await this.rows());
      }
    })();
    this.#work = now.catch(() => undefined);
    return now;
  }
}

const rowOf = ({ key, title, outlet, address, keptAt, bytes, problem }: KeptClip): WaitingRow => ({
  key,
  title,
  outlet,
  address,
  keptAt,
  bytes,
  problem,
});
