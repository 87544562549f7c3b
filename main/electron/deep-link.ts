/** Longer links are not ours. */
const longestBytes = 512;

/**
 * The id in `backstory://open/<id>`, the only thing a link from outside can ask: to look. Undefined for anything that is
 * not exactly that.
 */
export function deepLinkId(link: string): string | undefined {
  if (Buffer.byteLength(link) > longestBytes) return undefined;
  return /^backstory:\/\/open\/([0-7][0-9a-hjkmnp-tv-z]{25})$/.exec(link)?.[1];
}
