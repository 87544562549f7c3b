import barCss from '#renderer/extension/marks/mark-bar.css?inline';
import { highlightColors, highlightNames } from '#renderer/extension/marks/mark-words.ts';
import type { Mark } from '#renderer/extension/messages.ts';
import { announceOwnNode } from '#renderer/extension/page/own-nodes.ts';
import tokens from '#renderer/ui/tokens.css?inline';
import type { HighlightColor } from '#shared/highlights/types.ts';

interface MarkBarDeps {
  readonly onColor: (color: HighlightColor) => void;
  /** A mark that was changed, or removed when there is none after. */
  readonly onChange: (before: Mark, after: Mark | undefined) => void;
  readonly onDone: () => void;
}

/** In a shadow root the tokens belong to its host. */
const css = `${tokens.replaceAll(':root', ':host')}\n${barCss}`;
const ownEvents = [
  'keydown',
  'keyup',
  'keypress',
  'input',
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
];

/**
 * The small bar beside selected or marked words, in a closed shadow root that neither the page's styles nor its scripts
 * reach. A page that takes it away gets it back with the next selection, and nothing depends on it.
 */
export class MarkBar {
  readonly #page: Document;
  readonly #deps: MarkBarDeps;
  readonly #host: HTMLElement;
  readonly #body: HTMLElement;

  constructor(page: Document, deps: MarkBarDeps) {
    this.#page = page;
    this.#deps = deps;
    this.#host = page.createElement('div');
    this.#host.style.cssText = 'all: initial !important; position: fixed !important; z-index: 2147483647 !important;';
    const root = this.#host.attachShadow({ mode: 'closed' });
    const style = page.createElement('style');
    style.textContent = css;
    this.#body = page.createElement('div');
    this.#body.className = 'bar';
    this.#body.setAttribute('role', 'toolbar');
    this.#body.setAttribute('aria-label', 'Backstory highlights');
    root.append(style, this.#body);
    // What is pressed and typed here is none of the page's shortcuts.
    for (const name of ownEvents) this.#body.addEventListener(name, (event) => event.stopPropagation());
    // A press on a button leaves focus and selection where they are.
    this.#body.addEventListener('mousedown', (event) => {
      if ((event.target as Element).localName !== 'textarea') event.preventDefault();
    });
    announceOwnNode(this.#host);
  }

  isOwn(target: EventTarget): boolean {
    return target === this.#host;
  }

  showIdle(count: number): void {
    const words =
      count === 0
        ? 'Select words to highlight them'
        : `${count} ${count === 1 ? 'highlight' : 'highlights'} on this page`;
    this.#show([this.#words(words), this.#button('Done', this.#deps.onDone)]);
  }

  showColors(beside: DOMRect): void {
    this.#show(
      highlightColors.map((color) => this.#colorButton(color, false, () => this.#deps.onColor(color))),
      beside,
    );
  }

  showMark(mark: Mark, beside: DOMRect): void {
    let current = mark;
    const change = (after: Mark) => {
      this.#deps.onChange(current, after);
      current = after;
    };
    const comment = this.#page.createElement('textarea');
    comment.value = mark.comment;
    comment.rows = 2;
    comment.maxLength = 10_000;
    comment.placeholder = 'Comment';
    comment.setAttribute('aria-label', 'Comment on this highlight');
    comment.addEventListener('input', () => change({ ...current, comment: comment.value }));
    const colors = highlightColors.map((color) =>
      this.#colorButton(color, color === mark.color, () => {
        change({ ...current, color });
        this.showMark(current, beside);
      }),
    );
    const remove = this.#button('Remove', () => {
      this.#deps.onChange(current, undefined);
      this.close();
    });
    this.#show([...colors, comment, remove, this.#button('Done', () => this.close())], beside);
  }

  sayNotKept(): void {
    this.#show([
      this.#words('Backstory was updated. Reload the page to go on highlighting.'),
      this.#button('Close', () => this.close()),
    ]);
  }

  close(): void {
    this.#host.remove();
  }

  #show(parts: readonly HTMLElement[], beside?: DOMRect): void {
    const view = this.#page.defaultView;
    const isDark = view?.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
    this.#body.dataset.theme = isDark ? 'dark' : 'light';
    this.#body.replaceChildren(...parts);
    if (!this.#host.isConnected) this.#page.documentElement.append(this.#host);
    const [width, height] = [view?.innerWidth ?? 0, view?.innerHeight ?? 0];
    const box = this.#body.getBoundingClientRect();
    const below = beside ? beside.bottom + 8 : height;
    const top =
      beside && below + box.height <= height ? below : (beside?.top ?? height) - box.height - (beside ? 8 : 16);
    this.#host.style.setProperty('top', `${clamp(top, 8, height - box.height - 8)}px`, 'important');
    this.#host.style.setProperty('left', `${clamp(beside?.left ?? width, 8, width - box.width - 16)}px`, 'important');
  }

  #words(text: string): HTMLElement {
    const words = this.#page.createElement('span');
    words.setAttribute('role', 'status');
    words.textContent = text;
    return words;
  }

  #button(label: string, onPress: () => void): HTMLElement {
    const button = this.#page.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', onPress);
    return button;
  }

  #colorButton(color: HighlightColor, isPressed: boolean, onPress: () => void): HTMLElement {
    const button = this.#button(highlightNames[color], onPress);
    button.dataset.color = color;
    button.setAttribute('aria-pressed', String(isPressed));
    return button;
  }
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, Math.max(low, high)));
