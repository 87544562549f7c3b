import { EventPublisher } from '@orpc/server';
import type { VaultChange } from '#shared/documents/types.ts';

/** Tells every window what has changed, so that it asks again for what it shows. Nothing else depends on it. */
export class ChangeFeed {
  readonly #publisher = new EventPublisher<{ change: VaultChange }>();
  readonly #whenLeft = new Set<() => void>();
  #listeners = 0;

  /** How many windows listen. */
  get listeners(): number {
    return this.#listeners;
  }

  announce(change: VaultChange): void {
    this.#publisher.publish('change', change);
  }

  /** Ends when `signal` aborts. The first event says that everything may be new. */
  async *subscribe(signal: AbortSignal | undefined): AsyncGenerator<VaultChange> {
    const changes = this.#publisher.subscribe('change', signal ? { signal } : {});
    this.#listeners += 1;
    try {
      yield { kind: 'vault' };
      yield* changes;
    } finally {
      this.#listeners -= 1;
      for (const tell of this.#whenLeft) tell();
    }
  }

  /** Tells that a window has stopped listening; returns how to stop. */
  onLeave(tell: () => void): () => void {
    this.#whenLeft.add(tell);
    return () => this.#whenLeft.delete(tell);
  }

  /** For code in main that wants to know too; returns how to stop. */
  listen(listener: (change: VaultChange) => void): () => void {
    return this.#publisher.subscribe('change', listener);
  }
}
