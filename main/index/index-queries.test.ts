import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  aStory,
  clipId,
  entityId,
  mentionIn,
  noteId,
  someStories,
  storyAsked,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';

function indexWith(...documents: IndexedDocument[]) {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putDocuments(documents);
  return calls;
}

const day = (n: number) => `2025-12-${String(n).padStart(2, '0')}T08:00:00.000Z`;

test('a list comes in pages, newest first, and a document added meanwhile shifts nothing', () => {
  const calls = indexWith(...[1, 2, 3, 4, 5].map((n) => aNote(`n${n}`, { at: day(n), title: `${n}` })));
  const first = calls.list({ kind: 'note', limit: 2 });
  calls.putDocuments([aNote('n9', { at: day(9), title: '9' })]);
  const second = calls.list({ kind: 'note', limit: 2, cursor: first.next ?? '' });
  const third = calls.list({ kind: 'note', limit: 2, cursor: second.next ?? '' });
  expect([first, second, third].map(({ rows }) => rows.map(({ title }) => title))).toEqual([
    ['5', '4'],
    ['3', '2'],
    ['1'],
  ]);
  expect([first.total, third.total, third.next]).toEqual([5, 6, null]);
});

test('the inbox holds clips that are in no story and not archived', () => {
  const calls = indexWith(
    aClip('new'),
    aClip('filed', { stories: [storyId('s')] }),
    aClip('done', { isArchived: true }),
    aNote('note'),
  );
  expect(calls.list({ inbox: true }).rows.map(({ id }) => id)).toEqual([clipId('new')]);
  expect(calls.counts()).toMatchObject({ inbox: 1, clips: 3, notes: 1 });
});

test('a row says what a list shows', () => {
  const text = `${'Acme and Bolt met Carla in Davos. '.repeat(20)}`;
  const calls = indexWith(
    aClip('a', {
      title: 'A title',
      text,
      outlet: 'The Register',
      published: '2025-11',
      stories: [storyId('gone'), storyId('s')],
      mentions: [
        mentionIn(text, 'Davos', { type: 'place' }),
        mentionIn(text, 'Carla', { type: 'person' }),
        mentionIn(text, 'Acme'),
        mentionIn(text, 'Bolt', { layer: 'rejected', type: 'product' }),
      ],
    }),
  );
  calls.putStories([aStory('s', { name: 'Summit' })]);
  const [row] = calls.list({}).rows;
  expect(row).toMatchObject({
    kind: 'clip',
    title: 'A title',
    at: day(4),
    outlet: 'The Register',
    published: '2025-11',
    story: 'Summit',
    entityTypes: ['person', 'organization', 'place'],
    isUnread: true,
    status: { state: 'ready' },
  });
  expect(row?.summary.length).toBeLessThanOrEqual(240);
  expect(text.startsWith(row?.summary ?? 'x')).toBe(true);
});

test('tags that differ in case only are one, in the list and as a filter', () => {
  const calls = indexWith(aNote('a', { tags: ['AI chips', 'law'] }), aNote('b', { tags: ['ai Chips'] }));
  expect(calls.tags()).toEqual([
    { tag: 'AI chips', count: 2, within: 2 },
    { tag: 'law', count: 1, within: 1 },
  ]);
  expect(calls.list({ tag: 'AI CHIPS' }).total).toBe(2);
});

const text = 'Acme hired Carla.\nBolt sued Acme.';
const meeting = (given: Partial<IndexedDocument> = {}) =>
  aClip('m', {
    text,
    mentions: [
      mentionIn(text, 'Acme'),
      { ...mentionIn(text, 'Acme'), start: 28, end: 32 },
      mentionIn(text, 'Carla', { type: 'person' }),
      mentionIn(text, 'Bolt', { layer: 'rejected' }),
    ],
    published: '2025-12-03',
    stories: [storyId('s')],
    ...given,
  });

test('what is detected is suggested while something mentions it, and no longer', () => {
  const calls = indexWith(meeting());
  const names = () => calls.entityList({}).rows.map(({ name, status, mentionCount }) => [name, status, mentionCount]);
  expect(names()).toEqual([
    ['Acme', 'suggested', 2],
    ['Carla', 'suggested', 1],
  ]);
  expect(calls.counts().entities).toMatchObject({ organization: 1, person: 1 });
  calls.putDocuments([meeting({ mentions: [] })]);
  expect(names()).toEqual([]);
  expect(calls.suggest({ query: 'acme' })).toEqual([]);
  expect(calls.resolve([{ kind: 'entity', id: entityId('Acme') }])[0]?.isMissing).toBe(true);
});

test("the user's record goes before what was detected, and its removal brings the suggestion back", () => {
  const calls = indexWith(meeting());
  calls.putEntities([anEntity('Acme', { name: 'Acme Corporation', type: 'product' }), anEntity('Zeta')]);
  expect(calls.entityList({}).rows.map(({ name, status }) => [name, status])).toEqual([
    ['Acme Corporation', 'confirmed'],
    ['Zeta', 'confirmed'],
    ['Carla', 'suggested'],
  ]);
  expect(calls.mentionsOfDocument(clipId('m')).map(({ name, type, start }) => [name, type, start])).toEqual([
    ['Acme Corporation', 'product', 0],
    ['Carla', 'person', 11],
    ['Acme Corporation', 'product', 28],
  ]);
  calls.removeEntity(entityId('Acme'));
  calls.removeEntity(entityId('Zeta'));
  expect(calls.entityList({}).rows.map(({ name, status }) => [name, status])).toEqual([
    ['Acme', 'suggested'],
    ['Carla', 'suggested'],
  ]);
});

test('a hidden entity is nowhere but on its own page and behind its links', () => {
  const calls = indexWith(meeting());
  calls.putEntities([anEntity('Acme', { status: 'hidden' })]);
  expect(calls.entityList({}).rows.map(({ name }) => name)).toEqual(['Carla']);
  expect(calls.counts().entities.organization).toBe(0);
  expect(calls.entitiesOfDocument(clipId('m')).map(({ entity }) => entity.name)).toEqual(['Carla']);
  expect(calls.suggest({ query: 'acme' })).toEqual([]);
  expect(calls.list({}).rows[0]?.entityTypes).toEqual(['person']);
  expect(calls.entityPage(entityId('Acme'))).toMatchObject({
    entity: { status: 'hidden' },
    mentionCount: 0,
    weeks: [],
  });
  expect(calls.resolve([{ kind: 'entity', id: entityId('Acme') }])[0]).toMatchObject({
    title: 'Acme',
    isMissing: false,
  });
});

test('the page of an entity counts weeks from Monday and names its company', () => {
  const calls = indexWith(
    meeting(),
    meeting({ id: clipId('sunday'), published: '2025-12-07T23:59:59Z' }),
    meeting({ id: clipId('monday'), published: '2025-12-08T00:00:00Z', stories: [] }),
    aNote('n', { text, at: '2024-02-29T12:00:00.000Z', mentions: [mentionIn(text, 'Acme')] }),
  );
  calls.putStories([aStory('s')]);
  expect(calls.entityPage(entityId('Acme'))).toMatchObject({
    mentionCount: 7,
    clipCount: 3,
    noteCount: 1,
    storyCount: 1,
    firstSeen: '2024-02-29T12:00:00.000Z',
    lastSeen: '2025-12-08T00:00:00.000Z',
    weeks: [
      { week: '2024-02-26', count: 1 },
      { week: '2025-12-01', count: 4 },
      { week: '2025-12-08', count: 2 },
    ],
    appearsWith: [{ entity: { name: 'Carla' }, count: 3 }],
  });
  expect(calls.entityPage(entityId('none'))).toBeUndefined();
});

test('stories are listed by their newest document; archived ones are not', () => {
  const calls = indexWith(
    aClip('a', { stories: [storyId('old')], at: day(1) }),
    aNote('b', { stories: [storyId('new')], at: day(2) }),
  );
  const own = { newCount: 0, isQuiet: false, isArchived: false };
  calls.putStories([aStory('old'), aStory('new'), aStory('empty'), aStory('shut', { isArchived: true })]);
  expect(calls.storyList(someStories)).toEqual([
    { ...own, id: storyId('new'), name: 'new', clipCount: 0, noteCount: 1, lastActive: day(2) },
    { ...own, id: storyId('old'), name: 'old', clipCount: 1, noteCount: 0, lastActive: day(1) },
    { ...own, id: storyId('empty'), name: 'empty', clipCount: 0, noteCount: 0, lastActive: null },
  ]);
  expect(calls.storyList({ ...someStories, archived: true }).map(({ name }) => name)).toContain('shut');
  calls.removeStory(storyId('old'));
  expect(calls.storyPage(storyAsked('old'))).toBeUndefined();
});

test('the page of a story has its documents and whom they mention', () => {
  const calls = indexWith(meeting(), aNote('other'));
  calls.putStories([aStory('s', { description: 'About it' })]);
  expect(calls.storyPage(storyAsked('s'))).toMatchObject({
    name: 's',
    description: 'About it',
    isArchived: false,
    documents: [{ id: clipId('m'), story: 's' }],
    entities: [
      { entity: { name: 'Acme' }, count: 2 },
      { entity: { name: 'Carla' }, count: 1 },
    ],
  });
});

test('suggestions put the whole name first, then its beginning, then beginnings of words, then letters', () => {
  const calls = indexWith(
    aNote('a', { title: 'Reopening', at: day(9) }),
    aNote('b', { title: 'The open web', at: day(2) }),
    aNote('c', { title: 'Open', at: day(1) }),
    aNote('d', { title: 'OpenAI and others', at: day(5) }),
    aNote('e', { title: 'Old pens', at: day(3) }),
    aNote('f', { title: 'Unrelated', aliases: ['Opening day'], at: day(4) }),
  );
  expect(calls.suggest({ query: 'ópen' }).map(({ title, alias }) => alias ?? title)).toEqual([
    ...['Open', 'OpenAI and others', 'Opening day', 'The open web', 'Reopening', 'Old pens'],
  ]);
});

test('suggestions keep to the kinds and types asked for; an empty query gives the most recent', () => {
  const calls = indexWith(
    meeting({ title: 'Acme sued', outlet: 'The Register', stories: [storyId('s')] }),
    aNote('n', { title: 'Acme note', at: day(9) }),
  );
  calls.putStories([aStory('s', { name: 'Acme case' })]);
  const titles = (input: Parameters<typeof calls.suggest>[0]) => calls.suggest(input).map(({ title }) => title);
  expect(titles({ query: 'acme', kinds: ['story'] })).toEqual(['Acme case']);
  expect(titles({ query: '', kinds: ['note', 'clip'] })).toEqual(['Acme note', 'Acme sued']);
  expect(titles({ query: 'car', entityType: 'person' })).toEqual(['Carla']);
  expect(calls.suggest({ query: 'acme', kinds: ['clip'] })[0]?.detail).toBe('The Register · 2025-12-03');
  expect(calls.suggest({ query: 'acme', entityType: 'organization' })[0]).toMatchObject({
    target: { kind: 'entity', id: entityId('Acme') },
    entityType: 'organization',
    detail: '2 mentions',
  });
});

test('targets resolve to their present titles in the order asked', () => {
  const calls = indexWith(aNote('a', { title: 'Was' }));
  calls.putDocuments([aNote('a', { title: 'Is' })]);
  const note = { kind: 'note', id: noteId('a'), heading: 'Top' } as const;
  expect(calls.resolve([{ kind: 'clip', id: clipId('a') }, note])).toEqual([
    { target: { kind: 'clip', id: clipId('a') }, title: '', entityType: null, isMissing: true },
    { target: note, title: 'Is', entityType: null, isMissing: false },
  ]);
});
