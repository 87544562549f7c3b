import type { DocumentRow } from '#shared/documents/types.ts';
import { clipIdSchema, noteIdSchema } from '#shared/ids.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** What a row of a list opens. */
export function targetOfRow({ kind, id }: Pick<DocumentRow, 'kind' | 'id'>): LinkTarget {
  return kind === 'note' ? { kind, id: noteIdSchema.parse(id) } : { kind, id: clipIdSchema.parse(id) };
}
