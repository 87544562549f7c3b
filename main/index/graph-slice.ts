import { mattersOf } from '#main/index/claims-of.ts';
import { millisecondsOf } from '#main/index/document-moment.ts';
import { entityColumns, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { ClaimPredicate } from '#shared/entities/statements.ts';
import type { WholeGraphInput } from '#shared/graph/contract.ts';
import type { GraphNode } from '#shared/graph/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

/** The most mentioned entities of the vault, as far as the filters let them. */
export function graphEntities(
  index: IndexDatabase,
  { entityTypes, nodeLimit }: WholeGraphInput,
): { nodes: GraphNode[]; isPartial: boolean } {
  const rows = index.all<StoredEntity>(
    `SELECT ${entityColumns} FROM entities WHERE ${isShown} AND mention_count > 0
      ${entityTypes ? 'AND type IN (SELECT value FROM json_each(?1))' : 'AND ?1 IS NULL'}
      ORDER BY mention_count DESC, name, id LIMIT ?2`,
    ...[entityTypes ? JSON.stringify(entityTypes) : null, nodeLimit + 1],
  );
  const nodes = rows.slice(0, nodeLimit).map(
    ({ id, name, type, mention_count }): GraphNode => ({
      key: `entity:${id}`,
      target: { kind: 'entity', id },
      title: name,
      entityType: type,
      weight: mention_count,
      distance: 0,
    }),
  );
  return { nodes, isPartial: rows.length > nodeLimit };
}

/** Documents that one slice reads: few enough that other questions to the index are not kept waiting. */
const documentsInSlice = 250;

export interface GraphSlice {
  /** Entities that share paragraphs of these documents: the first, the second, and how many. */
  readonly pairs: (readonly [EntityId, EntityId, number])[];
  /** Who is said to do what to whom: the first, the second, what, and in how many sentences. */
  readonly claims: (readonly [EntityId, EntityId, ClaimPredicate, number])[];
  /** How many documents were read. */
  readonly documents: number;
  /** Where the next slice begins; `null` after the last. */
  readonly next: number | null;
}

export interface SliceInput extends Partial<Pick<WholeGraphInput, 'from' | 'to' | 'edges'>> {
  readonly after: number;
}

/** Which entities stand together and what they are said to do to each other in some of the documents, from `after` on. */
export function graphSlice(index: IndexDatabase, { after, from, to, edges }: SliceInput): GraphSlice {
  const documents = index.all<{ doc: number }>(
    'SELECT doc FROM documents WHERE doc > ? ORDER BY doc LIMIT ?',
    after,
    documentsInSlice,
  );
  const last = documents.at(-1)?.doc;
  if (last === undefined) return { pairs: [], claims: [], documents: 0, next: null };
  const dayMs = 86_400_000;
  const within = [
    ...[after, last],
    from === undefined ? -1e15 : (millisecondsOf(from) ?? -1e15),
    to === undefined ? 1e15 : (millisecondsOf(to) ?? 1e15) + dayMs,
  ];
  return {
    pairs: edges && !edges.includes('together') ? [] : pairsIn(index, within),
    claims: edges && !edges.includes('claim') ? [] : claimsIn(index, within),
    documents: documents.length,
    next: documents.length < documentsInSlice ? null : last,
  };
}

function pairsIn(index: IndexDatabase, within: readonly number[]): GraphSlice['pairs'] {
  const rows = index.all<{ place: string; entity: EntityId }>(
    `SELECT DISTINCT doc || ' ' || paragraph AS place, entity FROM documents
      CROSS JOIN mentions INDEXED BY mentions_of_document ON document = id
      WHERE doc > ? AND doc <= ? AND moment >= ? AND moment < ? AND layer <> 'rejected' ORDER BY place, entity`,
    ...within,
  );
  const counts = new Map<string, [EntityId, EntityId, number]>();
  for (const named of Map.groupBy(rows, ({ place }) => place).values()) {
    // A paragraph of hundreds of names is a list, in which nothing stands together.
    const ids = named.slice(0, 24).map(({ entity }) => entity);
    ids.forEach((one, at) => {
      for (const other of ids.slice(at + 1)) {
        const key = `${one} ${other}`;
        const known = counts.get(key);
        if (known) known[2]++;
        else counts.set(key, [one, other, 1]);
      }
    });
  }
  return [...counts.values()];
}

function claimsIn(index: IndexDatabase, within: readonly number[]): GraphSlice['claims'] {
  const rows = index.all<{ document: DocumentId; n: number }>(
    `SELECT claims.document, n FROM documents CROSS JOIN claims ON claims.document = documents.id
      WHERE doc > ? AND doc <= ? AND moment >= ? AND moment < ?`,
    ...within,
  );
  return mattersOf(index, rows).flatMap(({ subject, object, predicate, claims }) =>
    subject.entity && object?.entity && subject.entity.id !== object.entity.id
      ? [[subject.entity.id, object.entity.id, predicate, claims.length] as const]
      : [],
  );
}
