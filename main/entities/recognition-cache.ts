import type { Recognition, Recognizer } from '#main/entities/recognizer.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

type Asked = Pick<Recognizer, 'recognize' | 'setEntities' | 'putEntity' | 'removeEntity' | 'forget'>;
type Input = Parameters<Recognizer['recognize']>[0];

/** A document is seldom saved for its text alone: filing, tagging and reading it change its record only. */
const capacity = 64;

/**
 * Recognition that remembers what it said of the texts it saw last, until the known entities change. A save that leaves
 * the text as it was then costs no recognition.
 */
export class RecognitionCache {
  readonly #recognizer: Asked;
  readonly #said = new Map<string, Promise<Recognition>>();

  constructor(recognizer: Asked) {
    this.#recognizer = recognizer;
  }

  /** `names`: those the user keeps in files beside the records. */
  async setEntities(...input: Parameters<Recognizer['setEntities']>): Promise<void> {
    await this.#forgetAround(this.#recognizer.setEntities(...input));
  }

  /** One record in place of what was known of it. */
  async putEntity(record: EntityRecord): Promise<void> {
    await this.#forgetAround(this.#recognizer.putEntity(record));
  }

  async removeEntity(id: EntityId): Promise<void> {
    await this.#forgetAround(this.#recognizer.removeEntity(id));
  }

  /** Both before and after: what is asked meanwhile may be answered by either set of names. */
  async #forgetAround(told: Promise<void>): Promise<void> {
    this.#said.clear();
    await told;
    this.#said.clear();
  }

  /** Documents that are gone. */
  async forget(documents: readonly DocumentId[]): Promise<void> {
    await this.#recognizer.forget(documents);
  }

  /** `document`: whose text it is. */
  recognize(input: Input, document?: DocumentId): Promise<Recognition> {
    const key = JSON.stringify([input.text, input.title, input.source, input.published, input.decisions]);
    const known = this.#said.get(key);
    if (known) return known;
    const asked = this.#recognizer.recognize(input, document);
    this.#said.set(key, asked);
    const [oldest] = this.#said.keys();
    if (this.#said.size > capacity && oldest !== undefined) this.#said.delete(oldest);
    asked.catch(() => this.#said.delete(key));
    return asked;
  }
}
