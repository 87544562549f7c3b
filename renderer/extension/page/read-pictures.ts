import { toBase64 } from '#renderer/extension/base64.ts';
import type { SeenPicture } from '#renderer/extension/page/page-pictures.ts';

export interface ReadPicture {
  readonly address: string;
  readonly base64: string;
}

export interface ReadPictures {
  readonly pictures: readonly ReadPicture[];
  /** How many there would have been room for only in a larger clip. */
  readonly left: number;
}

const largest = 8_000_000;
const sideBySide = 6;
const wholeTimeMs = 15_000;

/**
 * The bytes of the pictures as this page, with its sign-in, gets them; from the browser's cache where they are there.
 * One that another site lets nobody read is left to the app, which asks for it openly. In the order of importance, until
 * `room` bytes are taken.
 */
export async function readPictures(
  seen: readonly SeenPicture[],
  { room, fetch = globalThis.fetch.bind(globalThis) }: { room: number; fetch?: typeof globalThis.fetch },
): Promise<ReadPictures> {
  const inTime = AbortSignal.timeout(wholeTimeMs);
  const found: (ReadPicture | undefined)[] = [];
  let next = 0;
  let used = 0;
  let left = 0;
  const work = async () => {
    for (let at = next++; at < seen.length; at = next++) {
      const picture = seen[at];
      if (!picture || picture.area === 0 || inTime.aborted) continue;
      const bytes = await bytesOf(picture, fetch, inTime);
      if (!bytes) continue;
      if (bytes.byteLength > largest || used + bytes.byteLength > room) {
        left += 1;
        continue;
      }
      used += bytes.byteLength;
      found[at] = { address: picture.address, base64: toBase64(bytes) };
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return { pictures: found.filter((one) => one !== undefined), left };
}

async function bytesOf(
  { address, local }: SeenPicture,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (local?.startsWith('data:')) return bytesOfData(local);
  for (const credentials of ['include', 'omit'] as const) {
    try {
      const answer = await fetch(local ?? address, { credentials, cache: 'force-cache', signal });
      if (!answer.ok || !/^image\/(?!svg)/.test(answer.headers.get('content-type') ?? 'image/')) return undefined;
      return new Uint8Array(await answer.arrayBuffer());
    } catch {
      // Another site's that answers only those who bring no sign-in, or nobody: the second try tells.
      if (signal.aborted) return undefined;
    }
  }
  return undefined;
}

function bytesOfData(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',');
  if (!/;base64$/i.test(address.slice(0, comma))) return undefined;
  return Uint8Array.from(atob(address.slice(comma + 1)), (character) => character.charCodeAt(0));
}
