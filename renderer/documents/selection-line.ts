import { nothingSelected, type Selection } from '#renderer/documents/selection.ts';

type Change = (now: Selection) => Selection;

/**
 * A selection that is changed in the order of the keys and presses, also where one of them waits for ids that main has.
 * Whoever asks for what is chosen gets it as it is, not as it was last drawn: the next key may come sooner than that.
 */
export class SelectionLine {
  readonly #draw: (selection: Selection) => void;
  readonly #fail: (error: unknown) => void;
  #selection = nothingSelected;
  #waiting: Promise<void> | undefined;
  #isOver = false;

  constructor(draw: (selection: Selection) => void, fail: (error: unknown) => void) {
    this.#draw = draw;
    this.#fail = fail;
  }

  /** Whether nothing is chosen, and nothing is about to be. */
  get isEmpty(): boolean {
    return this.#selection.ids.size === 0 && !this.#waiting;
  }

  change(change: Change): void {
    this.whenKnown((now) => this.#set(change(now)));
  }

  /** Where the ids cannot be had, what comes after in the line is not done either: it was meant for them. */
  changeOnce<Ids>(asked: Promise<Ids>, change: (now: Selection, ids: Ids) => Selection): void {
    const before = this.#waiting;
    this.#wait(
      (async () => {
        const [ids] = await Promise.all([asked, before]);
        this.#set(change(this.#selection, ids));
      })(),
    );
  }

  /** Runs with what is chosen: at once, or when all that was pressed before is done. */
  whenKnown(run: (now: Selection) => void): void {
    if (this.#waiting) this.#wait(this.#waiting.then(() => run(this.#selection)));
    else run(this.#selection);
  }

  /** Draws no more; what was pressed until now is still done. */
  end(): void {
    this.#isOver = true;
  }

  #set(selection: Selection): void {
    this.#selection = selection;
    if (!this.#isOver) this.#draw(selection);
  }

  #wait(work: Promise<void>): void {
    this.#waiting = work;
    const over = () => {
      if (this.#waiting === work) this.#waiting = undefined;
    };
    work.then(over, (error: unknown) => {
      if (this.#waiting === work) {
        over();
        this.#fail(error);
      }
    });
  }
}
