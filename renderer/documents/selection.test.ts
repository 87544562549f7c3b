import { expect, test } from 'vitest';
import {
  begunAt,
  nothingSelected,
  rowsBetween,
  withAll,
  withRange,
  withToggled,
} from '#renderer/documents/selection.ts';
import type { DocumentId } from '#shared/ids.ts';

// Only told apart here.
const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'] as DocumentId[] as [
  DocumentId,
  DocumentId,
  DocumentId,
  DocumentId,
  DocumentId,
];
const rows = [a, b, c, d, e];
const chosen = (selection: { ids: ReadonlySet<DocumentId> }) => [...selection.ids].sort();

test('a row is chosen and taken out again', () => {
  const one = withToggled(nothingSelected, a);
  expect(chosen(one)).toEqual([a]);
  expect(chosen(withToggled(one, a))).toEqual([]);
});

test('a range that is drawn back leaves what it had taken in, and keeps what was chosen before it', () => {
  const before = withToggled(withToggled(nothingSelected, a), c);
  const wide = withRange(before, c, rowsBetween(rows, c, e));
  expect(chosen(wide)).toEqual([a, c, d, e]);
  expect(chosen(withRange(wide, c, rowsBetween(rows, c, d)))).toEqual([a, c, d]);
  expect(chosen(withRange(wide, c, rowsBetween(rows, c, b)))).toEqual([a, b, c]);
});

test('a range whose beginning has left the list is its end alone', () => {
  expect(rowsBetween([b, c], a, c)).toEqual([c]);
  expect(rowsBetween([b, c], b, a)).toEqual([]);
});

test('all rows can be taken, and one of them out', () => {
  expect(chosen(withToggled(withAll(rows), b))).toEqual([a, c, d, e]);
});

test('a range goes on where the last one ended, and a new one keeps it', () => {
  const first = withRange(begunAt(nothingSelected, a), a, rowsBetween(rows, a, b));
  expect(begunAt(first, b)).toBe(first);
  const second = begunAt(first, d);
  expect(chosen(withRange(second, d, rowsBetween(rows, d, e)))).toEqual([a, b, d, e]);
});
