import { expect, test } from 'vitest';
import { cellAfter } from '#renderer/documents/table/cell-after.ts';

const size = { rows: 50, columns: 4, page: 10 };
const after = (key: string, row: number, column: number, ctrlKey = false) => {
  const cell = cellAfter({ key, ctrlKey, metaKey: false, altKey: false }, { row, column }, size);
  return cell && [cell.row, cell.column];
};

test('arrows go from cell to cell, up to the headings and no further than the edges', () => {
  expect(after('ArrowDown', 0, 1)).toEqual([1, 1]);
  expect(after('ArrowUp', 0, 1)).toEqual([-1, 1]);
  expect(after('ArrowUp', -1, 1)).toEqual([-1, 1]);
  expect(after('ArrowRight', 3, 3)).toEqual([3, 3]);
});

test('Home and End go along the row, with Ctrl to the corners', () => {
  expect(after('End', 3, 1)).toEqual([3, 3]);
  expect(after('Home', 3, 1)).toEqual([3, 0]);
  expect(after('End', 3, 1, true)).toEqual([49, 3]);
  expect(after('Home', 3, 1, true)).toEqual([0, 0]);
});

test('pages stay among the rows', () => {
  expect(after('PageDown', 45, 0)).toEqual([49, 0]);
  expect(after('PageUp', 5, 0)).toEqual([0, 0]);
  expect(after('a', 5, 0)).toBeUndefined();
});
