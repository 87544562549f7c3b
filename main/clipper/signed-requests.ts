import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ClipperPath } from '#main/clipper/check-head.ts';
import type { Pairing } from '#main/clipper/pairings.ts';
import { Refused } from '#main/clipper/refused.ts';
import { headerValues } from '#main/hosting/header-values.ts';
import { signatureHeaders, signatureWindowMs, signedText } from '#shared/clipper/protocol.ts';

export interface SignedHead {
  readonly pairing: string;
  readonly time: string;
  readonly nonce: string;
  readonly signature: string;
}

export interface SignedRequestsDeps {
  readonly pairing: (id: string) => Pairing | undefined;
  readonly now: () => Date;
}

/** Proves that a request was made by a paired extension, now, and for the first time. */
export class SignedRequests {
  readonly #deps: SignedRequestsDeps;
  /** By pairing and nonce, until when it has to be remembered. */
  readonly #used = new Map<string, number>();

  constructor(deps: SignedRequestsDeps) {
    this.#deps = deps;
  }

  /** What can be seen to be wrong before the body is there. @throws Refused */
  open(head: Pick<IncomingMessage, 'rawHeaders'>, origin: string): SignedHead {
    const signed = {
      pairing: headerOf(head, signatureHeaders.pairing, /^[\w-]{1,64}$/),
      time: headerOf(head, signatureHeaders.time, /^\d{1,15}$/),
      nonce: headerOf(head, signatureHeaders.nonce, /^[0-9a-f]{32,64}$/),
      signature: headerOf(head, signatureHeaders.signature, /^[0-9a-f]{64}$/),
    };
    this.#keyOf(signed, origin);
    this.#assertFresh(signed);
    return signed;
  }

  /** The nonce counts as used only when the signature is right. @throws Refused */
  accept(signed: SignedHead, request: { origin: string; path: ClipperPath; bodyHash: string }): void {
    // Read again: the pairing may have ended while the body came in.
    const key = this.#keyOf(signed, request.origin);
    const text = signedText({ path: request.path, bodyHash: request.bodyHash, time: signed.time, nonce: signed.nonce });
    const right = createHmac('sha256', key).update(text).digest();
    if (!timingSafeEqual(right, Buffer.from(signed.signature, 'hex'))) throw new Refused('refused');
    this.#assertFresh(signed);
    this.#forgetOld();
    const name = `${signed.pairing} ${signed.nonce}`;
    if (this.#used.has(name)) throw new Refused('refused');
    // A clock that is ahead makes a request valid for longer than the window.
    this.#used.set(name, Math.max(Number(signed.time), this.#deps.now().getTime()) + signatureWindowMs);
  }

  #keyOf({ pairing: id }: SignedHead, origin: string): Buffer {
    const pairing = this.#deps.pairing(id);
    if (!pairing?.key || pairing.origin !== origin) throw new Refused('not-paired');
    return pairing.key;
  }

  #assertFresh({ time }: SignedHead): void {
    if (Math.abs(this.#deps.now().getTime() - Number(time)) > signatureWindowMs) throw new Refused('refused');
  }

  #forgetOld(): void {
    const now = this.#deps.now().getTime();
    for (const [name, until] of this.#used) if (until < now) this.#used.delete(name);
  }
}

function headerOf(head: Pick<IncomingMessage, 'rawHeaders'>, name: string, form: RegExp): string {
  const values = headerValues(head, name);
  const [value = ''] = values;
  if (values.length !== 1 || !form.test(value)) throw new Refused('bad-request');
  return value;
}
