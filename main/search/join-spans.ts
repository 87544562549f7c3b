import type { Span } from '#shared/spans.ts';

/** Spans in the order of their starts, overlapping ones as one. */
export function joinSpans(marks: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of marks) {
    const last = spans.at(-1);
    if (last && start < last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else spans.push({ start, end });
  }
  return spans;
}
