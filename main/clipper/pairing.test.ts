import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClipTaker } from '#main/clipper/clip-inbox.ts';
import { Clipper, type ClipperDeps } from '#main/clipper/clipper.ts';
import {
  beginPairing,
  hello,
  pair,
  post,
  randomHex,
  sendSigned,
  signatureOf,
  someOrigin,
  somePage,
} from '#main/clipper/test-client.ts';
import { failing } from '#main/vault/fault-fs.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import { FailureError } from '#shared/failures.ts';
import { clipIdSchema } from '#shared/ids.ts';

const otherOrigin = 'moz-extension://9b4a0a52-7b8e-4b52-9f0b-3ad2c3b1a111';
const id = clipIdSchema.parse('01kb7d2v8a0000000000000000');
const closed: (() => Promise<unknown>)[] = [];
let file: string;
/** Both clocks of the app, as far ahead of the real ones. */
let aheadMs: number;
let logged: string[];
let vault: ClipTaker | undefined;
let taken: string[];

beforeEach(async () => {
  file = `${await temporaryFolder()}/clipper.json`;
  aheadMs = 0;
  logged = [];
  taken = [];
  vault = {
    addUnpackedPage: async ({ key }) => {
      taken.push(key);
      return { id };
    },
    known: async () => null,
  };
});

afterEach(async () => {
  for (const close of closed.splice(0)) await close();
});

async function start(deps: Partial<ClipperDeps> = {}): Promise<Clipper> {
  const clipper = await Clipper.start({
    file,
    clips: () => vault,
    changes: { announce: () => undefined },
    now: () => new Date(Date.now() + aheadMs),
    elapsed: () => performance.now() + aheadMs,
    log: (message) => logged.push(message),
    ports: [0],
    ...deps,
  });
  closed.push(() => clipper.close());
  return clipper;
}

async function showCode(clipper: Clipper) {
  const { port, pairing } = await clipper.startPairing();
  if (port === null || !pairing) throw new Error('No code is shown');
  const wrong = String((Number(pairing.code) + 1) % 100_000_000).padStart(8, '0');
  return { port, code: pairing.code, wrong };
}

async function paired(deps: Partial<ClipperDeps> = {}) {
  const clipper = await start(deps);
  const { port, code } = await showCode(clipper);
  return { clipper, port, extension: await pair(port, code) };
}

test('nothing listens until a code is shown, nor after it has gone unused', async () => {
  const clipper = await start();
  expect(clipper.status()).toMatchObject({ state: 'off', port: null });
  const { port } = await showCode(clipper);
  expect(clipper.status()).toMatchObject({ state: 'listening', port });
  expect(await clipper.stopPairing()).toMatchObject({ state: 'off', pairing: null });
  await expect(post(port, '/v1/pair/start', { origin: someOrigin, body: '{}' })).rejects.toThrow();
});

test('five wrong codes end the pairing, and the right one comes too late then', async () => {
  const clipper = await start();
  const { port, code, wrong } = await showCode(clipper);
  const codes = [];
  for (let left = 4; left >= 0; left--) {
    const { answer } = await (await beginPairing(port)).finish(wrong);
    codes.push(`${answer.status} ${answer.body.code}`);
    expect(clipper.status().pairing?.triesLeft).toBe(left);
  }
  expect(codes).toEqual([...Array(4).fill('403 refused'), '429 too-many']);
  expect((await beginPairing(port)).start).toMatchObject({ status: 429, body: { ok: false, code: 'too-many' } });
  expect(clipper.status().browsers).toEqual([]);
  const again = await showCode(clipper);
  expect(again.code).not.toBe(code);
  expect(await hello(await pair(again.port, again.code))).toBe(true);
});

test('tries sent side by side are counted before any of them is looked at', async () => {
  const clipper = await start();
  const { port, code, wrong } = await showCode(clipper);
  const begun = [];
  for (let at = 0; at < 8; at++) begun.push(await beginPairing(port));
  const answers = await Promise.all(begun.map(({ finish }, at) => finish(at === 7 ? code : wrong)));
  expect(answers.filter(({ answer }) => answer.body.code === 'refused' || answer.status === 200).length).toBeLessThan(
    6,
  );
  expect(clipper.status().pairing?.triesLeft ?? 0).toBe(0);
});

test('a code is good for a minute by a clock that nobody sets', async () => {
  const clipper = await start();
  const { port, code } = await showCode(clipper);
  const begun = await beginPairing(port);
  aheadMs = 61_000;
  expect((await begun.finish(code)).answer).toMatchObject({ status: 403, body: { code: 'not-paired' } });
  expect(clipper.status().browsers).toEqual([]);
});

test('a code pairs once: of two extensions that know it the first is paired, and its proof is no second one', async () => {
  const clipper = await start();
  const { port, code } = await showCode(clipper);
  const [one, two] = [await beginPairing(port), await beginPairing(port, { origin: otherOrigin })];
  const answers = await Promise.all([one.finish(code), two.finish(code)]);
  expect(answers.filter(({ extension }) => extension)).toHaveLength(1);
  expect(clipper.status().browsers).toHaveLength(1);
  const winner = answers[0]?.extension ? one : two;
  expect((await winner.finish(code)).answer).toMatchObject({ status: 403, body: { code: 'not-paired' } });
  expect(clipper.status().browsers).toHaveLength(1);
});

test('one extension cannot end what another has begun', async () => {
  const clipper = await start();
  const { port, code } = await showCode(clipper);
  const begun = await beginPairing(port);
  const stolen = JSON.stringify({ appNonce: begun.start.body.nonce, proof: 'ab'.repeat(32) });
  const answer = await post(port, '/v1/pair/finish', { origin: otherOrigin, body: stolen });
  expect([answer.status, answer.body.code, clipper.status().pairing?.triesLeft]).toEqual([400, 'bad-request', 5]);
  expect((await begun.finish(code)).extension).toBeDefined();
});

test.each([
  { publicKey: `04${'00'.repeat(64)}` },
  { publicKey: `04${'ff'.repeat(64)}` },
  { publicKey: `02${'11'.repeat(32)}` },
  { nonce: 'short' },
  { nonce: 'AB'.repeat(16) },
  { name: '' },
  { name: 'x'.repeat(61) },
  { more: 1 },
  { nonce: { toString: 1 } },
])('a beginning that is none is refused: %j', async (changes) => {
  const clipper = await start();
  const { port } = await showCode(clipper);
  const good = (await beginPairing(port)).start;
  const asked = { nonce: randomHex(), publicKey: good.body.publicKey, name: 'Chromium', ...changes };
  const answer = await post(port, '/v1/pair/start', { origin: someOrigin, body: JSON.stringify(asked) });
  expect([answer.status, answer.body]).toEqual([400, { ok: false, code: 'bad-request' }]);
});

test('pages and programs are refused while a code is shown as ever', async () => {
  const clipper = await start();
  const { port } = await showCode(clipper);
  for (const origin of ['http://evil.com', 'null', `http://127.0.0.1:${port}`, `${someOrigin}.evil`]) {
    const answer = await post(port, '/v1/pair/start', { origin, body: '{}' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  }
  const answer = await post(port, '/v1/clips', { origin: someOrigin, body: '{}' });
  expect([answer.status, answer.body.code]).toEqual([403, 'not-paired']);
});

test('a request counts once, within a minute, with its own body at its own path, under a key that is paired', async () => {
  const { extension, port, clipper } = await paired();
  const send = (signing: Parameters<typeof sendSigned>[3], who = extension) =>
    sendSigned(who, '/v1/clips', somePage(), signing);
  const codeOf = async (answer: ReturnType<typeof send>) => (await answer).body.code;
  const nonce = randomHex();
  expect((await send({ nonce })).status).toBe(200);
  expect(await codeOf(send({ nonce }))).toBe('refused');
  expect(await codeOf(send({ time: Date.now() - 61_000 }))).toBe('refused');
  expect(await codeOf(send({ time: Date.now() + 61_000 }))).toBe('refused');
  expect((await send({ time: Date.now() - 50_000 })).status).toBe(200);
  expect(await codeOf(send({ signed: { body: '{}' } }))).toBe('refused');
  expect(await codeOf(send({ signed: { path: '/v1/known' } }))).toBe('refused');
  expect(await codeOf(send({}, { ...extension, key: new Uint8Array(32) }))).toBe('refused');
  expect(await codeOf(send({}, { ...extension, pairing: randomHex() }))).toBe('not-paired');
  expect(await codeOf(send({}, { ...extension, pairing: '__proto__' }))).toBe('not-paired');
  expect(taken).toHaveLength(2);
  const another = await showCode(clipper);
  const other = await pair(port, another.code, { origin: otherOrigin, name: 'Firefox' });
  expect(await codeOf(send({}, { ...other, origin: extension.origin }))).toBe('not-paired');
  expect(await codeOf(send({}, { ...extension, key: other.key }))).toBe('refused');
  expect((await send({}, other)).status).toBe(200);
});

test('a request from ahead is not heard a second time while it is still within its minute', async () => {
  const { extension } = await paired();
  const signing = { nonce: randomHex(), time: Date.now() + 55_000 };
  expect((await sendSigned(extension, '/v1/clips', somePage(), signing)).status).toBe(200);
  aheadMs = 110_000;
  expect((await sendSigned(extension, '/v1/clips', somePage(), signing)).body.code).toBe('refused');
});

test('a request whose signature is not complete is refused before its body counts', async () => {
  const { extension, port } = await paired();
  const body = JSON.stringify(somePage());
  const right = await signatureOf(extension, '/v1/clips', body);
  for (const name of Object.keys(right)) {
    for (const value of [undefined, '', 'x', '0'.repeat(200), '-1']) {
      const headers = Object.entries({ ...right, [name]: value }).flatMap(([key, text]) =>
        text === undefined ? [] : [[key, text] as const],
      );
      const sent = { origin: extension.origin, body, headers: Object.fromEntries(headers) };
      expect([400, 403]).toContain((await post(port, '/v1/clips', sent)).status);
    }
  }
  expect(taken).toEqual([]);
});

test('thirty clips a minute are taken; wrong ones use none of them up', async () => {
  const { extension } = await paired();
  for (let at = 0; at < 40; at++) {
    await sendSigned(extension, '/v1/clips', somePage(), { signed: { body: 'another' } });
  }
  const statuses = [];
  for (let at = 0; at < 31; at++) statuses.push((await sendSigned(extension, '/v1/clips', somePage())).status);
  expect(statuses).toEqual([...Array(30).fill(200), 429]);
  const { body } = await sendSigned(extension, '/v1/clips', somePage());
  expect(body).toEqual({ ok: false, code: 'too-many', retryAfterMs: expect.any(Number) });
  expect((await sendSigned(extension, '/v1/known', { address: 'https://a.example/' })).status).toBe(200);
  aheadMs += body.retryAfterMs + 10;
  expect((await sendSigned(extension, '/v1/clips', somePage(), { time: Date.now() + aheadMs })).status).toBe(200);
});

test('two clips are taken side by side, and a third is asked to wait', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  vault = { addUnpackedPage: () => held.then(() => ({ id })), known: async () => null };
  const { extension } = await paired();
  const firstTwo = [1, 2].map(() => sendSigned(extension, '/v1/clips', somePage()));
  await expect
    .poll(async () => (await sendSigned(extension, '/v1/clips', somePage(), { signed: { body: 'x' } })).body.code)
    .toBe('too-many');
  release();
  expect((await Promise.all(firstTwo)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await sendSigned(extension, '/v1/clips', somePage())).status).toBe(200);
});

test('the same delivery from two tabs at once is taken one after the other', async () => {
  let underWay = 0;
  let most = 0;
  vault = {
    addUnpackedPage: async () => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 50));
      underWay--;
      return { id };
    },
    known: async () => null,
  };
  const { extension } = await paired();
  const page = somePage();
  const answers = await Promise.all([1, 2].map(() => sendSigned(extension, '/v1/clips', page)));
  expect([most, ...answers.map(({ status }) => status)]).toEqual([1, 200, 200]);
});

test('what is no clip is refused by a word, and the next clip is taken', async () => {
  const { extension } = await paired();
  const pages: [unknown, string][] = [
    [somePage({ html: '   ' }), 'no-article'],
    [somePage({ address: 'file:///etc/passwd' }), 'bad-request'],
    [somePage({ isTrusted: true }), 'bad-request'],
    [somePage({ pictures: Array(501).fill({ address: 'https://a.example/', base64: '' }) }), 'bad-request'],
    ['text', 'bad-request'],
    ['null', 'bad-request'],
    ['[]', 'bad-request'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'bad-request'],
    ['{"__proto__":{"key":"x"}}', 'bad-request'],
  ];
  for (const [page, code] of pages) {
    expect((await sendSigned(extension, '/v1/clips', page)).body).toEqual({ ok: false, code });
  }
  expect(taken).toEqual([]);
  expect((await sendSigned(extension, '/v1/clips', somePage())).status).toBe(200);
});

test.each([
  ['no vault is open', undefined, 503, 'no-vault'],
  ['the disk is full', new FailureError('NOT_SAVED', { reason: 'disk-full' }), 507, 'not-saved'],
  [
    'the page is larger than a clip may be',
    new FailureError('TOO_LARGE', { name: '', bytes: 2, limit: 1 }),
    413,
    'too-large',
  ],
  ['something is wrong in the app', new Error('secret detail of /home/ada'), 500, 'not-saved'],
])('where %s the extension hears so, and keeps the clip', async (_name, error, status, code) => {
  const { extension } = await paired();
  const fail = () => Promise.reject(error);
  vault = error === undefined ? undefined : { addUnpackedPage: fail, known: fail };
  const answer = await sendSigned(extension, '/v1/clips', somePage());
  expect([answer.status, answer.body]).toEqual([status, { ok: false, code }]);
  expect(answer.headers.get('access-control-allow-origin')).toBe(extension.origin);
});

test('an unpaired browser is refused from then on, and with the last one the endpoint is off', async () => {
  const { clipper, extension, port } = await paired();
  const second = await pair(port, (await showCode(clipper)).code, { origin: otherOrigin, name: 'Firefox' });
  expect((await clipper.unpair(extension.pairing)).browsers).toMatchObject([{ name: 'Firefox' }]);
  expect((await sendSigned(extension, '/v1/clips', somePage())).body).toEqual({ ok: false, code: 'not-paired' });
  expect(await hello(extension)).toBe(false);
  expect(await hello(second)).toBe(true);
  expect(await clipper.unpair(second.pairing)).toMatchObject({ state: 'off', port: null, browsers: [] });
  await expect(hello(second)).rejects.toThrow();
  expect(taken).toEqual([]);
});

test('a program that took the port first learns nothing it could use, and the app takes the next one', async () => {
  const heard: string[] = [];
  const squatter = createServer(async (request, response) => {
    for await (const chunk of request) heard.push(String(chunk));
    response.end(JSON.stringify({ proof: 'ab'.repeat(32), now: new Date().toISOString() }));
  });
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  closed.push(() => new Promise((resolve) => squatter.close(resolve)));
  const { port: squatted } = squatter.address() as AddressInfo;
  const { extension, port } = await paired({ ports: [squatted, 0] });
  expect(port).not.toBe(squatted);
  expect(await hello({ ...extension, port: squatted })).toBe(false);
  expect(await hello(extension)).toBe(true);
  const key = Buffer.from(extension.key).toString('hex');
  expect(heard.join('')).not.toContain(key);
});

test('a proof given for one port is none for another', async () => {
  const { extension } = await paired();
  const relay = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { body: relayed } = await post(extension.port, request.url ?? '', { origin: extension.origin, body });
    response.end(JSON.stringify(relayed));
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  closed.push(() => new Promise((resolve) => relay.close(resolve)));
  expect(await hello({ ...extension, port: (relay.address() as AddressInfo).port })).toBe(false);
});

test('where every port is taken it is said, no code is shown, and the app goes on', async () => {
  const others = await Promise.all(
    [1, 2].map(async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closed.push(() => new Promise((resolve) => server.close(resolve)));
      return (server.address() as AddressInfo).port;
    }),
  );
  const clipper = await start({ ports: others });
  expect(await clipper.startPairing()).toMatchObject({ state: 'taken', port: null, pairing: null, ports: others });
});

test('keys lie in a file of its user alone, sealed where the system has a store for secrets', async () => {
  const plain = await paired();
  const key = Buffer.from(plain.extension.key).toString('hex');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).toContain(key);
  await plain.clipper.close();

  file = `${dirname(file)}/sealed.json`;
  const secrets = {
    seal: async (text: string) => Buffer.from(text).reverse().toString('base64'),
    unseal: async (sealed: string) => Buffer.from(sealed, 'base64').reverse().toString(),
  };
  const sealed = await paired({ secrets });
  expect(await readFile(file, 'utf8')).not.toContain(Buffer.from(sealed.extension.key).toString('hex'));
  await sealed.clipper.close();
  const opened = await start({ secrets });
  expect(await hello({ ...sealed.extension, port: opened.status().port ?? 0 })).toBe(true);
  await opened.close();

  const lost = await start({ secrets: { ...secrets, unseal: () => Promise.reject(new Error('another keychain')) } });
  expect(lost.status().browsers).toMatchObject([{ hasKey: false }]);
  const unknown = { ...sealed.extension, port: lost.status().port ?? 0 };
  expect((await sendSigned(unknown, '/v1/clips', somePage())).body.code).toBe('not-paired');
  expect(logged).toEqual(['The key of a paired browser could not be opened']);
});

test.each(['', '{"pairings":', '{"pairings":[{"id":1}]}', '[]', '\0\0'])(
  'a damaged list of browsers (%j) is put aside, nobody is let in, and pairing works',
  async (text) => {
    await writeFile(file, text);
    const { clipper, extension } = await paired();
    expect(clipper.status().browsers).toHaveLength(1);
    expect(await hello(extension)).toBe(true);
  },
);

test('a browser whose key cannot be stored is not paired, and hears so', async () => {
  const clipper = await start({ fs: failing('write file', 'ENOSPC') });
  const { port, code } = await showCode(clipper);
  const { answer } = await (await beginPairing(port)).finish(code);
  expect([answer.status, answer.body.code]).toEqual([507, 'not-saved']);
  expect(clipper.status().browsers).toEqual([]);
});
