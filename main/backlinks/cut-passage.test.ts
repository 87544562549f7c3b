import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPassage, paragraphAt } from '#main/backlinks/cut-passage.ts';

function around(text: string, words: string) {
  const start = text.indexOf(words);
  return cutPassage(text, { start, end: start + words.length });
}

test('a passage is the sentence around the words', () => {
  expect(around('First one. Then Acme grew by 3.5 percent. Last one.', 'Acme')).toEqual({
    before: 'Then ',
    match: 'Acme',
    after: ' grew by 3.5 percent.',
  });
});

test('a passage does not leave its paragraph', () => {
  expect(around('A heading\nAcme grew\nAnother line', 'Acme')).toEqual({ before: '', match: 'Acme', after: ' grew' });
});

test('words that end in a stop end their sentence', () => {
  expect(around('It bought Acme Inc. Nobody knew.', 'Acme Inc.').after).toBe('');
});

test('a long sentence is cut between words, with a sign that it is', () => {
  const text = `${'before '.repeat(60)}Acme ${'after '.repeat(60)}end.`;
  const { before, match, after } = around(text, 'Acme');
  expect(before).toMatch(/^…(before )+$/);
  expect(after).toMatch(/^ (after ?)+…$/);
  expect(before.length + match.length + after.length).toBeLessThanOrEqual(224);
});

test('a short side leaves its room to the other', () => {
  const { after } = around(`Acme ${'after '.repeat(60)}end.`, 'Acme');
  expect(after.length).toBeGreaterThan(190);
});

test('any span of any text can be cut, and reads on one line', () => {
  const text = fc.array(fc.constantFrom('a', ' ', '\n', '. ', 'Word ', '🚀', '。', '"')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const [start = 0, end = 0] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
      const { before, match, after } = cutPassage(whole, { start, end });
      expect(match).toBe(whole.slice(start, end).replace(/\s+/g, ' '));
      expect(before + after).not.toContain('\n');
    }),
  );
});

test('paragraphs are counted from one', () => {
  expect([0, 3, 4, 8].map((offset) => paragraphAt('one\ntwo\nthree', offset))).toEqual([1, 1, 2, 3]);
});
