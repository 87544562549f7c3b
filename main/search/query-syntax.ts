/** A range of days, both ends included; `null` is open. Written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

export const textFields = ['outlet', 'author', 'tag', 'story', 'entity', 'site'] as const;
export type TextField = (typeof textFields)[number];

/** What a query means. */
export type Query =
  | { readonly type: 'word'; readonly word: string; readonly isPrefix: boolean; readonly inTitle: boolean }
  | { readonly type: 'phrase'; readonly phrase: string; readonly inTitle: boolean }
  | { readonly type: 'field'; readonly field: TextField; readonly value: string }
  | { readonly type: 'kind'; readonly kind: 'note' | 'clip' }
  | { readonly type: 'days'; readonly field: 'published' | 'clipped'; readonly range: DayRange }
  | { readonly type: 'is'; readonly what: 'unread' | 'archived' | 'failed' }
  | { readonly type: 'not'; readonly query: Query }
  | { readonly type: 'and' | 'or'; readonly queries: readonly Query[] };
