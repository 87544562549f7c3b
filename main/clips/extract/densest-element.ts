import { isElement, type PageDocument, type PageElement, wordsOf } from '#main/clips/extract/page-dom.ts';

const offSide =
  'nav, aside, footer, header, form, [role=navigation], [role=complementary], [role=contentinfo], [aria-hidden=true]';

/**
 * The element that holds most of the page's running text: each paragraph speaks for its parent, and half as loud for
 * the one above; what is mostly links is not listened to.
 */
export function densestElement(document: PageDocument): PageElement | undefined {
  const scores = new Map<PageElement, number>();
  const add = (element: PageElement | null, score: number) => {
    if (element) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const paragraph of document.querySelectorAll('p, pre, blockquote, li, td, dd, div')) {
    const length = ownTextLength(paragraph);
    if (length < 25 || paragraph.closest(offSide)) continue;
    const score = length * (1 - linkShare(paragraph));
    add(paragraph.parentElement, score);
    add(paragraph.parentElement?.parentElement ?? null, score / 2);
    if (paragraph.localName === 'div') add(paragraph, score);
  }
  let best: PageElement | undefined;
  for (const [element, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best;
}

/** For a container the text that stands in it directly, for a paragraph all of its text. */
function ownTextLength(element: PageElement): number {
  if (element.localName !== 'div' && element.localName !== 'td') return wordsOf(element).length;
  let length = 0;
  for (const child of element.childNodes) if (!isElement(child)) length += wordsOf(child).length;
  return length;
}

function linkShare(element: PageElement): number {
  const all = wordsOf(element).length || 1;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += wordsOf(link).length;
  return Math.min(1, linked / all);
}
