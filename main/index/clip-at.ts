import type { IndexDatabase } from '#main/index/index-database.ts';
import type { ClipId } from '#shared/ids.ts';

/** The clip that is known by one of these addresses (`addressKey`), the one clipped first where several are. */
export function clipAt(index: IndexDatabase, keys: readonly string[]): ClipId | null {
  const places = keys.map(() => '?').join(', ');
  const row = index.get<{ id: ClipId }>(
    `SELECT id FROM document_addresses JOIN documents ON documents.id = document_addresses.document
     WHERE key IN (${places}) AND kind = 'clip' ORDER BY created, id LIMIT 1`,
    ...keys,
  );
  return row?.id ?? null;
}
