import type { Vault } from '#main/vault/open-vault.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/**
 * The entities the user has decided on. They are few beside the documents (a person curates them one by one), so all are
 * held in memory; the files stay the truth.
 */
export class EntityStore {
  readonly #vault: Pick<Vault, 'entities'>;
  readonly #records = new Map<EntityId, EntityRecord>();

  constructor(vault: Pick<Vault, 'entities'>) {
    this.#vault = vault;
  }

  /** Reads every record; damaged ones are set aside by the vault and named there. */
  async load(): Promise<void> {
    this.#records.clear();
    for (const id of await this.#vault.entities.ids()) await this.reload(id as EntityId);
  }

  /** Reads one record again after its file changed outside. */
  async reload(id: EntityId): Promise<void> {
    const loaded = await this.#vault.entities.get(id).catch(() => undefined);
    if (loaded) this.#records.set(id, loaded.record);
    else this.#records.delete(id);
  }

  get(id: EntityId): EntityRecord | undefined {
    return this.#records.get(id);
  }

  all(): EntityRecord[] {
    return [...this.#records.values()];
  }

  /** Acknowledged when it is durable on disk. */
  async put(record: EntityRecord): Promise<void> {
    await this.#vault.entities.put(record);
    this.#records.set(record.id, record);
  }
}
