import { clipIdSchema } from '#shared/ids.ts';
import type { TimelineEntry } from '#shared/timeline/types.ts';

/** An entry for tests. */
export function entryOn(from: string, given: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    key: `${from} ${given.sentence ?? ''}`,
    kind: 'happened',
    when: { from, to: from, grain: 'day' },
    words: null,
    sentence: `It happened on ${from}.`,
    place: { start: 0, end: 10 },
    documentId: clipIdSchema.parse('01k00000000000000000000001'),
    documentKind: 'clip',
    documentTitle: 'A clip',
    outlet: 'Orbit Daily',
    documentDay: '2025-12-04',
    entities: [],
    claim: null,
    repeats: [],
    differs: false,
    ...given,
  };
}
