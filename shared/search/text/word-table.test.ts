import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from '#shared/search/text/word-table.ts';

const word = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.stringMatching(/^[ab]{1,6}$/));

test('a word is known where its letters stand, and nowhere else', () => {
  const table = new WordTable<number>();
  const known = new Map<string, number>();
  fc.assert(
    fc.property(fc.string(), fc.array(word), (before, words) => {
      for (const one of words) {
        const text = `${before}${one}b`;
        const [start, end] = [before.length, before.length + one.length];
        expect(table.get(text, start, end)).toBe(known.get(one));
        if (known.has(one)) continue;
        known.set(one, known.size);
        table.add(text, start, end, known.size - 1);
        expect(table.get(text, start, end)).toBe(known.size - 1);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(table.size).toBe(known.size);
  for (const [one, number] of known) expect(table.get(one, 0, one.length)).toBe(number);
  table.clear();
  expect([table.size, table.get('a', 0, 1)]).toEqual([0, undefined]);
  table.add('bab', 1, 2, 7);
  expect([table.get('a', 0, 1), table.get('b', 0, 1)]).toEqual([7, undefined]);
});
