import { z } from 'zod';
import { anchorSchema, highlightColorSchema } from '#shared/highlights/types.ts';
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
export const pairingWindowMs = 60_000;
export const pairingTries = 5;
/** PBKDF2-SHA-256 rounds that stretch the code: guessing all codes must take longer than a code lives. */
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

/** HMAC-SHA-256 in hexadecimal of `pairText('extension', …)`, keyed by the stretched code. */
export const pairFinishSchema = z.strictObject({ nonce: nonceSchema, proof: digestSchema });
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

/** What is signed of a request; `time` in milliseconds since 1970, `bodyHash` the SHA-256 of the body's bytes, in hexadecimal. */
export function signedText(request: { path: string; time: string; nonce: string; bodyHash: string }): string {
  return ['backstory-1', 'POST', request.path, request.time, request.nonce, request.bodyHash].join('\n');
}

export const knownSchema = z.strictObject({ address: z.string().max(4096) });
export const knownReplySchema = z.strictObject({
  /** The clip of this address and since when it is there; null when there is none. */
  known: z.strictObject({ id: clipIdSchema, since: momentSchema }).nullable(),
});

/** A picture of the page by its real bytes. */
const pictureSchema = z.strictObject({ address: z.string().max(4096), base64: z.string() });

/** The page as the reader sees it. */
export const capturedPageSchema = z.strictObject({
  /** The same for every try to deliver this capture, so that it becomes one clip. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  capturedAt: momentSchema,
  address: z.string().max(4096),
  /** `article` and `page` bring the whole page, `selection` what was selected, `link` a page of title and address. */
  what: z.enum(['article', 'selection', 'page', 'link']),
  html: z.string().min(1),
  pictures: z.array(pictureSchema).max(500).default([]),
  /** What the user changed in the popup; absent where the page's own stands. */
  title: z.string().max(500).optional(),
  authors: z.array(z.string().max(200)).max(50).optional(),
  published: z.string().max(40).optional(),
  /** Stories by name; one that is not there yet is made. */
  stories: z.array(z.string().min(1).max(200)).max(20).default([]),
  tags: z.array(z.string().min(1).max(100)).max(50).default([]),
  comment: z.string().max(10_000).default(''),
  /** Passages marked on the page, found again in the article that is read from it. */
  highlights: z
    .array(
      z.strictObject({
        color: highlightColorSchema,
        comment: z.string().max(10_000).default(''),
        passage: anchorSchema.pick({ exact: true, prefix: true, suffix: true }),
      }),
    )
    .max(500)
    .default([]),
});
export type CapturedPage = z.infer<typeof capturedPageSchema>;
export type CapturedPageInput = z.input<typeof capturedPageSchema>;

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
