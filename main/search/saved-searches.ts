import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import { FailureError } from '#shared/failures.ts';
import type { SavedSearchId } from '#shared/ids.ts';
import type { SavedSearch, SavedSearchRecord } from '#shared/search/saved-search.ts';

export interface SavedSearchesDeps {
  readonly vault: Pick<Vault, 'searches'>;
  /** How many documents a query finds. */
  readonly count: (search: Pick<SavedSearchRecord, 'query' | 'isGrouped'>) => Promise<number>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

export type SavedSearchInput = Pick<SavedSearchRecord, 'name' | 'query' | 'sort' | 'isGrouped' | 'isInSidebar'> & {
  readonly id?: SavedSearchId | undefined;
};

/** The searches that the user keeps: a record each in the vault, what they find looked up when it is asked for. */
export class SavedSearches {
  readonly #deps: SavedSearchesDeps;

  constructor(deps: SavedSearchesDeps) {
    this.#deps = deps;
  }

  /**
   * In the order they were made. One that cannot be read is named by the vault and left out.
   *
   * @throws VAULT_UNUSABLE
   */
  async list(): Promise<SavedSearch[]> {
    return Promise.all((await this.#records()).map((record) => this.#shown(record)));
  }

  /** Without looking up what they find; none while the vault is away, for the index knows more than them. */
  async names(): Promise<Pick<SavedSearch, 'id' | 'name' | 'query'>[]> {
    const records = await this.#records().catch(noneWhenAway);
    return records.map(({ id, name, query }) => ({ id, name, query }));
  }

  /** @throws NOT_FOUND, DAMAGED, BAD_NAME, CONFLICT, NOT_SAVED */
  async save({ id, ...given }: SavedSearchInput): Promise<SavedSearch> {
    const name = cleanName(given.name);
    const known = id === undefined ? undefined : await this.#deps.vault.searches.get(id);
    if (id !== undefined && !known) throw new FailureError('NOT_FOUND', { kind: 'search', id });
    const now = this.#deps.now().toISOString();
    const record: SavedSearchRecord = {
      ...known?.record,
      // A new id is fresh; the brand says what kind of record it names.
      id: id ?? (this.#deps.newId() as SavedSearchId),
      ...given,
      name,
      createdAt: known?.record.createdAt ?? now,
      updatedAt: now,
    };
    await this.#deps.vault.searches.put(record, { revision: known?.revision });
    this.#deps.changes.announce({ kind: 'searches' });
    return this.#shown(record);
  }

  async forget(id: SavedSearchId): Promise<void> {
    if (await this.#deps.vault.searches.trash(id)) this.#deps.changes.announce({ kind: 'searches' });
  }

  async restore(id: SavedSearchId): Promise<boolean> {
    const isRestored = await this.#deps.vault.searches.restore(id);
    if (isRestored) this.#deps.changes.announce({ kind: 'searches' });
    return isRestored;
  }

  async #records(): Promise<SavedSearchRecord[]> {
    const records: SavedSearchRecord[] = [];
    for (const id of await this.#deps.vault.searches.ids()) {
      const loaded = await this.#deps.vault.searches.get(id).catch(undefinedWhenDamaged);
      if (loaded) records.push(loaded.record);
    }
    return records;
  }

  async #shown({ id, name, query, sort, isGrouped, isInSidebar, updatedAt }: SavedSearchRecord): Promise<SavedSearch> {
    return {
      id,
      name,
      query,
      sort,
      isGrouped,
      isInSidebar,
      updatedAt,
      count: await this.#deps.count({ query, isGrouped }),
    };
  }
}

function cleanName(name: string): string {
  const clean = name.replace(/\s+/g, ' ').trim();
  if (clean === '') throw new FailureError('BAD_NAME', { name, reason: 'empty' });
  return clean;
}

function undefinedWhenDamaged(error: unknown): undefined {
  if (error instanceof FailureError && error.failure.code === 'DAMAGED') return undefined;
  throw error;
}

function noneWhenAway(error: unknown): SavedSearchRecord[] {
  if (error instanceof FailureError && error.failure.code === 'VAULT_UNUSABLE') return [];
  throw error;
}
