import type { BrowserApi } from '#renderer/extension/browser-api.ts';
import { MarkBar } from '#renderer/extension/marks/mark-bar.ts';
import { paintMarks } from '#renderer/extension/marks/paint-marks.ts';
import type { Mark, PageTells } from '#renderer/extension/messages.ts';
import { findPassages, passageOf, selectedRange } from '#renderer/extension/page/passages.ts';
import type { HighlightColor } from '#shared/highlights/types.ts';

export interface MarkRequest {
  /** What was marked on this page before. */
  readonly marks: readonly Mark[];
  /** Marks the selected words with it at once. */
  readonly color: HighlightColor | null;
}

export interface PageMarker {
  /** Whether there is anything to do: false when words should be marked and none are selected. */
  start(request: MarkRequest): boolean;
  stop(): void;
}

type Tell = (message: PageTells) => Promise<unknown>;

/** The tool that marks passages on a page. It listens, it never holds an event back from the page or takes its focus. */
export class Marker implements PageMarker {
  readonly #page: Document;
  readonly #tell: Tell;
  readonly #bar: MarkBar;
  #marks: readonly Mark[] = [];
  #ranges = new Map<Mark, Range>();
  #listening: AbortController | undefined;

  constructor(page: Document, tell: Tell) {
    this.#page = page;
    this.#tell = tell;
    this.#bar = new MarkBar(page, {
      onColor: (color) => this.#markSelection(color),
      onChange: (before, after) => this.#replace(before, after),
      onDone: () => this.stop(),
    });
  }

  start({ marks, color }: MarkRequest): boolean {
    this.#marks = marks;
    this.#ranges = findPassages(this.#page, marks);
    paintMarks(this.#ranges);
    this.#listen();
    if (color !== null) return this.#markSelection(color);
    this.#bar.showIdle(marks.length);
    this.#offer();
    return true;
  }

  stop(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#bar.close();
  }

  #listen(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const options = { capture: true, passive: true, signal } as const;
    this.#page.addEventListener('pointerup', (event) => this.#afterPress(event), options);
    this.#page.addEventListener('keyup', (event) => event.shiftKey && !this.#isInBar(event) && this.#offer(), options);
    this.#page.addEventListener(
      'keydown',
      (event) => event.key === 'Escape' && this.#bar.showIdle(this.#marks.length),
      options,
    );
  }

  #isInBar(event: Event): boolean {
    return event.composedPath().some((node) => this.#bar.isOwn(node));
  }

  #afterPress(event: PointerEvent): void {
    if (this.#isInBar(event)) return;
    // The selection is what it will be after the event.
    setTimeout(() => {
      const mark = selectedRange(this.#page) ? undefined : this.#markAt(event.clientX, event.clientY);
      if (mark) this.#edit(mark);
      else if (!this.#offer()) this.#bar.showIdle(this.#marks.length);
    });
  }

  /** Shows the four colors beside selected words. */
  #offer(): boolean {
    const range = selectedRange(this.#page);
    if (!range) return false;
    this.#bar.showColors(range.getBoundingClientRect());
    return true;
  }

  #markSelection(color: HighlightColor): boolean {
    const range = selectedRange(this.#page);
    if (!range) return false;
    const passage = passageOf(range);
    const there = this.#marks.find(({ exact, prefix }) => exact === passage.exact && prefix === passage.prefix);
    const mark: Mark = there ? { ...there, color } : { ...passage, id: newId(), color, comment: '' };
    this.#ranges.set(mark, range.cloneRange());
    if (there) this.#ranges.delete(there);
    this.#keep(there ? this.#marks.map((one) => (one === there ? mark : one)) : [...this.#marks, mark]);
    this.#page.getSelection()?.removeAllRanges();
    this.#edit(mark);
    return true;
  }

  #edit(mark: Mark): void {
    const range = this.#ranges.get(mark);
    if (range) this.#bar.showMark(mark, range.getBoundingClientRect());
  }

  #replace(before: Mark, after: Mark | undefined): void {
    const range = this.#ranges.get(before);
    this.#ranges.delete(before);
    if (after && range) this.#ranges.set(after, range);
    this.#keep(this.#marks.flatMap((one) => (one.id !== before.id ? [one] : after ? [after] : [])));
  }

  #keep(marks: readonly Mark[]): void {
    this.#marks = marks;
    paintMarks(this.#ranges);
    this.#tell({ tell: 'marks', marks }).catch(() => this.#bar.sayNotKept());
  }

  #markAt(x: number, y: number): Mark | undefined {
    for (const [mark, range] of this.#ranges) {
      for (const box of range.getClientRects()) {
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return mark;
      }
    }
    return undefined;
  }
}

const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** For the page's entry: sends to the worker of this extension. */
export const tellWorker =
  (browser: BrowserApi): Tell =>
  (message) =>
    browser.runtime.sendMessage(message);
