import { expect, test } from 'vitest';
import { foldedAway, headingsOver } from '#renderer/editor/fold/folded-range.ts';

const blocks = [
  { key: 'a', level: 1 },
  { key: 'b', level: undefined },
  { key: 'c', level: 2 },
  { key: 'd', level: undefined },
  { key: 'e', level: 1 },
  { key: 'f', level: undefined },
];

test('a folded heading hides what is under it, up to the next of its level', () => {
  const away = (...folded: string[]) => [...foldedAway(blocks, (key) => folded.includes(key))];
  expect([away(), away('c'), away('a'), away('a', 'c'), away('e')]).toEqual([
    [],
    ['d'],
    ['b', 'c', 'd'],
    ['b', 'c', 'd'],
    ['f'],
  ]);
});

test('a block knows the headings it is under', () => {
  expect([headingsOver(blocks, 'd'), headingsOver(blocks, 'f'), headingsOver(blocks, 'a')]).toEqual([
    ['a', 'c'],
    ['e'],
    [],
  ]);
});
