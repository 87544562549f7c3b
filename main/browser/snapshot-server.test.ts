import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SnapshotServer, startSnapshotServer } from '#main/browser/snapshot-server.ts';

const asset = `${'a'.repeat(64)}.png`;
const other = `${'b'.repeat(64)}.png`;
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(120, 1)]);
let server: SnapshotServer;
let address: string;

beforeEach(async () => {
  server = await startSnapshotServer();
  server.allowParent('http://127.0.0.1:1');
  address = server.publish({ html: '<p>Safe</p>', assets: [asset], picture: async () => png });
});

afterEach(() => server.close());

test('a snapshot is shown once, in a frame of the app alone, and may load nothing but its pictures', async () => {
  const page = await fetch(address);
  expect([page.status, await page.text()]).toEqual([200, '<p>Safe</p>']);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("sandbox; default-src 'none'");
  expect(policy).toContain(`img-src ${address}`);
  expect(policy).toContain('frame-ancestors http://127.0.0.1:1');
  expect(policy).not.toMatch(/unsafe|allow-/);
  expect((await fetch(address)).status).toBe(404);
});

test('its pictures are given out, and no others', async () => {
  const picture = await fetch(`${address}${asset}`);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(png);
  expect((await fetch(`${address}${other}`)).status).toBe(404);
});

test.each([
  ['a name that was not published', () => fetch(`${server.origin}/${'0'.repeat(32)}/`)],
  ['a path of another kind', () => fetch(`${address}..%2f..%2fetc/passwd`)],
  ['a page of its own tab', () => fetch(address, { headers: { 'sec-fetch-dest': 'document' } })],
  ['a script', () => fetch(address, { headers: { 'sec-fetch-dest': 'script' } })],
  ['another method', () => fetch(address, { method: 'POST', body: 'x' })],
])('%s is not answered', async (_name, ask) => {
  expect((await ask()).status).toBe(404);
});
