import { expect, test } from 'vitest';
import { cleanTag, tagRows, wrongTag } from '#renderer/tags/tag-tree.ts';

const tags = [
  { tag: 'space', count: 1, within: 5 },
  { tag: 'space/launch', count: 3, within: 4 },
  { tag: 'law', count: 2, within: 2 },
  { tag: 'Space/Launch/pad', count: 1, within: 1 },
];
const shown = (open: string[]) => tagRows(tags, new Set(open)).map(({ name, level, count }) => [name, level, count]);

test('tags within a tag are folded, and their parent counts them', () => {
  expect(shown([])).toEqual([
    ['space', 1, 5],
    ['law', 1, 2],
  ]);
});

test('an open tag shows what is within it, in whatever case it was typed', () => {
  expect(shown(['space', 'space/launch'])).toEqual([
    ['space', 1, 5],
    ['launch', 2, 4],
    ['pad', 3, 1],
    ['law', 1, 2],
  ]);
});

test('what was typed is cleaned, and said to be none where a part has no name', () => {
  expect(cleanTag(' #space /  launch/ ')).toBe('space/launch');
  expect([wrongTag('a/b'), wrongTag('')]).toEqual([undefined, 'Type a name.']);
  expect(wrongTag('a//b')).toContain('Each part');
});
