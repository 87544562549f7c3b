import type { Span } from '#shared/spans.ts';

/**
 * Where words that were shown at `span` are now: words that moved by an edit are found again when they stand only once.
 * `undefined` when they are gone.
 */
export function currentSpan(text: string, span: Span, match: string): Span | undefined {
  if (match === '') return undefined;
  if (text.startsWith(match, span.start) && span.end - span.start === match.length) return span;
  const first = text.indexOf(match);
  if (first < 0 || text.indexOf(match, first + 1) >= 0) return undefined;
  return { start: first, end: first + match.length };
}
