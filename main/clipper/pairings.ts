import { rename } from 'node:fs/promises';
import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableAdapter } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import type { StorageFs } from '#main/vault/storage-fs.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import { notSaved } from '#main/vault/write-durably.ts';
import { momentSchema } from '#shared/ids.ts';

/** The system's own store of secrets, where a host has one: what it seals, only this user of this machine opens. */
export interface Secrets {
  /** Undefined when the store is locked or not to be had; then the key is kept readable, in a file of the user's own. */
  seal(text: string): Promise<string | undefined>;
  /** @throws when the store does not know it any more */
  unseal(sealed: string): Promise<string>;
}

const storedPairingSchema = z.looseObject({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(60),
  origin: z.string().max(200),
  pairedAt: momentSchema,
  lastUsedAt: momentSchema.nullable(),
  key: z.string().max(4096),
  isSealed: z.boolean(),
});
const storedSchema = z.looseObject({ pairings: z.array(storedPairingSchema).max(1000) });
type StoredPairing = z.infer<typeof storedPairingSchema>;

export interface Pairing {
  readonly id: string;
  readonly name: string;
  /** The whole origin of the one extension it is for. */
  readonly origin: string;
  readonly pairedAt: string;
  readonly lastUsedAt: string | null;
  /** Undefined when the system's store does not open it any more. */
  readonly key: Buffer | undefined;
}

export interface PairingsDeps {
  readonly secrets?: Secrets | undefined;
  readonly now: () => Date;
  readonly log: (message: string, error: unknown) => void;
  readonly fs?: StorageFs;
}

/** A use is written down at most this often. */
const useRestMs = 60_000;

/** The browsers that may send clips, and their keys: one file in the app's own folder, readable by its user only. */
export class Pairings {
  readonly #file: string;
  readonly #deps: PairingsDeps;
  readonly #queue = new TaskQueue();
  #stored: readonly StoredPairing[] = [];
  readonly #keys = new Map<string, Buffer>();
  /** Uses since the file was written. */
  readonly #uses = new Map<string, string>();

  private constructor(file: string, deps: PairingsDeps) {
    this.#file = file;
    this.#deps = deps;
  }

  /** A file that makes no sense is put aside: nobody is paired then. */
  static async open(file: string, deps: PairingsDeps): Promise<Pairings> {
    const pairings = new Pairings(file, deps);
    pairings.#stored = await pairings.#load();
    for (const stored of pairings.#stored) await pairings.#openKey(stored);
    return pairings;
  }

  all(): Pairing[] {
    return this.#stored.map((stored) => this.#pairingOf(stored));
  }

  get(id: string): Pairing | undefined {
    const stored = this.#stored.find((pairing) => pairing.id === id);
    return stored && this.#pairingOf(stored);
  }

  /** Compared whole: a part of an origin is somebody else. */
  has(origin: string): boolean {
    return this.#stored.some((pairing) => pairing.origin === origin);
  }

  /** @throws NOT_SAVED; then it is not paired */
  async add({ key, ...pairing }: Omit<Pairing, 'pairedAt' | 'lastUsedAt'> & { readonly key: Buffer }): Promise<void> {
    const text = key.toString('hex');
    const sealed = await this.#seal(text);
    const pairedAt = this.#deps.now().toISOString();
    const kept = sealed === undefined ? { key: text, isSealed: false } : { key: sealed, isSealed: true };
    await this.#change((stored) => [...stored, { ...pairing, pairedAt, lastUsedAt: null, ...kept }]);
    this.#keys.set(pairing.id, key);
  }

  /** @throws NOT_SAVED; then it is still paired */
  async remove(id: string): Promise<void> {
    await this.#change((stored) => stored.filter((pairing) => pairing.id !== id));
    this.#keys.delete(id);
    this.#uses.delete(id);
  }

  /** When it was last used is not worth a write of its own each time. True when it was written. */
  async use(id: string): Promise<boolean> {
    const now = this.#deps.now();
    const written = this.#stored.find((pairing) => pairing.id === id)?.lastUsedAt;
    this.#uses.set(id, now.toISOString());
    if (written && Math.abs(now.getTime() - Date.parse(written)) < useRestMs) return false;
    return this.writeUses();
  }

  /** Not knowing when a browser was last used is no reason to stop. True when something was written. */
  async writeUses(): Promise<boolean> {
    if (this.#uses.size === 0) return false;
    try {
      await this.#change((stored) => stored);
      return true;
    } catch (error) {
      this.#deps.log('When a browser was last used could not be stored', error);
      return false;
    }
  }

  async #change(change: (stored: readonly StoredPairing[]) => readonly StoredPairing[]): Promise<void> {
    await this.#queue.run('pairings', async () => {
      const uses = new Map(this.#uses);
      const changed = change(this.#stored).map((pairing) => ({
        ...pairing,
        lastUsedAt: uses.get(pairing.id) ?? pairing.lastUsedAt,
      }));
      await new Low<object>(this.#adapter(), { pairings: changed }).write();
      this.#stored = changed;
      for (const [id, use] of uses) if (this.#uses.get(id) === use) this.#uses.delete(id);
    });
  }

  async #seal(text: string): Promise<string | undefined> {
    try {
      return await this.#deps.secrets?.seal(text);
    } catch (error) {
      this.#deps.log('The key of a paired browser is kept without the password store of this system', error);
      return undefined;
    }
  }

  #pairingOf({ id, name, origin, pairedAt, lastUsedAt }: StoredPairing): Pairing {
    return { id, name, origin, pairedAt, lastUsedAt: this.#uses.get(id) ?? lastUsedAt, key: this.#keys.get(id) };
  }

  async #openKey({ id, key, isSealed }: StoredPairing): Promise<void> {
    try {
      if (isSealed && !this.#deps.secrets) return;
      const text = isSealed ? await this.#deps.secrets?.unseal(key) : key;
      if (text !== undefined && /^[0-9a-f]{64}$/.test(text)) this.#keys.set(id, Buffer.from(text, 'hex'));
    } catch (error) {
      this.#deps.log('The key of a paired browser could not be opened', error);
    }
  }

  async #load(): Promise<readonly StoredPairing[]> {
    try {
      const low = new Low<object | null>(this.#adapter(), null);
      await low.read();
      return low.data === null ? [] : storedSchema.parse(low.data).pairings;
    } catch (error) {
      if (!(error instanceof UnreadableFile || error instanceof z.ZodError)) throw error;
      this.#deps.log('The paired browsers could not be read', error);
      if (!(error instanceof UnreadableFile) || error.kind === 'damaged') await this.#putAside();
      return [];
    }
  }

  async #putAside(): Promise<void> {
    const backup = `${this.#file}.damaged-${this.#deps.now().toISOString().replaceAll(/[:.]/g, '-')}`;
    await rename(this.#file, backup).catch((error: unknown) =>
      this.#deps.log('The damaged list of paired browsers could not be put aside', notSaved(error)),
    );
  }

  #adapter(): DurableAdapter<object> {
    return new DurableAdapter<object>(this.#file, { fs: this.#deps.fs });
  }
}
