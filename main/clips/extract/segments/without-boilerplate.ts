import type { Segment } from '#main/clips/extract/segments/segment-page.ts';

const rightsReserved = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i;

/** What was chosen, less the lines that are never part of a text, and less what stands above its headline. */
export function withoutBoilerplate(segments: readonly Segment[], chosen: readonly Segment[]): Segment[] {
  const headline = segments.findIndex(({ place }) => place.name === 'h1');
  const below = new Set(segments.slice(headline));
  const lengthOf = (some: readonly Segment[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const isTop = headline >= 0 && lengthOf(chosen.filter((segment) => below.has(segment))) > 0.9 * lengthOf(chosen);
  return chosen.filter(
    (segment) => (!isTop || below.has(segment)) && !(segment.text.length < 200 && rightsReserved.test(segment.text)),
  );
}
