/** Thrown where a search is given up because a newer one was asked. */
export class SearchCancelled extends Error {
  constructor() {
    super('The search was given up');
    this.name = 'SearchCancelled';
  }
}

/** How long a search may go on, and whether anyone still waits for it. Asked between its slices. */
export class WorkLimit {
  readonly #isCancelled: () => boolean;
  readonly #end: number;
  #isOver = false;

  constructor(milliseconds: number, isCancelled: () => boolean = () => false) {
    this.#end = performance.now() + milliseconds;
    this.#isCancelled = isCancelled;
  }

  /** Whether the time is up, so that what has been found has to do. @throws SearchCancelled */
  get isOver(): boolean {
    this.goOn();
    if (!this.#isOver && performance.now() > this.#end) this.#isOver = true;
    return this.#isOver;
  }

  /** Goes on while anyone waits. @throws SearchCancelled */
  goOn(): void {
    if (this.#isCancelled()) throw new SearchCancelled();
  }

  /** Something took all the time that was left. */
  exhaust(): void {
    this.#isOver = true;
  }

  /** Whether something was left out for want of time. */
  get wasReached(): boolean {
    return this.#isOver;
  }

  get remainingMs(): number {
    return Math.max(1, this.#end - performance.now());
  }
}
