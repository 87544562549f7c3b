import type { Inline } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { Span } from '#shared/spans.ts';

/** A stretch of a leaf's text that is drawn in one way. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly NonNullable<Inline['marks']>[number][];
  readonly href: string | undefined;
  /** Part of the passage the reader was opened at. */
  readonly isLit: boolean;
}

/** Pieces that stand together: those of one mention, or those between mentions. */
export interface Run {
  readonly start: number;
  readonly mention: Mention | undefined;
  readonly pieces: readonly Piece[];
}

/**
 * Lays the mentions over the inlines of a leaf that starts at `start`. A mention may run across marks and links; it
 * stays one run. `mentions` are sorted and do not overlap (`mentionsWithin`).
 */
export function pieceInlines(
  inlines: readonly Inline[],
  start: number,
  mentions: readonly Mention[],
  lit: Span | undefined,
): Run[] {
  const end = start + inlines.reduce((length, { text }) => length + text.length, 0);
  const runs: Run[] = [];
  let from = start;
  for (const mention of mentions) {
    if (mention.start > from) runs.push(run(inlines, start, from, mention.start, undefined, lit));
    runs.push(run(inlines, start, Math.max(mention.start, from), Math.min(mention.end, end), mention, lit));
    from = Math.min(mention.end, end);
  }
  if (from < end) runs.push(run(inlines, start, from, end, undefined, lit));
  return runs;
}

function run(
  inlines: readonly Inline[],
  start: number,
  from: number,
  to: number,
  mention: Mention | undefined,
  lit: Span | undefined,
): Run {
  const pieces: Piece[] = [];
  let offset = start;
  for (const inline of inlines) {
    const first = Math.max(from, offset);
    const last = Math.min(to, offset + inline.text.length);
    const cuts = lit ? [first, lit.start, lit.end, last].filter((cut) => cut >= first && cut <= last) : [first, last];
    for (const [at, cut] of cuts.entries()) {
      const next = cuts[at + 1];
      if (next === undefined || next <= cut) continue;
      pieces.push({
        text: inline.text.slice(cut - offset, next - offset),
        marks: inline.marks ?? [],
        href: inline.href,
        isLit: lit !== undefined && cut >= lit.start && next <= lit.end,
      });
    }
    offset += inline.text.length;
  }
  return { start: from, mention, pieces };
}

/** The mentions to show, in order, without rejected ones and without those that lie inside another. */
export function shownMentions(mentions: readonly Mention[]): Mention[] {
  const sorted = mentions
    .filter(({ layer, start, end }) => layer !== 'rejected' && end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const shown: Mention[] = [];
  for (const mention of sorted) {
    if (mention.start >= (shown.at(-1)?.end ?? 0)) shown.push(mention);
  }
  return shown;
}

/** Those of the sorted mentions that touch a span. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const within: Mention[] = [];
  for (let at = low; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (!mention || mention.start >= end) break;
    within.push(mention);
  }
  return within;
}
