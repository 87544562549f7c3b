import type { DocumentKind } from '#shared/documents/document-kind.ts';
import { clipIdSchema, noteIdSchema } from '#shared/ids.ts';
import type { SearchHit } from '#shared/search/types.ts';
import type { Span } from '#shared/spans.ts';

interface SampleHit {
  readonly title: string;
  readonly kind?: DocumentKind;
  readonly span?: Span;
}

/** A result for tests: the n-th of its kind. */
export function sampleHit(n: number, { title, kind = 'clip', span = { start: 0, end: 6 } }: SampleHit): SearchHit {
  const id = `01hzz${String(n).padStart(21, '0')}`;
  return {
    document: {
      kind,
      id: kind === 'note' ? noteIdSchema.parse(id) : clipIdSchema.parse(id),
      title,
      summary: '',
      at: '2025-12-04T09:00:00.000Z',
      outlet: null,
      published: null,
      story: null,
      entityTypes: [],
      isUnread: false,
      copies: 0,
      status: null,
    },
    score: 1,
    snippet: 'a reusable rocket',
    marks: [{ start: 11, end: 17 }],
    titleMarks: [],
    span,
    matchCount: 1,
    foundIn: 'text',
    entities: [],
    missing: [],
    alsoIn: [],
    reasons: [],
  };
}
