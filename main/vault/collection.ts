import { Low } from 'lowdb';
import type { z } from 'zod';
import { DurableAdapter, revisionOf } from '#main/vault/durable-adapter.ts';
import { listRecords } from '#main/vault/list-records.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { decodeRecordInSteps, encodeRecordInSteps } from '#main/vault/record-json.ts';
import { fileOf, homeOf, type RecordLayout, trashOf } from '#main/vault/record-layout.ts';
import { recordIdPattern } from '#main/vault/record-names.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import type { VaultFiles, VaultPath } from '#main/vault/vault-files.ts';
import { FailureError } from '#shared/failures.ts';

export interface CollectionShape<R> extends RecordLayout {
  readonly schema: z.ZodType<R>;
}

export interface Loaded<R> {
  readonly record: R;
  /** Names what was read, to be given back when it is saved. */
  readonly revision: string;
}

/** A write that has not begun; a later one takes its place instead of standing in line behind it. */
interface Replaceable<R> {
  readonly latest: { record: R };
  readonly done: Promise<string>;
}

/** Records of one kind, each a file that lowdb reads and writes. The files are the truth; nothing of them is kept here. */
export class Collection<R extends { readonly id: string }> {
  readonly shape: CollectionShape<R>;
  readonly #files: VaultFiles;
  readonly #queue = new TaskQueue();
  /** The revision each record had when it was last read or written here. */
  readonly #known = new Map<string, string>();
  /** What was last written here; `null` for a record moved away. */
  readonly #written = new Map<string, string | null>();
  /** Broken files that could not be moved out of the way. */
  readonly #broken = new Map<string, string>();
  /** The last write in line of each record, as long as it has not begun and nothing waits behind it. */
  readonly #replaceable = new Map<string, Replaceable<R>>();

  constructor(files: VaultFiles, shape: CollectionShape<R>) {
    this.#files = files;
    this.shape = shape;
  }

  /** The ids that have a file, in order of age; other files in the folder are named as problems or passed over. */
  ids(): Promise<R['id'][]> {
    return listRecords(this.#files, this.shape);
  }

  /**
   * A record that cannot be read is set aside and told once; after that it is absent.
   *
   * @throws DAMAGED
   */
  async get(id: R['id']): Promise<Loaded<R> | undefined> {
    const wasBusy = this.#queue.isBusy(id);
    const found = await this.#load(id);
    if (found instanceof UnreadableFile) return this.#queue.run(id, () => this.#refuse(id));
    // While it is being written, what was read may be older than what is known.
    if (found && !wasBusy && !this.#queue.isBusy(id)) this.#known.set(id, found.revision);
    return found;
  }

  async has(id: R['id']): Promise<boolean> {
    return recordIdPattern.test(id) && this.#files.has(this.pathOf(id));
  }

  /**
   * Writes a record and answers with its new revision once it survives a power cut. With `revision`, only when that is
   * what is on disk. Without, the last one asked for wins; what someone else has put there meanwhile is kept aside.
   *
   * @throws CONFLICT (nothing is written), NOT_SAVED
   */
  put(record: R, options: { readonly revision?: string | undefined } = {}): Promise<string> {
    const { id } = record;
    if (!recordIdPattern.test(id)) return Promise.reject(new Error('A record needs an id to be stored'));
    const { revision } = options;
    if (revision !== undefined) return this.#enqueue(id, () => this.#write(record, revision));
    const waiting = this.#replaceable.get(id) ?? this.#enqueueReplaceable(record);
    waiting.latest.record = record;
    // When a later one was written in its place, this is what the revision would have been before that.
    return waiting.done.then(async (written) =>
      waiting.latest.record === record ? written : revisionOf(await encodeRecordInSteps(record)),
    );
  }

  /** Moves a record to the trash; `false` when there is none. @throws NOT_SAVED */
  trash(id: R['id']): Promise<boolean> {
    return this.#enqueue(id, async () => {
      if (!(await this.has(id))) return false;
      await this.#makeRoomInTrash(id);
      await this.#files.move(homeOf(this.shape, id), trashOf(this.shape, id));
      this.#known.delete(id);
      this.#written.set(id, null);
      return true;
    });
  }

  /** Brings a record back from the trash; `false` when it is not there, or one with its id is in the vault. */
  restore(id: R['id']): Promise<boolean> {
    return this.#enqueue(id, async () => {
      if (!recordIdPattern.test(id) || !(await this.#files.has(trashOf(this.shape, id)))) return false;
      if (await this.#files.has(homeOf(this.shape, id))) return false;
      await this.#files.move(trashOf(this.shape, id), homeOf(this.shape, id));
      await this.#noteRestored(id);
      return true;
    });
  }

  /** A record that is in the trash; one that cannot be read is as good as none. */
  async inTrash(id: R['id']): Promise<R | undefined> {
    if (!recordIdPattern.test(id)) return undefined;
    const home = trashOf(this.shape, id);
    const { fileInFolder } = this.shape;
    try {
      const found = await this.#files.read(fileInFolder === undefined ? home : [...home, fileInFolder]);
      return found && this.#validate((await decodeRecordInSteps(found.bytes)) as R);
    } catch (error) {
      if (error instanceof UnreadableFile) return undefined;
      throw error;
    }
  }

  isInTrash(id: R['id']): Promise<boolean> {
    return recordIdPattern.test(id) ? this.#files.has(trashOf(this.shape, id)) : Promise.resolve(false);
  }

  /** Where a record's file is, inside the vault. */
  pathOf(id: R['id']): VaultPath {
    return fileOf(this.shape, id);
  }

  /** Names what a record's file holds now, whether it makes sense or not. @throws UnreadableFile */
  async revisionOnDisk(id: R['id']): Promise<string | undefined> {
    return (await this.fileOnDisk(id))?.revision;
  }

  /** What a record's file holds now, whether it makes sense or not. @throws UnreadableFile */
  async fileOnDisk(id: R['id']): Promise<{ readonly bytes: Uint8Array; readonly revision: string } | undefined> {
    const found = await this.#files.read(this.pathOf(id));
    return found && { bytes: found.bytes, revision: revisionOf(found.bytes) };
  }

  /** Whether the record's file makes sense; nothing is done about it when it does not. */
  async isReadable(id: R['id']): Promise<boolean> {
    return !((await this.#load(id)) instanceof UnreadableFile);
  }

  /** Whether the record is on disk (or, with `undefined`, away) as it was last left from here. */
  isOwnWork(id: R['id'], revision: string | undefined): boolean {
    return this.#written.has(id) && this.#written.get(id) === (revision ?? null);
  }

  /** Resolves when everything asked for so far is done. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  #enqueue<Result>(id: string, task: () => Promise<Result>): Promise<Result> {
    this.#replaceable.delete(id);
    return this.#queue.run(id, task);
  }

  #enqueueReplaceable(record: R): Replaceable<R> {
    const { id } = record;
    const latest = { record };
    const done = this.#queue.run(id, () => {
      if (this.#replaceable.get(id)?.latest === latest) this.#replaceable.delete(id);
      return this.#write(latest.record);
    });
    const replaceable = { latest, done };
    this.#replaceable.set(id, replaceable);
    return replaceable;
  }

  async #write(record: R, revision?: string): Promise<string> {
    const { id } = record;
    this.shape.schema.parse(record);
    await this.#files.prepare(this.pathOf(id));
    await this.#checkDisk(id, revision);
    const adapter = this.#adapter(id);
    const low = new Low<R>(adapter, record);
    await low.write();
    const written = adapter.revision;
    if (written === undefined) throw new Error('The adapter wrote nothing');
    this.#known.set(id, written);
    this.#written.set(id, written);
    this.#broken.delete(id);
    this.#files.solved(this.pathOf(id));
    return written;
  }

  /** Before a write: refuses it when it started from another revision, and keeps what nobody here has seen. */
  async #checkDisk(id: string, revision: string | undefined): Promise<void> {
    const found = await this.#files.read(this.pathOf(id)).catch((error: unknown) => {
      if (!(error instanceof UnreadableFile)) throw error;
      throw new FailureError('NOT_SAVED', { reason: 'other' }, { cause: error });
    });
    const onDisk = found && revisionOf(found.bytes);
    if (revision !== undefined && revision !== onDisk) throw new FailureError('CONFLICT', { id });
    if (!found || revision !== undefined || onDisk === this.#known.get(id)) return;
    await this.#files.keepCopy(this.pathOf(id), found.bytes, {
      kind: 'conflict',
      record: this.shape.kind,
      detail: 'It was changed by another program. That version was kept, and the one from here is in its place.',
    });
  }

  /** What the file says, `undefined` without one, or why it cannot be read. */
  async #load(id: string): Promise<Loaded<R> | UnreadableFile | undefined> {
    if (!recordIdPattern.test(id)) return undefined;
    const path = this.pathOf(id);
    const adapter = this.#adapter(id);
    const low = new Low<R | null>(adapter, null);
    try {
      await this.#files.assertPlainFolders(path);
      await low.read();
      if (low.data === null) return undefined;
      const record = this.#validate(low.data);
      if (record.id !== id) return this.#passOver(path, 'It is named after another record than the one it holds.');
      this.#files.solved(path);
      return { record, revision: adapter.revision ?? '' };
    } catch (error) {
      if (error instanceof UnreadableFile) return error;
      throw error;
    }
  }

  /** Looks again with nothing else going on, and takes a file that is damaged for good out of the way. */
  async #refuse(id: string): Promise<Loaded<R> | undefined> {
    const found = await this.#load(id);
    if (!(found instanceof UnreadableFile)) return found;
    const path = this.pathOf(id);
    const problem = { kind: found.kind, record: this.shape.kind, detail: found.message };
    const file = found.kind === 'damaged' ? await this.#files.read(path) : undefined;
    if (!file || this.#files.isSettling(file.changedAt)) {
      this.#files.report(path, problem);
    } else {
      const revision = revisionOf(file.bytes);
      if (this.#broken.get(id) === revision) return undefined;
      await this.#files.setAside(path, problem);
      if (await this.#files.has(path)) this.#broken.set(id, revision);
      this.#known.delete(id);
      this.#written.delete(id);
    }
    throw new FailureError('DAMAGED', { kind: this.shape.kind, id }, { cause: found });
  }

  #validate(data: R): R {
    const result = this.shape.schema.safeParse(data);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const where = issue?.path.join('.') || 'the whole';
    throw new UnreadableFile('damaged', `It is not a ${this.shape.kind}: ${where} is not as it should be.`);
  }

  #adapter(id: string): DurableAdapter<R> {
    return new DurableAdapter<R>(this.#files.absolute(this.pathOf(id)), this.#files.writeOptions);
  }

  async #noteRestored(id: string): Promise<void> {
    // What cannot be read is back all the same; reading the record will say what is wrong with it.
    const revision = await this.revisionOnDisk(id).catch(() => undefined);
    if (revision === undefined) return;
    this.#known.set(id, revision);
    this.#written.set(id, revision);
  }

  /** One that was trashed before, made again and is now trashed again must not be written over. */
  async #makeRoomInTrash(id: string): Promise<void> {
    if (!(await this.#files.has(trashOf(this.shape, id)))) return;
    const time = this.#files.options.now().toISOString().replaceAll(/[:.]/g, '-');
    for (let attempt = 1; ; attempt++) {
      const aside = trashOf(this.shape, id, `${time}-${attempt}-`);
      if (!(await this.#files.has(aside))) return this.#files.move(trashOf(this.shape, id), aside);
    }
  }

  #passOver(path: VaultPath, detail: string): undefined {
    this.#files.report(path, { kind: 'conflict', record: this.shape.kind, detail });
    return undefined;
  }
}
