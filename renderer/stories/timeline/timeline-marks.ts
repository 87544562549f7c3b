import { dayNumber, placeOf, type Scale } from '#renderer/stories/timeline/timeline-scale.ts';
import type { TimelineEntry } from '#shared/timeline/types.ts';

/** What is drawn at one place: an entry, or several that stand too close to be told apart. */
export interface Mark {
  readonly entries: readonly TimelineEntry[];
  /** In pixels from the start of the line. */
  readonly x: number;
  /** How far it reaches, for a time that is no single day. */
  readonly width: number;
  /** Which row of labels it has; `null` where none is free. */
  readonly lane: number | null;
  /** Whether the label ends at the mark: at the end of the line there is no room behind it. */
  readonly isBefore: boolean;
}

/** How near entries are one mark: nearer still than their numbers can stand beside each other. */
const spacings = [14, 24, 36] as const;
const labelWidth = 118;
const lanes = 2;

/**
 * Marks for the entries in sight. Thousands of entries give as many marks as there is room: neighbors within a few pixels
 * and of about the same length are one, so that the number of marks hangs on the width alone, and where their numbers
 * would lie over each other fewer marks have more. Labels go to the marks with most to tell, where they overlap nothing.
 */
export function marksOf(entries: readonly TimelineEntry[], scale: Scale, width: number): Mark[] {
  const placed = entries
    .flatMap((entry) => {
      const from = placeOf(dayNumber(entry.when.from), scale) * width;
      const to = placeOf(dayNumber(entry.when.to) + 1, scale) * width;
      return to < 0 || from > width ? [] : [{ entry, from: Math.max(0, from), to: Math.min(width, to) }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const tried = spacings.map((spacing) => () => groupsOf(placed, spacing));
  const groups = tried.reduce<Group[] | undefined>(
    (found, group) => (found && isLegible(found) ? found : group()),
    undefined,
  );
  const marks = (groups ?? []).map(({ from, to, entries: all }) => ({
    entries: all,
    x: from,
    width: to - from,
    isBefore: from + labelWidth > width,
  }));
  return withLanes(marks);
}

interface Placed {
  readonly entry: TimelineEntry;
  readonly from: number;
  readonly to: number;
}

interface Group {
  readonly from: number;
  to: number;
  readonly length: number;
  readonly entries: TimelineEntry[];
}

/** Of each kind of length the near ones together: a long stretch stands for itself, and what happens within it is no part of it. */
function groupsOf(placed: readonly Placed[], spacing: number): Group[] {
  const groups: Group[] = [];
  const last = new Map<number, Group>();
  for (const { entry, from, to } of placed) {
    const length = lengthOf(to - from);
    const near = last.get(length);
    if (near && from - near.from < spacing) {
      near.entries.push(entry);
      near.to = Math.max(near.to, to);
    } else {
      const group = { from, to, length, entries: [entry] };
      groups.push(group);
      last.set(length, group);
    }
  }
  return groups;
}

/** What is no longer than a mark is drawn as one; longer stretches are alike when none is twice as long as another. */
function lengthOf(pixels: number): number {
  return pixels <= spacings[0] ? 0 : Math.ceil(Math.log2(pixels / spacings[0]));
}

/** Whether no number lies over the next. */
function isLegible(groups: readonly Group[]): boolean {
  const points = groups.filter(({ length }) => length === 0);
  return points.every((group, at) => {
    const next = points[at + 1];
    return !next || next.from - group.from >= (badgeOf(group) + badgeOf(next)) / 2;
  });
}

/** How wide a mark with its number is, in pixels. */
function badgeOf({ entries: { length } }: Group): number {
  return length === 1 ? 10 : 14 + 6 * (String(length).length - 1);
}

function withLanes(marks: readonly Omit<Mark, 'lane'>[]): Mark[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: lanes }, () => []);
  const lane = new Map<Omit<Mark, 'lane'>, number>();
  for (const mark of [...marks].sort((a, b) => weightOf(b) - weightOf(a) || a.x - b.x)) {
    const own = mark.isBefore
      ? { from: mark.x - labelWidth + 14, to: mark.x + 14 }
      : { from: mark.x - 4, to: mark.x + labelWidth };
    const free = taken.findIndex((row) => row.every((other) => own.to <= other.from || own.from >= other.to));
    if (free < 0) continue;
    taken[free]?.push(own);
    lane.set(mark, free);
  }
  return marks.map((mark) => ({ ...mark, lane: lane.get(mark) ?? null }));
}

/** A sentence that was understood says more than one that was only dated, and either more than a publication. */
function weightOf({ entries }: Pick<Mark, 'entries'>): number {
  const own = entries.reduce(
    (most, { claim, kind, repeats }) =>
      Math.max(
        most,
        (claim ? 3 : 1) + (kind === 'published' || kind === 'said' ? -1 : 0) + Math.min(2, repeats.length),
      ),
    0,
  );
  return own + Math.min(2, entries.length / 4);
}
