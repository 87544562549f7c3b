import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { Low } from 'lowdb';
import { z } from 'zod';
import { DurableAdapter } from '#main/vault/durable-adapter.ts';
import { readRegularFile, UnreadableFile } from '#main/vault/read-regular-file.ts';
import { isMissing, storageFs } from '#main/vault/storage-fs.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import { maxCaptureBytes } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

const storedSchema = z.object({
  folder: z.string().nullable(),
  /** Files that were there when the folder was chosen (name, size, time), and the contents that were clipped (SHA-256). */
  seen: z.array(z.string()),
});

export interface WatchedFolderOptions {
  /** Where this machine keeps the folder and what was clipped of it; not in the vault, which names no paths. */
  readonly file: string;
  /** @throws FailureError for a file that cannot be clipped */
  readonly clip: (name: string, bytes: Uint8Array) => Promise<unknown>;
  readonly log: (message: string, error: unknown) => void;
  /** How long a file must have stayed as it is before it is taken to be whole. */
  readonly settleMs?: number;
  /** Events of a file system get lost, so the folder is looked through in any case. */
  readonly scanEveryMs?: number;
}

const clippable = new Set(['.html', '.htm', '.mhtml', '.mht', '.pdf', '.txt', '.md', '.markdown', '.eml']);
const maxSeen = 20_000;

/** Clips each new file of one folder once. The files are left as they are, and folders in it are not looked into. */
export class WatchedFolder {
  readonly #options: Required<WatchedFolderOptions>;
  readonly #queue = new TaskQueue();
  readonly #seen: Set<string>;
  #folder: string | null;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  private constructor(options: WatchedFolderOptions, stored: z.infer<typeof storedSchema>) {
    this.#options = { settleMs: 2000, scanEveryMs: 30_000, ...options };
    this.#folder = stored.folder;
    this.#seen = new Set(stored.seen);
  }

  static async open(options: WatchedFolderOptions): Promise<WatchedFolder> {
    const watched = new WatchedFolder(options, await load(options.file));
    watched.#start();
    return watched;
  }

  get folder(): string | null {
    return this.#folder;
  }

  /** What is in the folder now is not clipped; what comes into it is. `null` ends it. @throws NOT_SAVED */
  async choose(folder: string | null): Promise<void> {
    await this.#queue.run('folder', async () => {
      this.#stop();
      this.#folder = folder;
      this.#seen.clear();
      if (folder !== null) for (const { mark } of await filesIn(folder)) this.#seen.add(mark);
      await this.#save();
    });
    this.#start();
  }

  /** Clips what is new and whole. Resolves when it is taken in. */
  async scan(): Promise<void> {
    await this.#queue.run('folder', async () => {
      const folder = this.#folder;
      if (folder === null || this.#isClosed) return;
      for (const { name, path, mark, changedAt } of await filesIn(folder)) {
        if (this.#isClosed || this.#seen.has(mark)) continue;
        // A time that is far ahead is another machine's clock.
        if (Math.abs(Date.now() - changedAt) < this.#options.settleMs) this.#scanIn(this.#options.settleMs);
        else await this.#take(name, path, mark);
      }
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stop();
    await this.#queue.idle();
  }

  async #take(name: string, path: string, mark: string): Promise<void> {
    try {
      const found = await readRegularFile(path, storageFs);
      if (!found) return;
      const content = createHash('sha256').update(found.bytes).digest('hex');
      if (!this.#seen.has(content)) await this.#options.clip(name, found.bytes);
      this.#seen.add(mark).add(content);
      await this.#save();
    } catch (error) {
      // One that cannot be clipped is left alone until it changes; one that could not be stored is tried again.
      if (!(error instanceof FailureError && error.failure.code === 'NOT_SAVED')) this.#seen.add(mark);
      if (!(error instanceof UnreadableFile)) this.#options.log(`${name} in the watched folder was not clipped`, error);
    }
  }

  #start(): void {
    if (this.#folder === null || this.#isClosed) return;
    this.#watcher = watch(this.#folder, { depth: 0, ignoreInitial: true, followSymlinks: false })
      .on('add', () => this.#scanIn(this.#options.settleMs))
      .on('change', () => this.#scanIn(this.#options.settleMs))
      .on('error', (error) => this.#options.log('The watched folder cannot be watched', error));
    this.#scanIn(0);
  }

  #scanIn(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed || this.#folder === null) return;
    this.#timer = setTimeout(() => {
      this.#scanIn(this.#options.scanEveryMs);
      this.scan().catch((error: unknown) => this.#options.log('The watched folder could not be looked through', error));
    }, ms);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    void this.#watcher?.close();
    this.#watcher = undefined;
  }

  async #save(): Promise<void> {
    const stored = { folder: this.#folder, seen: [...this.#seen].slice(-maxSeen) };
    await new Low<object>(new DurableAdapter<object>(this.#options.file), stored).write();
  }
}

interface FoundFile {
  readonly name: string;
  readonly path: string;
  readonly mark: string;
  readonly changedAt: number;
}

/** The plain files that can be clipped, the oldest first; a folder that is not there has none. */
async function filesIn(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files: FoundFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.') || !clippable.has(extname(entry.name).toLowerCase())) continue;
    const path = join(folder, entry.name);
    const stats = await stat(path).catch(() => undefined);
    if (!stats?.isFile() || stats.size > maxCaptureBytes) continue;
    const mark = `${entry.name}|${stats.size}|${Math.round(stats.mtimeMs)}`;
    files.push({ name: entry.name, path, mark, changedAt: stats.mtimeMs });
  }
  return files.toSorted((a, b) => a.changedAt - b.changedAt);
}

/** It only says what was clipped already: a file that cannot be read is begun afresh. */
async function load(file: string): Promise<z.infer<typeof storedSchema>> {
  try {
    const low = new Low<object | null>(new DurableAdapter<object>(file), null);
    await low.read();
    return storedSchema.safeParse(low.data).data ?? { folder: null, seen: [] };
  } catch (error) {
    if (error instanceof UnreadableFile) return { folder: null, seen: [] };
    throw error;
  }
}
