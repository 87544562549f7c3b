import { expect, test } from 'vitest';
import { pictureType } from '#main/hosting/picture-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['\x89PNG\r\n\x1a\n0000', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['GIF89a', 'image/gif'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
  ['\0\0\0\x20ftypavif', 'image/avif'],
])('a picture is known by its first bytes: %j', (head, type) => {
  expect(pictureType(bytes(head))).toBe(type);
});

test.each(['<html><script>', '<svg onload=alert(1)>', 'RIFF\0\0\0\0WAVE', '%PDF-1.7', ''])(
  '%j is not shown as a picture',
  (head) => {
    expect(pictureType(bytes(head))).toBeUndefined();
  },
);
