import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { fetchPage } from '#main/clips/fetch-page.ts';
import { FailureError } from '#shared/failures.ts';

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<{ address: string; host: string }> {
  const server = http.createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port answers with the address it has.
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address: `http://${host}/story`, host };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    return error instanceof FailureError ? error.failure : error;
  }
}

test.each([
  ['as it is', undefined, (text: string) => Buffer.from(text)],
  ['gzip', 'gzip', (text: string) => gzipSync(text)],
  ['brotli', 'br', (text: string) => brotliCompressSync(text)],
])(
  'a page is fetched with its type and encoding (%s), and nothing about this machine goes with the request',
  async (_, encoding, pack) => {
    let headers: http.IncomingHttpHeaders = {};
    const { address, host } = await serve((request, response) => {
      headers = request.headers;
      response.setHeader('content-type', 'text/html; charset="windows-1252"');
      if (encoding) response.setHeader('content-encoding', encoding);
      response.end(pack('<p>Words'));
    });
    const { bytes, ...rest } = await fetchPage(address, { allowHosts: [host] });
    expect(Buffer.from(bytes).toString()).toBe('<p>Words');
    expect(rest).toEqual({ mediaType: 'text/html', charset: 'windows-1252', finalAddress: address });
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ]);
  },
);

test.each([
  'http://127.0.0.1:9/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::1]/',
  'http://localhost:9/',
  'http://169.254.169.254/latest/',
  'http://0/',
])('%s is private and never asked', async (address) => {
  expect(await failureOf(fetchPage(address))).toMatchObject({ code: 'PRIVATE_ADDRESS' });
});

test('a redirect to a private address is refused, although the first host was allowed', async () => {
  let wasAsked = false;
  const secret = await serve((_, response) => {
    wasAsked = true;
    response.end('secret');
  });
  const { address, host } = await serve((_, response) => response.writeHead(302, { location: secret.address }).end());
  expect(await failureOf(fetchPage(address, { allowHosts: [host] }))).toEqual({
    code: 'PRIVATE_ADDRESS',
    data: { address: secret.address },
  });
  expect(wasAsked).toBe(false);
});

test('a redirect to another kind of address is refused', async () => {
  const { address, host } = await serve((_, response) =>
    response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  );
  expect(await failureOf(fetchPage(address, { allowHosts: [host] }))).toMatchObject({ code: 'BAD_ADDRESS' });
});

test('redirects are followed to the page, but not without end', async () => {
  const { address, host } = await serve((request, response) => {
    if (request.url === '/story') response.writeHead(301, { location: '/moved' }).end();
    else if (request.url === '/moved') response.end('Words');
    else response.writeHead(302, { location: `${request.url}x` }).end();
  });
  expect((await fetchPage(address, { allowHosts: [host] })).finalAddress).toBe(`http://${host}/moved`);
  expect(await failureOf(fetchPage(`http://${host}/loop`, { allowHosts: [host] }))).toMatchObject({
    code: 'PAGE_UNREACHABLE',
    data: { reason: 'redirects' },
  });
});

test.each([
  [404, 'not-found'],
  [403, 'forbidden'],
  [503, 'server-error'],
])('an answer of %i is told as %s', async (status, reason) => {
  const { address, host } = await serve((_, response) => response.writeHead(status).end('no'));
  expect(await failureOf(fetchPage(address, { allowHosts: [host] }))).toEqual({
    code: 'PAGE_UNREACHABLE',
    data: { address, reason, status },
  });
});

test('a server that does not answer, or stops in the middle, is given up on', async () => {
  const silent = await serve(() => undefined);
  expect(await failureOf(fetchPage(silent.address, { allowHosts: [silent.host], timeoutMs: 200 }))).toMatchObject({
    data: { reason: 'timeout' },
  });
  const slow = await serve((_, response) => void response.write('<p>Wor'));
  expect(await failureOf(fetchPage(slow.address, { allowHosts: [slow.host], timeoutMs: 200 }))).toMatchObject({
    data: { reason: 'timeout' },
  });
});

test('a closed port is told as refused, and a name that is not there as offline', async () => {
  const { address, host } = await serve(() => undefined);
  const [server] = servers.splice(0);
  await new Promise((resolve) => server?.close(resolve));
  expect(await failureOf(fetchPage(address, { allowHosts: [host] }))).toMatchObject({ data: { reason: 'refused' } });
  expect(await failureOf(fetchPage('https://nowhere.invalid/'))).toMatchObject({
    code: 'PAGE_UNREACHABLE',
    data: { reason: 'offline' },
  });
});

test('a body that grows too large while it is unpacked is stopped', async () => {
  const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024, 65));
  const { address, host } = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
  );
  expect(await failureOf(fetchPage(address, { allowHosts: [host] }))).toMatchObject({ code: 'TOO_LARGE' });
});

test('a picture is no page', async () => {
  const { address, host } = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  );
  expect(await failureOf(fetchPage(address, { allowHosts: [host] }))).toEqual({
    code: 'NOT_TEXT',
    data: { name: 'story' },
  });
});
