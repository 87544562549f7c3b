import type { EntityRecord } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

type Records = ReadonlyMap<EntityId, EntityRecord>;

/** Whose mentions the mentions of `id` are after every merge: `id` itself when it was not merged. */
export function survivorOf(id: EntityId, records: Records): EntityId {
  const seen = new Set<EntityId>();
  let current = id;
  for (;;) {
    const next = records.get(current)?.mergedInto?.id;
    if (next === undefined || seen.has(current)) return current;
    seen.add(current);
    current = next;
  }
}

/** The two records after `from` was merged into `into`: from now on nothing says any more that they are two. */
export function mergedRecords(from: EntityRecord, into: EntityRecord, at: string): EntityRecord[] {
  // The one that gives way is written last: until then nothing has moved.
  return [
    { ...withoutApart(into, from.id), status: 'confirmed' },
    { ...withoutApart(from, into.id), mergedInto: { id: into.id, at } },
  ];
}

/** The record of the entity that has the mentions of `from` in `documents` from now on. */
export function splitRecord(
  from: EntityId,
  into: EntityRecord,
  documents: readonly DocumentId[],
  at: string,
): EntityRecord {
  return { ...into, status: 'confirmed', splits: [...into.splits, { from, documents: [...new Set(documents)], at }] };
}

/** Whether following merges from any of these would come back to where it was. */
export function goesRound(ids: readonly EntityId[], records: Records): boolean {
  return ids.some((id) => {
    const seen = new Set<EntityId>();
    let current: EntityId | undefined = id;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      current = records.get(current)?.mergedInto?.id;
    }
    return current !== undefined;
  });
}

function withoutApart(record: EntityRecord, other: EntityId): EntityRecord {
  return { ...record, notSameAs: record.notSameAs.filter((id) => id !== other) };
}
