export interface IdlePauses {
  /** How long nothing has to be asked before it begins. */
  readonly beforeMs: number;
  /** Between two steps, so that it takes a part of the processor's time only. */
  readonly betweenMs: number;
}

/** Does work in short steps while nothing is asked of a thread, from the beginning each time; whatever is asked goes first. */
export class IdleWork {
  readonly #begin: () => Iterator<void>;
  readonly #pauses: IdlePauses;
  #next: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(begin: () => Iterator<void>, pauses: IdlePauses = { beforeMs: 2_000, betweenMs: 10 }) {
    this.#begin = begin;
    this.#pauses = pauses;
  }

  /** Something was asked. */
  wait(): void {
    this.#later(this.#pauses.beforeMs, () => this.#step(this.#begin()));
  }

  /** For good. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#next);
  }

  #step(work: Iterator<void>): void {
    if (!work.next().done) this.#later(this.#pauses.betweenMs, () => this.#step(work));
  }

  #later(ms: number, work: () => void): void {
    clearTimeout(this.#next);
    // It keeps no process from ending.
    if (!this.#isStopped) this.#next = setTimeout(work, ms).unref();
  }
}
