import type { Span } from '#shared/spans.ts';

/** The words of a span as a range of the page; undefined where the text does not have them. */
export function rangeOfSpan(text: HTMLElement, { start, end }: Span): Range | undefined {
  const first = pointAt(text, start, false);
  const last = pointAt(text, end, true);
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** Where a point of the page stands in the article's text; undefined outside its words. */
export function offsetOfPoint(node: Node, offset: number): number | undefined {
  const leaf = leafOf(node);
  if (!leaf) return undefined;
  const before = document.createRange();
  before.selectNodeContents(leaf);
  before.setEnd(node, offset);
  return Number(leaf.dataset.start) + before.toString().length;
}

/** The element with the words around a node; it says with `data-start` where they begin. */
export function leafOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-start]') ?? null;
}

/** The outermost block that has an offset. */
export function rowAt(text: HTMLElement, offset: number): HTMLElement | undefined {
  const lastBegun = ({ children }: Element): Element | undefined =>
    children[firstIndex(children, (child) => Number(child.getAttribute('data-row')) > offset) - 1];
  const chunk = lastBegun(text);
  // A chunk that waits has no rows yet.
  const row = chunk && (lastBegun(chunk) ?? chunk);
  return row instanceof HTMLElement ? row : undefined;
}

/** Where those elements begin of which something holds, given that it holds of all after the first. */
export function firstIndex(elements: HTMLCollection, holds: (element: Element) => boolean): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element && holds(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** `isEnd` looks from the left: the end of a span belongs to the word before it. */
function pointAt(text: HTMLElement, offset: number, isEnd: boolean): Point | undefined {
  const sought = isEnd ? offset - 1 : offset;
  const leaves = rowAt(text, sought)?.querySelectorAll<HTMLElement>('[data-start]') ?? [];
  const leaf = [...leaves].findLast(({ dataset }) => Number(dataset.start) <= sought);
  if (!leaf) return undefined;
  let rest = offset - Number(leaf.dataset.start);
  const words = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (isEnd ? rest <= length : rest < length) return { node, offset: rest };
    rest -= length;
  }
  return undefined;
}
