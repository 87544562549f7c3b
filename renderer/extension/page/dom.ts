/**
 * Reads the tree past what a page can put in the way: a form's fields hide its own properties (`<input name=childNodes>`),
 * also from a content script. The getters of the prototypes, which the page cannot reach from here, do not.
 */
export const parentOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const firstChildOf = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const textOf = getter<Node, string | null>(Node.prototype, 'textContent');
export const nameOf = getter<Element, string>(Element.prototype, 'localName');
export const attributesOf = getter<Element, NamedNodeMap>(Element.prototype, 'attributes');
const openRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
const { getAttribute } = Element.prototype;

export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);

/** Chrome's way, and Firefox's. */
interface RootReader {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}
interface ReadableRoot {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root that shows an element's content; browsers let extensions see closed ones too. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = openRootOf(element);
  if (open) return open;
  if (
    !/^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|.*-.*)$/.test(nameOf(element))
  )
    return null;
  try {
    const byChrome = (globalThis as RootReader).chrome?.dom?.openOrClosedShadowRoot?.(element);
    return byChrome ?? (element as ReadableRoot).openOrClosedShadowRoot ?? null;
  } catch {
    // Not for this element, says the browser.
    return null;
  }
}

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;
export const isText = (node: Node): node is Text => nodeTypeOf(node) === 3 || nodeTypeOf(node) === 4;

function getter<From extends object, Value>(prototype: From, name: string): (node: From) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`No getter for ${name}`);
  return (node) => get.call(node);
}
