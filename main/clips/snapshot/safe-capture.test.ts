import { expect, test } from 'vitest';
import { safeCapture } from '#main/clips/snapshot/safe-capture.ts';

const png = (byte: number) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200, byte)]).toString('base64');

const archive = (page: string) =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://ledger.example/story',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----part"',
    '',
    '------part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://ledger.example/story',
    '',
    page,
    '------part',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://cdn.example/rocket.png',
    '',
    png(1),
    '------part',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-ID: <furnace@mhtml.blink>',
    '',
    png(2),
    '------part',
    'Content-Type: image/svg+xml',
    'Content-Location: https://cdn.example/logo.svg',
    '',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>',
    '------part',
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    '',
    '<p>An advert in a frame</p><script>alert(1)</script>',
    '------part--',
    '',
  ].join('\r\n');

const safe = (text: string) =>
  safeCapture({
    bytes: Buffer.from(text),
    mediaType: 'multipart/related',
    charset: undefined,
    title: 'A story',
    address: null,
    pictures: new Map(),
  });

test('a web archive is shown with the pictures beside it, by their place and by their name', () => {
  const { html, assets, parts } = safe(
    archive(`<html><body><h1>One</h1><p>Two <a href="/next">three</a></p>
<img src="https://cdn.example/rocket.png" alt="A rocket"><img src="cid:furnace@mhtml.blink" alt="A furnace">
<img src="https://cdn.example/logo.svg" alt="A logo"><iframe src="cid:frame-1@mhtml.blink"></iframe>
<script>alert(1)</script></body></html>`),
  );
  expect(html).toContain('<h1>One</h1><p>Two <u title="https://ledger.example/next">three</u></p>');
  expect(assets).toHaveLength(2);
  for (const asset of assets) expect(html).toContain(`<img src="${asset}"`);
  expect([...parts.keys()].toSorted()).toEqual([...assets].toSorted());
  expect(Buffer.from(parts.get(assets[0] ?? '') ?? []).toString('base64')).toBe(png(1));
  expect(html).toContain('<small>A logo</small>');
  expect(html).not.toMatch(/script|iframe|svg|cid:|An advert in a frame/);
});

test('an archive without a page in it has no snapshot', () => {
  expect(() => safe(archive('').replaceAll('text/html;', 'text/css;').replaceAll('text/html', 'text/css'))).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ code: 'NO_ARTICLE' }) }),
  );
});
