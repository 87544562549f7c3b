import type { EntityRecord, EntityType } from '#shared/entities/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { EntityId } from '#shared/ids.ts';

/** One record as a change found and left it. A record that decides nothing stands for none. */
export interface RecordChange {
  readonly before: EntityRecord;
  readonly after: EntityRecord;
}

/** A record that decides nothing: what a suggestion has before anything is decided about it. */
export function blankRecord(
  id: EntityId,
  { type, name }: { type: EntityType; name: string },
  at: string,
): EntityRecord {
  return {
    id,
    type,
    name,
    aliases: [],
    status: 'suggested',
    description: '',
    notSameAs: [],
    mergedInto: null,
    splits: [],
    unsureAt: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** Whether a record could as well not be there. */
export function decidesNothing({
  status,
  aliases,
  description,
  notSameAs,
  mergedInto,
  splits,
  unsureAt,
}: EntityRecord) {
  const lists = aliases.length + notSameAs.length + splits.length;
  return status === 'suggested' && lists === 0 && description === '' && mergedInto === null && unsureAt === null;
}

const plainFields = ['type', 'name', 'status', 'description', 'mergedInto', 'unsureAt'] as const;
const listFields = ['aliases', 'notSameAs', 'splits'] as const;

/** Whether the two decide the same. */
export function saysTheSame(a: EntityRecord, b: EntityRecord): boolean {
  return [...plainFields, ...listFields].every((field) => keyOf(a[field]) === keyOf(b[field]));
}

/**
 * The record with one change taken back: each field that it changed holds what it held before, and of a list only the
 * entries that it added or took away. What other changes did stays.
 *
 * @throws CHANGED_SINCE when a field no longer holds what the change left
 */
export function takeBack(current: EntityRecord, { before, after }: RecordChange): EntityRecord {
  const restored: EntityRecord = { ...current };
  for (const field of plainFields) {
    if (keyOf(before[field]) === keyOf(after[field])) continue;
    if (keyOf(current[field]) !== keyOf(after[field])) throw new FailureError('CHANGED_SINCE', {});
    // The same field of the same kind of record.
    Object.assign(restored, { [field]: before[field] });
  }
  for (const field of listFields) {
    Object.assign(restored, { [field]: listBefore<unknown>(before[field], after[field], current[field]) });
  }
  return restored;
}

function listBefore<Entry>(before: readonly Entry[], after: readonly Entry[], current: readonly Entry[]): Entry[] {
  if (keyOf(current) === keyOf(after)) return [...before];
  const keys = (entries: readonly Entry[]) => new Set(entries.map(keyOf));
  const [old, left, now] = [keys(before), keys(after), keys(current)];
  const added = after.filter((entry) => !old.has(keyOf(entry)));
  const removed = before.filter((entry) => !left.has(keyOf(entry)));
  const isAsLeft = added.every((entry) => now.has(keyOf(entry))) && removed.every((entry) => !now.has(keyOf(entry)));
  if (!isAsLeft) throw new FailureError('CHANGED_SINCE', {});
  const gone = keys(added);
  return [...current.filter((entry) => !gone.has(keyOf(entry))), ...removed];
}

function keyOf(value: unknown): string {
  return JSON.stringify(value);
}
