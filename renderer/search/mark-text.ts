import type { Span } from '#shared/spans.ts';

export interface MarkedPiece {
  readonly start: number;
  readonly words: string;
  readonly isMarked: boolean;
}

/** Cuts a text at its marks, which may touch, overlap or reach beyond its end. */
export function markText(text: string, marks: readonly Span[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  const cut = (end: number, isMarked: boolean) => {
    if (end > at) pieces.push({ start: at, words: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    cut(Math.min(start, text.length), false);
    cut(Math.min(end, text.length), true);
  }
  cut(text.length, false);
  return pieces;
}
