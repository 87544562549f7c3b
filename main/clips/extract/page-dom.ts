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
  getAttribute(name: string): string | null;
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
  const hasRoot = /<html[\s>]/i.test(html);
  const { document } = parseHTML(hasRoot ? html : `<!doctype html><html><head></head><body>${html}</body></html>`);
  // linkedom's types need the DOM's, which main leaves out; the shape above is what is used of it.
  return document as unknown as PageDocument;
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
