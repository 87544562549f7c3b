import { z } from 'zod';
import { clipIdSchema, momentSchema } from '#shared/ids.ts';

/**
 * What the browser extension and the app say to each other over 127.0.0.1, always by POST with a JSON body.
 *
 * 1. `hello`: the extension sends a nonce; the app proves that it has the key of this pairing by signing it. A program
 *    that sits on the port learns nothing from it.
 * 2. `known` and `clips`: signed requests, see `signedText`.
 *
 * Pairing: both sides send a P-256 public key and a nonce (`pairStart`). Each proves that it knows the eight digits by
 * an HMAC over the whole exchange under a key stretched from the code (`pairFinish`); the key of the pairing then
 * follows from the exchanged keys, and never crosses the wire.
 */
export const clipperPorts = [27271, 27371, 27471] as const;

export const clipperPaths = {
  pairStart: '/v1/pair/start',
  pairFinish: '/v1/pair/finish',
  hello: '/v1/hello',
  known: '/v1/known',
  clips: '/v1/clips',
} as const;

/** Headers of a signed request. */
export const signatureHeaders = {
  pairing: 'x-backstory-pairing',
  time: 'x-backstory-time',
  nonce: 'x-backstory-nonce',
  signature: 'x-backstory-signature',
} as const;

/** How far the clocks may be apart, and how long a nonce is remembered, in milliseconds. */
export const signatureWindowMs = 60_000;
/** The largest body of `clips`, and of everything else, in bytes. */
export const clipBodyLimit = 25 * 1024 * 1024;
export const smallBodyLimit = 8 * 1024;
export const pairingWindowMs = 60_000;
/** A try is spent when its proof arrives, before anything is computed from it. */
export const pairingTries = 5;
/** PBKDF2-SHA-256 rounds that stretch the code to 32 bytes: guessing all codes must take longer than a code lives. */
export const codeRounds = 600_000;

/** 16 to 32 random bytes, in lower-case hexadecimal. */
const nonceSchema = z.string().regex(/^[0-9a-f]{32,64}$/);
const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** An uncompressed P-256 point: 65 bytes, in lower-case hexadecimal. */
const publicKeySchema = z.string().regex(/^04[0-9a-f]{128}$/);

export const pairStartSchema = z.strictObject({
  nonce: nonceSchema,
  publicKey: publicKeySchema,
  /** The browser, as the user would call it. */
  name: z.string().min(1).max(60),
});
export const pairStartReplySchema = z.strictObject({ nonce: nonceSchema, publicKey: publicKeySchema });

/** The app's nonce, and HMAC-SHA-256 in hexadecimal of `pairText('extension', …)`, keyed by the stretched code. */
export const pairFinishSchema = z.strictObject({ appNonce: nonceSchema, proof: digestSchema });
/** The app's own proof over `pairText('app', …)`, and what this pairing is called from now on. */
export const pairFinishReplySchema = z.strictObject({ pairing: z.string().min(1).max(64), proof: digestSchema });

export interface PairExchange {
  readonly origin: string;
  readonly extensionNonce: string;
  readonly appNonce: string;
  readonly extensionKey: string;
  readonly appKey: string;
}

/** What each side signs with the stretched code (salt of the stretching: both nonces, as these characters). */
export function pairText(side: 'extension' | 'app', exchange: PairExchange): string {
  const { origin, extensionNonce, appNonce, extensionKey, appKey } = exchange;
  return ['backstory-pair-1', side, origin, extensionNonce, appNonce, extensionKey, appKey].join('\n');
}

/** HKDF-SHA-256: input the ECDH secret, salt `pairSalt`, this as its info; 32 bytes come out. */
export const pairingKeyInfo = 'backstory-pairing-key-1';

export function pairSalt({ extensionNonce, appNonce }: Pick<PairExchange, 'extensionNonce' | 'appNonce'>): string {
  return `${extensionNonce}${appNonce}`;
}

export const helloSchema = z.strictObject({ pairing: z.string().min(1).max(64), nonce: nonceSchema });
/** HMAC-SHA-256 of `helloText`, keyed by the pairing's key; and when the app's clock says it is. */
export const helloReplySchema = z.strictObject({ proof: digestSchema, now: momentSchema });

export function helloText(nonce: string, origin: string, port: number): string {
  return ['backstory-hello-1', nonce, origin, String(port)].join('\n');
}

/**
 * What is signed of a request; `time` in milliseconds since 1970, `bodyHash` the SHA-256 of the body's bytes, in
 * hexadecimal. The app counts a nonce as used, and the request against the limit of a minute, only when the signature is
 * right: nobody without the key can use either up.
 */
export function signedText(request: { path: string; time: string; nonce: string; bodyHash: string }): string {
  return ['backstory-1', 'POST', request.path, request.time, request.nonce, request.bodyHash].join('\n');
}

export const knownSchema = z.strictObject({ address: z.string().max(4096) });
export const knownReplySchema = z.strictObject({
  /** The clip of this address and since when it is there; null when there is none. */
  known: z.strictObject({ id: clipIdSchema, since: momentSchema }).nullable(),
});

/** `clips` takes a captured page, see `capturedPageSchema`; the reply names its clip. */
export const clipsReplySchema = z.strictObject({ ok: z.literal(true), id: clipIdSchema });

/** Every refusal looks like this, with the status that goes with it; `retryAfterMs` where waiting helps. */
export const refusalSchema = z.strictObject({
  ok: z.literal(false),
  code: z.enum([
    'refused',
    'not-paired',
    'too-large',
    'too-many',
    'bad-request',
    'no-vault',
    'not-saved',
    'no-article',
  ]),
  retryAfterMs: z.int().optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;
