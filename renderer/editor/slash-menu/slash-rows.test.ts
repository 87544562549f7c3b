import { expect, test } from 'vitest';
import { slashOffers } from '#renderer/editor/slash-menu/slash-offers.ts';
import { slashRows } from '#renderer/editor/slash-menu/slash-rows.ts';

test('blocks are found by their name and by other words for them', () => {
  expect([slashRows('head'), slashRows('todo'), slashRows('xyz')].map((rows) => rows.map((row) => row.kind))).toEqual([
    ['heading-1', 'heading-2', 'heading-3'],
    ['checks'],
    [],
  ]);
});

test('what is called so comes before what is known by another word', () => {
  const titles = (query: string) => slashOffers(query).map(({ title }) => title);
  expect([titles('sour'), titles('quo')]).toEqual([['Sources', 'Code block', 'Citation'], ['Quote']]);
  expect(titles('')[0]).toBe('Text');
});
