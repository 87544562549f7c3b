import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexedHighlight } from '#main/index/types.ts';
import { markMatches } from '#main/search/mark-matches.ts';
import type { Query } from '#main/search/query-syntax.ts';
import type { Respell } from '#main/search/to-match.ts';
import type { Span } from '#shared/spans.ts';

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

/** The passages of a text whose comments say what is asked for. */
export function markedPassages(
  index: IndexDatabase,
  { text, highlights }: { readonly text: string; readonly highlights: string },
  query: Query,
  respell: Respell,
): Span[] {
  if (highlights === '') return [];
  const parts = highlights.split(betweenHighlights).map((one) => one.split(betweenParts));
  const comments = parts.map(([, comment = '']) => ({ title: '', text: comment }));
  return markMatches(index, comments, query, respell).flatMap(({ text: found }, at) => {
    const exact = parts[at]?.[0] ?? '';
    const start = found.length > 0 ? text.indexOf(exact) : -1;
    return start === -1 ? [] : [{ start, end: start + exact.length }];
  });
}
