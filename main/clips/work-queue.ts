import type { ClipId } from '#shared/ids.ts';

export interface WorkPiece {
  readonly id: ClipId;
  /** The site that has to answer; null where nobody is asked. */
  readonly host: string | null;
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

export interface WorkQueueLimits {
  /** How many that ask nobody run side by side, and how many that ask sites. */
  readonly local: number;
  readonly asking: number;
  /** How many of those may ask one site. */
  readonly aHost: number;
}

/**
 * Sees clips through in the order they came, a few side by side; those of a slow site let others pass. It can be paused,
 * and what waits can be taken back.
 */
export class WorkQueue {
  readonly #limits: WorkQueueLimits;
  readonly #onChange: () => void;
  readonly #running = new Map<WorkPiece, Promise<void>>();
  #waiting: WorkPiece[] = [];
  #isPaused = false;
  #done = 0;
  #failed = 0;

  constructor(limits: WorkQueueLimits, onChange: () => void = () => undefined) {
    this.#limits = limits;
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

  add({ id, host, work }: WorkPiece): void {
    if (this.#waiting.length === 0 && this.#running.size === 0) [this.#done, this.#failed] = [0, 0];
    this.#waiting.push({ id, host, work });
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
    while (!this.#isPaused) {
      const at = this.#waiting.findIndex(({ host }) => this.#hasRoom(host));
      const [piece] = at < 0 ? [] : this.#waiting.splice(at, 1);
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

  #hasRoom(host: string | null): boolean {
    const hosts = [...this.#running.keys()].map((piece) => piece.host);
    const asked = hosts.filter((one) => one !== null);
    const { local, asking, aHost } = this.#limits;
    if (host === null) return hosts.length - asked.length < local;
    return asked.length < asking && asked.filter((one) => one === host).length < aHost;
  }
}
