import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { versionFolder } from '#main/vault/articles.ts';
import { maxFileBytes, UnreadableFile } from '#main/vault/read-regular-file.ts';
import { decodeRecord, encodeRecord } from '#main/vault/record-json.ts';
import { codeOf, isMissing } from '#main/vault/storage-fs.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import type { VaultFiles, VaultPath } from '#main/vault/vault-files.ts';
import { notSaved } from '#main/vault/write-durably.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** What was captured for each version of a clip, byte for byte, whatever its media type: for proof and to extract again. */
export class Captures {
  readonly #files: VaultFiles;
  readonly #queue = new TaskQueue();

  constructor(files: VaultFiles) {
    this.#files = files;
  }

  /** `undefined` when nothing was captured for that version. @throws DAMAGED */
  async get(clipId: ClipId, version: number): Promise<Uint8Array | undefined> {
    const path = pathOf(clipId, version);
    try {
      const found = await this.#files.read(path);
      return found && (await unpack(found.bytes));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      const problem = { kind: error.kind, record: 'clip', detail: error.message } as const;
      if (error.kind === 'damaged') await this.#files.setAside(path, problem);
      else this.#files.report(path, problem);
      throw new FailureError('DAMAGED', { kind: 'clip', id: clipId }, { cause: error });
    }
  }

  /**
   * Stores a capture. It can be replaced until its version has an article; from then on it is what proves the article.
   *
   * @throws CONFLICT, TOO_LARGE, NOT_SAVED
   */
  put(clipId: ClipId, version: number, bytes: Uint8Array): Promise<void> {
    const path = pathOf(clipId, version);
    return this.#queue.run(path.join('/'), async () => {
      if (bytes.length > maxFileBytes) {
        throw new FailureError('TOO_LARGE', { name: 'page', bytes: bytes.length, limit: maxFileBytes });
      }
      if (await this.#files.has([...versionFolder(clipId, version), 'article.json'])) {
        const existing = await this.get(clipId, version);
        if (existing && Buffer.compare(existing, bytes) === 0) return;
        if (existing) throw new FailureError('CONFLICT', { id: clipId });
      }
      await this.#files.write(path, await compress(bytes));
    });
  }

  /** Forgets a capture that has no article: another one is to take its place. @throws NOT_SAVED */
  drop(clipId: ClipId, version: number): Promise<void> {
    const path = pathOf(clipId, version);
    return this.#queue.run(path.join('/'), async () => {
      this.#files.assertWritable();
      if (await this.#files.has([...versionFolder(clipId, version), 'article.json'])) {
        throw new Error(`Version ${version} of clip ${clipId} has an article`);
      }
      try {
        for (const file of [path, picturesOf(clipId, version)])
          await this.#files.options.fs.unlink(this.#files.absolute(file)).catch((error: unknown) => {
            if (!isMissing(error)) throw error;
          });
      } catch (error) {
        throw notSaved(error);
      }
    });
  }

  /** The pictures that are stored of a page: the address the page uses for one, and its name among the assets. */
  async pictures(clipId: ClipId, version: number): Promise<ReadonlyMap<string, string>> {
    try {
      const found = await this.#files.read(picturesOf(clipId, version));
      return new Map(Object.entries(picturesSchema.safeParse(found && decodeRecord(found.bytes)).data ?? {}));
    } catch (error) {
      // Which picture is where can be asked of the page again; the article names those it shows itself.
      if (error instanceof UnreadableFile) return new Map();
      throw error;
    }
  }

  /** @throws NOT_SAVED */
  putPictures(clipId: ClipId, version: number, pictures: ReadonlyMap<string, string>): Promise<void> {
    const path = picturesOf(clipId, version);
    return this.#queue.run(path.join('/'), () => this.#files.write(path, encodeRecord(Object.fromEntries(pictures))));
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }
}

function pathOf(clipId: ClipId, version: number): VaultPath {
  return [...versionFolder(clipId, version), 'page.html.gz'];
}

function picturesOf(clipId: ClipId, version: number): VaultPath {
  return [...versionFolder(clipId, version), 'pictures.json'];
}

const picturesSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}\.[a-z0-9]{2,5}$/));

/** A few kilobytes can unpack to gigabytes; what would grow past the largest capture there can be is not unpacked. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await decompress(bytes, { maxOutputLength: maxFileBytes });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') {
      throw new UnreadableFile('unreadable', 'It unpacks to more than 64 MB.', { cause: error });
    }
    throw new UnreadableFile('damaged', 'It cannot be unpacked.', { cause: error });
  }
}
