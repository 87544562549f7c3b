import type { DocumentRow } from '#shared/documents/types.ts';
import { clipIdSchema } from '#shared/ids.ts';

/** A row for tests. */
export function aRow(at: number, given: Partial<DocumentRow> = {}): DocumentRow {
  return {
    kind: 'clip',
    id: clipIdSchema.parse(`01jd${String(at).padStart(22, '0')}`),
    title: `Clip ${at}`,
    summary: 'The talks have since cooled.',
    at: '2026-05-04T09:00:00.000Z',
    outlet: 'Orbit Daily',
    published: null,
    story: null,
    entityTypes: [],
    isUnread: false,
    copies: 0,
    status: { state: 'ready' },
    isArchived: false,
    isForLater: false,
    ...given,
  };
}
