import { createHash } from 'node:crypto';
import type { ExtractedAsset } from '#main/clips/extraction.ts';

/** The pictures that came with a page, each once, named by its content. */
export class AssetCollector {
  readonly #assets = new Map<string, ExtractedAsset>();
  readonly #parts: ReadonlyMap<string, Uint8Array>;

  /** `parts` are the pictures beside the page in an archive, by the addresses the page uses for them. */
  constructor(parts: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#parts = parts;
  }

  get assets(): readonly ExtractedAsset[] {
    return [...this.#assets.values()];
  }

  /** The name of a picture that came with the page; `undefined` for one that did not, or is no picture. */
  nameOf(source: string): string | undefined {
    const bytes = source.startsWith('data:') ? bytesOfDataAddress(source) : this.#parts.get(source);
    return bytes ? this.add(bytes) : undefined;
  }

  add(bytes: Uint8Array): string | undefined {
    const ext = pictureKind(bytes);
    if (!ext) return undefined;
    const name = `${createHash('sha256').update(bytes).digest('hex')}.${ext}`;
    if (!this.#assets.has(name)) this.#assets.set(name, { name, bytes, ext });
    return name;
  }
}

/** What a picture is by its first bytes; whatever its name or type claims, nothing else is kept. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpg' | 'gif' | 'webp' | 'avif' | undefined {
  // A placeholder of one pixel says nothing.
  if (bytes.byteLength < 100) return undefined;
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'webp';
  return /^[\s\S]{4}ftypavi[fs]/.test(start) ? 'avif' : undefined;
}

function bytesOfDataAddress(source: string): Uint8Array | undefined {
  const comma = source.indexOf(',');
  if (comma < 0 || !/^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64$/i.test(source.slice(0, Math.min(comma, 200))))
    return undefined;
  return new Uint8Array(Buffer.from(source.slice(comma + 1), 'base64'));
}
