import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableAdapter } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import type { StorageFs } from '#main/vault/storage-fs.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import { notSaved } from '#main/vault/write-durably.ts';
import { defaultSettings, type Settings, settingsSchema } from '#shared/settings/types.ts';

const lastVaultSchema = z.looseObject({ folder: z.string().min(1) });

export interface AppSettingsDeps {
  readonly now?: () => Date;
  readonly fs?: StorageFs;
  /** Told when a file could not be read and was put aside. */
  readonly onDamaged?: (file: string, error: unknown) => void;
}

/**
 * The app's settings on this machine and the vault that was open last. They are two files, so that damage to the one the
 * user may edit does not lose the way to the vault.
 */
export class AppSettings {
  readonly #settingsFile: string;
  readonly #lastVaultFile: string;
  readonly #deps: AppSettingsDeps;
  readonly #queue = new TaskQueue();
  #settings: Settings = defaultSettings;
  /** Fields of a later version, kept when the settings are written. */
  #others: object = {};
  #lastVault: string | undefined;

  private constructor(settingsFile: string, deps: AppSettingsDeps) {
    this.#settingsFile = settingsFile;
    this.#lastVaultFile = join(dirname(settingsFile), 'last-vault.json');
    this.#deps = deps;
  }

  /** Never fails for what is in the files: what cannot be read is put aside beside them, and defaults take its place. */
  static async open(settingsFile: string, deps: AppSettingsDeps = {}): Promise<AppSettings> {
    const settings = new AppSettings(settingsFile, deps);
    const stored = await settings.#load(settings.#settingsFile, z.looseObject(settingsSchema.shape));
    if (stored) {
      settings.#others = stored;
      settings.#settings = settingsSchema.parse(stored);
    }
    settings.#lastVault = (await settings.#load(settings.#lastVaultFile, lastVaultSchema))?.folder;
    return settings;
  }

  get(): Settings {
    return this.#settings;
  }

  /** @throws NOT_SAVED; then the settings are as they were */
  async set(settings: Settings): Promise<Settings> {
    return this.#queue.run('settings', async () => {
      const stored = { ...this.#others, ...settingsSchema.parse(settings) };
      await this.#write(this.#settingsFile, stored);
      this.#others = stored;
      this.#settings = settingsSchema.parse(stored);
      return this.#settings;
    });
  }

  /** The folder of the vault that was open last. */
  get lastVault(): string | undefined {
    return this.#lastVault;
  }

  /** @throws NOT_SAVED; for this run of the app it is remembered all the same */
  async rememberVault(folder: string): Promise<void> {
    this.#lastVault = folder;
    await this.#queue.run('last vault', () => this.#write(this.#lastVaultFile, { folder }));
  }

  async #write(file: string, data: object): Promise<void> {
    await new Low<object>(this.#adapter(file), data).write();
  }

  async #load<T extends object>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
    try {
      const low = new Low<object | null>(this.#adapter(file), null);
      await low.read();
      return low.data === null ? undefined : schema.parse(low.data);
    } catch (error) {
      if (!(error instanceof UnreadableFile || error instanceof z.ZodError)) throw error;
      if (!(error instanceof UnreadableFile) || error.kind === 'damaged') await this.#putAside(file);
      this.#deps.onDamaged?.(file, error);
      return undefined;
    }
  }

  async #putAside(file: string): Promise<void> {
    const now = this.#deps.now?.() ?? new Date();
    const backup = `${file}.damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
    try {
      await rename(file, backup);
    } catch (error) {
      // The app starts from defaults even where its folder cannot be written; saving will say so.
      this.#deps.onDamaged?.(file, notSaved(error));
    }
  }

  #adapter(file: string): DurableAdapter<object> {
    return new DurableAdapter<object>(file, { fs: this.#deps.fs });
  }
}
