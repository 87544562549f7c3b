import { afterEach, beforeEach, expect, test } from 'vitest';
import { hello, pair, sendSigned, somePage } from '#main/clipper/test-client.ts';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';

let temporary: TemporaryApp;

beforeEach(async () => {
  temporary = await openTemporaryApp({ clipperPorts: [0] });
});

afterEach(async () => {
  await temporary.close();
});

async function showCode() {
  const { port, pairing } = await temporary.client.clipper.startPairing();
  if (port === null || !pairing) throw new Error('No code is shown');
  return { port, code: pairing.code };
}

test('a browser that was given the code sends a clip, asks whether it is known, and is let in after a restart', async () => {
  expect(await temporary.client.clipper.status()).toMatchObject({ state: 'off', port: null, browsers: [] });
  const { port, code } = await showCode();
  const extension = await pair(port, code);
  expect(await temporary.client.clipper.status()).toMatchObject({
    state: 'listening',
    pairing: null,
    browsers: [{ id: extension.pairing, name: 'Chromium', lastUsedAt: null, hasKey: true }],
  });
  expect(await hello(extension)).toBe(true);
  const page = somePage();
  const added = await sendSigned(extension, '/v1/clips', page);
  expect(added).toMatchObject({ status: 200, body: { ok: true } });
  const known = await sendSigned(extension, '/v1/known', { address: page.address });
  expect(known.body).toEqual({ known: { id: added.body.id, since: expect.any(String) } });
  const unknown = await sendSigned(extension, '/v1/known', { address: 'https://ledger.example/another' });
  expect(unknown.body).toEqual({ known: null });
  await temporary.app.flush();
  expect(await temporary.client.clips.get({ id: added.body.id })).toMatchObject({ title: 'A foundry' });

  await temporary.restart();
  const status = await temporary.client.clipper.status();
  expect(status.browsers[0]?.lastUsedAt).not.toBeNull();
  const again = { ...extension, port: status.port ?? 0 };
  expect(await hello(again)).toBe(true);
  expect((await sendSigned(again, '/v1/clips', page)).body).toEqual(added.body);
});
