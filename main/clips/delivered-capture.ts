import { parseAddress } from '#main/clips/address.ts';
import type { NewCapture } from '#main/clips/new-capture.ts';
import type { UnpackedPage } from '#main/clips/unpack-page.ts';
import type { ClipRecord, ExtractionScope } from '#shared/clips/types.ts';

export type DeliveredPassage = NonNullable<ClipRecord['passages']>[number];

export interface Delivery {
  readonly capture: NewCapture & { readonly scope: ExtractionScope };
  /** The stored pictures of the page, by the addresses it uses for them. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly passages: readonly DeliveredPassage[];
}

const scopes = { article: 'article', page: 'wide', selection: 'all', link: 'all' } as const;

/** What the browser extension sends as a capture; its pictures are stored on the way. @throws BAD_ADDRESS, NOT_SAVED */
export async function deliveredCapture(
  page: UnpackedPage,
  assets: { put(bytes: Uint8Array, extension: string): Promise<string> },
): Promise<Delivery> {
  const address = parseAddress(page.address).href;
  const pictures = new Map<string, string>();
  for (const { address: source, bytes, kind } of page.pictures) pictures.set(source, await assets.put(bytes, kind));
  return {
    capture: {
      capture: 'extension',
      address,
      mediaType: 'text/html',
      charset: 'utf-8',
      bytes: page.html,
      scope: scopes[page.what],
    },
    pictures,
    passages: page.highlights,
  };
}
