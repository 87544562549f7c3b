import { needRows } from '#renderer/clips/needed-rows.ts';
import { firstIndex, offsetOfPoint, rangeOfSpan, rowAt } from '#renderer/clips/range-of-span.ts';
import type { Span } from '#shared/spans.ts';

/** How far under the edge of the pane a passage stands that reading goes on with. */
const topGap = 28;

/** Brings the words of a span into view: to the middle, or to where reading goes on. */
export function scrollToSpan(text: HTMLElement, span: Span, align: 'center' | 'top'): void {
  needRows(text, span);
  const range = rangeOfSpan(text, span);
  const scroller = scrollerOf(text);
  const row = rowAt(text, span.start);
  if (!scroller || !row || !range) return;
  // The row first, which lays its words out; until then their place is only a guess.
  row.scrollIntoView({ block: align === 'top' ? 'start' : 'center' });
  const move = () => {
    const pane = scroller.getBoundingClientRect();
    const words = range.getClientRects?.()[0];
    if (!words) return;
    const wanted = align === 'top' ? topGap : (pane.height - words.height) / 2;
    scroller.scrollTop += words.top - pane.top - wanted;
  };
  move();
}

/** Scrolls no further than is needed to have the words of a span in view, with a line of room. */
export function revealSpan(text: HTMLElement, span: Span): void {
  const scroller = scrollerOf(text);
  rowAt(text, span.start)?.scrollIntoView({ block: 'nearest' });
  const words = rangeOfSpan(text, span)?.getBoundingClientRect?.();
  if (!scroller || !words) return;
  const pane = scroller.getBoundingClientRect();
  const above = words.top - (pane.top + topGap);
  const below = words.bottom - (pane.bottom - topGap * 2);
  if (above < 0) scroller.scrollTop += above;
  else if (below > 0) scroller.scrollTop += Math.min(below, above);
}

/** The place of the first word that can be seen; undefined above the text, and where nothing is laid out. */
export function firstVisibleOffset(text: HTMLElement): number | undefined {
  const scroller = scrollerOf(text);
  if (!scroller) return undefined;
  const pane = scroller.getBoundingClientRect();
  const box = text.getBoundingClientRect();
  if (pane.height === 0 || box.top > pane.top + topGap * 2) return undefined;
  const point = pointOnScreen(isRightToLeft(text) ? box.right - 4 : box.left + 4, pane.top + topGap);
  const offset = point && text.contains(point.node) ? offsetOfPoint(point.node, point.offset) : undefined;
  return offset ?? firstRowOffset(text, pane.top + topGap);
}

/** The row under a height, where the point is between words: beside a picture, in a gap. */
function firstRowOffset(text: HTMLElement, top: number): number | undefined {
  const firstUnder = ({ children }: Element): Element | undefined =>
    children[firstIndex(children, (child) => child.getBoundingClientRect().bottom > top)];
  const chunk = firstUnder(text);
  const row = chunk && (firstUnder(chunk) ?? chunk).getAttribute('data-row');
  return row === null || row === undefined ? undefined : Number(row);
}

function pointOnScreen(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  const position = document.caretPositionFromPoint?.(x, y);
  return position ? { node: position.offsetNode, offset: position.offset } : undefined;
}

function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element.querySelector('[data-start]') ?? element).direction === 'rtl';
}

export function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return undefined;
}
