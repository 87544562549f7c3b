import { expect, test } from 'vitest';
import { findTags } from '#shared/notes/tags.ts';

test('tags begin a word, may be nested, and are more than a number', () => {
  const tagsIn = (text: string) => findTags(text).map(({ tag }) => tag);
  expect(tagsIn('#one two #three/four-five, (#six) C# a#b #7 #8th ##no https://x.test/#frag #été')).toEqual([
    ...['one', 'three/four-five', 'six', '8th', 'été'],
  ]);
});

test('ten thousand tags in a line are found at once', () => {
  expect(findTags('#space/rockets '.repeat(10_000))).toHaveLength(10_000);
});
