import type { Inline } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { HighlightColor } from '#shared/highlights/types.ts';
import type { Span } from '#shared/spans.ts';

/** A highlight over the text of the version that is shown. */
export interface TextHighlight extends Span {
  readonly id: string;
  readonly color: HighlightColor;
  readonly hasComment: boolean;
}

/** A stretch of a leaf's text that is drawn in one way. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly NonNullable<Inline['marks']>[number][];
  readonly href: string | undefined;
  /** Part of the passage the reader was opened at. */
  readonly isLit: boolean;
  /** The highlights over it; the last one is on top. */
  readonly highlights: readonly TextHighlight[];
}

/** Pieces that stand together: those of one mention, or those between mentions. */
export interface Run {
  readonly start: number;
  readonly mention: Mention | undefined;
  readonly pieces: readonly Piece[];
}

interface Overlay {
  readonly lit: Span | undefined;
  readonly highlights: readonly TextHighlight[];
}

const noHighlights: readonly TextHighlight[] = [];

/**
 * Lays the mentions over the inlines of a leaf that starts at `start`. A mention may run across marks and links; it
 * stays one run. `mentions` are sorted and do not overlap (`mentionsWithin`); `highlights` may, and cut both.
 */
export function pieceInlines(
  inlines: readonly Inline[],
  start: number,
  mentions: readonly Mention[],
  lit: Span | undefined,
  highlights: readonly TextHighlight[] = noHighlights,
): Run[] {
  const end = start + inlines.reduce((length, { text }) => length + text.length, 0);
  const overlay: Overlay = { lit, highlights };
  const runs: Run[] = [];
  let from = start;
  for (const mention of mentions) {
    if (mention.start > from) runs.push(run(inlines, start, from, mention.start, undefined, overlay));
    runs.push(run(inlines, start, Math.max(mention.start, from), Math.min(mention.end, end), mention, overlay));
    from = Math.min(mention.end, end);
  }
  if (from < end) runs.push(run(inlines, start, from, end, undefined, overlay));
  return runs;
}

function run(
  inlines: readonly Inline[],
  start: number,
  from: number,
  to: number,
  mention: Mention | undefined,
  overlay: Overlay,
): Run {
  const pieces: Piece[] = [];
  let offset = start;
  for (const inline of inlines) {
    const first = Math.max(from, offset);
    const last = Math.min(to, offset + inline.text.length);
    const cuts = cutsWithin(first, last, overlay);
    for (const [at, cut] of cuts.entries()) {
      const next = cuts[at + 1];
      if (next === undefined || next <= cut) continue;
      pieces.push({
        text: inline.text.slice(cut - offset, next - offset),
        marks: inline.marks ?? [],
        href: inline.href,
        isLit: overlay.lit !== undefined && cut >= overlay.lit.start && next <= overlay.lit.end,
        highlights: highlightsOver(cut, next, overlay.highlights),
      });
    }
    offset += inline.text.length;
    if (offset >= to) break;
  }
  return { start: from, mention, pieces };
}

/** Where a stretch has to be cut so that each part is wholly in or out of every span laid over it. */
function cutsWithin(first: number, last: number, { lit, highlights }: Overlay): readonly number[] {
  if (!lit && highlights.length === 0) return [first, last];
  const spans: readonly Span[] = lit ? [...highlights, lit] : highlights;
  const edges = spans.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > first && edge < last);
  return [first, ...edges.sort((a, b) => a - b), last];
}

function highlightsOver(start: number, end: number, highlights: readonly TextHighlight[]): readonly TextHighlight[] {
  if (highlights.length === 0) return noHighlights;
  return highlights.filter((highlight) => highlight.start <= start && highlight.end >= end);
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
