import { expect, test } from 'vitest';
import { TableRows } from '#renderer/documents/table/table-rows.ts';

const groups = [
  { key: 'a', name: 'A', count: 3 },
  { key: 'b', name: 'B', count: 2 },
];

test('rows that are not grouped stand where they are', () => {
  const rows = new TableRows({ total: 3, groups: [] }, false, new Set());
  expect(rows.count).toBe(3);
  expect(rows.at(2)).toEqual({ kind: 'row', groupKey: undefined, offset: 2 });
  expect(rows.at(3)).toBeUndefined();
});

test('each group stands above its rows', () => {
  const rows = new TableRows({ total: 5, groups }, true, new Set());
  expect(rows.count).toBe(7);
  expect(rows.at(0)).toMatchObject({ kind: 'group', group: { key: 'a' }, isFolded: false });
  expect(rows.at(3)).toEqual({ kind: 'row', groupKey: 'a', offset: 2 });
  expect(rows.at(4)).toMatchObject({ kind: 'group', group: { key: 'b' } });
  expect(rows.at(6)).toEqual({ kind: 'row', groupKey: 'b', offset: 1 });
});

test('a folded group has no rows', () => {
  const rows = new TableRows({ total: 5, groups }, true, new Set(['a']));
  expect(rows.count).toBe(4);
  expect(rows.at(1)).toMatchObject({ kind: 'group', group: { key: 'b' } });
});

test('a range over groups is the rows of each, without their headings', () => {
  const rows = new TableRows({ total: 5, groups }, true, new Set());
  expect(rows.between(5, 2)).toEqual([
    { groupKey: 'a', offset: 1, count: 2 },
    { groupKey: 'b', offset: 0, count: 1 },
  ]);
});

test('an empty table has nothing', () => {
  const rows = new TableRows({ total: 0, groups: [] }, true, new Set());
  expect([rows.count, rows.at(0), rows.between(0, 9)]).toEqual([0, undefined, []]);
});
