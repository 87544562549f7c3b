import { Articles, versionFolder } from '#main/vault/articles.ts';
import { Assets } from '#main/vault/assets.ts';
import { Collection } from '#main/vault/collection.ts';
import { revisionOf } from '#main/vault/durable-adapter.ts';
import { HighlightFiles } from '#main/vault/highlight-files.ts';
import { ProblemLog } from '#main/vault/problem-log.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { storageFs } from '#main/vault/storage-fs.ts';
import { VaultFiles } from '#main/vault/vault-files.ts';
import { clipRecordSchema } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';
import { noteRecordSchema } from '#shared/notes/types.ts';

/** The files of an open vault, from a worker and for reading only: what is damaged is left to those who own it. */
export class VaultReader {
  readonly clips;
  readonly notes;
  readonly articles: Articles;
  readonly assets: Assets;
  readonly highlights: HighlightFiles;
  readonly #files: VaultFiles;

  constructor(folder: string) {
    const files = new VaultFiles({
      root: folder,
      isReadOnly: true,
      fs: storageFs,
      now: () => new Date(),
      problems: new ProblemLog(),
      settleMs: 0,
    });
    this.#files = files;
    this.clips = new Collection(files, {
      kind: 'clip',
      folder: 'clips',
      schema: clipRecordSchema,
      fileInFolder: 'clip.json',
    });
    this.notes = new Collection(files, { kind: 'note', folder: 'notes', schema: noteRecordSchema });
    this.articles = new Articles(files);
    this.assets = new Assets(files);
    this.highlights = new HighlightFiles(files);
  }

  /** The stored capture as it lies there, packed; `undefined` where there is none or it cannot be read. */
  async capture(clip: ClipId, version: number): Promise<{ hash: string; bytes: Uint8Array } | undefined> {
    try {
      const found = await this.#files.read([...versionFolder(clip, version), 'page.html.gz']);
      return found && { hash: revisionOf(found.bytes), bytes: found.bytes };
    } catch (error) {
      if (error instanceof UnreadableFile) return undefined;
      throw error;
    }
  }
}

/** What a file that may be damaged or gone holds. */
export async function readable<Value>(read: Promise<Value>): Promise<Value | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof FailureError && ['DAMAGED', 'NOT_FOUND'].includes(error.failure.code)) return undefined;
    throw error;
  }
}
