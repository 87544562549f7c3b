import { expect, test } from 'vitest';
import { findInText } from '#renderer/editor/find/find-in-text.ts';

const placesOf = (text: string, words: string, isCaseKept = false, isWholeWord = false) =>
  findInText(text, { words, isCaseKept, isWholeWord }).map(({ start }) => start);

test('words are found in any case and with any accents, and exactly when that is asked for', () => {
  expect([
    placesOf('Nova, nova and Növa', 'nova'),
    placesOf('Nova, nova and Növa', 'nova', true),
    placesOf('Nova and Novabank, supernova', 'nova', false, true),
    placesOf('a\nb', 'a\nb'),
    placesOf('some text', ''),
  ]).toEqual([[0, 6, 15], [6], [0], [], []]);
});
