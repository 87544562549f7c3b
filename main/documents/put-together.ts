import type { IndexedDocument } from '#main/index/types.ts';

interface Waiting {
  readonly document: IndexedDocument;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Longer calls would keep whoever asks the index waiting. */
const most = 32;

/** Puts documents that come while others are being put in, in together: a write of many costs little more than one of one. */
export class PutTogether {
  readonly #put: (documents: readonly IndexedDocument[]) => Promise<unknown>;
  readonly #waiting: Waiting[] = [];
  #isPutting = false;

  constructor(put: (documents: readonly IndexedDocument[]) => Promise<unknown>) {
    this.#put = put;
  }

  put(document: IndexedDocument): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ document, done, failed });
      if (!this.#isPutting) void this.#putAll();
    });
  }

  async #putAll(): Promise<void> {
    this.#isPutting = true;
    while (this.#waiting.length > 0) await this.#putSome(this.#waiting.splice(0, most));
    this.#isPutting = false;
  }

  /** One that cannot be put in keeps no other out. */
  async #putSome(some: readonly Waiting[]): Promise<void> {
    try {
      await this.#put(some.map(({ document }) => document));
      for (const { done } of some) done();
    } catch (error) {
      const [only] = some;
      if (some.length === 1 && only) only.failed(error);
      else for (const one of some) await this.#putSome([one]);
    }
  }
}
