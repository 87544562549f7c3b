import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import type { RecognitionCache } from '#main/entities/recognition-cache.ts';
import type { RecordChange } from '#main/entities/record-change.ts';
import { troubleOf } from '#main/index/index-trouble.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import { type EntityRecord, entityTypes } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

export interface LookAgainDeps {
  readonly index: Pick<SearchIndex, 'spreadNames' | 'documentsMentioning'>;
  readonly documents: Pick<DocumentStore, 'refresh'>;
  readonly recognizer: Pick<RecognitionCache, 'putEntity'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  /** Runs work that nobody waits for. */
  readonly inBackground: (work: () => Promise<void>) => void;
  /** The vault is being closed. */
  readonly signal: AbortSignal;
}

/** More documents than this are not recognized anew for one entity; its new names are found in all of them all the same. */
const mostRead = 2_000;
/** How many documents are read side by side. */
const width = 4;

/**
 * Brings what was detected in line with an entity that has changed, in the background: its new names are looked for in
 * the stored texts, then the documents that mention it are recognized again. One change at a time, so that a row of
 * decisions never takes the machine.
 */
export class LookAgain {
  readonly #deps: LookAgainDeps;
  readonly #queue = new KeyedQueue();
  /** What the index could not be told of. */
  #left: RecordChange[] = [];

  constructor(deps: LookAgainDeps) {
    this.#deps = deps;
  }

  /** From now on recognition goes by the records as they are; merges and splits are none of its business. */
  after(changes: readonly RecordChange[]): void {
    for (const change of changes.filter(isOfNames)) {
      const told = this.#deps.recognizer.putEntity(change.after);
      this.#lookLater(change, told);
    }
  }

  /** The index can be written again: what it could not be told of meanwhile is looked for now. */
  afterTrouble(): void {
    const left = this.#left;
    this.#left = [];
    for (const change of left) this.#lookLater(change, Promise.resolve());
  }

  #lookLater(change: RecordChange, told: Promise<unknown>): void {
    this.#deps.inBackground(async () => {
      await told;
      try {
        await this.#queue.run('look again', () => this.#look(change));
      } catch (error) {
        if (!troubleOf(error)) throw error;
        this.#left.push(change);
      }
    });
  }

  async #look({ before, after }: RecordChange): Promise<void> {
    const names = newNames(before, after);
    if (names.length > 0) await this.#spread(after, names);
    await this.#readAgain(after.id, names);
  }

  async #spread(entity: EntityRecord, names: readonly string[]): Promise<void> {
    const { index, changes, signal } = this.#deps;
    let done = 0;
    let after: string | null = null;
    do {
      const { found, next }: { found: number; next: string | null } = await index.spreadNames({
        entity,
        names: [...names],
        after,
      });
      done += found;
      after = next;
      if (after !== null) changes.announce({ kind: 'progress', job: 'recognize', done, total: null });
    } while (after !== null && !signal.aborted);
    if (done > 0) changes.announce({ kind: 'entities' });
    changes.announce({ kind: 'progress', job: 'recognize', done, total: done });
  }

  /** What was taken for something else of a name that is now this entity's is read again with the rest. */
  async #readAgain(id: EntityId, names: readonly string[]): Promise<void> {
    const { index, documents, signal } = this.#deps;
    const namesakes = names.flatMap((name) => entityTypes.map((type) => deriveEntityId(type, name)));
    const ids = new Set<DocumentId>();
    for (const entity of new Set([id, ...namesakes]))
      for (const document of await index.documentsMentioning(entity)) ids.add(document);
    if (ids.size > mostRead) return;
    const waiting = ids.values();
    const read = async () => {
      for (const document of waiting) {
        if (signal.aborted) return;
        await documents.refresh(document);
      }
    };
    await Promise.all(Array.from({ length: width }, read));
  }
}

/** Whether texts may read differently now. */
function isOfNames({ before, after }: RecordChange): boolean {
  const isSame = before.type === after.type && before.status === after.status;
  return !isSame || JSON.stringify(namesOf(before)) !== JSON.stringify(namesOf(after));
}

/** Names to look for that were not looked for before: of what was hidden, nothing has been kept. */
function newNames(before: EntityRecord, after: EntityRecord): string[] {
  if (before.status === 'hidden' && after.status === 'suggested') return [after.name, ...after.aliases];
  const known = new Set(namesOf(before));
  return namesOf(after).filter((name) => !known.has(name));
}

/** The names under which it is known; topics are headings of the user's own, which only links name. */
function namesOf({ name, aliases, status, type }: EntityRecord): string[] {
  return status === 'confirmed' && type !== 'topic' ? [name, ...aliases] : [];
}
