import type { EntityRecord } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

/** What a record says about whose mentions are whose. */
export type IdentityDecision = Pick<EntityRecord, 'id' | 'mergedInto' | 'splits'>;

/** A step from one entity to another, and when the user decided on it. */
interface Step {
  readonly id: EntityId;
  readonly at: string;
}

/**
 * Whose mentions are whose after every merge and split, in whatever order the records come. A split takes the mentions
 * that the entity had at its moment: what is merged into it or split off to it later is not part of that, so that a
 * merge never moves mentions to a third entity.
 */
export class EntityResolver {
  readonly #merges = new Map<EntityId, Step>();
  /** Of each entity and document the splits, oldest first. */
  readonly #splits = new Map<EntityId, Map<DocumentId, Step[]>>();
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
    const path: Step[] = [];
    const places = new Map<string, number>();
    let current = id;
    let since = '';
    for (;;) {
      // Only merges, and splits of one moment, can run in a circle.
      const place = `${current} ${since}`;
      const seen = places.get(place);
      if (seen !== undefined) return newestOf(path.slice(seen)).id;
      places.set(place, path.length);
      const next = this.#next(current, documentId, since);
      if (!next) return current;
      path.push(next);
      current = next.id;
      if (next.at > since) since = next.at;
    }
  }

  /** Everything whose mentions may be this entity's in some document, itself first. */
  originsOf(id: EntityId): EntityId[] {
    const found = new Set([id]);
    for (const entity of found) for (const source of this.#sources.get(entity) ?? []) found.add(source);
    return [...found];
  }

  /** What was decided first about mentions that have been the entity's since then; a merge takes those that come later as well. */
  #next(id: EntityId, documentId: DocumentId | null, since: string): Step | undefined {
    const merge = this.#merges.get(id);
    const splits = documentId === null ? undefined : this.#splits.get(id)?.get(documentId);
    const split = splits?.find(({ at }) => at >= since);
    return split && !(merge && merge.at < split.at) ? split : merge;
  }

  #addSplit(from: EntityId, documents: readonly DocumentId[], step: Step): void {
    const ofEntity = this.#splits.get(from) ?? new Map<DocumentId, Step[]>();
    for (const document of documents) ofEntity.set(document, [...(ofEntity.get(document) ?? []), step].sort(inTime));
    this.#splits.set(from, ofEntity);
    this.#addSource(step.id, from);
  }

  #addSource(to: EntityId, from: EntityId): void {
    const known = this.#sources.get(to);
    if (known) known.add(from);
    else this.#sources.set(to, new Set([from]));
  }
}

function inTime(a: Step, b: Step): number {
  return a.at.localeCompare(b.at) || (a.id < b.id ? 1 : -1);
}

/** The order of what is compared never matters: of two steps of one moment the larger id counts. */
function newestOf(steps: readonly Step[]): Step {
  return steps.reduce((newest, step) => {
    return step.at > newest.at || (step.at === newest.at && step.id > newest.id) ? step : newest;
  });
}
