import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may talk to the host. A token stands in the address of a new window and is good for one exchange; the key it is
 * exchanged for stays in that window's memory. Nothing is ever a cookie: cookies go to every port of a host.
 */
export class Sessions {
  readonly #tokens: Buffer[] = [];
  readonly #keys: Buffer[] = [];

  /** A token for one new window. */
  newToken(): string {
    const token = randomBytes(32).toString('base64url');
    this.#tokens.push(digest(token));
    return token;
  }

  /** The key for a token that was not used before, otherwise undefined. */
  exchange(token: string): string | undefined {
    const at = indexOf(this.#tokens, token);
    if (at < 0) return undefined;
    this.#tokens.splice(at, 1);
    const key = randomBytes(32).toString('base64url');
    this.#keys.push(digest(key));
    return key;
  }

  isKey(key: string): boolean {
    return indexOf(this.#keys, key) >= 0;
  }
}

function indexOf(known: readonly Buffer[], secret: string): number {
  const sought = digest(secret);
  return known.findIndex((one) => timingSafeEqual(one, sought));
}

/** Equal in length whatever was sent, so that comparing takes the same time. */
function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
