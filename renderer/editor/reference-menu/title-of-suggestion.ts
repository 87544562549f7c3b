import type { Suggestion } from '#shared/documents/types.ts';

/** A note without a title is still there to be linked. */
export function titleOf({ title }: Pick<Suggestion, 'title'>): string {
  return title || 'Untitled';
}
