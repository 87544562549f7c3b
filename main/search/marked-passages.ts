import type { IndexedHighlight } from '#main/index/types.ts';
import type { Mark } from '#main/search/cut-snippet.ts';
import type { TextScanner } from '#main/search/scan-text.ts';

// Signs that no text holds, and that part words.
const betweenParts = '\u001e';
const betweenHighlights = '\u001f';

/** Highlights as one text to search in. */
export function joinHighlights(highlights: readonly IndexedHighlight[]): string {
  const plain = (text: string) => text.replaceAll(betweenParts, ' ').replaceAll(betweenHighlights, ' ');
  return highlights
    .map(({ exact, comment }) => `${plain(exact)}${betweenParts}${plain(comment)}`)
    .join(betweenHighlights);
}

/** The passages of a text that were marked and say what is asked for, or have comments that do. */
export function markedPassages(text: string, highlights: string, scanner: TextScanner): Mark[] {
  if (highlights === '') return [];
  return highlights.split(betweenHighlights).flatMap((highlight) => {
    const [exact = ''] = highlight.split(betweenParts);
    const [found] = scanner.scan(highlight).occurrences;
    const start = found && exact !== '' ? text.indexOf(exact) : -1;
    return found && start !== -1 ? [{ start, end: start + exact.length, atom: found.atom }] : [];
  });
}
