import { momentFrom } from '#main/index/document-moment.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type {
  Entity,
  EntityPage,
  EntityRow,
  EntityStatus,
  EntityType,
  Mention,
  MentionLayer,
  ReviewRow,
} from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

interface StoredEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: string;
  readonly status: EntityStatus;
  readonly description: string;
  readonly mention_count: number;
  readonly document_count: number;
}

export const entityColumns = `entities.id, entities.type, entities.name, entities.aliases, entities.status,
  entities.description, entities.mention_count, entities.document_count`;

export interface EntityListInput {
  readonly type?: EntityType | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Confirmed entities first by mentions, then suggested ones; hidden ones never. The cursor is the place in the list. */
export function listEntities(index: IndexDatabase, { type, cursor, limit = 100 }: EntityListInput) {
  const where = `status IN ('confirmed', 'suggested') ${type ? 'AND type = ?' : ''}`;
  const values = type ? [type] : [];
  const offset = cursor !== undefined && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
  const total = index.get<{ n: number }>(`SELECT count(*) AS n FROM entities WHERE ${where}`, ...values)?.n ?? 0;
  const rows = index.all<StoredEntity>(
    `SELECT ${entityColumns} FROM entities WHERE ${where}
      ORDER BY status, mention_count DESC, name, id LIMIT ? OFFSET ?`,
    ...[...values, limit, offset],
  );
  const next = offset + rows.length < total ? String(offset + rows.length) : null;
  return { rows: rows.map((row) => entityRowOf(index, row)), total, next };
}

function entityRowOf(index: IndexDatabase, row: StoredEntity): EntityRow {
  const stories = index.get<{ n: number }>(
    `SELECT count(DISTINCT story) AS n FROM document_stories JOIN stories ON stories.id = story WHERE document IN (
      SELECT document FROM mentions WHERE entity = ? AND layer <> 'rejected')`,
    row.id,
  );
  return {
    ...entityOf(row),
    mentionCount: row.mention_count,
    documentCount: row.document_count,
    storyCount: stories?.n ?? 0,
    lastSeen: edgeOf(index, row.id, 'DESC'),
  };
}

export function entityOf({ id, type, name, aliases, status, description }: StoredEntity): Entity {
  return { id, type, name, aliases: JSON.parse(aliases), status, description };
}

export function findEntity(index: IndexDatabase, id: EntityId): StoredEntity | undefined {
  return index.get(`SELECT ${entityColumns} FROM entities WHERE id = ?`, id);
}

function edgeOf(index: IndexDatabase, id: EntityId, order: 'ASC' | 'DESC'): string | null {
  const row = index.get<{ at: number }>(
    `SELECT at FROM mentions WHERE entity = ? AND layer <> 'rejected' ORDER BY at ${order} LIMIT 1`,
    id,
  );
  return row ? momentFrom(row.at) : null;
}

/** `undefined` when there is no such entity. A hidden one has a page, so that it can be brought back, but no mentions. */
export function entityPage(index: IndexDatabase, id: EntityId): EntityPage | undefined {
  const stored = findEntity(index, id);
  if (!stored) return undefined;
  const entity = entityOf(stored);
  if (entity.status === 'hidden') {
    const nothing = { mentionCount: 0, clipCount: 0, noteCount: 0, storyCount: 0, firstSeen: null, lastSeen: null };
    return { entity, ...nothing, weeks: [], appearsWith: [] };
  }
  const kinds = index.all<{ kind: string; n: number }>(
    `SELECT kind, count(*) AS n FROM documents WHERE id IN (
      SELECT document FROM mentions WHERE entity = ? AND layer <> 'rejected') GROUP BY kind`,
    id,
  );
  const countOf = (kind: string) => kinds.find((row) => row.kind === kind)?.n ?? 0;
  const { mentionCount, storyCount, lastSeen } = entityRowOf(index, stored);
  return {
    entity,
    mentionCount,
    clipCount: countOf('clip'),
    noteCount: countOf('note'),
    storyCount,
    firstSeen: edgeOf(index, id, 'ASC'),
    lastSeen,
    weeks: weeksOf(index, id),
    appearsWith: companionsOf(index, id),
  };
}

const dayMs = 86_400_000;

/** Mentions by week, each named by its Monday (UTC); weeks without any are left out. */
function weeksOf(index: IndexDatabase, id: EntityId): { week: string; count: number }[] {
  // Day 0 of 1970 was a Thursday. Division rounds down for dates before it too.
  return index
    .all<{ week: number; count: number }>(
      `SELECT CAST(floor((at / ${dayMs}.0 + 3) / 7) AS INTEGER) AS week, count(*) AS count FROM mentions
        WHERE entity = ? AND layer <> 'rejected' GROUP BY week ORDER BY week`,
      id,
    )
    .map(({ week, count }) => ({ week: momentFrom((week * 7 - 3) * dayMs).slice(0, 10), count }));
}

const companionReach = 2_000;
const companionsShown = 12;

/** Entities in the same paragraphs, by how many; when there is none, those in the same documents. */
function companionsOf(index: IndexDatabase, id: EntityId): EntityPage['appearsWith'] {
  const together = (place: string, other: string) =>
    index
      .all<StoredEntity & { together: number }>(
        `WITH places AS MATERIALIZED (
            SELECT DISTINCT ${place} FROM mentions WHERE entity = ?1 AND layer <> 'rejected'
            ORDER BY at DESC, document DESC LIMIT ${companionReach}),
          others AS (SELECT DISTINCT ${other})
          SELECT ${entityColumns}, count(*) AS together FROM others JOIN entities ON entities.id = others.entity
          WHERE entities.status <> 'hidden'
          GROUP BY entities.id ORDER BY together DESC, entities.name, entities.id LIMIT ${companionsShown}`,
        id,
      )
      .map((row) => ({ entity: entityOf(row), count: row.together }));
  const inParagraphs = together(
    'at, document, paragraph',
    `mentions.document, mentions.paragraph, mentions.entity FROM places JOIN mentions USING (document, paragraph)
      WHERE mentions.layer <> 'rejected' AND mentions.entity <> ?1`,
  );
  if (inParagraphs.length > 0) return inParagraphs;
  return together(
    'at, document',
    `document, document_entities.entity FROM places JOIN document_entities USING (document)
      WHERE document_entities.entity <> ?1`,
  );
}

/** The entities of one document, most mentioned first. */
export function entitiesOfDocument(index: IndexDatabase, documentId: DocumentId): ReviewRow[] {
  return index
    .all<StoredEntity & { here: number }>(
      `SELECT ${entityColumns}, count AS here FROM document_entities
        JOIN entities ON entities.id = document_entities.entity
        WHERE document = ? AND status <> 'hidden' ORDER BY here DESC, entities.name, entities.id`,
      documentId,
    )
    .map((row) => ({ entity: entityOf(row), documentId, mentionCount: row.here }));
}

interface StoredMention {
  readonly start: number;
  readonly end: number;
  readonly layer: MentionLayer;
  readonly entity: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly score: number;
  readonly rule: string;
}

/** The mentions that are shown in a document, in reading order, each with its entity's present name and type. */
export function mentionsOfDocument(index: IndexDatabase, documentId: DocumentId): Mention[] {
  return index
    .all<StoredMention>(
      `SELECT start, end, layer, entity, entities.type, entities.name, score, rule FROM mentions
        JOIN entities ON entities.id = mentions.entity
        WHERE document = ? AND layer <> 'rejected' AND status <> 'hidden' ORDER BY start, end, entity`,
      documentId,
    )
    .map(({ entity, ...mention }) => ({ ...mention, entityId: entity }));
}

export function documentsMentioning(index: IndexDatabase, id: EntityId): DocumentId[] {
  return index
    .all<{ document: DocumentId }>(
      `SELECT DISTINCT document FROM mentions WHERE entity = ? AND layer <> 'rejected' ORDER BY at DESC, document DESC`,
      id,
    )
    .map(({ document }) => document);
}
