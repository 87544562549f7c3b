import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  aStory,
  entityId,
  mentionIn,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import { type TableInput, tableInputSchema } from '#shared/documents/table.ts';

function vault() {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putEntities([anEntity('Halden')]);
  calls.putStories([aStory('s')]);
  const text = 'Halden is one of five words.';
  calls.putDocuments([
    aClip('a', {
      title: 'Ångström rises',
      outlet: 'Orbit Daily',
      authors: ['Mara Ellison', 'Ted Low'],
      published: '2025-03-01',
      text,
      mentions: [mentionIn(text, 'Halden')],
      tags: ['space/launch'],
      stories: [storyId('s')],
      isRead: true,
    }),
    aClip('b', { title: 'beta', outlet: 'The Ledger', published: '2025-04-01', tags: ['space'], isForLater: true }),
    aClip('c', { title: 'Gamma', published: null, isArchived: true }),
    aNote('n', { title: 'My spaceship', tags: ['spacebar'] }),
  ]);
  return calls;
}

const table = (calls: ReturnType<typeof vault>, given: Partial<TableInput> = {}) =>
  calls.documentTable(tableInputSchema.parse(given));
const titles = (answer: ReturnType<typeof table>) => answer.rows.map(({ title }) => title);

test('a table has the properties of each document', () => {
  expect(table(vault(), { story: storyId('s') }).rows).toMatchObject([
    {
      authors: 'Mara Ellison, Ted Low',
      tags: ['space/launch'],
      stories: [{ name: 's' }],
      wordCount: 6,
      mentionCount: 1,
      highlightCount: 0,
      isArchived: false,
      isForLater: false,
    },
  ]);
});

test('a table is sorted by any property, and what has none stands last both ways', () => {
  const calls = vault();
  expect(titles(table(calls, { sort: 'title', isDescending: false }))).toEqual([
    'beta',
    'Gamma',
    'My spaceship',
    'Ångström rises',
  ]);
  const outlets = (isDescending: boolean) =>
    table(calls, { sort: 'outlet', isDescending }).rows.map(({ outlet }) => outlet);
  expect([outlets(true), outlets(false)]).toEqual([
    ['The Ledger', 'Orbit Daily', null, null],
    ['Orbit Daily', 'The Ledger', null, null],
  ]);
});

test.each([
  ['the shelf of clips kept for later', { shelf: 'later' }, ['beta']],
  ['the unread ones', { shelf: 'unread' }, ['beta']],
  ['the archive', { shelf: 'archive' }, ['Gamma']],
  ['an entity', { entity: entityId('Halden') }, ['Ångström rises']],
  ['an outlet in any spelling', { outlet: 'orbit daily' }, ['Ångström rises']],
  ['words of the title without their accents', { title: 'angstrom RISES' }, ['Ångström rises']],
  ['a kind', { kind: 'note' }, ['My spaceship']],
  ['a tag with those within it, and not one that only begins alike', { tag: 'Space' }, ['beta', 'Ångström rises']],
] as const)('a table is narrowed to %s', (_, given, expected) => {
  expect(titles(table(vault(), { ...given, sort: 'published' }))).toEqual(expected);
});

test('documents are grouped, with one group for those without', () => {
  const calls = vault();
  expect(table(calls, { group: 'outlet' }).groups).toEqual([
    { key: '', name: '', count: 2 },
    { key: 'orbit daily', name: 'Orbit Daily', count: 1 },
    { key: 'the ledger', name: 'The Ledger', count: 1 },
  ]);
  expect(titles(table(calls, { group: 'tag', groupKey: 'space' }))).toEqual(['beta']);
  expect(titles(table(calls, { group: 'story', groupKey: '' })).sort()).toEqual(['Gamma', 'My spaceship', 'beta']);
});

test('a table is read page by page', () => {
  const calls = vault();
  const page = (offset: number) => table(calls, { sort: 'title', isDescending: false, offset, limit: 2 });
  expect([titles(page(0)), titles(page(2)), page(2).total]).toEqual([
    ['beta', 'Gamma'],
    ['My spaceship', 'Ångström rises'],
    4,
  ]);
});

test('a list of a tag has what is tagged within it', () => {
  const { rows } = vault().list({ tag: 'space' });
  expect(rows.map(({ title }) => title).sort()).toEqual(['beta', 'Ångström rises']);
});

test('the ids of a table and of a list are those of its rows, in their order', () => {
  const calls = vault();
  const input = { sort: 'title', isDescending: false } as const;
  expect(calls.tableIds(tableInputSchema.parse({ ...input, limit: 2, offset: 1 }))).toEqual(
    table(calls, input)
      .rows.map(({ id }) => id)
      .slice(1, 3),
  );
  expect(calls.listIds({ kind: 'clip', stacked: true })).toEqual({
    ids: calls.list({ kind: 'clip', stacked: true }).rows.map(({ id }) => id),
    next: null,
  });
});

test('a row says whether it is archived or kept for later', () => {
  const rows = vault().list({ kind: 'clip' }).rows;
  const states = new Map(rows.map(({ title, isArchived, isForLater }) => [title, { isArchived, isForLater }]));
  expect(states.get('beta')).toEqual({ isArchived: false, isForLater: true });
  expect(states.get('Gamma')).toEqual({ isArchived: true, isForLater: false });
});

test('a parent tag counts each document within it once, and is there although nothing has it by itself', () => {
  const calls = vault();
  calls.putDocuments([aNote('both', { tags: ['space/launch', 'Space/Crew', 'a/b/c'] })]);
  expect(calls.tags()).toEqual([
    { tag: 'space', count: 1, within: 3 },
    { tag: 'space/launch', count: 2, within: 2 },
    { tag: 'a', count: 0, within: 1 },
    { tag: 'a/b', count: 0, within: 1 },
    { tag: 'a/b/c', count: 1, within: 1 },
    { tag: 'Space/Crew', count: 1, within: 1 },
    { tag: 'spacebar', count: 1, within: 1 },
  ]);
});

test('how documents are tagged and filed is counted over them', () => {
  const calls = vault();
  const ids = calls.list({ tag: 'space' }).rows.map(({ id }) => id);
  expect(calls.filed(ids)).toEqual({
    tags: [
      { tag: 'space', count: 1 },
      { tag: 'space/launch', count: 1 },
    ],
    stories: [{ id: storyId('s'), count: 1 }],
  });
});
