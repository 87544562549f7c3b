import { expect, test } from 'vitest';
import { refusalOf } from '#renderer/app/clip-files.ts';
import { maxCaptureBytes } from '#shared/clips/types.ts';

test('a file is refused before it is sent when it is of another kind or too large', () => {
  const codes = [
    { name: 'story.HTML', size: 10 },
    { name: 'song.mp3', size: 10 },
    { name: 'all.pdf', size: maxCaptureBytes + 1 },
  ].map((file) => refusalOf(file)?.code);
  expect(codes).toEqual([undefined, 'NOT_TEXT', 'TOO_LARGE']);
});
