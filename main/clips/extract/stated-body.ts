import type { PageDocument } from '#main/clips/extract/page-dom.ts';

/** Fields under which pages keep an article's text in their data. */
const bodyFields = new Set([
  'articlebody',
  'body',
  'content',
  'html',
  'bodyhtml',
  'contenthtml',
  'bodytext',
  'text',
  'markdown',
]);
const longestScript = 4_000_000;
const mostValues = 50_000;

/** The article's text as the page's own data gives it (JSON-LD, the state of an app that draws itself); '' where it does not. */
export function statedBody(document: PageDocument): string {
  return longestIn(document, 'script[type="application/ld+json"]', new Set(['articlebody']));
}

/** The same from the data of pages that have little text until their scripts run; it may be HTML. */
export function embeddedBody(document: PageDocument): string {
  return longestIn(document, 'script[type="application/json"], script[id="__NEXT_DATA__"]', bodyFields);
}

function longestIn(document: PageDocument, selector: string, fields: ReadonlySet<string>): string {
  let longest = '';
  for (const script of document.querySelectorAll(selector)) {
    const source = script.textContent ?? '';
    if (source.length > longestScript) continue;
    for (const text of textsUnder(parsed(source), fields)) if (text.length > longest.length) longest = text;
  }
  return longest;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Pages get their own data wrong; then they state nothing.
    return undefined;
  }
}

function textsUnder(root: unknown, fields: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  const waiting: unknown[] = [root];
  for (let seen = 0; waiting.length > 0 && seen < mostValues; seen++) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'object') waiting.push(inner);
      else if (typeof inner === 'string' && fields.has(name.toLowerCase()) && / \S+ \S+ /.test(inner.slice(0, 400)))
        texts.push(inner);
    }
  }
  return texts;
}
