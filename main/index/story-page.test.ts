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
  someStories,
  storyAsked,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import type { IndexedClaim, IndexedDocument } from '#main/index/types.ts';

const text = 'Halden raised $90 million from Orrin, people close to it said.';
const day = (date: number) => `2025-12-${String(date).padStart(2, '0')}T08:00:00.000Z`;

function raised(amount: string): IndexedClaim {
  return {
    start: 0,
    end: text.length,
    subject: { entityId: entityId('Halden'), name: 'Halden' },
    predicate: 'raises',
    object: null,
    status: 'stated',
    amount,
    date: null,
    via: [],
    layer: 'detected',
  };
}

function clip(ending: string, date: number, given: Partial<IndexedDocument> = {}): IndexedDocument {
  const mentions = [mentionIn(text, 'Halden'), mentionIn(text, 'Orrin')];
  const times = { at: day(date), createdAt: day(date), published: day(date).slice(0, 10) };
  return aClip(ending, { text, mentions, outlet: `Outlet ${ending}`, stories: [storyId('s')], ...times, ...given });
}

function indexWith(...documents: IndexedDocument[]) {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putEntities([anEntity('Halden'), anEntity('Orrin')]);
  calls.putStories([aStory('s'), aStory('t')]);
  calls.putDocuments(documents);
  return calls;
}

test('the page of a story says who does what in it, and how much of it there is', () => {
  const calls = indexWith(
    clip('a', 1, { claims: [raised('USD 90000000')], highlights: [{ exact: 'Halden', comment: '' }] }),
    aNote('n', { stories: [storyId('s')] }),
  );
  expect(calls.storyPage(storyAsked('s'))).toMatchObject({
    clipCount: 1,
    noteCount: 1,
    outletCount: 1,
    highlightCount: 1,
    entities: [
      { entity: { name: 'Halden' }, count: 1, documentCount: 1, deeds: [{ predicate: 'raises', object: null }] },
      { entity: { name: 'Orrin' }, deeds: [] },
    ],
    entityCount: 2,
    claims: [{ predicate: 'raises', reports: [{ amount: 'USD 90000000' }] }],
    notes: [{ title: 'Note n' }],
  });
});

test('all claims of a story can be read, a page at a time, however many clips there are', () => {
  const claimOf = (name: string): IndexedClaim => ({
    ...raised('USD 1'),
    object: { entityId: null, name },
    predicate: 'acquires',
  });
  // More claims than the page of the story reads.
  const many = Array.from({ length: 1_150 }, (_, at) => claimOf(`Target ${at % 120}`));
  const calls = indexWith(
    clip('old', 1, { claims: [claimOf('The first of all'), claimOf('Target 3')] }),
    clip('new', 2, { claims: many }),
  );
  const first = calls.storyClaims({ id: storyId('s'), offset: 0, limit: 100 });
  const second = calls.storyClaims({ id: storyId('s'), offset: 100, limit: 100 });
  expect([first.groups.length, first.total, second.groups.length, second.total]).toEqual([100, 121, 21, 121]);
  expect(second.groups.at(-1)?.object?.name).toBe('The first of all');
  expect(new Set([...first.groups, ...second.groups].map(({ key }) => key)).size).toBe(121);
  expect(first.groups.find(({ object }) => object?.name === 'Target 3')?.reports).toHaveLength(11);
  expect(calls.storyPage(storyAsked('s'))?.claims).toHaveLength(100);
});

test('copies of one report are one report, told by the outlet that published it first', () => {
  const long = `${text} ${Array.from({ length: 80 }, (_, n) => `word${n}`).join(' ')}.`;
  const page = indexWith(clip('b', 2, { text: long }), clip('a', 1, { text: long }), clip('c', 3)).storyPage(
    storyAsked('s'),
  );
  expect(page?.reports.map(({ document, copies }) => [document.id, copies.map(({ id }) => id)])).toEqual([
    [clipId('c'), []],
    [clipId('a'), [clipId('b')]],
  ]);
});

test('since the last look there are new clips, new claims and numbers that changed', () => {
  const calls = indexWith(
    clip('a', 1, { claims: [raised('USD 90000000')] }),
    clip('b', 5, { claims: [raised('USD 120000000'), { ...raised('USD 1'), predicate: 'is-valued-at' }] }),
  );
  const page = calls.storyPage({ ...storyAsked('s'), lookedAt: day(3) });
  expect(page?.sinceLooked).toMatchObject({
    documents: [{ id: clipId('b') }],
    claims: [expect.stringContaining('is-valued-at')],
    numbers: [{ before: 'USD 90000000', now: 'USD 120000000' }],
  });
  expect(calls.storyList({ ...someStories, looks: { [storyId('s')]: day(3) } })[0]).toMatchObject({ newCount: 1 });
});

test('a story without anything new for thirty days is quiet', () => {
  const calls = indexWith(clip('a', 1));
  const quietAt = (now: string) => calls.storyPage({ ...storyAsked('s'), now })?.isQuiet;
  expect([quietAt('2025-12-30T00:00:00.000Z'), quietAt('2026-01-01T00:00:00.000Z')]).toEqual([false, true]);
  expect(calls.storyPage({ ...storyAsked('t'), now: '2030-01-01T00:00:00.000Z' })?.isQuiet).toBe(false);
});

test('stories that name the same entities are related, and one that was merged answers for the other', () => {
  const calls = indexWith(clip('a', 1), clip('b', 2, { stories: [storyId('t')] }));
  expect(calls.storyPage(storyAsked('s'))?.related).toEqual([{ id: storyId('t'), name: 't', sharedCount: 2 }]);
  calls.putStories([aStory('t', { mergedInto: storyId('s') })]);
  expect(calls.storyPage(storyAsked('t'))).toMatchObject({ id: storyId('s'), merged: [{ name: 't' }], related: [] });
  expect(calls.storyList(someStories).map(({ name }) => name)).toEqual(['s']);
});

test('stories that were merged in a circle by another hand are no page, and no endless work', () => {
  const calls = indexWith();
  calls.putStories([aStory('s', { mergedInto: storyId('t') }), aStory('t', { mergedInto: storyId('s') })]);
  expect(calls.storyPage(storyAsked('s'))).toBeUndefined();
});
