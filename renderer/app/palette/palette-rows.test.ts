import { expect, test } from 'vitest';
import { paletteRows, readQuery } from '#renderer/app/palette/palette-rows.ts';
import { noteIdSchema } from '#shared/ids.ts';
import type { SwitcherEntry, SwitcherKind } from '#shared/search/switcher.ts';

const entry = (kind: SwitcherKind, title: string, value: string | null = null): SwitcherEntry => ({
  key: `${kind}:${value ?? title}`,
  kind,
  target: value === null ? { kind: 'note', id: noteIdSchema.parse('01jd0000000000000000000001') } : null,
  value,
  title,
  marks: [],
  alias: null,
  entityType: null,
  detail: '',
  score: 1,
});
const commands = [
  { id: 'new', title: 'New note', keys: 'N', run: () => {} },
  { id: 'next-pane', title: 'Next pane', keys: 'F6', isHidden: true, run: () => {} },
  { id: 'clip', title: 'Add a clip', run: () => {} },
];

const shape = (typed: string, entries: readonly SwitcherEntry[]) =>
  paletteRows(readQuery(typed), { entries, commands, hits: [] }).map(({ group, key }) => `${group}: ${key}`);

test('without words the palette shows what is recent and nothing else', () => {
  expect(shape('', [entry('note', 'One'), entry('story', 'Two')])).toEqual(['Recent: note:One', 'Recent: story:Two']);
});

test('the best match comes first, the others by kind, and searching everything after them', () => {
  const found = [
    entry('entity', 'Nepal'),
    entry('note', 'Net'),
    entry('command', 'New note', 'new'),
    entry('clip', 'New'),
  ];
  expect(shape('ne', found)).toEqual([
    'Best match: entity:Nepal',
    'Notes and clips: note:Net',
    'Notes and clips: clip:New',
    'Commands: command:new',
    'Search: search',
  ]);
});

test('a text that was pasted by mistake is searched for as far as a search goes', () => {
  const rows = paletteRows(readQuery('word '.repeat(900)), { entries: [], commands: [], hits: [] });
  expect(rows.map((row) => row.kind === 'search' && row.query.length)).toEqual([999]);
});

test('words that nothing is named like can still be searched for', () => {
  expect(shape('zzz', [])).toEqual(['Search: search']);
});

test('a command that is not there at the moment is not offered', () => {
  expect(shape('>arch', [entry('command', 'Archive', 'clip.archive')])).toEqual([]);
});

test('a ? finds every command that has a key by its words', () => {
  expect(shape('?', [])).toEqual(['Keys: command:new', 'Keys: command:next-pane']);
  expect(shape('?pane', [])).toEqual(['Keys: command:next-pane']);
});
