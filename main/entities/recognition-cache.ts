import type { Recognition, Recognizer } from '#main/entities/recognizer.ts';
import type { EntityRecord } from '#shared/entities/types.ts';

type Input = Parameters<Recognizer['recognize']>[0];

/** A document is seldom saved for its text alone: filing, tagging and reading it change its record only. */
const capacity = 64;

/**
 * Recognition that remembers what it said of the texts it saw last, until the known entities change. A save that leaves
 * the text as it was then costs no recognition.
 */
export class RecognitionCache {
  readonly #recognizer: Pick<Recognizer, 'recognize' | 'setEntities'>;
  readonly #said = new Map<string, Promise<Recognition>>();

  constructor(recognizer: Pick<Recognizer, 'recognize' | 'setEntities'>) {
    this.#recognizer = recognizer;
  }

  async setEntities(records: readonly EntityRecord[]): Promise<void> {
    // Both before and after: what is asked meanwhile may be answered by either set of names.
    this.#said.clear();
    await this.#recognizer.setEntities(records);
    this.#said.clear();
  }

  recognize(input: Input): Promise<Recognition> {
    const key = JSON.stringify([input.text, input.title, input.source, input.published]);
    const known = this.#said.get(key);
    if (known) return known;
    const asked = this.#recognizer.recognize(input);
    this.#said.set(key, asked);
    const [oldest] = this.#said.keys();
    if (this.#said.size > capacity && oldest !== undefined) this.#said.delete(oldest);
    asked.catch(() => this.#said.delete(key));
    return asked;
  }
}
