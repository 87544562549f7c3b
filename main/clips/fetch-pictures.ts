import { pictureKind } from '#main/clips/extract/assets.ts';
import type { FetchedPage } from '#main/clips/fetch-page.ts';
import { FailureError } from '#shared/failures.ts';

export interface FetchPicturesDeps {
  readonly fetchPicture: (address: string, options: { signal: AbortSignal }) => Promise<Pick<FetchedPage, 'bytes'>>;
  readonly store: (bytes: Uint8Array, extension: string) => Promise<string>;
  readonly log: (message: string, error: unknown) => void;
}

const maxPictures = 200;
const maxBytes = 60_000_000;
const sideBySide = 4;
const wholeTimeMs = 60_000;

/**
 * Gets pictures from their addresses and stores each under its content. One that does not come, is no picture by its
 * bytes, or would be too much, is left out: the article says that it is missing. Answers address and stored name.
 *
 * @throws NOT_SAVED
 */
export async function fetchPictures(
  addresses: readonly string[],
  { fetchPicture, store, log }: FetchPicturesDeps,
  { signal }: { signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const waiting = [...new Set(addresses)].slice(0, maxPictures);
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(wholeTimeMs)]);
  let left = maxBytes;
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      if (inTime.aborted || left <= 0) return;
      try {
        const { bytes } = await fetchPicture(address, { signal: inTime });
        const kind = pictureKind(bytes);
        left -= bytes.byteLength;
        if (kind && left >= 0) names.set(address, await store(bytes, kind));
      } catch (error) {
        if (error instanceof FailureError && error.failure.code === 'NOT_SAVED') throw error;
        if (!(error instanceof FailureError) && !inTime.aborted) log('A picture could not be had', error);
      }
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return names;
}
