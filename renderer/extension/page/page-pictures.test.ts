import { expect, test } from 'vitest';
import { PagePictures } from '#renderer/extension/page/page-pictures.ts';

/** A picture as the browser laid it out: its file, its own width, and its box on the page. */
function picture(currentSrc: string, { naturalWidth = 800, width = 400, height = 300, complete = true } = {}) {
  const image = document.createElement('img');
  Object.defineProperties(image, {
    currentSrc: { value: currentSrc },
    naturalWidth: { value: naturalWidth },
    complete: { value: complete },
    getBoundingClientRect: { value: () => ({ width, height }) },
  });
  return image;
}

test('a picture has the address of the file that was loaded, the largest comes first, and each comes once', () => {
  const pictures = new PagePictures();
  pictures.addressOf(picture('https://a.example/small.jpg', { width: 100 }));
  pictures.addressOf(picture('https://a.example/lead.webp', { width: 60, height: 60 }));
  expect(pictures.addressOf(picture('https://a.example/lead.webp'))).toBe('https://a.example/lead.webp');
  expect(pictures.seen).toEqual([
    { address: 'https://a.example/lead.webp', area: 120_000 },
    { address: 'https://a.example/small.jpg', area: 30_000 },
  ]);
});

test('one that is not there yet, or that nobody may name, has no address', () => {
  const pictures = new PagePictures();
  const sources = [
    picture('https://a.example/lazy.jpg', { complete: false }),
    picture('https://a.example/broken.jpg', { naturalWidth: 0 }),
    picture('https://ada:secret@a.example/x.jpg'),
    picture('file:///home/ada/x.jpg'),
    picture(''),
  ];
  expect(sources.map((one) => pictures.addressOf(one))).toEqual(sources.map(() => undefined));
});

test('icons and counting dots weigh nothing', () => {
  const pictures = new PagePictures();
  pictures.addressOf(picture('https://a.example/icon.png', { width: 16, height: 16 }));
  expect(pictures.seen).toEqual([{ address: 'https://a.example/icon.png', area: 0 }]);
});

test('what a script made gets an address under the page’s own, since nobody else could use its own', () => {
  const pictures = new PagePictures();
  const blob = 'blob:https://a.example/0b8e';
  expect(pictures.addressOf(picture(blob))).toBe(`${location.origin}/#picture-1`);
  expect(pictures.seen).toEqual([{ address: `${location.origin}/#picture-1`, area: 120_000, local: blob }]);
});

test('a drawing that the page itself may not read is left out', () => {
  const canvas = document.createElement('canvas');
  canvas.toDataURL = () => {
    throw new DOMException('tainted', 'SecurityError');
  };
  expect(new PagePictures().drawingOf(canvas)).toBeUndefined();
  canvas.toDataURL = () => 'data:image/png;base64,AAAA';
  expect(new PagePictures().drawingOf(canvas)).toBe(`${location.origin}/#picture-1`);
});
