/** The address that a page gives as its own in the link at its top, as it is written there. */
export function canonicalIn(top: string): string | undefined {
  for (const [tag] of top.matchAll(/<link\s[^<>]{1,3000}>/gi)) {
    if (!/\srel\s*=\s*["']?canonical\b/i.test(tag)) continue;
    const named = /\shref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/i.exec(tag);
    return (named?.[1] ?? named?.[2] ?? named?.[3] ?? '').replaceAll('&amp;', '&').trim();
  }
  return undefined;
}
