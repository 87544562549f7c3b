import { expect, test } from 'vitest';
import {
  columnIds,
  orderOf,
  shownColumns,
  startLayout,
  widthOf,
  withMoved,
  withShown,
  withWidth,
} from '#renderer/documents/table/table-columns.ts';

test('a column is hidden and shown again at its place, but never the title', () => {
  const without = withShown(startLayout, 'outlet', false);
  expect(shownColumns(without)).not.toContain('outlet');
  expect(shownColumns(withShown(without, 'outlet', true))).toEqual(shownColumns(startLayout));
  expect(shownColumns(withShown(startLayout, 'title', false))).toContain('title');
});

test('a column moves past the one beside it on screen, over hidden ones', () => {
  const moved = withMoved(startLayout, 'published', -1);
  expect(shownColumns(moved).slice(0, 4)).toEqual(['title', 'kind', 'published', 'outlet']);
  expect(shownColumns(withMoved(moved, 'published', 1))).toEqual(shownColumns(startLayout));
  expect(withMoved(startLayout, 'title', -1)).toBe(startLayout);
});

test('a width stays within its limits', () => {
  expect(widthOf(withWidth(startLayout, 'words', 3), 'words')).toBe(56);
  expect(widthOf(withWidth(startLayout, 'words', 5000), 'words')).toBe(800);
});

test('an order that was kept by an older or a newer app still has every column once', () => {
  const kept = { ...startLayout, order: ['tags', 'title', 'tags', 'gone'] as never };
  expect(orderOf(kept)).toEqual(['tags', 'title', ...columnIds.filter((id) => id !== 'tags' && id !== 'title')]);
});
