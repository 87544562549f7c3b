import { canonicalId, decisionsOf } from '#main/index/entity-decisions.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import type { Entity, EntityStatus, EntityType, Mention, MentionLayer, ReviewRow } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

export interface StoredEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: string;
  readonly status: EntityStatus | 'merged';
  readonly own_status: EntityStatus | null;
  readonly description: string;
  readonly mention_count: number;
  readonly document_count: number;
}

export const entityColumns = `entities.id, entities.type, entities.name, entities.aliases, entities.status,
  entities.own_status, entities.description, entities.mention_count, entities.document_count`;

/** Entities that are shown: neither hidden nor merged into another. */
export const isShown = `entities.status IN ('confirmed', 'suggested')`;

export function entityOf({ id, type, name, aliases, status, own_status, description }: StoredEntity): Entity {
  const shown = status === 'merged' ? (own_status ?? 'suggested') : status;
  return { id, type, name, aliases: parseStored(aliases), status: shown, description };
}

export function findEntity(index: IndexReader, id: EntityId): StoredEntity | undefined {
  return index.get(`SELECT ${entityColumns} FROM entities WHERE id = ?`, id);
}

/** An entity that may have neither a record nor mentions left: by what was once detected of it. */
export function entityNamed(index: IndexReader, id: EntityId): Entity | undefined {
  const stored = findEntity(index, id);
  if (stored) return entityOf(stored);
  const named = index.get<{ type: EntityType; name: string }>(
    'SELECT type, name FROM mentions WHERE origin = ? AND origin <> entity ORDER BY at DESC, document DESC LIMIT 1',
    id,
  );
  return named && { id, ...named, aliases: [], status: 'suggested', description: '' };
}

/** The entities of one document, most mentioned first. */
export function entitiesOfDocument(index: IndexReader, documentId: DocumentId): ReviewRow[] {
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
  readonly alternatives: string | null;
}

/** The mentions that are shown in a document, in reading order, each with its entity's present name and type. */
export function mentionsOfDocument(index: IndexReader, documentId: DocumentId): Mention[] {
  const rows = index.all<StoredMention>(
    `SELECT start, end, layer, entity, entities.type, entities.name, mentions.score, rule, alternatives FROM mentions
      JOIN entities ON entities.id = mentions.entity
      WHERE document = ? AND layer <> 'rejected' AND status <> 'hidden' ORDER BY start, end, entity`,
    documentId,
  );
  const { resolver } = decisionsOf(index);
  return rows.map(({ entity, alternatives, ...mention }) => {
    // Kept by the index from a checked mention.
    const raw: EntityId[] = alternatives === null ? [] : parseStored(alternatives);
    const others = [...new Set(raw.map((id) => resolver.resolve(id, documentId)))].filter(
      (id) => id !== entity && findEntity(index, id)?.status !== 'hidden',
    );
    return { ...mention, entityId: entity, ...(others.length > 0 ? { alternatives: others } : {}) };
  });
}

/** The mentions, and which revision of the document they were found in: their places are places of its text. */
export function mentionsAsRead(
  index: IndexReader,
  documentId: DocumentId,
): { readonly mentions: Mention[]; readonly mentionsRevision: string | null } {
  const [row] = index.all<{ revision: string }>(
    'SELECT source_hash AS revision FROM documents WHERE id = ?',
    documentId,
  );
  return { mentions: mentionsOfDocument(index, documentId), mentionsRevision: row?.revision ?? null };
}

/** Newest first. */
export function documentsMentioning(index: IndexReader, id: EntityId): DocumentId[] {
  return index
    .all<{ document: DocumentId }>(
      `SELECT DISTINCT document FROM mentions WHERE entity = ? AND layer <> 'rejected' ORDER BY at DESC, document DESC`,
      canonicalId(index, id),
    )
    .map(({ document }) => document);
}
