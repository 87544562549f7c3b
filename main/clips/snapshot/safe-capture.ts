import { decodeText } from '#main/clips/decode-text.ts';
import { AssetCollector } from '#main/clips/extract/assets.ts';
import { mhtmlPage } from '#main/clips/extract/mhtml-page.ts';
import type { MediaType } from '#main/clips/extraction.ts';
import { type SafePage, type SnapshotSource, safePage } from '#main/clips/snapshot/safe-page.ts';
import { FailureError } from '#shared/failures.ts';

/** A stored capture of a page, as it was captured. */
export interface CaptureSource extends Omit<SnapshotSource, 'html'> {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  readonly charset: string | undefined;
}

export interface SafeCapture extends SafePage {
  /** The pictures out of a web archive that it shows, by their names among the assets. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** A stored capture as a page that can be shown, as `safePage` makes it. @throws TOO_COMPLEX, NO_ARTICLE */
export function safeCapture({ bytes, mediaType, charset, ...source }: CaptureSource): SafeCapture {
  switch (mediaType) {
    case 'text/html':
      return { ...safePage({ ...source, html: decodeText(bytes, { charset }) }), parts: new Map() };
    case 'multipart/related':
      return safeArchive(bytes, source);
    default:
      throw new FailureError('NO_ARTICLE', { name: source.title });
  }
}

/** The root page of a web archive with the pictures beside it; what else is in there (frames, styles) is not shown. */
function safeArchive(bytes: Uint8Array, source: Omit<SnapshotSource, 'html'>): SafeCapture {
  const { html, address, pictures: inArchive } = mhtmlPage(bytes, source.title);
  const collector = new AssetCollector(inArchive);
  const pictures = new Map(source.pictures);
  for (const place of inArchive.keys()) {
    const name = collector.nameOf(place);
    if (name) pictures.set(place, name);
  }
  const page = safePage({ ...source, html, address: source.address ?? address ?? null, pictures });
  const shown = collector.assets.filter(({ name }) => page.assets.includes(name));
  return { ...page, parts: new Map(shown.map(({ name, bytes: picture }) => [name, picture])) };
}
