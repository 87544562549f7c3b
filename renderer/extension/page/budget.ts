/** How much may be taken of a page, and until when. A page can be without end. */
export class Budget {
  #left: number;
  readonly #until: number;
  #sliceEnd: number;
  #steps = 0;
  #isOver = false;

  constructor({ characters, timeMs }: { characters: number; timeMs: number }) {
    this.#left = characters;
    this.#until = performance.now() + timeMs;
    this.#sliceEnd = performance.now() + sliceMs;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  take(characters: number): void {
    this.#left -= characters;
    if (this.#left < 0) this.#isOver = true;
  }

  /** Whether the page should get its thread back for a moment: it has to answer its reader meanwhile. */
  step(): boolean {
    this.#steps += 1;
    if (this.#steps % 256 !== 0) return false;
    const now = performance.now();
    if (now > this.#until) this.#isOver = true;
    return now > this.#sliceEnd;
  }

  async pause(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#sliceEnd = performance.now() + sliceMs;
  }
}

const sliceMs = 25;
