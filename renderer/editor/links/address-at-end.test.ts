import { expect, test } from 'vitest';
import { addressAtEnd } from '#renderer/editor/links/address-at-end.ts';

test.each([
  ['see https://a.example/x', 'https://a.example/x', 'https://a.example/x'],
  ['(www.a.example/b).', 'www.a.example/b', 'https://www.a.example/b'],
  [
    'https://en.example.org/wiki/Nova_(rocket)',
    'https://en.example.org/wiki/Nova_(rocket)',
    'https://en.example.org/wiki/Nova_(rocket)',
  ],
  ['“http://a.example/?q=1&r=2#s”!', undefined, undefined],
  ['“http://a.example/?q=1&r=2#s!', 'http://a.example/?q=1&r=2#s', 'http://a.example/?q=1&r=2#s'],
  ['javascript:alert(1)', undefined, undefined],
  ['xhttps://a.example', undefined, undefined],
  ['https://localhost', undefined, undefined],
  ['read.me', undefined, undefined],
  ['https://a.example and', undefined, undefined],
])('the address at the end of %j is %j', (text, typed, address) => {
  const found = addressAtEnd(text);
  expect([found?.text, found?.address]).toEqual([typed, address]);
});
