import { leafOf, offsetOfPoint } from '#renderer/clips/range-of-span.ts';
import type { Span } from '#shared/spans.ts';

export interface TextSelection {
  /** The words as they are selected. */
  readonly words: string;
  /** Where they stand in the article's text; undefined when none of them is in it. */
  readonly span: Span | undefined;
  /** Whether they stand in one block, as the words of a name do. */
  readonly isInOneBlock: boolean;
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
  const leaf = leafOf(range.startContainer);
  return {
    words,
    span: spanOf(range, text),
    isInOneBlock: leaf !== null && leaf === leafOf(range.endContainer),
    box: range.getBoundingClientRect(),
  };
}

/** The offsets of a range, over one block or several of `text`, without the spaces around its words. */
export function spanOf(range: Range, text: HTMLElement = document.body): Span | undefined {
  const inner = withinLeaves(range, text);
  if (!inner) return undefined;
  const start = offsetOfPoint(inner.startContainer, inner.startOffset);
  const end = offsetOfPoint(inner.endContainer, inner.endOffset);
  if (start === undefined || end === undefined) return undefined;
  const words = inner.toString();
  const span = {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
  return span.end > span.start ? span : undefined;
}

/** The same words from the first to the last block that has any of them: three clicks select up to the next block. */
function withinLeaves(range: Range, text: HTMLElement): Range | undefined {
  const first = leafOf(range.startContainer);
  const last = leafOf(range.endContainer);
  if (first && last && range.endOffset > 0) return range;
  const touched = [...text.querySelectorAll<HTMLElement>('[data-start]')].filter((leaf) => hasWordsOf(leaf, range));
  const [from, to] = [touched[0], touched.at(-1)];
  if (!from || !to) return undefined;
  const inner = range.cloneRange();
  if (!first) inner.setStart(from, 0);
  if (!last || last !== to) inner.setEnd(to, to.childNodes.length);
  return inner;
}

function hasWordsOf(leaf: HTMLElement, range: Range): boolean {
  if (!range.intersectsNode(leaf)) return false;
  const inner = document.createRange();
  inner.selectNodeContents(leaf);
  if (inner.compareBoundaryPoints(Range.START_TO_START, range) < 0) {
    inner.setStart(range.startContainer, range.startOffset);
  }
  if (inner.compareBoundaryPoints(Range.END_TO_END, range) > 0) inner.setEnd(range.endContainer, range.endOffset);
  return inner.toString().trim() !== '';
}
