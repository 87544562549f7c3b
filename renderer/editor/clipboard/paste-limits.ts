/** Longer pastes would hold the window up for seconds: they belong into a file. */
export const longestPaste = 2_000_000;

/** With more elements than this only the words of a page are taken. */
const mostElements = 60_000;
/** The same for a page of more characters, and for a copy of our own. */
export const longestMarkup = 4_000_000;

/** Whether a page is small enough to be taken with its structure. */
export function isReadableHtml(html: string): boolean {
  if (html.length > longestMarkup) return false;
  let elements = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) elements += 1;
  return elements <= mostElements * 2;
}
