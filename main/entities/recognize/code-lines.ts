/** Lines longer than this are prose, or data that has no names either way. */
const longestLine = 400;
/** Signs of a program for each word of a line. */
const leastShare = 0.4;

/** What programs are written with and prose is not; two kinds of it have to come together. */
const kinds = [/[{}]/g, /=/g, /;(?=\s*(?:$|[}]|\/\/))/g, /[\p{L}\p{N}_]\(|\)\s*[;{]/gu];

/** The lines of a text that are plainly code, first to last, as offsets. */
export function findCodeLines(text: string): { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    if (end - start <= longestLine && isCode(text.slice(start, end))) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function isCode(line: string): boolean {
  if (!/[{}=;]/.test(line)) return false;
  const counts = kinds.map((kind) => line.match(kind)?.length ?? 0);
  const words = line.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
  const signs = counts.reduce((sum, count) => sum + count, 0);
  return counts.filter((count) => count > 0).length > 1 && signs >= leastShare * words;
}
