import { expect, test } from 'vitest';
import type { RecognizedMention } from '#main/entities/recognize/types.ts';
import { readSentences } from '#main/entities/statements/read-sentences.ts';

test('a date that goes on in the next line, as in the cells of a table, is read as its words', () => {
  const text = 'Nova 12\nMay\nStarship 90';
  const date: RecognizedMention = {
    start: 5,
    end: 11,
    type: 'date',
    name: '12\nMay',
    layer: 'detected',
    score: 1,
    rule: 'date',
  };
  expect(readSentences(text, [date]).map(({ words }) => words.map(({ lower }) => lower))).toEqual([
    ['nova', '12'],
    ['may'],
    ['starship', '90'],
  ]);
});
