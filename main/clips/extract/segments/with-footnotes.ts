import type { Place, Segment } from '#main/clips/extract/segments/segment-page.ts';

/** What was chosen, and the footnotes that its reference marks lead to, in reading order. */
export function withFootnotes(segments: readonly Segment[], chosen: readonly Segment[]): Segment[] {
  const wanted = new Set(chosen.flatMap(({ references }) => references));
  if (wanted.size === 0) return [...chosen];
  const kept = new Set(chosen);
  return segments.filter(
    (segment) => kept.has(segment) || segment.ids.some((id) => wanted.has(id)) || isInNote(segment.place, wanted),
  );
}

/** An element that holds much more than a note holds the whole text, whatever its name. */
function isInNote(place: Place, wanted: ReadonlySet<string>): boolean {
  for (let above: Place | undefined = place; above && above.characters < 1500; above = above.parent)
    if (above.element.id && wanted.has(above.element.id)) return true;
  return false;
}
