import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type HostServer, startServer } from '#main/browser/server.ts';

let page: string;
let server: HostServer;
let host: string;
let served: number;

beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), 'backstory-page-'));
  await mkdir(join(page, 'assets'));
  await writeFile(join(page, 'index.html'), '<title>Backstory</title>');
  await writeFile(join(page, 'assets', 'app.js'), 'export {};');
  await writeFile(join(page, '..', 'backstory-outside.js'), 'secret');
  served = 0;
  const rpc = {
    serveSocket: () => {
      served += 1;
    },
  };
  server = await startServer({ rpc, page, port: 0, frames: 'http://127.0.0.1:1' });
  host = `127.0.0.1:${server.port}`;
});

afterAll(async () => {
  await server.close();
  await rm(page, { recursive: true });
  await rm(join(page, '..', 'backstory-outside.js'));
});

/** A request as bytes; lines may be left out, doubled or wrong in ways no client library would send. */
function exchange(lines: readonly string[], body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`));
    socket.setTimeout(8000, () => socket.destroy(new Error(`no answer, only: ${answer}`)));
    socket.on('data', (chunk) => {
      answer += String(chunk);
      // The server keeps a good connection open.
      if (/^HTTP\/1.1 (200|101)/.test(answer)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const get = (path: string, ...headers: string[]) => exchange([`GET ${path} HTTP/1.1`, `Host: ${host}`, ...headers]);
const ours = ['Sec-Fetch-Site: same-origin'];
const origin = () => `Origin: http://${host}`;

test('the first visit gets the page under its policy, and nothing may keep or frame it', async () => {
  const answer = await get('/', 'Sec-Fetch-Site: none', 'Sec-Fetch-Dest: document');
  expect(statusOf(answer)).toBe(200);
  expect(answer).toContain("script-src 'self'");
  expect(answer).toContain(`connect-src 'self' ws://${host}`);
  expect(answer).toContain("frame-ancestors 'none'");
  expect(answer).toContain('Cross-Origin-Opener-Policy: same-origin');
  expect(answer).toContain('X-Content-Type-Options: nosniff');
  expect(answer).toContain('Cache-Control: no-store');
  expect(answer).not.toMatch(/set-cookie|access-control/i);
});

test('files of the page are served to the page', async () => {
  expect(statusOf(await get('/assets/app.js', ...ours))).toBe(200);
});

test.each([
  'evil.com',
  'localhost:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.0.0.1.evil.com:PORT',
  '0.0.0.0:PORT',
  '[::]:PORT',
  '127.1:PORT',
  '2130706433:PORT',
  '127.0.0.1.:PORT',
  '',
])('a request for the host "%s" is refused', async (name) => {
  const answer = await exchange(['GET / HTTP/1.1', `Host: ${name.replace('PORT', String(server.port))}`]);
  expect(statusOf(answer)).toBe(421);
});

test('a request without a host, with two, or with a whole address as its target is refused', async () => {
  expect(statusOf(await exchange(['GET / HTTP/1.0']))).toBe(421);
  expect(statusOf(await exchange(['GET / HTTP/1.1']))).toBe(400);
  expect(statusOf(await exchange(['GET / HTTP/1.1', `Host: ${host}`, 'Host: evil.com']))).toBe(421);
  expect(statusOf(await get(`http://evil.com/`))).toBe(404);
  expect(statusOf(await get(`http://${host}/`))).toBe(404);
});

test.each([
  'null',
  'http://evil.com',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1',
  'http://127.0.0.1:PORT.evil.com',
  'http://127.0.0.1:PORT/',
  'http://localhost:PORT',
  'HTTP://127.0.0.1:PORT',
  'chrome-extension://abcdefghijklmnop',
])('nothing is answered to the origin %s', async (name) => {
  const wrong = `Origin: ${name.replace('PORT', String(server.port))}`;
  const token = tokenOf(server.newAddress());
  expect(statusOf(await get('/assets/app.js', wrong, ...ours))).toBe(403);
  expect(statusOf(await post(token, { origin: wrong }))).toBe(403);
  expect(statusOf(await upgrade(wrong))).toBe(403);
  expect(statusOf(await post(token, {}))).toBe(200);
});

test('two origins are refused, and so is a change without one', async () => {
  expect(statusOf(await get('/', origin(), origin()))).toBe(403);
  expect(statusOf(await post('x', { origin: 'X-Nothing: 1' }))).toBe(403);
  expect(statusOf(await upgrade('X-Nothing: 1'))).toBe(403);
});

test.each(['cross-site', 'same-site', 'none'])('a file asked for from elsewhere (%s) is refused', async (site) => {
  expect(statusOf(await get('/assets/app.js', `Sec-Fetch-Site: ${site}`))).toBe(403);
});

test('the page is not given to a frame, a link on another site, or a script', async () => {
  expect(statusOf(await get('/', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: document'))).toBe(403);
  expect(statusOf(await get('/', 'Sec-Fetch-Site: none', 'Sec-Fetch-Dest: iframe'))).toBe(403);
  expect(statusOf(await get('/', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: empty'))).toBe(403);
});

test.each([
  '//',
  '/./index.html',
  '/../backstory-outside.js',
  '/assets/../../backstory-outside.js',
  '/%2e%2e/backstory-outside.js',
  '/assets//app.js',
  '/assets/app.js/',
  '/%61ssets/app.js',
  '/?token=x',
  '/#token=x',
  '/\\assets\\app.js',
  '/assets',
  '/rpc',
  '/session',
  `/${'a'.repeat(4000)}`,
  '*',
])('the path %s leads nowhere', async (path) => {
  expect(statusOf(await get(path, ...ours))).toBe(404);
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is no way to ask', async (method) => {
  const answer = await exchange([`${method} / HTTP/1.1`, `Host: ${host}`, origin(), ...ours]);
  expect([403, 405]).toContain(statusOf(answer));
  expect(answer).not.toMatch(/access-control/i);
});

test('a token is good for one exchange', async () => {
  const token = tokenOf(server.newAddress());
  expect(statusOf(await post(token, {}))).toBe(200);
  expect(statusOf(await post(token, {}))).toBe(403);
  expect(statusOf(await post('guessed', {}))).toBe(403);
});

test.each([
  [{ type: 'text/plain' }, 415],
  [{ type: 'application/x-www-form-urlencoded' }, 415],
  [{ type: 'multipart/form-data; boundary=x' }, 415],
  [{ type: 'application/json; charset=utf-7' }, 415],
  [{ type: 'text/json' }, 415],
  [{ more: 'Content-Encoding: gzip' }, 411],
  [{ more: 'Content-Type: application/json' }, 415],
  [{ length: 'X-Nothing: 1' }, 411],
  [{ length: 'Transfer-Encoding: chunked' }, 411],
  [{ length: 'Content-Length: 26214401' }, 413],
  [{ length: 'Content-Length: -1' }, 400],
  [{ length: 'Content-Length: 5\r\nContent-Length: 6' }, 400],
  [{ length: 'Content-Length: 5\r\nTransfer-Encoding: chunked' }, 400],
  [{ site: 'cross-site' }, 403],
  [{ site: 'none' }, 403],
])('an exchange sent as %o is refused before its body is read', async (how, status) => {
  const token = tokenOf(server.newAddress());
  expect(statusOf(await post(token, how))).toBe(status);
  expect(statusOf(await post(token, {}))).toBe(200);
});

test('headers beyond 8 KB are refused', async () => {
  expect(statusOf(await get('/', `X-Long: ${'a'.repeat(9000)}`))).toBe(431);
});

test('a refusal says one word and nothing of the machine', async () => {
  const answer = await get('/nothing', ...ours);
  expect(answer.split('\r\n\r\n')[1]).toBe('unknown\n');
  expect(answer).not.toMatch(/node|express|\/home|\/tmp|stack/i);
});

test('a socket that shows its key is served', async () => {
  const before = served;
  const socket = await opened();
  const welcome = new Promise((resolve) => socket.once('message', (message) => resolve(String(message))));
  socket.send(await newKey());
  expect(await welcome).toBe('ready');
  expect(served).toBe(before + 1);
  socket.close();
});

test.each(['', 'guessed', 'x'.repeat(128)])('a socket that shows the key "%s" is closed unserved', async (key) => {
  const before = served;
  const socket = await opened();
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.send(key);
  expect(await closed).toBe(4401);
  expect(served).toBe(before);
});

test('a socket that talks at length before showing a key is cut off', async () => {
  const socket = await opened();
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.send('x'.repeat(100_000));
  expect(await closed).toBe(1006);
});

test('a launch token is no key', async () => {
  const socket = await opened();
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.send(tokenOf(server.newAddress()));
  expect(await closed).toBe(4401);
});

test('open windows are counted', async () => {
  const counts: number[] = [];
  server.onWindows((count) => counts.push(count));
  const socket = await opened();
  socket.send(await newKey());
  await expect.poll(() => counts).toEqual([1]);
  socket.close();
  await expect.poll(() => counts).toEqual([1, 0]);
});

interface PostHow {
  readonly origin?: string;
  readonly type?: string;
  readonly length?: string;
  readonly site?: string;
  readonly more?: string;
}

function post(token: string, how: PostHow): Promise<string> {
  const body = JSON.stringify({ token });
  const lines = [
    'POST /session HTTP/1.1',
    `Host: ${host}`,
    how.origin ?? origin(),
    `Sec-Fetch-Site: ${how.site ?? 'same-origin'}`,
    `Content-Type: ${how.type ?? 'application/json'}`,
    how.length ?? `Content-Length: ${body.length}`,
  ];
  return exchange(how.more === undefined ? lines : [...lines, how.more], how.length === undefined ? body : '');
}

function upgrade(...headers: string[]): Promise<string> {
  const socketHeaders = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
  return get('/rpc', ...socketHeaders, 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', ...headers);
}

function opened(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${host}/rpc`, { origin: `http://${host}` });
  // A connection that is cut off also reports an error; the tests look at how it closes.
  socket.on('error', () => undefined);
  return new Promise((resolve) => socket.once('open', () => resolve(socket)));
}

async function newKey(): Promise<string> {
  const answer = await post(tokenOf(server.newAddress()), {});
  return /"key":"([\w-]+)"/.exec(answer)?.[1] ?? '';
}

function tokenOf(address: string): string {
  return new URL(address).hash.replace('#token=', '');
}
