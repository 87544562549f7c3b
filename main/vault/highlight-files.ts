import { revisionOf } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { decodeRecord, encodeRecord } from '#main/vault/record-json.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import type { VaultFiles, VaultPath } from '#main/vault/vault-files.ts';
import { FailureError } from '#shared/failures.ts';
import { type HighlightsRecord, highlightsRecordSchema } from '#shared/highlights/types.ts';
import type { ClipId } from '#shared/ids.ts';

/** The highlights of clips, one file a clip beside its record, so that they go where it goes. */
export class HighlightFiles {
  readonly shape = { kind: 'highlights', folder: 'clips' } as const;
  readonly #files: VaultFiles;
  readonly #queue = new TaskQueue();
  /** What was last written here. */
  readonly #written = new Map<string, string>();

  constructor(files: VaultFiles) {
    this.#files = files;
  }

  /** Without any highlight where nothing was marked yet. @throws DAMAGED */
  async get(id: ClipId): Promise<HighlightsRecord> {
    const path = pathOf(id);
    try {
      const found = await this.#files.read(path);
      if (!found) return { id, highlights: [] };
      const result = highlightsRecordSchema.safeParse(decodeRecord(found.bytes));
      if (result.success) return result.data;
      throw new UnreadableFile('damaged', 'It is not a list of highlights.');
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      const problem = { kind: error.kind, record: 'clip', detail: error.message } as const;
      if (error.kind === 'damaged') await this.#files.setAside(path, problem);
      else this.#files.report(path, problem);
      throw new FailureError('DAMAGED', { kind: 'clip', id }, { cause: error });
    }
  }

  /** Changes what is on disk now; the same record again writes nothing. @throws DAMAGED, NOT_SAVED */
  update(id: ClipId, change: (record: HighlightsRecord) => HighlightsRecord): Promise<HighlightsRecord> {
    return this.#queue.run(id, async () => {
      const before = await this.get(id);
      const record = change(before);
      if (record === before) return record;
      const bytes = encodeRecord(record);
      await this.#files.write(pathOf(id), bytes);
      this.#written.set(id, revisionOf(bytes));
      return record;
    });
  }

  pathOf(id: string): VaultPath {
    return pathOf(id);
  }

  has(id: string): Promise<boolean> {
    return this.#files.has(pathOf(id));
  }

  /** Whether the file makes sense; nothing is done about it when it does not. */
  async isReadable(id: string): Promise<boolean> {
    try {
      const found = await this.#files.read(pathOf(id));
      return !found || highlightsRecordSchema.safeParse(decodeRecord(found.bytes)).success;
    } catch (error) {
      if (error instanceof UnreadableFile) return false;
      throw error;
    }
  }

  /** @throws UnreadableFile */
  async revisionOnDisk(id: string): Promise<string | undefined> {
    const found = await this.#files.read(pathOf(id));
    return found && revisionOf(found.bytes);
  }

  /** Highlights that went with their clip are the clip's matter. */
  async isOwnWork(id: string, revision: string | undefined): Promise<boolean> {
    if (revision !== undefined) return this.#written.get(id) === revision;
    return !(await this.#files.has(['clips', id, 'clip.json']));
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }
}

function pathOf(id: string): VaultPath {
  return ['clips', id, 'highlights.json'];
}
