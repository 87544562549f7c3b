import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refused } from '#main/clipper/refused.ts';

export interface Body {
  readonly bytes: Buffer;
  /** SHA-256 in hexadecimal, taken while the bytes came in. */
  readonly hash: string;
}

/** Counted as it comes, whatever its length claims to be. @throws Refused, and the stream's own error when it breaks off */
export async function readBody(request: IncomingMessage, length: number): Promise<Body> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let count = 0;
  for await (const chunk of request) {
    // Nothing decodes the stream, so its chunks are bytes.
    const bytes = chunk as Buffer;
    count += bytes.byteLength;
    if (count > length) throw new Refused('too-large');
    hash.update(bytes);
    chunks.push(bytes);
  }
  if (count !== length) throw new Refused('bad-request');
  return { bytes: Buffer.concat(chunks, count), hash: hash.digest('hex') };
}
