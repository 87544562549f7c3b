import { EntityResolver } from '#main/entities/resolve-entity.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import type { IndexedEntity } from '#main/index/types.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** What one record says about which things are one. */
export type StoredDecision = Pick<EntityRecord, 'id' | 'mergedInto' | 'splits' | 'notSameAs'>;

export interface EntityDecisions {
  readonly byId: ReadonlyMap<EntityId, StoredDecision>;
  readonly resolver: EntityResolver;
  /** Pairs that the user keeps apart, each way, as the records name them. */
  readonly apart: ReadonlySet<string>;
}

/** All decisions about identity: few enough to be held at once. */
export function decisionsOf(index: IndexReader): EntityDecisions {
  return index.remembered('decisions', () => {
    const rows = index.all<{ id: EntityId; merged_into: string | null; splits: string; not_same_as: string }>(
      'SELECT id, merged_into, splits, not_same_as FROM entity_decisions',
    );
    const decisions = rows.map(({ id, merged_into, splits, not_same_as }): StoredDecision => {
      // Written below from a checked record.
      return {
        id,
        mergedInto: merged_into === null ? null : parseStored(merged_into),
        splits: parseStored(splits),
        notSameAs: parseStored(not_same_as),
      };
    });
    const apart = new Set(decisions.flatMap(({ id, notSameAs }) => notSameAs.flatMap((other) => bothWays(id, other))));
    return {
      byId: new Map(decisions.map((decision) => [decision.id, decision])),
      resolver: new EntityResolver(decisions),
      apart,
    };
  });
}

/** The decisions as of now, for the next who asks. */
export function writeDecision(index: IndexDatabase, { id, mergedInto, splits, notSameAs }: IndexedEntity): void {
  if (!mergedInto && splits.length === 0 && notSameAs.length === 0) {
    removeDecision(index, id);
    return;
  }
  index.run(
    'INSERT OR REPLACE INTO entity_decisions (id, merged_into, splits, not_same_as) VALUES (?, ?, ?, ?)',
    ...[id, mergedInto && JSON.stringify(mergedInto), JSON.stringify(splits), JSON.stringify(notSameAs)],
  );
  index.forget('decisions');
}

export function removeDecision(index: IndexDatabase, id: EntityId): void {
  if (!decisionsOf(index).byId.has(id)) return;
  index.run('DELETE FROM entity_decisions WHERE id = ?', id);
  index.forget('decisions');
}

/**
 * The entity that has its mentions: itself unless it was merged. One that was merged, and then had mentions of the other
 * split off to it, stands by itself again.
 */
export function canonicalId(index: IndexReader, id: EntityId): EntityId {
  const into = decisionsOf(index).resolver.resolve(id, null);
  if (into === id) return id;
  const known = index.get<{ status: string }>('SELECT status FROM entities WHERE id = ?', id);
  return known && known.status !== 'merged' ? id : into;
}

/** What is merged into an entity, directly or by way of others. */
export function mergedInto(index: IndexReader, id: EntityId): EntityId[] {
  return decisionsOf(index)
    .resolver.originsOf(id)
    .filter((origin) => origin !== id && canonicalId(index, origin) === id);
}

/** Whether the user said that these are two things, of them or of what was merged into them, or split one off the other. */
export function isKeptApart({ resolver, apart }: EntityDecisions, a: EntityId, b: EntityId): boolean {
  if (apart.size === 0 && resolver.originsOf(a).length === 1 && resolver.originsOf(b).length === 1) return false;
  const ofA = resolver.originsOf(a);
  const ofB = resolver.originsOf(b);
  if (ofA.includes(b) || ofB.includes(a)) return true;
  return ofA.some((one) => ofB.some((other) => apart.has(`${one} ${other}`)));
}

function bothWays(a: EntityId, b: EntityId): string[] {
  return [`${a} ${b}`, `${b} ${a}`];
}
