import { survivorOf } from '#main/entities/merge-and-split.ts';
import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import { EntityResolver } from '#main/entities/resolve-entity.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { EntityRecord, EntityType } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

/**
 * The entities the user has decided on. They are few beside the documents (a person curates them one by one), so all are
 * held in memory; the files stay the truth.
 */
export class EntityStore {
  readonly #vault: Pick<Vault, 'entities'>;
  readonly #records = new Map<EntityId, EntityRecord>();
  #resolver: EntityResolver | undefined;

  constructor(vault: Pick<Vault, 'entities'>) {
    this.#vault = vault;
  }

  /** Reads every record; damaged ones are set aside by the vault and named there. */
  async load(): Promise<void> {
    this.#resolver = undefined;
    this.#records.clear();
    for (const id of await this.#vault.entities.ids()) await this.reload(id as EntityId);
  }

  /** Reads one record again after its file changed outside. */
  async reload(id: EntityId): Promise<void> {
    const loaded = await this.#vault.entities.get(id).catch(() => undefined);
    this.#resolver = undefined;
    if (loaded) this.#records.set(id, loaded.record);
    else this.#records.delete(id);
  }

  get(id: EntityId): EntityRecord | undefined {
    return this.#records.get(id);
  }

  all(): EntityRecord[] {
    return [...this.#records.values()];
  }

  get byId(): ReadonlyMap<EntityId, EntityRecord> {
    return this.#records;
  }

  /** The id under which an entity is shown: the one it was merged into, else its own. */
  survivor(id: EntityId): EntityId {
    return survivorOf(id, this.#records);
  }

  /** Whether two ids are one entity in a document, after every merge and split. */
  isSameIn(document: DocumentId, a: EntityId, b: EntityId): boolean {
    this.#resolver ??= new EntityResolver(this.#records.values());
    return this.#resolver.resolve(a, document) === this.#resolver.resolve(b, document);
  }

  /** The user's own entity of this type that is called so. */
  named(type: EntityType, name: string): EntityRecord | undefined {
    const sought = normalizeName(name);
    return this.all().find((record) => record.type === type && normalizeName(record.name) === sought);
  }

  /** Acknowledged when it is durable on disk. */
  async put(record: EntityRecord): Promise<void> {
    await this.#vault.entities.put(record);
    this.#records.set(record.id, record);
    this.#resolver = undefined;
  }

  /** Moves the record to the vault's trash; what was detected of the entity is a suggestion again. */
  async remove(id: EntityId): Promise<void> {
    await this.#vault.entities.trash(id);
    this.#records.delete(id);
    this.#resolver = undefined;
  }
}
