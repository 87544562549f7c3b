import { webcrypto } from 'node:crypto';

/**
 * A browser extension as the protocol describes it, for tests: written from the words of `shared/clipper/protocol.ts`
 * with WebCrypto and `fetch` of its own, so that a mistake on the server's side cannot hide behind the same code here.
 */
export interface TestExtension {
  readonly port: number;
  readonly origin: string;
  readonly pairing: string;
  readonly key: Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a reply is whatever came; tests say what they expect of it.
  readonly body: any;
}

const { subtle } = webcrypto;
const utf8 = new TextEncoder();

export const someOrigin = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`;

export function randomHex(bytes = 16): string {
  return hexOf(webcrypto.getRandomValues(new Uint8Array(bytes)));
}

/** Any request; nothing is added but what a browser's own fetch would. */
export async function post(
  port: number,
  path: string,
  { origin, body, headers = {} }: { origin: string; body: string; headers?: Readonly<Record<string, string>> },
): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body,
    headers: { origin, 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

export interface BegunPairing {
  readonly start: Answer;
  /** Gives the proof for a code; more than one proof for one beginning is what an attacker would try. */
  finish(code: string): Promise<{ answer: Answer; extension: TestExtension | undefined }>;
}

export async function beginPairing(
  port: number,
  { origin = someOrigin, name = 'Chromium' }: { origin?: string; name?: string } = {},
): Promise<BegunPairing> {
  const keys = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const publicKey = hexOf(new Uint8Array(await subtle.exportKey('raw', keys.publicKey)));
  const nonce = randomHex();
  const start = await post(port, '/v1/pair/start', { origin, body: JSON.stringify({ nonce, publicKey, name }) });
  return {
    start,
    async finish(code) {
      const { nonce: appNonce, publicKey: appKey } = start.body as { nonce: string; publicKey: string };
      const codeKey = await stretch(code, `${nonce}${appNonce}`);
      const told = (side: string) =>
        `backstory-pair-1\n${side}\n${origin}\n${nonce}\n${appNonce}\n${publicKey}\n${appKey}`;
      const proof = await hmac(codeKey, told('extension'));
      const answer = await post(port, '/v1/pair/finish', { origin, body: JSON.stringify({ appNonce, proof }) });
      if (answer.status !== 200) return { answer, extension: undefined };
      if (answer.body.proof !== (await hmac(codeKey, told('app')))) throw new Error('The app does not know the code');
      const key = await agree(keys.privateKey, appKey, `${nonce}${appNonce}`);
      return { answer, extension: { port, origin, pairing: answer.body.pairing, key } };
    },
  };
}

/** Pairs as a user would who types the code right. */
export async function pair(port: number, code: string, options: { origin?: string; name?: string } = {}) {
  const { answer, extension } = await (await beginPairing(port, options)).finish(code);
  if (!extension) throw new Error(`Not paired: ${answer.status} ${JSON.stringify(answer.body)}`);
  return extension;
}

/** True when the app proves that it has the key of this pairing. */
export async function hello({ port, origin, pairing, key }: TestExtension): Promise<boolean> {
  const nonce = randomHex();
  const { status, body } = await post(port, '/v1/hello', { origin, body: JSON.stringify({ pairing, nonce }) });
  return status === 200 && body.proof === (await hmac(key, `backstory-hello-1\n${nonce}\n${origin}\n${port}`));
}

export interface Signing {
  readonly time?: number;
  readonly nonce?: string;
  /** What is signed where that is not what is sent. */
  readonly signed?: { readonly path?: string; readonly body?: string };
}

export async function signatureOf(extension: TestExtension, path: string, body: string, signing: Signing = {}) {
  const { time = Date.now(), nonce = randomHex(), signed = {} } = signing;
  const digest = await subtle.digest('SHA-256', utf8.encode(signed.body ?? body));
  const text = `backstory-1\nPOST\n${signed.path ?? path}\n${time}\n${nonce}\n${hexOf(new Uint8Array(digest))}`;
  return {
    'x-backstory-pairing': extension.pairing,
    'x-backstory-time': String(time),
    'x-backstory-nonce': nonce,
    'x-backstory-signature': await hmac(extension.key, text),
  };
}

export async function sendSigned(extension: TestExtension, path: string, message: unknown, signing: Signing = {}) {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  const headers = await signatureOf(extension, path, body, signing);
  return post(extension.port, path, { origin: extension.origin, body, headers });
}

/** A captured page as small as one can be. */
export function somePage(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    key: randomHex(),
    capturedAt: new Date().toISOString(),
    address: 'https://ledger.example/a-foundry',
    what: 'article',
    html: `<!doctype html><title>A foundry</title><article><h1>A foundry</h1>${'<p>The companies said on Tuesday that the deal would close within the year, and that nobody would move.</p>'.repeat(5)}</article>`,
    ...changes,
  };
}

async function stretch(code: string, salt: string): Promise<Uint8Array<ArrayBuffer>> {
  const password = await subtle.importKey('raw', utf8.encode(code), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8.encode(salt), iterations: 600_000 };
  return new Uint8Array(await subtle.deriveBits(how, password, 256));
}

async function agree(privateKey: webcrypto.CryptoKey, otherKey: string, salt: string) {
  const raw = Uint8Array.from(Buffer.from(otherKey, 'hex'));
  const publicKey = await subtle.importKey('raw', raw, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = utf8.encode('backstory-pairing-key-1');
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8.encode(salt), info };
  return new Uint8Array(await subtle.deriveBits(how, material, 256));
}

async function hmac(key: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  const imported = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hexOf(new Uint8Array(await subtle.sign('HMAC', imported, utf8.encode(text))));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
