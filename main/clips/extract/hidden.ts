import type { PageElement } from '#main/clips/extract/page-dom.ts';

/** Elements that have no words of the page's text: what runs, loads, asks or draws. */
export const unread: ReadonlySet<string> = new Set(
  'script style template noscript head link meta title base iframe frame frameset noframes object embed param applet audio video canvas map area svg button input select textarea option datalist dialog progress meter portal fencedframe noembed track source'.split(
    ' ',
  ),
);

/** What a page's script shows as soon as it runs, so that being hidden in the stored page says nothing. */
const shownLater = new Set(['html', 'body', 'main', 'article']);

/** Whether an element says of itself that it is not to be seen. */
export function isHidden(element: PageElement): boolean {
  if (shownLater.has(element.localName)) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
