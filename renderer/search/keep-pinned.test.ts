import { expect, test } from 'vitest';
import { keepPinned } from '#renderer/search/keep-pinned.ts';

test.each([
  ['', 'cab', false, 'cab'],
  ['ab', 'cbda', false, 'abcd'],
  ['ab', 'cb', false, 'abc'],
  ['ab', 'cb', true, 'bc'],
  ['abc', '', true, ''],
])('rows %j stay in front of %j (whole: %s): %j', (pinned, next, isWhole, expected) => {
  expect(keepPinned([...pinned], [...next], (row) => row, isWhole).join('')).toBe(expected);
});
