import { parseAddress } from '#main/clips/address.ts';
import { pictureKind } from '#main/clips/extract/assets.ts';
import { sniffCapture } from '#main/clips/sniff-capture.ts';
import type { CapturedPage } from '#shared/clips/captured-page.ts';

/** A captured page as it is stored: bytes in place of text, and only what is a picture among its pictures. */
export interface UnpackedPage extends Omit<CapturedPage, 'html' | 'pictures'> {
  readonly html: Uint8Array;
  readonly pictures: readonly UnpackedPicture[];
}

interface UnpackedPicture {
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly kind: NonNullable<ReturnType<typeof pictureKind>>;
}

/** Takes long for a large page. @throws EMPTY_INPUT, NOT_TEXT, TOO_LARGE, BAD_ADDRESS */
export function unpackPage({ html, pictures, ...page }: CapturedPage): UnpackedPage {
  const bytes = new TextEncoder().encode(html);
  sniffCapture({ bytes, what: 'page', charset: 'utf-8' });
  parseAddress(page.address);
  return { ...page, html: bytes, pictures: pictures.flatMap(unpackPicture) };
}

function unpackPicture({ address, base64 }: CapturedPage['pictures'][number]): UnpackedPicture[] {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const kind = pictureKind(bytes);
  return kind ? [{ address, bytes, kind }] : [];
}
