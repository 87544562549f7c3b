import type { PageDocument } from '#main/clips/extract/page-dom.ts';

export type JsonLdNode = Readonly<Record<string, unknown>>;

const maxScriptLength = 1_000_000;
const maxNodes = 2_000;

/** Every JSON-LD object of a page, those inside others too; what cannot be read is passed over, as browsers do. */
export function jsonLdNodes(document: PageDocument): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length <= maxScriptLength) collect(parseLoosely(source), nodes, 0);
  }
  return nodes;
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > 12 || nodes.length >= maxNodes) return;
  if (Array.isArray(value)) {
    for (const inner of value) collect(inner, nodes, depth + 1);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object') collect(inner, nodes, depth + 1);
  }
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Publishers leave comments and raw line breaks in their JSON. */
function parseLoosely(source: string): unknown {
  const bare = source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '');
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next, more forgiving reading is tried; a script that has none is no metadata.
    }
  }
  return undefined;
}

export function typesOf(node: JsonLdNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^.*[/:#]/, ''));
}

const articleType = /(?:Article|BlogPosting|Report|Posting|Review|OpinionNewsArticle|ScholarlyArticle|Recipe|HowTo)$/;

/** The objects that speak of the article itself, the surest first. */
export function articleNodes(nodes: readonly JsonLdNode[], url: string | undefined): JsonLdNode[] {
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleType.test(type)));
  const own = (node: JsonLdNode) =>
    url !== undefined && addressesOf(node).some((address) => samePage(address, url)) ? 1 : 0;
  const substance = (node: JsonLdNode) =>
    ['headline', 'datePublished', 'author', 'articleBody'].filter((key) => node[key]).length;
  return articles
    .filter((node) => substance(node) > 0)
    .toSorted((a, b) => own(b) - own(a) || substance(b) - substance(a));
}

/** Values deeper than this are no text that anyone meant. */
export const deepestValue = 8;

export function textOf(value: unknown, depth = 0): string | undefined {
  if (depth > deepestValue) return undefined;
  if (Array.isArray(value)) return textOf(value[0], depth + 1);
  if (isNode(value)) return textOf(value['@value'] ?? value.name, depth + 1);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function addressesOf(node: JsonLdNode): string[] {
  const page = node.mainEntityOfPage;
  return [node.url, node['@id'], page, isNode(page) ? page['@id'] : undefined].filter(
    (value) => typeof value === 'string',
  );
}

function samePage(a: string, b: string): boolean {
  const [left, right] = [URL.parse(a, b), URL.parse(b)];
  const path = (url: URL | null) => url?.pathname.replace(/\/$/, '');
  return left !== null && path(left) === path(right) && path(left) !== '';
}
