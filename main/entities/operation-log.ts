import { FailureError } from '#shared/failures.ts';

/** Nobody takes back what lies further behind by a key; merges and splits can be taken back on the entity's page for ever. */
const capacity = 200;

interface Operation<Undone> {
  readonly undo: () => Promise<Undone>;
}

/** What was changed since the start, each change with its way back. It names changes, and forgets the oldest. */
export class OperationLog<Undone> {
  readonly #newId: () => string;
  readonly #operations = new Map<string, Operation<Undone>>();

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** Names a change that has been made. */
  add(undo: () => Promise<Undone>): string {
    const operation = this.#newId();
    this.#operations.set(operation, { undo });
    const [oldest] = this.#operations.keys();
    if (this.#operations.size > capacity && oldest !== undefined) this.#operations.delete(oldest);
    return operation;
  }

  /**
   * Takes a change back, once. One that could not be taken back stays, to be tried again.
   *
   * @throws CHANGED_SINCE when it is not known (any more), and whatever its way back throws
   */
  async undo(operation: string): Promise<Undone> {
    const known = this.#operations.get(operation);
    if (!known) throw new FailureError('CHANGED_SINCE', {});
    this.#operations.delete(operation);
    try {
      return await known.undo();
    } catch (error) {
      this.#operations.set(operation, known);
      throw error;
    }
  }
}
