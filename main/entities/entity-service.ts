import type { LinkFollower } from '#main/documents/link-follower.ts';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import type { EntityLedger } from '#main/entities/entity-ledger.ts';
import type { EntityStore } from '#main/entities/entity-store.ts';
import type { MentionDecisions } from '#main/entities/mention-decisions.ts';
import { mergedRecords, splitRecord } from '#main/entities/merge-and-split.ts';
import type { OperationLog } from '#main/entities/operation-log.ts';
import { blankRecord, type RecordChange } from '#main/entities/record-change.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { ChangedEntity, EntityRecord, EntityType, MentionDecision } from '#shared/entities/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

export interface EntityServiceDeps {
  readonly store: EntityStore;
  readonly ledger: EntityLedger;
  readonly decisions: MentionDecisions;
  readonly links: LinkFollower;
  readonly index: Pick<SearchIndex, 'resolve' | 'documentsMentioning'>;
  readonly operations: OperationLog<void>;
  readonly now: () => Date;
}

/**
 * What the user can decide about entities. Every decision is a record in the vault, so that no later clip undoes it, and
 * every change is answered with the name by which it can be taken back.
 */
export class EntityService {
  readonly #deps: EntityServiceDeps;
  /** Changes come one after the other: each begins with what the one before it left. */
  #last: Promise<unknown> = Promise.resolve();
  #lastMoment = 0;

  constructor(deps: EntityServiceDeps) {
    this.#deps = deps;
  }

  /** The entity that stands for `id` after every merge. */
  survivor(id: EntityId): EntityId {
    return this.#deps.store.survivor(id);
  }

  async create(type: EntityType, name: string): Promise<ChangedEntity> {
    const clean = cleanName(name);
    return this.#change(async () => only(this.#entityCalled(type, clean), { status: 'confirmed' }));
  }

  async confirm(id: EntityId): Promise<ChangedEntity> {
    return this.#change(async () => only(await this.#current(id), { status: 'confirmed' }));
  }

  async hide(id: EntityId): Promise<ChangedEntity> {
    return this.#change(async () => only(await this.#current(id), { status: 'hidden' }));
  }

  /** The old name stays as an alias, and links that carry it follow. */
  async rename(id: EntityId, name: string): Promise<ChangedEntity> {
    const clean = cleanName(name);
    const { links } = this.#deps;
    const { before, after, changes } = await this.#write(async () => {
      const record = await this.#current(id);
      if (record.name === clean) return only(record, {});
      const aliases = [...new Set([...record.aliases, record.name])].filter((alias) => alias !== clean);
      return only(record, { status: 'confirmed', name: clean, aliases });
    });
    const target = { kind: 'entity', id: after.id } as const;
    const followed = before.name === clean ? [] : await links.follow(target, before.name, clean);
    return this.#answer(after, async () => {
      await this.#takeBack(changes);
      await links.follow(target, clean, before.name, followed);
    });
  }

  async update(input: {
    id: EntityId;
    type?: EntityType | undefined;
    aliases?: string[] | undefined;
    description?: string | undefined;
  }): Promise<ChangedEntity> {
    return this.#change(async () => {
      const record = await this.#current(input.id);
      const aliases = input.aliases
        ?.map((alias) => alias.trim())
        .filter((alias) => alias !== '' && alias !== record.name);
      return only(record, {
        type: input.type ?? record.type,
        aliases: aliases ? [...new Set(aliases)] : record.aliases,
        description: input.description ?? record.description,
        status: record.status === 'suggested' ? 'confirmed' : record.status,
      });
    });
  }

  async notSure(id: EntityId): Promise<ChangedEntity> {
    const unsureAt = this.#deps.now().toISOString();
    return this.#change(async () => only(await this.#current(id), { unsureAt }));
  }

  /** @throws SAME_THING */
  async merge(from: EntityId, into: EntityId): Promise<ChangedEntity> {
    return this.#change(async () => {
      const [given, kept] = [await this.#current(from), await this.#current(into)];
      if (given.id === kept.id) throw new FailureError('SAME_THING', { name: kept.name });
      const befores = new Map([given, kept].map((record) => [record.id, record]));
      return several(kept.id, befores, mergedRecords(given, kept, this.#moment()));
    });
  }

  async unmerge(id: EntityId): Promise<ChangedEntity> {
    return this.#change(async () => {
      const record = this.#deps.store.get(id) ?? (await this.#current(id));
      return only(record, { mergedInto: null });
    });
  }

  /** @throws SAME_THING; NOT_FOUND when none of the documents mentions it */
  async split(input: {
    from: EntityId;
    documents: readonly DocumentId[];
    into: { type: EntityType; name: string };
  }): Promise<ChangedEntity> {
    const name = cleanName(input.into.name);
    return this.#change(async () => {
      const from = await this.#current(input.from);
      const into = this.#entityCalled(input.into.type, name);
      if (into.id === from.id) throw new FailureError('SAME_THING', { name: from.name });
      const mentioning = new Set(await this.#deps.index.documentsMentioning(from.id));
      const documents = input.documents.filter((id) => mentioning.has(id));
      if (documents.length === 0) throw new FailureError('NOT_FOUND', { kind: 'entity', id: from.id });
      return only(into, splitRecord(from.id, into, documents, this.#moment()));
    });
  }

  async unsplit(id: EntityId, from: EntityId): Promise<ChangedEntity> {
    return this.#change(async () => {
      const record = await this.#current(id);
      const source = this.survivor(from);
      return only(record, { splits: record.splits.filter((split) => this.survivor(split.from) !== source) });
    });
  }

  /** @throws SAME_THING */
  async keepApart(id: EntityId, other: EntityId, isApart: boolean): Promise<ChangedEntity> {
    return this.#change(async () => {
      const [one, two] = [await this.#current(id), await this.#current(other)];
      if (one.id === two.id) throw new FailureError('SAME_THING', { name: one.name });
      const without = (record: EntityRecord, gone: EntityId) =>
        record.notSameAs.filter((entity) => this.survivor(entity) !== gone);
      const own = without(one, two.id);
      if (isApart) return only(one, { notSameAs: [...own, two.id] });
      const befores = new Map([one, two].map((record) => [record.id, record]));
      return several(one.id, befores, [
        { ...one, notSameAs: own },
        { ...two, notSameAs: without(two, one.id) },
      ]);
    });
  }

  /** @throws CHANGED_SINCE */
  async undo(operation: string): Promise<void> {
    await this.#deps.operations.undo(operation);
  }

  /** Remembers with the document that `span` is this entity, or is not; `detected` takes back what was decided. */
  async decide(
    documentId: DocumentId,
    span: Span,
    entityId: EntityId,
    layer: MentionDecision['layer'] | 'detected',
  ): Promise<void> {
    if (layer === 'confirmed' || layer === 'linked') await this.confirm(entityId);
    await this.#deps.decisions.decide(documentId, span, this.survivor(entityId), layer);
  }

  async rejectIn(documentId: DocumentId, entityId: EntityId): Promise<{ operation: string; mentionCount: number }> {
    const { decisions, operations } = this.#deps;
    const change = await decisions.rejectAll(documentId, this.survivor(entityId));
    const operation = operations.add(() => decisions.takeBack(change));
    return { operation, mentionCount: change.added.length };
  }

  /**
   * Makes an entity that a note links to the user's own, and answers with what that changed; one that is unknown here
   * stays a link to nothing, and one the user has decided on stays as it is.
   */
  async adopt(id: EntityId): Promise<RecordChange[]> {
    const known = this.#deps.store.get(this.survivor(id));
    if (known && known.status !== 'suggested') return [];
    if (!known && !(await this.#find(id))) return [];
    const { changes } = await this.#write(async () => {
      const current = await this.#current(id);
      return only(current, { status: current.status === 'suggested' ? 'confirmed' : current.status });
    });
    return changes;
  }

  /** Takes back what `adopt` changed, where it still is so. */
  async disown(changes: readonly RecordChange[]): Promise<void> {
    await this.#takeBack(changes).catch((error: unknown) => {
      if (!(error instanceof FailureError) || error.failure.code !== 'CHANGED_SINCE') throw error;
    });
  }

  async #change(make: () => Promise<WantedChange>): Promise<ChangedEntity> {
    const { after, changes } = await this.#write(make);
    return this.#answer(after, () => this.#takeBack(changes));
  }

  #answer({ id, type, name, aliases, status, description }: EntityRecord, undo: () => Promise<void>): ChangedEntity {
    return { id, type, name, aliases, status, description, operation: this.#deps.operations.add(undo) };
  }

  async #takeBack(changes: readonly RecordChange[]): Promise<void> {
    await this.#inTurn(() => this.#deps.ledger.takeBack(changes));
  }

  /** `before` and `after` are those of the record to answer with, changed or not. */
  async #write(make: () => Promise<WantedChange>) {
    return this.#inTurn(async () => {
      const { answer, wanted } = await make();
      return { ...answer, changes: await this.#deps.ledger.write(wanted) };
    });
  }

  /** Later than any before: which of two decisions came first must never be in doubt. */
  #moment(): string {
    this.#lastMoment = Math.max(this.#deps.now().getTime(), this.#lastMoment + 1);
    return new Date(this.#lastMoment).toISOString();
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** The record of the entity that stands for `id`, or what would be its first. @throws NOT_FOUND */
  async #current(id: EntityId): Promise<EntityRecord> {
    const survivor = this.survivor(id);
    const record = this.#deps.store.get(survivor) ?? (await this.#find(survivor));
    if (!record) throw new FailureError('NOT_FOUND', { kind: 'entity', id });
    return record;
  }

  /** What was detected of an entity without a record, as a record that decides nothing yet. */
  async #find(id: EntityId): Promise<EntityRecord | undefined> {
    const [found] = await this.#deps.index.resolve([{ kind: 'entity', id }]);
    if (!found || found.isMissing || !found.entityType) return undefined;
    return blankRecord(id, { type: found.entityType, name: found.title }, this.#deps.now().toISOString());
  }

  /** The user's own entity of that type and name, else the one that recognition would make of them. */
  #entityCalled(type: EntityType, name: string): EntityRecord {
    const { store, now } = this.#deps;
    const id = store.survivor(store.named(type, name)?.id ?? deriveEntityId(type, name));
    return store.get(id) ?? blankRecord(id, { type, name }, now().toISOString());
  }
}

/** Records to be changed, and the change that the answer is about. */
interface WantedChange {
  readonly answer: RecordChange;
  readonly wanted: readonly RecordChange[];
}

function only(before: EntityRecord, fields: Partial<EntityRecord>): WantedChange {
  const answer = { before, after: { ...before, ...fields } };
  return { answer, wanted: [answer] };
}

function several(
  id: EntityId,
  befores: ReadonlyMap<EntityId, EntityRecord>,
  afters: readonly EntityRecord[],
): WantedChange {
  const wanted = afters.flatMap((after) => {
    const before = befores.get(after.id);
    return before ? [{ before, after }] : [];
  });
  const answer = wanted.find(({ after }) => after.id === id);
  if (!answer) throw new Error('The answer is not among the changed records');
  return { answer, wanted };
}

function cleanName(name: string): string {
  const clean = name.replace(/\s+/g, ' ').trim();
  if (clean === '') throw new FailureError('BAD_NAME', { name, reason: 'empty' });
  return clean;
}
