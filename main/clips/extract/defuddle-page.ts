import { DefuddleClass } from 'defuddle/node';
import type { PageDocument } from '#main/clips/extract/page-dom.ts';

/**
 * The article's HTML by Defuddle's rules; the document is its own and changed by it. Its synchronous form is the one
 * that asks nobody: the other fetches from sites it knows when a page holds little.
 */
export function defuddle(document: PageDocument, url: string | undefined): string {
  const view = Object.assign(document, {
    styleSheets: [],
    URL: url ?? 'about:blank',
  });
  // The document is linkedom's, which has all that the constructor's type asks for.
  const extractor = new DefuddleClass(view as unknown as ConstructorParameters<typeof DefuddleClass>[0], {
    useAsync: false,
    // These rules take lists of short items for boilerplate: a line too many is better than a list that is missing.
    removeContentPatterns: false,
    url: url ?? 'about:blank',
    fetch: () => Promise.reject(new Error('extraction asks nobody')),
  });
  return extractor.parse().content;
}
