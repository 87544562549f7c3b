import { expect, test } from 'vitest';
import { parseJson } from '#main/clipper/parse-json.ts';

test.each([
  [[0xc0, 0xbc]],
  [[0x22, 0xed, 0xa0, 0x80, 0x22]],
  [[0xff, 0xfe]],
  [[0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
  [[]],
  [[0x7b]],
])('the bytes %j are not JSON', (bytes) => {
  expect(parseJson(Uint8Array.from(bytes))).toBeUndefined();
});

test('JSON is read', () => {
  expect(parseJson(new TextEncoder().encode('{"a":"ä"}'))).toEqual({ a: 'ä' });
});
