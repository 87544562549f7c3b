import type { Span } from '#shared/spans.ts';

export interface MarkedParagraph {
  readonly start: number;
  readonly text: string;
  /** Offsets into `text`. */
  readonly marks: readonly Span[];
}

/** The paragraphs around a place of a text, with the matches in them: a long text is not drawn whole to show one place. */
export function paragraphsAround(
  text: string,
  matches: readonly Span[],
  at: number,
  before: number,
  after: number,
): MarkedParagraph[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const here = Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  );
  const from = Math.max(0, here - before);
  return starts.slice(from, here + after + 1).flatMap((start, place) => {
    const end = (starts[from + place + 1] ?? text.length + 1) - 1;
    const words = text.slice(start, end);
    if (words.trim() === '') return [];
    const marks = matches
      .filter((match) => match.start < end && match.end > start)
      .map((match) => ({ start: Math.max(0, match.start - start), end: Math.min(words.length, match.end - start) }));
    return [{ start, text: words, marks }];
  });
}
