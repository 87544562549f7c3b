import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { VaultSession } from '#main/vault-session.ts';
import { FailureError, type FailureOf } from '#shared/failures.ts';

export interface VaultSwitchDeps {
  readonly open: (folder: string) => Promise<Vault>;
  readonly create: (folder: string, name: string) => Promise<Vault>;
  readonly start: (vault: Vault) => Promise<VaultSession>;
  readonly remember: (folder: string) => Promise<void>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly log: (message: string, error: unknown) => void;
}

/** Which vault is open: at most one, and a new one is ready before the old one is closed. */
export class VaultSwitch {
  readonly #deps: VaultSwitchDeps;
  #session: VaultSession | undefined;

  constructor(deps: VaultSwitchDeps) {
    this.#deps = deps;
  }

  get session(): VaultSession | undefined {
    return this.#session;
  }

  /** @throws NO_VAULT */
  require(): VaultSession {
    if (!this.#session) throw new FailureError('NO_VAULT', {});
    return this.#session;
  }

  /** @throws VAULT_UNUSABLE; the vault that was open stays open. */
  async open(folder: string): Promise<void> {
    await this.#use(await this.#deps.open(folder));
  }

  /** @throws VAULT_UNUSABLE, BAD_NAME; the vault that was open stays open. */
  async create(parent: string, name: string): Promise<void> {
    const clean = name.trim();
    if (clean === '') throw new FailureError('BAD_NAME', { name, reason: 'empty' });
    // The one place where a word of the user's becomes part of a path: the folder they asked for by name.
    const folderName = clean.replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ').replace(/^[. ]+|[. ]+$/g, '');
    if (folderName === '') throw new FailureError('BAD_NAME', { name, reason: 'empty' });
    if (Buffer.byteLength(folderName) > 200) throw new FailureError('BAD_NAME', { name, reason: 'too-long' });
    await this.createAt(join(parent, isReserved(folderName) ? `${folderName} vault` : folderName), clean);
  }

  /** Makes a vault in that folder, or opens the one that is there. */
  async createAt(folder: string, name: string): Promise<void> {
    await this.#use(await ((await isVault(folder)) ? this.#deps.open(folder) : this.#deps.create(folder, name)));
  }

  /**
   * Opens the vault the app was started with. A folder that has gone is no reason not to start: the app then asks for a
   * vault, and answers why.
   */
  async openAtStart(
    folder: string,
    { mayCreate }: { mayCreate: boolean },
  ): Promise<FailureOf<'VAULT_UNUSABLE'> | undefined> {
    try {
      if (mayCreate) await this.createAt(folder, 'Backstory');
      else await this.open(folder);
      return undefined;
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== 'VAULT_UNUSABLE') throw error;
      if (mayCreate) throw error;
      return error.failure as FailureOf<'VAULT_UNUSABLE'>;
    }
  }

  async close(): Promise<void> {
    const session = this.#session;
    // First out of reach, then closed: a window that still asks is told that there is no vault.
    this.#session = undefined;
    await session?.close();
  }

  async #use(vault: Vault): Promise<void> {
    const before = this.#session;
    if (before?.vault.folder === vault.folder) {
      await vault.close();
      return;
    }
    this.#session = await this.#deps.start(vault);
    // Not remembering which vault it was is no reason not to open it.
    await this.#deps
      .remember(vault.folder)
      .catch((error: unknown) => this.#deps.log('The vault could not be remembered', error));
    this.#deps.changes.announce({ kind: 'vault' });
    await before?.close();
  }
}

/** Names that Windows keeps for devices, with or without an ending. */
function isReserved(name: string): boolean {
  return /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(name);
}

async function isVault(folder: string): Promise<boolean> {
  return stat(join(folder, 'vault.json')).then(
    (found) => found.isFile(),
    () => false,
  );
}
