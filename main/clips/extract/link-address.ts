/** Where a link leads, when that is a page or a mail address; `undefined` for every other kind and for the page itself. */
export function linkAddress(href: string | null, base: string | undefined): string | undefined {
  if (href === null || /^\s*(?:#|$)/.test(href) || href.length > 4096) return undefined;
  const url = URL.parse(href, base);
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) return undefined;
  return url.username || url.password ? undefined : url.href;
}
