import type { Span } from '#shared/spans.ts';

export interface TextSelection {
  /** The words as they are selected. */
  readonly words: string;
  /** Where they stand in the article's text; undefined when they run over more than one block. */
  readonly span: Span | undefined;
  /** Where they are on screen. */
  readonly box: DOMRect;
}

/** What is selected inside `text`, whose blocks say with `data-start` where they begin. */
export function selectionIn(text: HTMLElement): TextSelection | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const words = selection.toString().trim();
  if (words === '' || !text.contains(range.commonAncestorContainer)) return undefined;
  return { words, span: spanOf(range), box: range.getBoundingClientRect() };
}

/** The offsets of a range within one block, without the spaces around its words. */
export function spanOf(range: Range): Span | undefined {
  const start = leafOf(range.startContainer);
  if (!start || start !== leafOf(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(start);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const first = Number(start.dataset.start) + before.toString().length + words.length - words.trimStart().length;
  return { start: first, end: first + words.trim().length };
}

function leafOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-start]') ?? null;
}
