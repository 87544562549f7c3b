import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { extractPage } from '#main/clips/extract/extract-page.ts';
import { picture } from '#main/clips/fixtures/pages.ts';

const url = 'https://ledger.example/2025/harbour/';
const filler = 'The council heard on Monday what the harbour had cost, and who had asked for it. '.repeat(4);
const more =
  'The work takes a year, and nobody in the room could say where the ships are to land until it is done. '.repeat(4);
const data = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const stored = `${'a'.repeat(64)}.jpg`;

function extract(inner: string, pictures?: ReadonlyMap<string, string>) {
  const html = `<html><head><title>The harbour</title></head><body><article><h1>The harbour</h1><p>${filler}</p>${inner}<p>${more}</p></article></body></html>`;
  return extractPage({ html, url, pictures });
}

test.each([
  ['src', '<img src="/a.jpg" alt="A">', 'https://ledger.example/a.jpg'],
  ['an address beside the page', '<img src="a.jpg#x" alt="A">', 'https://ledger.example/2025/harbour/a.jpg#x'],
  ['data-src', `<img src="${pixel}" data-src="/lazy.jpg" alt="A">`, 'https://ledger.example/lazy.jpg'],
  ['data-original', '<img src="/blank.gif" data-original="/lazy.jpg" alt="A">', 'https://ledger.example/lazy.jpg'],
  [
    'the largest of a srcset',
    '<img src="/s.jpg" srcset="/s.jpg 320w, /l.jpg 1600w, /m.jpg 800w" alt="A">',
    'https://ledger.example/l.jpg',
  ],
  ['none wider than a reader', '<img srcset="/huge.jpg 6000w, /l.jpg 1600w" alt="A">', 'https://ledger.example/l.jpg'],
  [
    'addresses with commas',
    '<img srcset="/w_100,h_50/s.jpg 1x, /w_200,h_100/l.jpg 2x" alt="A">',
    'https://ledger.example/w_200,h_100/l.jpg',
  ],
  [
    'a picture element',
    '<picture><source srcset="/l.webp 1200w"><img src="/s.jpg" alt="A"></picture>',
    'https://ledger.example/l.webp',
  ],
  [
    'what is there without scripts',
    `<img src="${pixel}" alt="A"><noscript><img src="/plain.jpg"></noscript>`,
    'https://ledger.example/plain.jpg',
  ],
])('a picture that is not stored is listed by %s', (_, inner, address) => {
  const { missingPictures, blocks } = extract(inner);
  expect(missingPictures).toEqual([address]);
  expect(blocks.filter(({ type }) => type === 'figure')).toEqual([{ type: 'figure', alt: 'A', caption: [] }]);
});

test('a picture that is stored by the address it was listed by is shown, and no longer missing', () => {
  const inner =
    '<figure><img src="/s.jpg" srcset="/l.jpg 2x" alt="The harbour"><figcaption>From the sea.</figcaption></figure>';
  const [address = ''] = extract(inner).missingPictures;
  const { blocks, missingPictures } = extract(inner, new Map([[address, stored]]));
  expect(missingPictures).toEqual([]);
  expect(blocks.find(({ type }) => type === 'figure')).toMatchObject({ asset: stored, alt: 'The harbour' });
});

test('any size of a picture that is stored will do', () => {
  const { blocks } = extract(
    '<img src="/s.jpg" srcset="/l.jpg 2x" alt="A">',
    new Map([['https://ledger.example/s.jpg', stored]]),
  );
  expect(blocks.find(({ type }) => type === 'figure')).toMatchObject({ asset: stored });
});

test('a picture in the page itself needs no address', () => {
  const { assets, missingPictures } = extract(`<img src="${data}" alt="A">`);
  expect(assets.map(({ name }) => name)).toEqual([`${createHash('sha256').update(picture).digest('hex')}.png`]);
  expect(missingPictures).toEqual([]);
});

test('missing pictures are listed once each, in reading order, and no more than two hundred', () => {
  const many = Array.from(
    { length: 230 },
    (_, i) => `<p>Number ${i}: ${filler}</p><img src="/${i}.jpg" alt="A"><img src="/${i}.jpg" alt="A">`,
  );
  const { missingPictures } = extract(many.join(''));
  expect(missingPictures).toEqual(Array.from({ length: 200 }, (_, i) => `https://ledger.example/${i}.jpg`));
});

test('pictures of related stories, counters, and addresses that are none are not asked for', () => {
  const { missingPictures } = extract(
    '<img src="/count.gif" width="1" height="1"><img src="javascript:x" alt="A"><img src="file:///etc/passwd" alt="A"><img src="https://u:p@host.example/a.jpg" alt="A">',
  );
  expect(missingPictures).toEqual([]);
});

test('each picture of a figure is kept, and its caption once', () => {
  const { blocks, missingPictures } = extract(
    '<figure><img src="/1.jpg" alt="One"><img src="/2.jpg" alt="Two"><figcaption>Both walls.</figcaption></figure>',
  );
  expect(missingPictures).toEqual(['https://ledger.example/1.jpg', 'https://ledger.example/2.jpg']);
  expect(blocks.filter(({ type }) => type === 'figure')).toEqual([
    { type: 'figure', alt: 'One', caption: [] },
    { type: 'figure', alt: 'Two', caption: [{ text: 'Both walls.' }] },
  ]);
});
