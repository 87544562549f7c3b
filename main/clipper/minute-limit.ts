/** At most so many in any minute. Counts nothing by itself: what does not count is asked about, not taken. */
export class MinuteLimit {
  readonly #limit: number;
  readonly #elapsed: () => number;
  #taken: number[] = [];

  constructor(limit: number, elapsed: () => number) {
    this.#limit = limit;
    this.#elapsed = elapsed;
  }

  /** How long until one more is allowed; 0 when it is now. */
  get waitMs(): number {
    const now = this.#elapsed();
    this.#taken = this.#taken.filter((at) => now - at < 60_000);
    const [oldest] = this.#taken;
    return oldest === undefined || this.#taken.length < this.#limit ? 0 : Math.ceil(oldest + 60_000 - now);
  }

  take(): void {
    this.#taken.push(this.#elapsed());
  }
}
