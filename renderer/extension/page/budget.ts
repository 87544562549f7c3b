/** Deeper trees and more elements are more than the app reads: what is deeper is taken without its own elements. */
export const deepestTree = 200;
const mostElements = 150_000;

/** How much may be taken of a page, and until when. A page can be without end. */
export class Budget {
  #left: number;
  readonly #until: number;
  #sliceEnd: number;
  #steps = 0;
  #elements = 0;
  #isOver = false;

  constructor({ bytes, timeMs }: { bytes: number; timeMs: number }) {
    this.#left = bytes;
    this.#until = performance.now() + timeMs;
    this.#sliceEnd = performance.now() + sliceMs;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Counts a text as the bytes it has at the most. */
  take(text: string): void {
    this.#left -= plain.test(text) ? text.length : 3 * text.length;
    if (this.#left < 0) this.#isOver = true;
  }

  /** As much of a text as there is room for: one text alone can be longer than any page should be. */
  fit(text: string): string {
    if (3 * text.length <= this.#left || (text.length <= this.#left && plain.test(text))) return text;
    this.#isOver = true;
    return text.slice(0, Math.max(0, Math.floor(this.#left / 3)));
  }

  takeElement(): void {
    this.#elements += 1;
    if (this.#elements > mostElements) this.#isOver = true;
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
const plain = /^[ -~\s]*$/;
