import { isElement, isText, type PageNode } from '#main/clips/extract/page-dom.ts';

const unseen = new Set('script style template noscript head svg iframe object select option textarea'.split(' '));

/** What a reader of the whole page would see, menus and all, as one line. */
export function visibleText(node: PageNode | null): string {
  const words: string[] = [];
  const visit = (visited: PageNode) => {
    if (isText(visited)) words.push(visited.textContent ?? '');
    if (!isElement(visited) || unseen.has(visited.localName) || visited.hasAttribute('hidden')) return;
    for (const child of visited.childNodes) visit(child);
    words.push(' ');
  };
  if (node) visit(node);
  return words.join('').replace(/\s+/g, ' ').trim();
}
