import { addressKeysOf } from '#main/clips/address-keys.ts';
import type { ClipRecord } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

export interface AddressBookDeps {
  readonly vault: { readonly clips: { ids(): Promise<ClipId[]>; has(id: ClipId): Promise<boolean> } };
  readonly documents: { clip(id: ClipId): Promise<{ readonly record: ClipRecord }> };
  readonly index: { clipAt(keys: readonly string[]): Promise<ClipId | null> };
  /** Whether the index knows every clip there is; while it is being built it does not. */
  readonly isIndexWhole: () => boolean;
}

/** How many records are read side by side. */
const width = 16;

/** Which clip an address is, as of now: from this run, from the index, and from the files while the index is built. */
export class AddressBook {
  readonly #deps: AddressBookDeps;
  /** What this run has put in: the index hears of it a little later. */
  readonly #noted = new Map<string, ClipId>();
  #files: Promise<ReadonlyMap<string, ClipId>> | undefined;

  constructor(deps: AddressBookDeps) {
    this.#deps = deps;
  }

  note(key: string, id: ClipId): void {
    this.#noted.set(key, id);
  }

  /** A clip that has gone to the trash is none. */
  async find(key: string): Promise<ClipId | undefined> {
    const noted = this.#noted.get(key);
    if (await this.#isThere(noted)) return noted;
    const indexed = (await this.#deps.index.clipAt([key])) ?? undefined;
    if (await this.#isThere(indexed)) return indexed;
    if (this.#deps.isIndexWhole()) {
      this.#files = undefined;
      return undefined;
    }
    // Read once for each time that the index is built; what comes meanwhile is noted.
    this.#files ??= this.#readFiles();
    const stored = (await this.#files).get(key);
    return (await this.#isThere(stored)) ? stored : undefined;
  }

  /** The clip that has the key, which is `id` from now on where none has. */
  async claim(key: string, id: ClipId): Promise<ClipId> {
    const found = await this.find(key);
    if (found) return found;
    // Of two that ask at the same time the first one has it.
    const noted = this.#noted.get(key);
    if (await this.#isThere(noted)) return noted ?? id;
    this.note(key, id);
    return id;
  }

  async #isThere(id: ClipId | undefined): Promise<boolean> {
    return id !== undefined && (await this.#deps.vault.clips.has(id));
  }

  async #readFiles(): Promise<ReadonlyMap<string, ClipId>> {
    const ids = await this.#deps.vault.clips.ids();
    const keys: (readonly string[])[] = [];
    const waiting = ids.entries();
    const read = async () => {
      for (const [at, id] of waiting) keys[at] = await this.#keysOf(id);
    };
    await Promise.all(Array.from({ length: width }, read));
    const clips = new Map<string, ClipId>();
    // Ids are in order of age: of several clips the one that was clipped first is the page's.
    for (const [at, id] of ids.entries()) for (const key of keys[at] ?? []) if (!clips.has(key)) clips.set(key, id);
    return clips;
  }

  async #keysOf(id: ClipId): Promise<readonly string[]> {
    try {
      return addressKeysOf((await this.#deps.documents.clip(id)).record);
    } catch (error) {
      // A record that is gone or cannot be read is named among the vault's problems.
      if (error instanceof FailureError) return [];
      throw error;
    }
  }
}
