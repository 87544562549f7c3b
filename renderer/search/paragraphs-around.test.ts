import { expect, test } from 'vitest';
import { paragraphsAround } from '#renderer/search/paragraphs-around.ts';

const text = 'One rocket.\n\nTwo buy a\nrocket now.\nLast.';

test('each paragraph has the matches that are in it, at its own offsets', () => {
  const rocket = [4, text.lastIndexOf('rocket')].map((start) => ({ start, end: start + 6 }));
  expect(paragraphsAround(text, rocket, 0, 10, 10)).toEqual([
    { start: 0, text: 'One rocket.', marks: [{ start: 4, end: 10 }] },
    { start: 13, text: 'Two buy a', marks: [] },
    { start: 23, text: 'rocket now.', marks: [{ start: 0, end: 6 }] },
    { start: 35, text: 'Last.', marks: [] },
  ]);
});

test('a match over the end of a paragraph is marked in both', () => {
  const [first, second] = paragraphsAround(text, [{ start: 21, end: 29 }], 21, 0, 1);
  expect([first?.marks, second?.marks]).toEqual([[{ start: 8, end: 9 }], [{ start: 0, end: 6 }]]);
});

test('only what is around the place is drawn', () => {
  expect(paragraphsAround(text, [], text.length, 0, 0).map((one) => one.text)).toEqual(['Last.']);
});
