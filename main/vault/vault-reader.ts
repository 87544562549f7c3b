import { Articles, versionFolder } from '#main/vault/articles.ts';
import { Assets } from '#main/vault/assets.ts';
import { Collection } from '#main/vault/collection.ts';
import { revisionOf } from '#main/vault/durable-adapter.ts';
import { HighlightFiles } from '#main/vault/highlight-files.ts';
import { ProblemLog } from '#main/vault/problem-log.ts';
import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { clipShape, noteShape } from '#main/vault/record-shapes.ts';
import { type StorageFs, storageFs } from '#main/vault/storage-fs.ts';
import { VaultFiles } from '#main/vault/vault-files.ts';
import type { ClipRecord } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';
import type { NoteRecord } from '#shared/notes/types.ts';

export interface VaultReaderOptions {
  readonly fs?: StorageFs;
  /** Takes what is wrong with the files that are read. */
  readonly problems?: ProblemLog;
}

/** The files of an open vault, from a worker and for reading only: what is damaged is left to those who own it. */
export class VaultReader {
  readonly clips: Collection<ClipRecord>;
  readonly notes: Collection<NoteRecord>;
  readonly articles: Articles;
  readonly assets: Assets;
  readonly highlights: HighlightFiles;
  readonly #files: VaultFiles;

  constructor(folder: string, { fs = storageFs, problems = new ProblemLog() }: VaultReaderOptions = {}) {
    const now = () => new Date();
    const files = new VaultFiles({ root: folder, isReadOnly: true, fs, now, problems, settleMs: 0 });
    this.#files = files;
    this.clips = new Collection(files, clipShape);
    this.notes = new Collection(files, noteShape);
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
