import { expect, test } from 'vitest';
import { passageRows } from '#renderer/app/palette/passage-rows.ts';

test('a passage is cut around its first match, which it opens at and marks', () => {
  const text = `Nothing here.\n${'word '.repeat(20)}rocket and more`;
  const at = text.indexOf('rocket');
  const [row, ...others] = passageRows(text, [{ start: at, end: at + 6 }]);
  expect(others).toEqual([]);
  if (row?.kind !== 'passage') throw new Error('No passage');
  expect(row.span).toEqual({ start: at, end: at + 6 });
  expect(row.marks.map(({ start, end }) => row.text.slice(start, end))).toEqual(['rocket']);
  expect(row.text).toMatch(/^…word .*rocket and more$/);
});
