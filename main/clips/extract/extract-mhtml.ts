import { decodeText } from '#main/clips/decode-text.ts';
import type { Page } from '#main/clips/extract/extract-page.ts';
import { extractPageOrWords } from '#main/clips/extract/extract-page-or-words.ts';
import { mimeParts } from '#main/clips/extract/mime-parts.ts';
import type { Extraction } from '#main/clips/extraction.ts';
import { FailureError } from '#shared/failures.ts';

/** Reads the root page of a web archive, with the pictures that are stored beside it. @throws NO_ARTICLE, TOO_COMPLEX */
export function extractMhtml(bytes: Uint8Array, page: Omit<Page, 'html' | 'parts'>): Extraction {
  const { url, name = url ?? '' } = page;
  const parts = mimeParts(bytes);
  const root = parts.find((part) => part.mediaType === 'text/html' || part.mediaType === 'application/xhtml+xml');
  if (!root) throw new FailureError('NO_ARTICLE', { name });
  const location = root.headers.get('content-location');
  const isPage = location !== undefined && /^https?:/i.test(location);
  const pictures = new Map<string, Uint8Array>();
  for (const part of parts.filter(({ mediaType }) => mediaType.startsWith('image/'))) {
    const place = part.headers.get('content-location');
    const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
    if (place) pictures.set(place, part.bytes);
    if (id) pictures.set(`cid:${id}`, part.bytes);
  }
  return extractPageOrWords({
    ...page,
    html: decodeText(root.bytes, { charset: root.charset }),
    url: url ?? (isPage ? location : undefined),
    parts: pictures,
  });
}
