import { revisionOf } from '#main/vault/durable-adapter.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { decodeRecord, encodeRecord } from '#main/vault/record-json.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import type { VaultFiles, VaultPath } from '#main/vault/vault-files.ts';
import { type Article, articleSchema } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

/** The texts of clips, one file a version. A version that was written is never changed. */
export class Articles {
  readonly #files: VaultFiles;
  readonly #queue = new TaskQueue();

  constructor(files: VaultFiles) {
    this.#files = files;
  }

  /** `undefined` when there is no such version. @throws DAMAGED */
  async get(clipId: ClipId, version: number): Promise<Article | undefined> {
    const path = pathOf(clipId, version);
    try {
      const found = await this.#files.read(path);
      return found && checkedArticle(found.bytes);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      const problem = { kind: error.kind, record: 'clip', detail: error.message } as const;
      if (error.kind === 'damaged') await this.#files.setAside(path, problem);
      else this.#files.report(path, problem);
      throw new FailureError('DAMAGED', { kind: 'clip', id: clipId }, { cause: error });
    }
  }

  /**
   * Writes a new version. One that is there already is left as it is, which is fine when it has the same text: then the
   * clip was being made when the app was stopped.
   *
   * @throws CONFLICT when that version has another text, NOT_SAVED
   */
  put(clipId: ClipId, article: Article): Promise<void> {
    const path = pathOf(clipId, article.version);
    return this.#queue.run(path.join('/'), async () => {
      const existing = await this.#textHashOf(path);
      if (existing === article.textHash) return;
      if (existing !== undefined) throw new FailureError('CONFLICT', { id: clipId });
      await this.#files.write(path, encodeRecord(article));
    });
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** What a version there already says of its text; a damaged one is moved out of the way of the new one. */
  async #textHashOf(path: VaultPath): Promise<string | undefined> {
    try {
      const found = await this.#files.read(path);
      return found && checkedArticle(found.bytes).textHash;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await this.#files.setAside(path, { kind: error.kind, record: 'clip', detail: error.message });
      return undefined;
    }
  }
}

export function versionFolder(clipId: ClipId, version: number): [string, ...string[]] {
  if (!Number.isSafeInteger(version) || version < 1) throw new Error(`${version} is no version of a clip`);
  return ['clips', clipId, String(version)];
}

function pathOf(clipId: ClipId, version: number): VaultPath {
  return [...versionFolder(clipId, version), 'article.json'];
}

/** The hash is what offsets and quotes rest on: a text that was changed by hand is not the one they point into. */
function checkedArticle(bytes: Uint8Array): Article {
  const result = articleSchema.safeParse(decodeRecord(bytes));
  if (!result.success) throw new UnreadableFile('damaged', 'It is not an article.');
  if (revisionOf(Buffer.from(result.data.text, 'utf8')) !== result.data.textHash) {
    throw new UnreadableFile('damaged', 'Its text is not the one that was clipped.');
  }
  return result.data;
}
