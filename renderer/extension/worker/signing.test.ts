// @vitest-environment node
import { expect, test } from 'vitest';
import {
  codeKey,
  isHelloProof,
  isSame,
  newKeyPair,
  newNonce,
  pairingKey,
  pairProof,
  requestSignature,
} from '#renderer/extension/worker/signing.ts';

/** One pairing as Node's own crypto computes it, with the private keys 1111… (extension) and 2222… (app). */
const exchange = {
  origin: 'chrome-extension://ppdffmfeljblollcmpkblmdfeahbaelf',
  extensionNonce: 'aa'.repeat(16),
  appNonce: 'bb'.repeat(16),
  extensionKey:
    '040217e617f0b6443928278f96999e69a23a4f2c152bdf6d6cdf66e5b80282d4ed194a7debcb97712d2dda3ca85aa8765a56f45fc758599652f2897c65306e5794',
  appKey:
    '04d65a93977caa3d1b081852ff57a79e465f1660577304baead505dd3a48589cf350185e895372df6221ea3a137557e473fddb6755f05bd507c3c533fce9c91285',
};
const ownPrivateKey = {
  kty: 'EC',
  crv: 'P-256',
  d: 'ERERERERERERERERERERERERERERERERERERERERERE',
  x: 'AhfmF_C2RDkoJ4-WmZ5pojpPLBUr321s32bluAKC1O0',
  y: 'GUp968uXcS0t2jyoWqh2Wlb0X8dYWZZS8ol8ZTBuV5Q',
};

const keyOfPairing = async () =>
  pairingKey(
    await crypto.subtle.importKey('jwk', ownPrivateKey, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']),
    exchange.appKey,
    exchange,
  );

test('both proofs of a code are those that the app computes', async () => {
  const key = await codeKey('48291573', exchange);
  expect({
    extension: await pairProof('extension', key, exchange),
    app: await pairProof('app', key, exchange),
  }).toEqual({
    extension: '26a3c5fd1b0ad390fb5e449bf1ce06c369e30cf2f28fde924baf488ba753e145',
    app: '4469c27037def6e04a616900741130dff9fbab5c8b8e7cdbedad49613ea37ae9',
  });
});

test('the app is known by the key of the pairing, for this nonce, origin and port only', async () => {
  const key = await keyOfPairing();
  const proof = 'dd9966b298613ae05d9896f2b0c2a0bb9c068b809379f863214b81418407ece1';
  const hello = { nonce: 'cc'.repeat(16), origin: exchange.origin, port: 27371 };
  const answers = await Promise.all([
    isHelloProof(proof, key, hello),
    isHelloProof(proof, key, { ...hello, port: 27271 }),
    isHelloProof(proof, key, { ...hello, nonce: 'cd'.repeat(16) }),
    isHelloProof('', key, hello),
  ]);
  expect(answers).toEqual([true, false, false, false]);
});

test('a request is signed with its path, time, nonce and the very bytes of its body', async () => {
  const signature = await requestSignature(await keyOfPairing(), {
    path: '/v1/known',
    time: '1764380000000',
    nonce: 'dd'.repeat(16),
    body: new TextEncoder().encode('{"address":"https://a.example/ü"}'),
  });
  expect(signature).toBe('4358230be26b6751f2e960ca5720e9a8ac51c4a5da150a864381c73e2dff6bd5');
});

test('the key of a pairing cannot be read again', async () => {
  const key = await keyOfPairing();
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

test('nonces and public keys have the form that the protocol asks for', async () => {
  expect(newNonce()).toMatch(/^[0-9a-f]{32}$/);
  expect((await newKeyPair()).publicKey).toMatch(/^04[0-9a-f]{128}$/);
});

test('proofs of different length are never the same', () => {
  expect([isSame('ab', 'ab'), isSame('ab', 'ac'), isSame('ab', 'abc')]).toEqual([true, false, false]);
});
