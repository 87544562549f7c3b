import { decisionsOf, mergedInto, type StoredDecision } from '#main/index/entity-decisions.ts';
import { entityColumns, entityNamed, entityOf, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { Correction, Entity, EntityPage } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** Everything the user said about the identity of an entity, or of what was merged into it, that can be taken back. */
export function correctionsOf(index: IndexDatabase, id: EntityId): Correction[] {
  const { byId } = decisionsOf(index);
  if (byId.size === 0) return [];
  const members = [id, ...mergedInto(index, id)];
  const found: Correction[] = [];
  const add = (other: EntityId, make: (entity: Entity) => Correction) => {
    const entity = entityNamed(index, other);
    if (entity) found.push(make(entity));
  };
  for (const decision of byId.values()) {
    const merged = decision.mergedInto;
    if (merged && decision.id !== id && members.includes(merged.id))
      add(decision.id, (entity) => ({ kind: 'merged', entity, at: merged.at }));
  }
  for (const { id: from, ...split } of splitsBy(byId.get(id), ({ from: source }) => source))
    add(from, (entity) => ({ kind: 'split-from', entity, ...split }));
  for (const decision of byId.values()) {
    const here = decision.splits.filter(({ from }) => members.includes(from));
    if (members.includes(decision.id)) continue;
    for (const { id: into, ...split } of splitsBy({ ...decision, splits: here }, () => decision.id))
      add(into, (entity) => ({ kind: 'split-off', entity, ...split }));
  }
  for (const other of keptApart(byId.values(), members))
    if (!members.includes(other)) add(other, (entity) => ({ kind: 'kept-apart', entity }));
  return found;
}

/** The splits of one record by the entity that `of` gives, each with its documents and its newest time. */
function splitsBy(
  decision: Pick<StoredDecision, 'splits'> | undefined,
  of: (split: StoredDecision['splits'][number]) => EntityId,
) {
  const groups = Map.groupBy(decision?.splits ?? [], of);
  return [...groups].flatMap(([id, splits]) => {
    const at = splits
      .map((split) => split.at)
      .sort()
      .at(-1);
    const documentCount = new Set(splits.flatMap(({ documents }) => documents)).size;
    return at === undefined ? [] : [{ id, documentCount, at }];
  });
}

function keptApart(decisions: Iterable<StoredDecision>, members: readonly EntityId[]): Set<EntityId> {
  const others = new Set<EntityId>();
  for (const { id, notSameAs } of decisions) {
    for (const other of notSameAs) {
      if (members.includes(id)) others.add(other);
      else if (members.includes(other)) others.add(id);
    }
  }
  return others;
}

/** The names of an entity that other entities have as well, each with those others. */
export function sharedNamesOf(index: IndexDatabase, entity: Entity): EntityPage['sharedNames'] {
  return [entity.name, ...entity.aliases].flatMap((name) => {
    const bearers = index.all<StoredEntity>(
      `SELECT DISTINCT ${entityColumns} FROM titles JOIN entities ON entities.id = substr(titles.target, 8)
        WHERE titles.key = ? AND titles.kind = 'entity' AND ${isShown} AND entities.id <> ? ORDER BY mention_count DESC, entities.id`,
      ...[fold(name), entity.id],
    );
    return bearers.length > 0 ? [{ name, entities: bearers.map(entityOf) }] : [];
  });
}
