import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { EntityStore } from '#main/entities/entity-store.ts';
import type { LookAgain } from '#main/entities/look-again.ts';
import { goesRound } from '#main/entities/merge-and-split.ts';
import { blankRecord, decidesNothing, type RecordChange, saysTheSame, takeBack } from '#main/entities/record-change.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { EntityId } from '#shared/ids.ts';

export interface EntityLedgerDeps {
  readonly store: EntityStore;
  readonly index: Pick<SearchIndex, 'putEntities' | 'removeEntity'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly lookAgain: Pick<LookAgain, 'after'>;
  readonly now: () => Date;
}

/** Where every change of entities is written: all of its records or none, then the index, then the announcement. */
export class EntityLedger {
  readonly #deps: EntityLedgerDeps;

  constructor(deps: EntityLedgerDeps) {
    this.#deps = deps;
  }

  /** Answers with what really changed. @throws NOT_SAVED; then nothing did */
  async write(wanted: readonly RecordChange[]): Promise<RecordChange[]> {
    const updatedAt = this.#deps.now().toISOString();
    const changes = wanted
      .filter(({ before, after }) => !saysTheSame(before, after))
      .map(({ before, after }) => ({ before, after: { ...after, updatedAt } }));
    if (changes.length === 0) return changes;
    await this.#toDisk(changes);
    const idle = await this.#dropIdle(changes);
    await this.#toIndex([...changes.map(({ after }) => after.id), ...idle]);
    this.#deps.changes.announce({ kind: 'entities' });
    this.#deps.lookAgain.after(changes);
    return changes;
  }

  /**
   * Puts back what the changes changed, as far as it is still as they left it.
   *
   * @throws CHANGED_SINCE when it is not, or when a later merge or split would make it go round in a circle
   */
  async takeBack(changes: readonly RecordChange[]): Promise<void> {
    const { store } = this.#deps;
    // The last one written gives way first: what was merged goes before what it was merged into.
    const restored = changes.toReversed().map((change): RecordChange => {
      const { id } = change.after;
      const current = store.get(id) ?? blankRecord(id, change.after, change.after.createdAt);
      return { before: current, after: takeBack(current, change) };
    });
    const records = new Map(store.byId);
    for (const { after } of restored) records.set(after.id, after);
    const ids = restored.map(({ after }) => after.id);
    if (goesRound(ids, records)) throw new FailureError('CHANGED_SINCE', {});
    await this.write(restored);
  }

  async #toDisk(changes: readonly RecordChange[]): Promise<void> {
    const written: RecordChange[] = [];
    try {
      for (const change of changes) {
        await this.#put(change.after);
        written.push(change);
      }
    } catch (error) {
      // All or none: a disk that refuses this as well keeps a part, each record of which is whole.
      for (const { before } of written.reverse()) await this.#put(before).catch(() => undefined);
      throw error;
    }
  }

  async #put(record: EntityRecord): Promise<void> {
    if (this.#isIdle(record)) await this.#deps.store.remove(record.id);
    else await this.#deps.store.put(record);
  }

  /** What decided nothing but that something was merged into it, and is so no more. */
  async #dropIdle(changes: readonly RecordChange[]): Promise<EntityId[]> {
    const { store } = this.#deps;
    const left = changes.flatMap(({ before, after }) => {
      const target = before.mergedInto?.id;
      return target !== undefined && target !== after.mergedInto?.id ? (store.get(target) ?? []) : [];
    });
    const idle = left.filter((record) => this.#isIdle(record)).map(({ id }) => id);
    for (const id of new Set(idle)) await store.remove(id);
    return idle;
  }

  async #toIndex(ids: readonly EntityId[]): Promise<void> {
    const { index, store } = this.#deps;
    const kept = ids.flatMap((id) => store.get(id) ?? []);
    if (kept.length > 0) await index.putEntities(kept);
    for (const id of ids) if (!store.get(id)) await index.removeEntity(id);
  }

  /** It decides nothing, and nothing was merged into it. */
  #isIdle(record: EntityRecord): boolean {
    return decidesNothing(record) && !this.#deps.store.all().some(({ mergedInto }) => mergedInto?.id === record.id);
  }
}
