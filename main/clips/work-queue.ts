import type { ClipId } from '#shared/ids.ts';

interface Piece {
  readonly id: ClipId;
  /** Answers for its own failures, and says whether there was one. */
  readonly work: () => Promise<boolean>;
}

export interface WorkQueueState {
  readonly isPaused: boolean;
  readonly waiting: number;
  readonly running: ClipId[];
  readonly done: number;
  readonly failed: number;
}

/** Sees clips through in the order they came, a few side by side. It can be paused, and what waits can be taken back. */
export class WorkQueue {
  readonly #concurrency: number;
  readonly #onChange: () => void;
  readonly #running = new Map<Piece, Promise<void>>();
  #waiting: Piece[] = [];
  #isPaused = false;
  #done = 0;
  #failed = 0;

  constructor(concurrency: number, onChange: () => void = () => undefined) {
    this.#concurrency = concurrency;
    this.#onChange = onChange;
  }

  get state(): WorkQueueState {
    return {
      isPaused: this.#isPaused,
      waiting: this.#waiting.length,
      running: [...this.#running.keys()].map(({ id }) => id),
      done: this.#done,
      failed: this.#failed,
    };
  }

  add(id: ClipId, work: Piece['work']): void {
    if (this.#waiting.length === 0 && this.#running.size === 0) [this.#done, this.#failed] = [0, 0];
    this.#waiting.push({ id, work });
    this.#next();
    this.#onChange();
  }

  /** What runs comes to its end. */
  pause(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#next();
    this.#onChange();
  }

  /** Drops what has not begun, and answers what that was. */
  clear(): ClipId[] {
    const dropped = this.#waiting.map(({ id }) => id);
    this.#waiting = [];
    this.#onChange();
    return dropped;
  }

  /** Resolves when nothing runs any more; what waits while the queue is paused goes on waiting. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  #next(): void {
    while (!this.#isPaused && this.#running.size < this.#concurrency) {
      const piece = this.#waiting.shift();
      if (!piece) return;
      const running = piece.work().then((isDone) => {
        this.#running.delete(piece);
        if (isDone) this.#done++;
        else this.#failed++;
        this.#next();
        this.#onChange();
      });
      this.#running.set(piece, running);
    }
  }
}
