import { pictureKind } from '#main/clips/extract/assets.ts';
import { FailureError } from '#shared/failures.ts';

const mb = 1024 * 1024;
/** A picture is held in memory by every window that shows it. */
const largestPicture = 25 * mb;
const largestFile = 100 * mb;

export interface AddAssetDeps {
  readonly put: (bytes: Uint8Array, extension: string) => Promise<string>;
}

/** Keeps a picture or a file in the vault. @throws EMPTY_INPUT, TOO_LARGE, NOT_SAVED */
export async function addAsset(
  { name, bytes: blob }: { readonly name: string; readonly bytes: Blob },
  { put }: AddAssetDeps,
): Promise<{ asset: string; isPicture: boolean }> {
  if (blob.size === 0) throw new FailureError('EMPTY_INPUT', { what: 'file' });
  if (blob.size > largestFile) throw new FailureError('TOO_LARGE', { name, bytes: blob.size, limit: largestFile });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const kind = pictureKind(bytes);
  if (kind && blob.size > largestPicture) {
    throw new FailureError('TOO_LARGE', { name, bytes: blob.size, limit: largestPicture });
  }
  return { asset: await put(bytes, kind ?? extensionOf(name)), isPicture: kind !== undefined };
}

const pictureExtensions = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif']);

/** From the name, as far as it can be one; what is called a picture and is none is kept as mere bytes. */
function extensionOf(name: string): string {
  const extension = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined || pictureExtensions.has(extension) ? 'bin' : extension;
}
