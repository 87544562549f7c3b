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
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';

const at = (n: number) => `2026-01-0${n}T00:00:00.000Z`;
const text = 'Bolt Labs met Acme. Bolt Labs left.';
const [acme, bolt, core] = [entityId('acme'), entityId('bolt'), entityId('core')];
const mentions = [
  mentionIn(text, 'Bolt Labs', { entity: 'bolt', layer: 'linked' }),
  mentionIn(text, 'Acme', { entity: 'acme' }),
  { ...mentionIn(text, 'Bolt Labs', { entity: 'bolt' }), start: 20, end: 29 },
];
const recordOf = { acme: anEntity('acme', { name: 'Acme' }), bolt: anEntity('bolt', { name: 'Bolt Labs' }) };
const mergedBolt = { ...recordOf.bolt, mergedInto: { id: acme, at: at(1) } };

/** One clip and one note, each with a mention of Acme and two of Bolt Labs. */
function vault() {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  const link = { start: 0, end: 9, target: { kind: 'entity', id: bolt }, label: 'Bolt Labs' } as const;
  calls.putDocuments([
    aClip('c', { text, mentions, stories: [storyId('s')] }),
    aNote('n', { text, mentions, links: [link] }),
  ]);
  calls.putStories([aStory('s')]);
  calls.putEntities([recordOf.acme, recordOf.bolt]);
  return calls;
}

type Calls = ReturnType<typeof vault>;
const listed = (calls: Calls) =>
  calls.entityList({}).rows.map(({ name, mentionCount, documentCount, storyCount }) => {
    return [name, mentionCount, documentCount, storyCount];
  });

test('a merge moves every mention, link and count to the survivor, and taking it back brings all back', () => {
  const calls = vault();
  const before = [listed(calls), calls.backlinksOf({ kind: 'entity', id: bolt }), calls.entityPage(bolt)];
  expect(listed(calls)).toEqual([
    ['Bolt Labs', 4, 2, 1],
    ['Acme', 2, 2, 1],
  ]);
  calls.putEntities([mergedBolt]);
  expect(listed(calls)).toEqual([['Acme', 6, 2, 1]]);
  expect(calls.backlinksOf({ kind: 'entity', id: acme })).toMatchObject({ linkedCount: 2, unlinkedCount: 4 });
  expect(calls.mentionsOfDocument(clipId('c')).map(({ name }) => name)).toEqual(['Acme', 'Acme', 'Acme']);
  expect(calls.entitiesOfDocument(clipId('c')).map(({ mentionCount }) => mentionCount)).toEqual([3]);
  calls.putEntities([recordOf.bolt]);
  expect([listed(calls), calls.backlinksOf({ kind: 'entity', id: bolt }), calls.entityPage(bolt)]).toEqual(before);
});

test('a merged entity is found under its name as the survivor, and its page is that of the survivor', () => {
  const calls = vault();
  calls.putEntities([mergedBolt]);
  expect(calls.canonicalId(bolt)).toBe(acme);
  expect(calls.suggest({ query: 'bolt lab', kinds: ['entity'] })).toMatchObject([
    { target: { kind: 'entity', id: acme }, title: 'Acme', alias: 'Bolt Labs' },
  ]);
  expect(calls.entityPage(bolt)).toEqual(calls.entityPage(acme));
  expect(calls.entityPage(bolt)).toMatchObject({
    entity: { id: acme, name: 'Acme' },
    mentionCount: 6,
    clipCount: 1,
    noteCount: 1,
    notes: [{ id: noteId('n') }],
    corrections: [{ kind: 'merged', entity: { id: bolt, name: 'Bolt Labs' }, at: at(1) }],
  });
});

test('a document put in after the merge counts for the survivor', () => {
  const calls = vault();
  calls.putEntities([mergedBolt]);
  calls.putDocuments([aClip('later', { text, mentions })]);
  expect(listed(calls)).toEqual([['Acme', 9, 3, 1]]);
});

test('a split gives the mentions of some documents to another entity, and can be taken back', () => {
  const calls = vault();
  const before = listed(calls);
  const split = { from: bolt, documents: [clipId('c')], at: at(2) };
  calls.putEntities([anEntity('core', { name: 'Bolt Core', splits: [split] })]);
  expect(listed(calls)).toEqual([
    ['Acme', 2, 2, 1],
    ['Bolt Core', 2, 1, 1],
    ['Bolt Labs', 2, 1, 0],
  ]);
  const given = { documentCount: 1, at: at(2) };
  expect(calls.entityPage(core)?.corrections).toMatchObject([{ kind: 'split-from', entity: { id: bolt }, ...given }]);
  expect(calls.entityPage(bolt)?.corrections).toMatchObject([{ kind: 'split-off', entity: { id: core }, ...given }]);
  calls.removeEntity(core);
  expect(listed(calls)).toEqual(before);
});

test('merged and split at once, in either order, every mention has one owner', () => {
  const split = { from: acme, documents: [clipId('c')], at: at(2) };
  const records = [mergedBolt, anEntity('core', { name: 'Bolt Core', splits: [split] })];
  for (const order of [records, records.toReversed()]) {
    const calls = vault();
    for (const record of order) calls.putEntities([record]);
    expect(listed(calls)).toEqual([
      ['Acme', 3, 1, 0],
      ['Bolt Core', 3, 1, 1],
    ]);
  }
});

test('what stands merged into the other and has its mentions split off to it is an entity again', () => {
  const calls = vault();
  calls.putEntities([{ ...mergedBolt, splits: [{ from: acme, documents: [clipId('c')], at: at(2) }] }]);
  expect(listed(calls)).toEqual([
    ['Acme', 3, 1, 0],
    ['Bolt Labs', 3, 1, 1],
  ]);
  expect(calls.entityPage(bolt)?.mentionCount).toBe(3);
});

test('two things kept apart say so on both pages', () => {
  const calls = vault();
  calls.putEntities([{ ...recordOf.bolt, notSameAs: [acme] }]);
  expect(calls.entityPage(acme)?.corrections).toMatchObject([{ kind: 'kept-apart', entity: { id: bolt } }]);
  expect(calls.entityPage(bolt)?.corrections).toMatchObject([{ kind: 'kept-apart', entity: { id: acme } }]);
});

test('a name that two entities have is told on the pages of both', () => {
  const calls = vault();
  calls.putEntities([{ ...recordOf.acme, aliases: ['ACM'] }, anEntity('core', { name: 'acm' })]);
  expect(calls.entityPage(acme)?.sharedNames).toMatchObject([{ name: 'ACM', entities: [{ id: core }] }]);
  expect(calls.entityPage(core)?.sharedNames).toMatchObject([{ name: 'acm', entities: [{ id: acme }] }]);
});

test('a page says what came since it was last looked at, and the weeks of each story', () => {
  const calls = vault();
  const createdAt = '2026-02-02T00:00:00.000Z';
  calls.putDocuments([aClip('new', { text, mentions, createdAt, published: '2025-01-06', stories: [storyId('s')] })]);
  const page = calls.entityPage(bolt, '2026-01-15T00:00:00.000Z');
  expect(page).toMatchObject({
    sinceLooked: { at: '2026-01-15T00:00:00.000Z', mentionCount: 2, documentCount: 1 },
    strips: [
      {
        story: { id: storyId('s'), name: 's' },
        weeks: [
          { week: '2025-01-06', count: 2 },
          { week: '2025-12-01', count: 2 },
        ],
      },
    ],
  });
  // More documents came since than it has.
  calls.putDocuments(['p', 'q', 'r', 't'].map((ending) => aNote(ending, { createdAt })));
  expect(calls.entityPage(bolt, '2026-01-15T00:00:00.000Z')?.sinceLooked).toEqual(page?.sinceLooked);
  expect(calls.entityPage(bolt, null)?.sinceLooked).toEqual({ at: null, mentionCount: 0, documentCount: 0 });
});

test('suggestions below the floor are a list of their own, and a kept decision confirms nothing', () => {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  const both = mentions.filter(({ layer }) => layer === 'detected');
  calls.putDocuments([aClip('a', { text, mentions: both }), aClip('b', { text, mentions: both.slice(0, 1) })]);
  calls.putEntities([
    anEntity('bolt', { name: 'Bolt Labs', status: 'suggested' }),
    anEntity('core', { status: 'suggested' }),
  ]);
  const namesOf = (input: Parameters<typeof calls.entityList>[0]) =>
    calls.entityList(input).rows.map(({ name }) => name);
  expect(namesOf({ floor: 2 })).toEqual(['Acme']);
  expect(namesOf({ floor: 2, part: 'suggestions' })).toEqual(['Bolt Labs']);
  expect(namesOf({ floor: null })).toEqual([]);
  expect(namesOf({ floor: null, part: 'suggestions' })).toEqual(['Acme', 'Bolt Labs']);
  expect(calls.counts(2).entities.organization).toBe(1);
});
