import { createECDH, createHmac, hkdfSync, pbkdf2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refused } from '#main/clipper/refused.ts';
import {
  codeRounds,
  type PairExchange,
  pairingKeyInfo,
  pairingTries,
  pairingWindowMs,
  pairSalt,
  pairText,
} from '#shared/clipper/protocol.ts';

const stretch = promisify(pbkdf2);
/** More than one extension may begin, by mistake or to be in the way; the newest few count. */
const maxExchanges = 8;

interface Begun {
  readonly exchange: PairExchange;
  readonly secret: Buffer;
  readonly name: string;
}

export interface Paired {
  readonly key: Buffer;
  readonly name: string;
  readonly origin: string;
  /** The app's own proof that it knows the code. */
  readonly proof: string;
}

/** One code on the screen: for one extension, for a minute, for five tries. `elapsed` is a clock that nobody sets. */
export class OpenPairing {
  readonly code = String(randomInt(100_000_000)).padStart(8, '0');
  readonly #elapsed: () => number;
  readonly #endsAt: number;
  readonly #begun = new Map<string, Begun>();
  #triesLeft = pairingTries;
  #isUsed = false;

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
    this.#endsAt = elapsed() + pairingWindowMs;
  }

  get triesLeft(): number {
    return this.#triesLeft;
  }

  get leftMs(): number {
    return Math.max(0, Math.ceil(this.#endsAt - this.#elapsed()));
  }

  get isOver(): boolean {
    return this.#isUsed || this.leftMs === 0;
  }

  end(): void {
    this.#isUsed = true;
    this.#begun.clear();
  }

  /** @throws Refused */
  begin(origin: string, asked: { nonce: string; publicKey: string; name: string }) {
    this.#assertOpen();
    const pair = createECDH('prime256v1');
    const appKey = pair.generateKeys('hex');
    const appNonce = randomBytes(16).toString('hex');
    const exchange = { origin, extensionNonce: asked.nonce, appNonce, extensionKey: asked.publicKey, appKey };
    this.#begun.set(appNonce, { exchange, secret: secretWith(pair, asked.publicKey), name: asked.name });
    for (const oldest of this.#begun.keys()) {
      if (this.#begun.size <= maxExchanges) break;
      this.#begun.delete(oldest);
    }
    return { nonce: appNonce, publicKey: appKey };
  }

  /** A right proof ends the code, whoever else is about to give one. @throws Refused */
  async finish(origin: string, { appNonce, proof }: { appNonce: string; proof: string }): Promise<Paired> {
    this.#assertOpen();
    const begun = this.#begun.get(appNonce);
    if (!begun || begun.exchange.origin !== origin) throw new Refused('bad-request');
    // Spent before anything is computed, so that proofs sent side by side are counted too.
    this.#triesLeft--;
    this.#begun.delete(appNonce);
    const { exchange, secret, name } = begun;
    const salt = pairSalt(exchange);
    const codeKey = await stretch(this.code, salt, codeRounds, 32, 'sha256');
    const isRight = timingSafeEqual(sign(codeKey, pairText('extension', exchange)), Buffer.from(proof, 'hex'));
    if (this.isOver) throw new Refused('not-paired');
    if (!isRight) throw new Refused(this.#triesLeft === 0 ? 'too-many' : 'refused');
    this.end();
    const key = Buffer.from(hkdfSync('sha256', secret, salt, pairingKeyInfo, 32));
    return { key, name, origin, proof: sign(codeKey, pairText('app', exchange)).toString('hex') };
  }

  #assertOpen(): void {
    if (this.isOver) throw new Refused('not-paired');
    if (this.#triesLeft === 0) throw new Refused('too-many');
  }
}

function sign(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** A point that is not on the curve would give the secret away bit by bit; OpenSSL refuses it. @throws Refused */
function secretWith(pair: ReturnType<typeof createECDH>, publicKey: string): Buffer {
  try {
    return pair.computeSecret(publicKey, 'hex');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY') {
      throw new Refused('bad-request');
    }
    throw error;
  }
}
