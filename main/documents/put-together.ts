import { troubleOf } from '#main/index/index-trouble.ts';
import type { IndexedDocument } from '#main/index/types.ts';

interface Waiting {
  readonly document: IndexedDocument;
  readonly isOneOfMany: boolean;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Longer calls would keep whoever asks the index waiting. */
const most = 32;

export interface PutTogetherDeps {
  readonly put: (documents: readonly IndexedDocument[]) => Promise<unknown>;
  /** The same where many more follow: what was put in so may be gone when a later one fails. */
  readonly gather: (documents: readonly IndexedDocument[]) => Promise<unknown>;
}

/** Puts documents that come while others are being put in, in together: a write of many costs little more than one of one. */
export class PutTogether {
  readonly #deps: PutTogetherDeps;
  readonly #waiting: Waiting[] = [];
  #isPutting = false;

  constructor(deps: PutTogetherDeps) {
    this.#deps = deps;
  }

  put(document: IndexedDocument, { isOneOfMany = false } = {}): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ document, isOneOfMany, done, failed });
      if (!this.#isPutting) void this.#putAll();
    });
  }

  async #putAll(): Promise<void> {
    this.#isPutting = true;
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0, most);
      await this.#putSome(some, some.every(({ isOneOfMany }) => isOneOfMany) ? this.#deps.gather : this.#deps.put);
    }
    this.#isPutting = false;
  }

  /** One that cannot be put in keeps no other out. */
  async #putSome(some: readonly Waiting[], put: PutTogetherDeps['put']): Promise<void> {
    try {
      await put(some.map(({ document }) => document));
      for (const { done } of some) done();
    } catch (error) {
      const [only] = some;
      if (some.length === 1 && only) only.failed(error);
      // A full disk is no less full for one of them.
      else if (troubleOf(error)) for (const one of some) one.failed(error);
      else for (const one of some) await this.#putSome([one], this.#deps.put);
    }
  }
}
