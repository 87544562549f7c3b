import { parseAddress } from '#main/clips/address.ts';
import { pictureKind } from '#main/clips/extract/assets.ts';
import type { NewCapture } from '#main/clips/new-capture.ts';
import { sniffCapture } from '#main/clips/sniff-capture.ts';
import type { CapturedPage } from '#shared/clips/captured-page.ts';
import type { ClipRecord, ExtractionScope } from '#shared/clips/types.ts';

export type DeliveredPassage = NonNullable<ClipRecord['passages']>[number];

export interface Delivery {
  readonly capture: NewCapture & { readonly scope: ExtractionScope };
  /** The stored pictures of the page, by the addresses it uses for them. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly passages: readonly DeliveredPassage[];
}

const scopes = { article: 'article', page: 'wide', selection: 'all', link: 'all' } as const;

/** What the browser extension sends as a capture; its pictures are stored on the way. @throws EMPTY_INPUT, TOO_LARGE, BAD_ADDRESS, NOT_SAVED */
export async function deliveredCapture(
  page: CapturedPage,
  assets: { put(bytes: Uint8Array, extension: string): Promise<string> },
): Promise<Delivery> {
  const bytes = new TextEncoder().encode(page.html);
  sniffCapture({ bytes, what: 'page', charset: 'utf-8' });
  const address = parseAddress(page.address).href;
  const pictures = new Map<string, string>();
  for (const { address: source, base64 } of page.pictures) {
    const picture = new Uint8Array(Buffer.from(base64, 'base64'));
    const kind = pictureKind(picture);
    if (kind) pictures.set(source, await assets.put(picture, kind));
  }
  return {
    capture: {
      capture: 'extension',
      address,
      mediaType: 'text/html',
      charset: 'utf-8',
      bytes,
      scope: scopes[page.what],
    },
    pictures,
    passages: page.highlights,
  };
}
