import { touchDocuments } from '#main/index/document-changes.ts';
import type { EntityDecisions, StoredDecision } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

interface Move {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly document: DocumentId;
}

/**
 * Gives mentions to the entities that have them after the decisions of these records changed, and counts what lost or
 * gained any anew. Only mentions whose way leads through a changed decision are looked at. Answers with the entities that
 * were counted.
 */
export function resolveAgain(
  index: IndexDatabase,
  before: EntityDecisions,
  after: EntityDecisions,
  ids: readonly EntityId[],
): ReadonlySet<EntityId> {
  const counted = new Set<EntityId>();
  for (const [origin, documents] of affected(before, after, ids)) {
    const places = placesOf(index, origin, documents);
    const moves = places.flatMap(({ entity: from, document }): Move[] => {
      const to = after.resolver.resolve(origin, document);
      return to === from ? [] : [{ from, to, document }];
    });
    const [first] = moves;
    if (!first) continue;
    const isWhole = moves.every(({ from, to }) => from === first.from && to === first.to);
    if (isWhole && moves.length === places.length && documents === null) {
      countWhole(index, first, origin);
      index.run('UPDATE mentions SET entity = ? WHERE entity = ? AND origin = ?', first.to, first.from, origin);
    } else {
      for (const { from, to, document } of moves) {
        // By the document's index: an entity may have many thousand mentions.
        index.run(
          'UPDATE mentions INDEXED BY mentions_of_document SET entity = ? WHERE document = ? AND entity = ? AND origin = ?',
          ...[to, document, from, origin],
        );
      }
      countInDocuments(index, moves);
    }
    for (const { from, to } of moves) counted.add(from).add(to);
    touchDocuments(index, new Set(moves.map(({ document }) => document)));
  }
  for (const entity of counted) countAnew(index, entity);
  return counted;
}

/** The raw entities whose mentions may be another's now, each with the documents in question, or `null` for all. */
function affected(before: EntityDecisions, after: EntityDecisions, ids: readonly EntityId[]) {
  const found = new Map<EntityId, Set<DocumentId> | null>();
  const add = (entity: EntityId, documents: readonly DocumentId[] | null) => {
    for (const { resolver } of [before, after]) {
      for (const origin of resolver.originsOf(entity)) {
        const known = found.get(origin);
        if (documents === null || known === null) found.set(origin, null);
        else found.set(origin, new Set([...(known ?? []), ...documents]));
      }
    }
  };
  for (const id of ids) {
    const [old, now] = [before.byId.get(id), after.byId.get(id)];
    if (JSON.stringify(old?.mergedInto ?? null) !== JSON.stringify(now?.mergedInto ?? null)) add(id, null);
    for (const [from, documents] of splitsThatDiffer(old, now)) add(from, documents);
  }
  return found;
}

/** From each entity, the documents that are split off it now and were not, were and are not, or are by another decision. */
function splitsThatDiffer(old: StoredDecision | undefined, now: StoredDecision | undefined) {
  const places = (decision: StoredDecision | undefined) =>
    new Set(
      decision?.splits.flatMap(({ from, documents, at }) => documents.map((document) => `${from} ${document} ${at}`)),
    );
  const [was, is] = [places(old), places(now)];
  const differing = new Map<EntityId, DocumentId[]>();
  for (const place of [...was, ...is]) {
    if (was.has(place) && is.has(place)) continue;
    // Both were ids when they were put together.
    const [from, document] = place.split(' ') as [EntityId, DocumentId];
    const known = differing.get(from);
    if (known) known.push(document);
    else differing.set(from, [document]);
  }
  return differing;
}

/** Whose mention each mention of `origin` is now, by document. */
function placesOf(index: IndexDatabase, origin: EntityId, documents: ReadonlySet<DocumentId> | null) {
  type Place = { entity: EntityId; document: DocumentId };
  if (documents !== null) {
    return [...documents].flatMap((document) =>
      index.all<Place>(
        'SELECT DISTINCT entity, document FROM mentions INDEXED BY mentions_of_document WHERE document = ? AND origin = ?',
        document,
        origin,
      ),
    );
  }
  const own = index.all<Place>(
    'SELECT DISTINCT entity, document FROM mentions WHERE entity = ?1 AND origin = ?1',
    origin,
  );
  const moved = index.all<Place>(
    'SELECT DISTINCT entity, document FROM mentions WHERE origin = ? AND origin <> entity',
    origin,
  );
  return [...own, ...moved];
}

/** The counts of documents when everything that one entity has of `origin` becomes another's. */
function countWhole(index: IndexDatabase, { from, to }: Move, origin: EntityId): void {
  const counted = index.all<{ document: DocumentId; n: number }>(
    `SELECT document, count(*) AS n FROM mentions WHERE entity = ? AND origin = ? AND layer <> 'rejected'
      GROUP BY at, document`,
    ...[from, origin],
  );
  for (const { document, n } of counted) {
    index.run('DELETE FROM document_entities WHERE document = ? AND entity = ? AND count = ?', ...[document, from, n]);
    index.run(
      'UPDATE document_entities SET count = count - ? WHERE document = ? AND entity = ?',
      ...[n, document, from],
    );
    index.run(
      `INSERT INTO document_entities (document, entity, count) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET count = count + ?3`,
      ...[document, to, n],
    );
  }
}

function countInDocuments(index: IndexDatabase, moves: readonly Move[]): void {
  for (const { from, to, document } of moves) {
    for (const entity of [from, to]) {
      const n =
        index.get<{ n: number }>(
          `SELECT count(*) AS n FROM mentions INDEXED BY mentions_of_document
            WHERE document = ? AND entity = ? AND layer <> 'rejected'`,
          document,
          entity,
        )?.n ?? 0;
      if (n === 0) index.run('DELETE FROM document_entities WHERE document = ? AND entity = ?', document, entity);
      else
        index.run(
          'INSERT OR REPLACE INTO document_entities (document, entity, count) VALUES (?, ?, ?)',
          ...[document, entity, n],
        );
    }
  }
}

function countAnew(index: IndexDatabase, entity: EntityId): void {
  index.run(
    `INSERT INTO entities (id, type, name, aliases, status, description, mention_count, document_count, own_status,
        unsure_at, score, is_waiting)
      SELECT ?1, '', '', '[]', 'suggested', '', count(*), count(DISTINCT document), NULL, NULL, 0, 0 FROM mentions
        WHERE entity = ?1 AND layer <> 'rejected'
      ON CONFLICT DO UPDATE SET mention_count = excluded.mention_count, document_count = excluded.document_count`,
    entity,
  );
  index.run('DELETE FROM entity_stories WHERE entity = ?', entity);
  index.run(
    `INSERT INTO entity_stories (entity, story, documents)
      SELECT ?1, story, count(*) FROM
        (SELECT DISTINCT document FROM mentions WHERE entity = ?1 AND layer <> 'rejected')
        JOIN document_stories USING (document) GROUP BY story`,
    entity,
  );
}
