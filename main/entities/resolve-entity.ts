import type { EntityRecord } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

/** What a record says about whose mentions are whose. */
export type IdentityDecision = Pick<EntityRecord, 'id' | 'mergedInto' | 'splits'>;

/** A step from one entity to another, and when the user decided on it. */
interface Step {
  readonly id: EntityId;
  readonly at: string;
}

/** Whose mentions are whose after every merge and split, in whatever order they were made. */
export class EntityResolver {
  readonly #merges = new Map<EntityId, Step>();
  readonly #splits = new Map<EntityId, Map<DocumentId, Step>>();
  /** From an entity to those that have it as their next step somewhere. */
  readonly #sources = new Map<EntityId, Set<EntityId>>();

  constructor(decisions: Iterable<IdentityDecision>) {
    for (const { id, mergedInto, splits } of decisions) {
      if (mergedInto && mergedInto.id !== id) {
        this.#merges.set(id, mergedInto);
        this.#addSource(mergedInto.id, id);
      }
      for (const { from, documents, at } of splits) if (from !== id) this.#addSplit(from, documents, { id, at });
    }
  }

  /**
   * The entity that has the mentions of `id` in this document; without a document, the one that has them wherever nothing
   * was split off. Where decisions run in a circle the newest of them has the last word.
   */
  resolve(id: EntityId, documentId: DocumentId | null): EntityId {
    let next = this.#next(id, documentId);
    if (!next) return id;
    const path: Step[] = [];
    const places = new Map<EntityId, number>([[id, 0]]);
    let current = id;
    while (next) {
      path.push(next);
      current = next.id;
      const seen = places.get(current);
      if (seen !== undefined) return newestOf(path.slice(seen)).id;
      places.set(current, path.length);
      next = this.#next(current, documentId);
    }
    return current;
  }

  /** Everything whose mentions may be this entity's in some document, itself first. */
  originsOf(id: EntityId): EntityId[] {
    const found = new Set([id]);
    for (const entity of found) for (const source of this.#sources.get(entity) ?? []) found.add(source);
    return [...found];
  }

  #next(id: EntityId, documentId: DocumentId | null): Step | undefined {
    const split = documentId === null ? undefined : this.#splits.get(id)?.get(documentId);
    return split ?? this.#merges.get(id);
  }

  #addSplit(from: EntityId, documents: readonly DocumentId[], step: Step): void {
    const ofEntity = this.#splits.get(from) ?? new Map<DocumentId, Step>();
    for (const document of documents) {
      const known = ofEntity.get(document);
      ofEntity.set(document, known ? newestOf([known, step]) : step);
    }
    this.#splits.set(from, ofEntity);
    this.#addSource(step.id, from);
  }

  #addSource(to: EntityId, from: EntityId): void {
    const known = this.#sources.get(to);
    if (known) known.add(from);
    else this.#sources.set(to, new Set([from]));
  }
}

/** The order of what is compared never matters: of two steps of one moment the larger id counts. */
function newestOf(steps: readonly Step[]): Step {
  return steps.reduce((newest, step) => {
    return step.at > newest.at || (step.at === newest.at && step.id > newest.id) ? step : newest;
  });
}
