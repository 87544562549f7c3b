import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Takes the files of a folder, wherever they go. Paths have `/` between plain, safe names; none is given twice. */
export interface FolderSink {
  put(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Bytes taken so far. */
  readonly size: number;
  /** Writes the manifest, which `sha256sum -c SHA256SUMS` checks, and ends. */
  close(): Promise<void>;
}

export const manifestName = 'SHA256SUMS';

type Store = Pick<FolderSink, 'put' | 'close'>;

/** A real folder, which is there already and empty. */
export function diskFolder(folder: string): FolderSink {
  return withManifest({
    async put(path, bytes) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes, { flag: 'wx' });
    },
    close: async () => undefined,
  });
}

/** The same folder as one zip file, written as its files come. */
export async function zippedFolder(file: string, name: string, at: Date): Promise<FolderSink> {
  const handle = await open(file, 'wx', 0o600);
  let failed: Error | undefined;
  let waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else waiting.push(chunk);
  });
  const flush = async () => {
    if (failed) throw failed;
    const chunks = waiting;
    waiting = [];
    for (const chunk of chunks) await writeAll(handle, chunk);
  };
  return withManifest({
    async put(path, bytes) {
      const isPacked = /\.(?:gz|png|jpg|jpeg|gif|webp|avif)$/.test(path);
      const entry = isPacked ? new ZipPassThrough(`${name}/${path}`) : new ZipDeflate(`${name}/${path}`, { level: 6 });
      entry.mtime = at;
      zip.add(entry);
      entry.push(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, true);
      await flush();
    },
    async close() {
      zip.end();
      await flush();
      await handle.close();
    },
  });
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await handle.write(bytes, written)).bytesWritten;
  }
}

function withManifest(store: Store): FolderSink {
  const lines: string[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    async put(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      lines.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
      size += bytes.length;
      await store.put(path, bytes);
    },
    async close() {
      await store.put(manifestName, Buffer.from(lines.join('')));
      await store.close();
    },
  };
}
