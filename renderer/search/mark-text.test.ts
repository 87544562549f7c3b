import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markText } from '#renderer/search/mark-text.ts';

test('however marks lie, the pieces are the text, and every marked offset inside it is in a marked piece', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(span, { maxLength: 6 }), (text, marks) => {
      const pieces = markText(text, marks);
      expect(pieces.map(({ words }) => words).join('')).toBe(text);
      const marked = pieces.flatMap(({ start, words, isMarked }) =>
        isMarked ? Array.from({ length: words.length }, (_, at) => start + at) : [],
      );
      const wanted = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
        marks.some(({ start, end }) => at >= start && at < end),
      );
      expect(marked).toEqual(wanted);
    }),
  );
});
