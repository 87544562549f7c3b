import { millisecondsOf } from '#main/index/document-moment.ts';
import { decisionsOf, removeDecision, type StoredDecision, writeDecision } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { ambiguitiesNaming, refreshAmbiguities } from '#main/index/refresh-ambiguities.ts';
import { refreshEntities } from '#main/index/refresh-entities.ts';
import { resolveAgain } from '#main/index/resolve-again.ts';
import type { IndexedEntity } from '#main/index/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** The user's own records: they say more than what was detected. */
export function putEntities(index: IndexDatabase, records: readonly IndexedEntity[]): void {
  if (records.length === 0) return;
  change(
    index,
    records.map(({ id }) => id),
    () => {
      for (const record of records) {
        writeRecord(index, record);
        writeDecision(index, record);
      }
    },
  );
}

/** What was detected of it stays as a suggestion. */
export function removeEntity(index: IndexDatabase, id: EntityId): void {
  change(index, [id], () => {
    index.run(
      `UPDATE entities SET own_status = NULL, unsure_at = NULL, name = '', type = '', aliases = '[]', description = ''
        WHERE id = ?`,
      id,
    );
    removeDecision(index, id);
  });
}

function writeRecord(index: IndexDatabase, record: IndexedEntity): void {
  const { id, type, name, aliases, status, description, unsureAt } = record;
  index.run(
    `INSERT INTO entities (id, type, name, aliases, status, description, mention_count, document_count, own_status,
        unsure_at, score, is_waiting) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, ?5, ?7, 0, 0)
      ON CONFLICT DO UPDATE SET type = ?2, name = ?3, aliases = ?4, own_status = ?5, description = ?6, unsure_at = ?7`,
    ...[id, type, name, JSON.stringify(aliases), status, description, unsureAt && (millisecondsOf(unsureAt) ?? 0)],
  );
}

/** Changes records, then everything whose entity, standing, names or twins may be others now. */
function change(index: IndexDatabase, ids: readonly EntityId[], write: () => void): void {
  index.transaction(() => {
    const before = decisionsOf(index);
    write();
    const after = decisionsOf(index);
    const touched = new Set(ids);
    for (const id of ids) {
      for (const { resolver, byId } of [before, after]) {
        touched.add(resolver.resolve(id, null));
        for (const other of neighborsOf(byId.get(id))) touched.add(other);
      }
    }
    for (const id of resolveAgain(index, before, after, ids)) touched.add(id);
    refreshEntities(index, [...touched], true);
    refreshAmbiguities(index, [...new Set(ambiguitiesNaming(index, touched))]);
    index.forget('review total');
  });
}

function neighborsOf(decision: StoredDecision | undefined): EntityId[] {
  if (!decision) return [];
  const { mergedInto, splits, notSameAs } = decision;
  return [...(mergedInto ? [mergedInto.id] : []), ...splits.map(({ from }) => from), ...notSameAs];
}
