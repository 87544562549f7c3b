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

/**
 * The records that change when `from` is merged into `into`: both are one thing from now on, so nothing may say any more
 * that they are two, and no split may lead from `into` back to `from`.
 */
export function mergedRecords(from: EntityRecord, into: EntityRecord, records: Records, at: string): EntityRecord[] {
  const all = new Map(records).set(from.id, from).set(into.id, into);
  const unsplit = [...splitOff(into.id, all)]
    .filter((record) => reaches(record.id, from.id, all))
    .map((record) => withoutSplits(record, into.id));
  const changed = new Map(unsplit.map((record) => [record.id, record]));
  const given = changed.get(from.id) ?? from;
  const kept = changed.get(into.id) ?? into;
  changed.set(from.id, { ...withoutApart(given, into.id), mergedInto: { id: into.id, at } });
  changed.set(into.id, { ...withoutApart(kept, from.id), status: 'confirmed' });
  // The one that gives way is written last: until then nothing has moved.
  return [...changed.values()].sort((a, b) => Number(a.id === from.id) - Number(b.id === from.id));
}

/** The records that change when in `documents` the mentions of `from` are those of `into`. */
export function splitRecords(
  from: EntityId,
  into: EntityRecord,
  documents: readonly DocumentId[],
  records: Records,
  at: string,
): EntityRecord[] {
  const all = new Map(records).set(into.id, into);
  const moved = new Set(documents);
  // What was split the other way in these documents comes back instead of going round in a circle.
  const changed = [...splitOff(into.id, all)]
    .filter((record) => reaches(record.id, from, all))
    .map((record) => withoutDocuments(record, into.id, moved))
    .filter((record) => record !== all.get(record.id));
  const own = { ...into, status: 'confirmed' as const, splits: withSplit(into, from, documents, at) };
  return [...changed, own];
}

function withoutSplits(record: EntityRecord, from: EntityId): EntityRecord {
  return { ...record, splits: record.splits.filter((split) => split.from !== from) };
}

/** Whether following merges and splits from any of these would come back to where it was, in some document. */
export function goesRound(ids: readonly EntityId[], records: Records): boolean {
  const offOf = Map.groupBy(
    [...records.values()].flatMap((record) => record.splits.map((split) => ({ ...split, to: record.id }))),
    ({ from }) => from,
  );
  const visit = (id: EntityId, path: readonly EntityId[], within: ReadonlySet<DocumentId> | null): boolean => {
    if (path.includes(id)) return true;
    const onward = [...path, id];
    const merged = records.get(id)?.mergedInto?.id;
    if (merged !== undefined && visit(merged, onward, within)) return true;
    return (offOf.get(id) ?? []).some(({ to, documents }) => {
      const both = documents.filter((document) => within === null || within.has(document));
      return both.length > 0 && visit(to, onward, new Set(both));
    });
  };
  return ids.some((id) => visit(id, [], null));
}

function* splitOff(from: EntityId, records: Records): Generator<EntityRecord> {
  for (const record of records.values()) if (record.splits.some((split) => split.from === from)) yield record;
}

/** Whether merges and splits can lead from one to the other, in whatever documents. */
function reaches(id: EntityId, goal: EntityId, records: Records, seen = new Set<EntityId>()): boolean {
  if (id === goal) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const merged = records.get(id)?.mergedInto?.id;
  if (merged !== undefined && reaches(merged, goal, records, seen)) return true;
  return [...splitOff(id, records)].some((record) => reaches(record.id, goal, records, seen));
}

function withoutApart(record: EntityRecord, other: EntityId): EntityRecord {
  return { ...record, notSameAs: record.notSameAs.filter((id) => id !== other) };
}

function withoutDocuments(record: EntityRecord, from: EntityId, moved: ReadonlySet<DocumentId>): EntityRecord {
  const touches = record.splits.some((split) => split.from === from && split.documents.some((id) => moved.has(id)));
  if (!touches) return record;
  const splits = record.splits.flatMap((split) => {
    if (split.from !== from) return [split];
    const documents = split.documents.filter((id) => !moved.has(id));
    return documents.length === 0 ? [] : [{ ...split, documents }];
  });
  return { ...record, splits };
}

/** Documents that were split off before are not named twice, so that each split stays its own to take back. */
function withSplit({ splits }: EntityRecord, from: EntityId, documents: readonly DocumentId[], at: string) {
  const before = new Set(splits.flatMap((split) => (split.from === from ? split.documents : [])));
  const added = [...new Set(documents)].filter((id) => !before.has(id));
  return added.length === 0 ? splits : [...splits, { from, documents: added, at }];
}
