/** Runs work in the order it came, a few pieces side by side. */
export class WorkQueue {
  readonly #concurrency: number;
  readonly #running = new Set<Promise<void>>();
  #waiting: (() => Promise<void>)[] = [];

  constructor(concurrency: number) {
    this.#concurrency = concurrency;
  }

  /** `work` answers for its own failures. */
  add(work: () => Promise<void>): void {
    this.#waiting.push(work);
    this.#next();
  }

  /** Drops what has not begun. */
  clear(): void {
    this.#waiting = [];
  }

  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #next(): void {
    while (this.#running.size < this.#concurrency) {
      const work = this.#waiting.shift();
      if (!work) return;
      const running = work().finally(() => {
        this.#running.delete(running);
        this.#next();
      });
      this.#running.add(running);
    }
  }
}
