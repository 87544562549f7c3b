import { expect, test } from 'vitest';
import { addAsset } from '#main/assets/add-asset.ts';
import { FailureError } from '#shared/failures.ts';

const png = new Uint8Array(200);
png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

async function added(name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<unknown> {
  try {
    return await addAsset({ name, bytes: new Blob([bytes]) }, { put: async (_, extension) => `hash.${extension}` });
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
}

test('what a file is, its bytes say and not its name', async () => {
  expect([
    await added('drawing.txt', png),
    await added('report.PDF', '%PDF-1.7 and more'),
    await added('picture.png', '<svg onload="alert(1)"/>'),
    await added('drawing.svg', '<svg/>'),
    await added('../../etc/passwd', 'root'),
    await added('nothing', 'x'),
  ]).toEqual([
    { asset: 'hash.png', isPicture: true },
    { asset: 'hash.pdf', isPicture: false },
    { asset: 'hash.bin', isPicture: false },
    { asset: 'hash.svg', isPicture: false },
    { asset: 'hash.bin', isPicture: false },
    { asset: 'hash.bin', isPicture: false },
  ]);
});

test('an empty file and one that is too large are refused', async () => {
  const large = new Uint8Array(26 * 1024 * 1024);
  large.set(png);
  expect([await added('a.pdf', ''), await added('a.png', large)]).toEqual(['EMPTY_INPUT', 'TOO_LARGE']);
});
