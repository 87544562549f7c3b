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
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const ownerOf = getter<Node, Document | null>(Node.prototype, 'ownerDocument');
export const baseOf = getter<Node, string>(Node.prototype, 'baseURI');
const openRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
const { getAttribute, hasAttribute } = Element.prototype;
const { getRootNode } = Node.prototype;

export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const isSet = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const rootOf = (node: Node): Node => getRootNode.call(node);
/** Whether an element has a box that is shown; not every engine can tell. */
export const isVisible = (element: Element): boolean => Element.prototype.checkVisibility?.call(element) ?? false;

/** A document whose own properties are its own: `<form name=body>` would take the place of the body otherwise. */
export function unhidden(page: Document): Document {
  const own: object = Object.getPrototypeOf(page);
  return new Proxy(page, {
    get(_page, name) {
      const value: unknown = Reflect.has(own, name) ? Reflect.get(own, name, page) : Reflect.get(page, name, page);
      return typeof value === 'function' ? value.bind(page) : value;
    },
  });
}

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
