import { expect, test } from 'vitest';
import { findWords, foldInPlace } from '#renderer/clips/find/find-words.ts';

test.each([
  ['Über Orbit, über allem', 'uber', 2],
  ['STOKE Space and stoke space', 'Stoke space', 2],
  ['aaaa', 'aa', 2],
  ['İstanbul İstanbul', 'stanbul', 2],
  ['nothing here', ' ', 0],
  ['nothing here', '', 0],
  ['', 'x', 0],
])('%j has %j in %i places', (text, words, count) => {
  const found = findWords(foldInPlace(text), words);
  expect(found).toHaveLength(count);
  for (const { start, end } of found) expect(foldInPlace(text.slice(start, end))).toBe(foldInPlace(words));
});
