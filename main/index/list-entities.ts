import type { SQLInputValue } from 'node:sqlite';
import { momentFrom } from '#main/index/document-moment.ts';
import { entityColumns, entityOf, type StoredEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { storiesWithMember } from '#main/index/story-members.ts';
import type { EntityRow, EntityType } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

export interface EntityListInput {
  readonly type?: EntityType | undefined;
  readonly part?: 'curated' | 'suggestions' | undefined;
  /** Suggested entities in at least so many documents are among the curated ones; `null` for none of them. */
  readonly floor?: number | null | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface EntityList {
  readonly rows: EntityRow[];
  readonly total: number;
  readonly next: string | null;
}

/**
 * Confirmed entities first by mentions, then suggested ones that are in enough documents; or the other suggested ones.
 * Hidden and merged ones never. The cursor is the place in the list.
 */
export function listEntities(index: IndexDatabase, input: EntityListInput): EntityList {
  const { type, cursor, limit = 100 } = input;
  const parts = partsOf(input).map(({ sql, value }) => {
    const where = `${sql} ${type ? 'AND type = ?' : ''}`;
    const values: SQLInputValue[] = [...(value === undefined ? [] : [value]), ...(type ? [type] : [])];
    const n =
      index.get<{ n: number }>(
        `SELECT count(*) AS n FROM entities INDEXED BY entities_by_type WHERE ${where}`,
        ...values,
      )?.n ?? 0;
    return { where, values, n };
  });
  const offset = cursor !== undefined && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  const rows: StoredEntity[] = [];
  let skipped = offset;
  for (const { where, values, n } of parts) {
    if (rows.length < limit && skipped < n) {
      const found = index.all<StoredEntity>(
        `SELECT ${entityColumns} FROM entities INDEXED BY entities_by_rank WHERE ${where} ORDER BY mention_count DESC, name, id LIMIT ? OFFSET ?`,
        ...[...values, limit - rows.length, skipped],
      );
      rows.push(...found);
    }
    skipped = Math.max(0, skipped - n);
  }
  const next = offset + rows.length < total ? String(offset + rows.length) : null;
  return { rows: entityRowsOf(index, rows), total, next };
}

/** What is confirmed does not wait for documents; a suggestion that nothing mentions is a decision kept, and no more. */
function partsOf({ part = 'curated', floor = 1 }: EntityListInput): { sql: string; value?: number }[] {
  const isInEnough = `status = 'suggested' AND document_count >= ?`;
  if (part === 'suggestions') {
    const isInSome = `status = 'suggested' AND document_count > 0`;
    return floor === null ? [{ sql: isInSome }] : [{ sql: `${isInSome} AND document_count < ?`, value: floor }];
  }
  const confirmed = { sql: `status = 'confirmed'` };
  return floor === null ? [confirmed] : [confirmed, { sql: isInEnough, value: Math.max(1, floor) }];
}

/** Entities as lists show them. */
export function entityRowsOf(index: IndexDatabase, rows: readonly StoredEntity[]): EntityRow[] {
  return rows.map((row) => ({
    ...entityOf(row),
    mentionCount: row.mention_count,
    documentCount: row.document_count,
    storyCount: storyCountOf(index, row.id),
    lastSeen: edgeOf(index, row.id, 'DESC'),
  }));
}

/** Stories that there are, of the documents that mention it or by hand. */
function storyCountOf(index: IndexDatabase, id: EntityId): number {
  const counted = index.get<{ n: number }>(
    `SELECT count(*) AS n FROM stories WHERE id IN (
      SELECT story FROM entity_stories WHERE entity = ? UNION SELECT value FROM json_each(?))`,
    ...[id, JSON.stringify(storiesWithMember(index, id).map((story) => story.id))],
  );
  return counted?.n ?? 0;
}

/** When it was first or last mentioned. */
export function edgeOf(index: IndexDatabase, id: EntityId, order: 'ASC' | 'DESC'): string | null {
  const row = index.get<{ at: number }>(
    `SELECT at FROM mentions WHERE entity = ? AND layer <> 'rejected' ORDER BY at ${order} LIMIT 1`,
    id,
  );
  return row ? momentFrom(row.at) : null;
}
