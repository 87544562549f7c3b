import { momentFrom } from '#main/index/document-moment.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import { type EntityType, entityTypes } from '#shared/entities/types.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The columns `rowOf` reads. */
export const rowColumns = `documents.id, documents.kind, documents.title, documents.summary, documents.at,
  documents.outlet, documents.published, documents.stories, documents.is_read, documents.status,
  documents.report, documents.is_archived, documents.is_for_later`;

export interface StoredRow {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly summary: string;
  readonly at: number;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly stories: string;
  readonly is_read: number;
  readonly status: string | null;
  readonly report: number | null;
  readonly is_archived: number;
  readonly is_for_later: number;
}

/** `entityTypes`: as `typesOf` has them, where they are known already. */
export function rowOf(index: IndexReader, row: StoredRow, entityTypes = typesOf(index, row.id)): DocumentRow {
  const { id, kind, title, summary, outlet, published } = row;
  return {
    kind,
    id,
    title,
    summary,
    at: momentFrom(row.at),
    outlet,
    published,
    story: storiesOf(index, row.stories)[0]?.name ?? null,
    entityTypes,
    isUnread: kind === 'clip' && row.is_read === 0,
    copies: copiesIn(index, row.report),
    // Written by this index from a checked record.
    status: row.status === null ? null : (parseStored(row.status) as DocumentRow['status']),
    isArchived: row.is_archived === 1,
    isForLater: row.is_for_later === 1,
  };
}

/** How many other clips have the same copy. */
function copiesIn(index: IndexReader, report: number | null): number {
  if (report === null) return 0;
  return (index.get<{ n: number }>('SELECT count(*) AS n FROM documents WHERE report = ?', report)?.n ?? 1) - 1;
}

/** Those of a document's stories that there are, in the document's order. */
export function storiesOf(index: IndexReader, stories: string): { id: string; name: string }[] {
  return (parseStored(stories) as string[]).flatMap((id) => {
    const story = index.get<{ name: string }>('SELECT name FROM stories WHERE id = ?', id);
    return story ? [{ id, name: story.name }] : [];
  });
}

const shownTypes = 3;

/** The types a document mentions most, in the order of the entity types. */
function typesOf(index: IndexReader, id: DocumentId): EntityType[] {
  const counted = index.all<{ type: EntityType }>(
    `SELECT entities.type FROM document_entities JOIN entities ON entities.id = document_entities.entity
      WHERE document = ? AND entities.status <> 'hidden'
      GROUP BY entities.type ORDER BY sum(count) DESC, entities.type LIMIT ${shownTypes}`,
    id,
  );
  return entityTypes.filter((type) => counted.some((row) => row.type === type));
}

/** The same from what a document mentions, and how often. */
export function typesAmong(mentioned: readonly { readonly type: EntityType; readonly count: number }[]): EntityType[] {
  const counts = new Map<EntityType, number>();
  for (const { type, count } of mentioned) counts.set(type, (counts.get(type) ?? 0) + count);
  const most = [...counts].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1)).slice(0, shownTypes);
  return entityTypes.filter((type) => most.some(([shown]) => shown === type));
}
