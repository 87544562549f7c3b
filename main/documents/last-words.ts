import type { ChangeFeed } from '#main/documents/change-feed.ts';

/** How long windows have to save before the app goes on ending without them; what they typed is in the journal by then. */
const longestMs = 1500;

/** Asks every open window to save what was typed last, before the app ends. */
export class LastWords {
  readonly #changes: Pick<ChangeFeed, 'announce' | 'listeners' | 'onLeave'>;
  #round = 0;
  #answers = 0;
  #isComplete: (() => void) | undefined;

  constructor(changes: Pick<ChangeFeed, 'announce' | 'listeners' | 'onLeave'>) {
    this.#changes = changes;
  }

  /** Resolves when all have answered or left, or after a while. */
  async ask(): Promise<void> {
    const windows = this.#changes.listeners;
    if (windows === 0) return;
    this.#round += 1;
    this.#answers = 0;
    let timer: NodeJS.Timeout | undefined;
    let stop: (() => void) | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longestMs);
      // One that is being closed may still count, and will not answer.
      stop = this.#changes.onLeave(() => {
        if (this.#changes.listeners === 0) resolve();
      });
      this.#isComplete = () => {
        if (this.#answers >= windows) resolve();
      };
      this.#changes.announce({ kind: 'save-now', round: this.#round });
    });
    clearTimeout(timer);
    stop?.();
    this.#isComplete = undefined;
  }

  /** A window has saved what it had. */
  saved(round: number): void {
    if (round !== this.#round) return;
    this.#answers += 1;
    this.#isComplete?.();
  }
}
