import {
  codeRounds,
  helloText,
  type PairExchange,
  pairingKeyInfo,
  pairSalt,
  pairText,
  signedText,
} from '#shared/clipper/protocol.ts';

/** The extension's side of the protocol's cryptography, all of it by the browser's own. */
const { subtle } = globalThis.crypto;
const bytesOf = (text: string) => new TextEncoder().encode(text);

export const newNonce = (): string => toHex(globalThis.crypto.getRandomValues(new Uint8Array(16)));

export async function newKeyPair(): Promise<{ privateKey: CryptoKey; publicKey: string }> {
  const pair = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  return {
    privateKey: pair.privateKey,
    publicKey: toHex(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))),
  };
}

/** A key that can sign and never be read again, not even by this extension. */
export const signingKey = (raw: BufferSource): Promise<CryptoKey> =>
  subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** The eight digits, stretched so that guessing them takes longer than they live. */
export async function codeKey(code: string, exchange: PairExchange): Promise<CryptoKey> {
  const password = await subtle.importKey('raw', bytesOf(code), 'PBKDF2', false, ['deriveBits']);
  const salt = bytesOf(pairSalt(exchange));
  return signingKey(
    await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: codeRounds }, password, 256),
  );
}

export const pairProof = (side: 'extension' | 'app', key: CryptoKey, exchange: PairExchange): Promise<string> =>
  sign(key, pairText(side, exchange));

export async function pairingKey(privateKey: CryptoKey, appKey: string, exchange: PairExchange): Promise<CryptoKey> {
  const theirs = await subtle.importKey('raw', fromHex(appKey), { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
  const input = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const derive = { name: 'HKDF', hash: 'SHA-256', salt: bytesOf(pairSalt(exchange)), info: bytesOf(pairingKeyInfo) };
  return signingKey(await subtle.deriveBits(derive, input, 256));
}

export async function isHelloProof(
  proof: string,
  key: CryptoKey,
  hello: { nonce: string; origin: string; port: number },
): Promise<boolean> {
  return isSame(proof, await sign(key, helloText(hello.nonce, hello.origin, hello.port)));
}

export async function requestSignature(
  key: CryptoKey,
  request: { path: string; time: string; nonce: string; body: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const bodyHash = toHex(new Uint8Array(await subtle.digest('SHA-256', request.body)));
  return sign(key, signedText({ path: request.path, time: request.time, nonce: request.nonce, bodyHash }));
}

async function sign(key: CryptoKey, text: string): Promise<string> {
  return toHex(new Uint8Array(await subtle.sign('HMAC', key, bytesOf(text))));
}

/** Takes as long for a wrong proof as for a right one. */
export function isSame(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
}

const toHex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
