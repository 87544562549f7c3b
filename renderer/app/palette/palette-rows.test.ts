import { expect, test } from 'vitest';
import { matchedParts, paletteGroups, readQuery } from '#renderer/app/palette/palette-rows.ts';
import type { Suggestion } from '#shared/documents/types.ts';
import { noteIdSchema } from '#shared/ids.ts';

const named = (title: string, at: number): Suggestion => ({
  target: { kind: 'note', id: noteIdSchema.parse(`01jd${String(at).padStart(22, '0')}`) },
  title,
  alias: null,
  entityType: null,
  detail: '',
});
const commands = [
  { id: 'new', title: 'New note', run: () => {} },
  { id: 'jump', title: 'New jump', isHidden: true, run: () => {} },
];

const shape = (typed: string, suggestions: readonly Suggestion[]) =>
  paletteGroups(readQuery(typed), suggestions, commands).map((group) => [group.title, group.rows.length]);

test('without words the palette shows what is recent and nothing else', () => {
  expect(shape('', [named('One', 1), named('Two', 2)])).toEqual([['Recent', 2]]);
});

test('words give the best match, the rest, fitting commands, and searching everything last', () => {
  expect(shape('ne', [named('Nepal', 1), named('Network', 2)])).toEqual([
    ['Best match', 1],
    ['Everything named like this', 1],
    ['Commands', 1],
    ['Search', 1],
  ]);
});

test('words that nothing is named like can still be searched for', () => {
  expect(shape('zzz', [])).toEqual([['Search', 1]]);
});

test('a > asks for commands only', () => {
  expect(shape('>', [])).toEqual([['Commands', 1]]);
});

test('the matching part of a title stands out, whatever its case', () => {
  expect(matchedParts('Talks with Stoke', 'stoke')).toEqual([
    { text: 'Talks with ', isMatch: false },
    { text: 'Stoke', isMatch: true },
  ]);
});
