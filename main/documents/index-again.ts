import type { DocumentId } from '#shared/ids.ts';

interface IndexAgainDeps {
  /** Brings the index up to date with a document. */
  readonly refresh: (id: DocumentId) => Promise<void>;
  readonly pausesMs?: readonly number[];
}

/** A full disk or a lock passes in time; what the index still does not take after these has to wait for the next start. */
const pausesMs = [1_000, 5_000, 30_000, 120_000, 600_000] as const;

/** Offers documents that the index could not take to it again, less and less often. */
export class IndexAgain {
  readonly #deps: IndexAgainDeps;
  readonly #pauses: readonly number[];
  readonly #tries = new Map<DocumentId, number>();
  readonly #timers = new Map<DocumentId, NodeJS.Timeout>();

  constructor(deps: IndexAgainDeps) {
    this.#deps = deps;
    this.#pauses = deps.pausesMs ?? pausesMs;
  }

  /** The index could not take it just now. */
  later(id: DocumentId): void {
    // A save that fails as well while it waits makes it wait no longer.
    if (this.#timers.has(id)) return;
    const tries = this.#tries.get(id) ?? 0;
    const pause = this.#pauses[tries];
    this.#tries.set(id, tries + 1);
    if (pause === undefined) this.#forget(id);
    else this.#timers.set(id, setTimeout(() => void this.#try(id), pause).unref());
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #try(id: DocumentId): Promise<void> {
    this.#timers.delete(id);
    await this.#deps.refresh(id);
    // When it could not be taken again, that has been told meanwhile.
    if (!this.#timers.has(id)) this.#forget(id);
  }

  #forget(id: DocumentId): void {
    this.#tries.delete(id);
    this.#timers.delete(id);
  }
}
