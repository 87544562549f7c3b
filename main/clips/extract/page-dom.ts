import { parseHTML } from 'linkedom';

/** The little of the DOM that extraction uses; main has no DOM types of its own. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentElement: PageElement | null;
  remove(): void;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly children: Iterable<PageElement>;
  readonly className: string;
  readonly id: string;
  innerHTML: string;
  readonly outerHTML: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  append(...nodes: PageNode[]): void;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
}

export interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly head: PageElement | null;
  readonly body: PageElement | null;
  readonly title: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Parses a page into a tree. Nothing in it runs or is loaded. */
export function parsePage(html: string): PageDocument {
  const root = html.search(/<html[\s>]/i);
  const page = treeOf(root >= 0 ? html : `<!doctype html><html><head></head><body>${html}</body></html>`);
  // What stands before the page's own root would be taken for it.
  const whole = root > 0 && page.documentElement?.localName !== 'html' ? treeOf(html.slice(root)) : page;
  joinBodies(whole);
  return whole;
}

function treeOf(html: string): PageDocument {
  // linkedom's types need the DOM's, which main leaves out; the shape above is what is used of it.
  return parseHTML(html).document as unknown as PageDocument;
}

/** A page that has elements between its head and its body gets a second, empty body first. */
function joinBodies({ documentElement, body }: PageDocument): void {
  for (const other of [...(documentElement?.children ?? [])]) {
    if (!body || other === body || other.localName !== 'body') continue;
    for (const { name, value } of [...other.attributes]) body.setAttribute(name, value);
    body.append(...other.childNodes);
    other.remove();
  }
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** An element's words with white space made single. */
export function wordsOf(node: PageNode | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
