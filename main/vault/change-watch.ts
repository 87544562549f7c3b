import { basename, dirname, join, relative } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { judgeChange } from '#main/vault/judge-change.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import { recordIdPattern } from '#main/vault/record-names.ts';
import { keyOf, type RecordRef, refsOf, surveyVault, watchedCollections } from '#main/vault/survey-vault.ts';

export interface WatchOptions {
  /** How long files must have been left alone before they are looked at. */
  readonly quietMs?: number;
  /** How often everything is compared at most, whatever the system has told. */
  readonly everyMs?: number;
  /** When a broken file is looked at again. */
  readonly settleMs?: number;
  readonly onError?: (error: unknown) => void;
}

/** Stops watching when called. */
export type VaultWatch = (() => Promise<void>) & {
  /** Compares everything now, for when the window comes to the front; resolves when changes have been told. */
  readonly reconcile: () => Promise<void>;
};

/**
 * Tells which records other programs have changed, added or taken away; what this app writes itself is not told. The
 * system's own notices are only a hint, since it may drop them without a word, so all files are compared from time to
 * time as well.
 */
export function watchVault(
  vault: Vault,
  onChange: (changed: RecordRef[]) => void,
  options: WatchOptions = {},
): VaultWatch {
  const watching = new Watching(vault, onChange, options);
  return Object.assign(() => watching.close(), { reconcile: () => watching.reconcile() });
}

class Watching {
  readonly #vault: Vault;
  readonly #onChange: (changed: RecordRef[]) => void;
  readonly #options: Required<WatchOptions>;
  readonly #watcher: FSWatcher;
  readonly #timers = new Set<NodeJS.Timeout>();
  /** Records that something may have happened to. */
  readonly #touched = new Map<string, RecordRef>();
  #quiet: NodeJS.Timeout | undefined;
  /** What every file looked like when it was last compared; `undefined` until that has happened. */
  #seen: Map<string, string> | undefined;
  #work: Promise<void>;
  #isClosed = false;

  constructor(vault: Vault, onChange: (changed: RecordRef[]) => void, options: WatchOptions) {
    this.#vault = vault;
    this.#onChange = onChange;
    this.#options = { quietMs: 250, everyMs: 60_000, settleMs: 10_000, onError: () => undefined, ...options };
    this.#work = this.#survey().catch(this.#options.onError);
    // One level only: a system watch for each clip's folder might mean a hundred thousand of them.
    this.#watcher = watch(
      [...new Set(Object.values(watchedCollections(vault)).map(({ shape }) => join(vault.folder, shape.folder)))],
      { depth: 0, ignoreInitial: true, followSymlinks: false, ignorePermissionErrors: true, atomic: false },
    );
    this.#watcher.on('all', (_event, path) => this.#touch(path));
    this.#watcher.on('error', this.#options.onError);
    this.#later(this.#options.everyMs, () => this.#reconcileAgain());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#quiet);
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#watcher.close();
    await this.#work;
  }

  reconcile(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#seen) return this.#survey();
      const now = await surveyVault(this.#vault);
      const keys = new Set([...this.#seen.keys(), ...now.keys()]);
      await this.#compare([...keys].map(refOfKey), now);
    });
  }

  async #survey(): Promise<void> {
    this.#seen = await surveyVault(this.#vault);
  }

  #touch(path: string): void {
    const ref = this.#refOfPath(path);
    if (!ref || this.#isClosed) return;
    for (const touched of refsOf(ref)) this.#touched.set(keyOf(touched), touched);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#lookAtTouched(), this.#options.quietMs);
    this.#quiet.unref();
  }

  #lookAtTouched(): Promise<void> {
    return this.#inTurn(async () => {
      const refs = [...this.#touched.values()];
      this.#touched.clear();
      await this.#compare(refs, await surveyVault(this.#vault, refs));
    });
  }

  /** Tells what others did to those of these records whose files look different now. */
  async #compare(refs: readonly RecordRef[], now: ReadonlyMap<string, string>): Promise<void> {
    const seen = this.#seen ?? new Map<string, string>();
    const total = seen.size;
    const changed: RecordRef[] = [];
    const gone: RecordRef[] = [];
    for (const ref of refs) {
      const signature = now.get(keyOf(ref));
      if (seen.get(keyOf(ref)) === signature) continue;
      const judgement = await judgeChange(watchedCollections(this.#vault)[ref.kind], ref);
      if (judgement === 'gone') gone.push(ref);
      else if (judgement === 'changed') changed.push(ref);
      else if (judgement === 'settling') this.#later(this.#options.settleMs, () => this.#lookAgain(ref));
      if (judgement !== 'gone') remember(seen, ref, signature);
    }
    changed.push(...this.#acceptLoss(gone, total));
    if (changed.length > 0 && !this.#isClosed) this.#onChange(changed);
  }

  /**
   * When much is gone at once, it is more likely that the disk or a sync program is at fault than that someone deleted it
   * all. Then nothing is told, and what went still counts as there, so that it is no news when it comes back.
   */
  #acceptLoss(gone: readonly RecordRef[], total: number): readonly RecordRef[] {
    const file = basename(this.#vault.folder);
    if (gone.length > 20 && gone.length > total / 5) {
      const detail = `${gone.length} of ${total} records disappeared at once. They were kept in the lists.`;
      this.#vault.report(file, { kind: 'unreadable', record: 'vault', detail });
      return [];
    }
    for (const ref of gone) this.#seen?.delete(keyOf(ref));
    return gone;
  }

  async #lookAgain(ref: RecordRef): Promise<void> {
    this.#seen?.delete(keyOf(ref));
    this.#touched.set(keyOf(ref), ref);
    await this.#lookAtTouched();
  }

  async #reconcileAgain(): Promise<void> {
    const start = performance.now();
    await this.reconcile();
    const tookMs = performance.now() - start;
    // A large vault on a slow disk is compared less often, so that comparing stays a twentieth of the time.
    this.#later(Math.max(this.#options.everyMs, tookMs * 20), () => this.#reconcileAgain());
  }

  /** One look at a time; one that fails (the disk is away) is told and made up for by a later one. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(() => (this.#isClosed ? undefined : task())).catch(this.#options.onError);
    return this.#work;
  }

  #later(delayMs: number, task: () => Promise<void>): void {
    if (this.#isClosed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void task();
    }, delayMs);
    timer.unref();
    this.#timers.add(timer);
  }

  #refOfPath(path: string): RecordRef | undefined {
    const folder = relative(this.#vault.folder, dirname(path));
    const collection = Object.values(watchedCollections(this.#vault)).find(({ shape }) => shape.folder === folder);
    const id = basename(path, '.json');
    return collection && recordIdPattern.test(id) ? { kind: collection.shape.kind, id } : undefined;
  }
}

function remember(seen: Map<string, string>, ref: RecordRef, signature: string | undefined): void {
  if (signature === undefined) seen.delete(keyOf(ref));
  else seen.set(keyOf(ref), signature);
}

/** Keys are only ever made by `keyOf`. */
function refOfKey(key: string): RecordRef {
  const [kind, id] = key.split(':') as [RecordRef['kind'], string];
  return { kind, id };
}
