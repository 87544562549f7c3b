import { expect, test } from 'vitest';
import { slashRows } from '#renderer/editor/slash-menu/slash-rows.ts';

test('blocks are found by their name and by other words for them', () => {
  expect([slashRows('head'), slashRows('todo'), slashRows('xyz')].map((rows) => rows.map((row) => row.kind))).toEqual([
    ['heading-1', 'heading-2', 'heading-3'],
    ['checks'],
    [],
  ]);
});
