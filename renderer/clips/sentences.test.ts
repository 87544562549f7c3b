import { expect, test } from 'vitest';
import { sentenceAfter, sentenceAt, sentenceBefore } from '#renderer/clips/sentences.ts';
import type { Span } from '#shared/spans.ts';

const text = 'One is here. Two follows it!\n\nThree stands alone\n  Four? 五です。六です。';
const words = (span: Span | undefined) => span && text.slice(span.start, span.end);

test('every sentence is reached from the one before and the one after, over lines without words', () => {
  const all = ['One is here.', 'Two follows it!', 'Three stands alone', 'Four?', '五です。', '六です。'];
  const forward: (string | undefined)[] = [];
  for (let at = sentenceAt(text, 0); at; at = sentenceAfter(text, at.end)) forward.push(words(at));
  expect(forward).toEqual(all);
  const back: (string | undefined)[] = [];
  for (let at = sentenceAt(text, text.length); at; at = sentenceBefore(text, at.start)) back.push(words(at));
  expect(back.reverse()).toEqual(all);
});

test.each([
  ['in a sentence', 15, 'Two follows it!'],
  ['on its last character', 11, 'One is here.'],
  ['between two', 12, 'Two follows it!'],
  ['on an empty line', 29, 'Three stands alone'],
  ['past the end', 9999, '六です。'],
])('an offset %s has its sentence', (_where, offset, sentence) => {
  expect(words(sentenceAt(text, offset))).toBe(sentence);
});

test('a text without words has none', () => {
  expect(sentenceAt(' \n ', 1)).toBeUndefined();
  expect(sentenceAt('', 0)).toBeUndefined();
});
