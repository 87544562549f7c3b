import type { Place, Segment } from '#main/clips/extract/segments/segment-page.ts';

/** Shorter text may well be said twice. */
const long = 60;

/** What was chosen, less what stands there a second time: some pages hold their text once for each width of screen. */
export function withoutRepeats(chosen: readonly Segment[]): Segment[] {
  const first = new Map<string, Place | undefined>();
  const isRepeat = new Set<Segment>();
  for (const segment of chosen) {
    const { parent } = segment.place;
    if (!first.has(segment.text)) first.set(segment.text, parent);
    else if (first.get(segment.text) !== parent) isRepeat.add(segment);
  }
  const copies = new Set([...isRepeat].filter(({ text }) => text.length >= long).map(({ place }) => place.parent));
  return chosen.filter(
    (segment) => !isRepeat.has(segment) || (segment.text.length < long && !copies.has(segment.place.parent)),
  );
}
