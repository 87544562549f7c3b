import { decodeText } from '#main/clips/decode-text.ts';
import { mimeParts } from '#main/clips/extract/mime-parts.ts';
import { FailureError } from '#shared/failures.ts';

export interface MhtmlPage {
  readonly html: string;
  /** Where the archive says that the page is from. */
  readonly address: string | undefined;
  /** The pictures beside the page, by the addresses that it uses for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** The root page of a web archive and what it shows. @throws NO_ARTICLE */
export function mhtmlPage(bytes: Uint8Array, name: string): MhtmlPage {
  const parts = mimeParts(bytes);
  const root = parts.find((part) => part.mediaType === 'text/html' || part.mediaType === 'application/xhtml+xml');
  if (!root) throw new FailureError('NO_ARTICLE', { name });
  const location = root.headers.get('content-location');
  const pictures = new Map<string, Uint8Array>();
  for (const part of parts.filter(({ mediaType }) => mediaType.startsWith('image/'))) {
    const place = part.headers.get('content-location');
    const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
    if (place) pictures.set(place, part.bytes);
    if (id) pictures.set(`cid:${id}`, part.bytes);
  }
  return {
    html: decodeText(root.bytes, { charset: root.charset }),
    address: location !== undefined && /^https?:/i.test(location) ? location : undefined,
    pictures,
  };
}
