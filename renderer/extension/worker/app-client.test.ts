// @vitest-environment node
import { expect, test } from 'vitest';
import { findApp } from '#renderer/extension/worker/app-client.ts';
import { memoryKeep } from '#renderer/extension/worker/memory-keep.ts';
import type { Pairing } from '#renderer/extension/worker/pairing.ts';
import { signingKey } from '#renderer/extension/worker/signing.ts';
import { clipperPaths, helloText, signatureHeaders } from '#shared/clipper/protocol.ts';

const origin = 'chrome-extension://ppdffmfeljblollcmpkblmdfeahbaelf';
const secret = new Uint8Array(32).fill(7);

interface Asked {
  readonly port: number;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Programs on ports of this computer; a port that is not named is closed. */
function computerWith(ports: Record<number, (asked: Asked) => Promise<object> | object>) {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const body = typeof init?.body === 'string' ? init.body : new TextDecoder().decode(init?.body as Uint8Array);
    const one = { port: Number(url.port), path: url.pathname, headers: new Headers(init?.headers), body };
    asked.push(one);
    const program = ports[one.port];
    if (!program) throw new TypeError('Failed to fetch');
    const reply = await program(one);
    return new Response(JSON.stringify(reply), { status: 'ok' in reply && reply.ok === false ? 403 : 200 });
  };
  return { asked, fetch };
}

async function hmac(text: string, key = secret): Promise<string> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text)));
  return [...signed].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const realApp =
  (now: Date, key = secret) =>
  async (asked: Asked) => {
    if (asked.path !== clipperPaths.hello) return { known: null };
    const proof = await hmac(helloText(JSON.parse(asked.body).nonce, origin, asked.port), key);
    return { proof, now: now.toISOString() };
  };

async function settingsWith(port: number) {
  const settings = memoryKeep<unknown>();
  const pairing: Pairing = { id: 'pair-1', port, key: await signingKey(secret) };
  await settings.put('pairing', pairing);
  return settings;
}

test('without a pairing nothing is asked at all', async () => {
  const { fetch, asked } = computerWith({ 27271: realApp(new Date()) });
  expect(await findApp({ fetch, origin, settings: memoryKeep() })).toEqual({ connection: 'not-paired' });
  expect(asked).toEqual([]);
});

test('a program that sits on the port is told a nonce and nothing else', async () => {
  const squatter = realApp(new Date(), new Uint8Array(32).fill(9));
  const { fetch, asked } = computerWith({ 27271: squatter, 27371: () => ({ anything: 'else' }) });
  expect(await findApp({ fetch, origin, settings: await settingsWith(27271) })).toEqual({ connection: 'closed' });
  expect(asked.map(({ path, body }) => [path, Object.keys(JSON.parse(body))])).toEqual([
    [clipperPaths.hello, ['pairing', 'nonce']],
    [clipperPaths.hello, ['pairing', 'nonce']],
    [clipperPaths.hello, ['pairing', 'nonce']],
  ]);
});

test('the port of last time is asked first, and a new one is remembered', async () => {
  const { fetch, asked } = computerWith({ 27271: realApp(new Date()) });
  const settings = await settingsWith(27471);
  expect(await findApp({ fetch, origin, settings })).toHaveProperty('app');
  expect(asked.map(({ port }) => port)).toEqual([27471, 27271]);
  expect(await settings.get('pairing')).toMatchObject({ port: 27271 });
});

test('requests are signed for the app’s clock, however wrong this one is', async () => {
  const now = new Date(Date.now() + 86_400_000);
  const { fetch, asked } = computerWith({ 27271: realApp(now) });
  const found = await findApp({ fetch, origin, settings: await settingsWith(27271) });
  if (!('app' in found)) throw new Error('The app was not found');
  expect(await found.app.known('https://a.example/')).toBeNull();
  const headers = asked.at(-1)?.headers;
  expect(headers?.get(signatureHeaders.pairing)).toBe('pair-1');
  expect(headers?.get(signatureHeaders.signature)).toMatch(/^[0-9a-f]{64}$/);
  expect(Math.abs(Number(headers?.get(signatureHeaders.time)) - now.getTime())).toBeLessThan(30_000);
});

test.each([
  ['not-paired', 'not-paired'],
  ['too-many', 'busy'],
] as const)('an app that says %s is not connected', async (code, connection) => {
  const { fetch } = computerWith({ 27271: () => ({ ok: false, code }) });
  expect(await findApp({ fetch, origin, settings: await settingsWith(27271) })).toEqual({ connection });
});
