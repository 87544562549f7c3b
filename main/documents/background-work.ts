/** Work that nobody waits for until the vault is closed. */
export class BackgroundWork {
  readonly #running = new Set<Promise<void>>();
  readonly #log: (message: string, error: unknown) => void;

  constructor(log: (message: string, error: unknown) => void) {
    this.#log = log;
  }

  /** Resolves when the work has ended, well or not. */
  start(work: () => Promise<void>): Promise<void> {
    const running = work()
      .catch((error: unknown) => this.#log('Work in the background stopped', error))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  /** Resolves when all that was begun has ended, and all that it began. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
