import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  clipId,
  entityId,
  mentionIn,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import type { IndexedClaim, IndexedDocument } from '#main/index/types.ts';
import { findEvents } from '#main/timeline/find-events.ts';
import { timelineInputSchema } from '#shared/timeline/contract.ts';
import type { TimelineEntry } from '#shared/timeline/types.ts';

const story = storyId('rocket');

function clip(ending: string, text: string, published: string, given: Partial<IndexedDocument> = {}): IndexedDocument {
  const mentions = ['Halden', 'Orrin'].filter((name) => text.includes(name)).map((name) => mentionIn(text, name));
  const events = findEvents(text, [], published);
  return aClip(ending, { text, published, outlet: `Outlet ${ending}`, stories: [story], mentions, events, ...given });
}

function indexWith(...documents: IndexedDocument[]) {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putEntities([anEntity('Halden'), anEntity('Orrin')]);
  calls.putDocuments(documents);
  return calls;
}

const ofStory = (given: object = {}) => timelineInputSchema.parse({ scope: { kind: 'story', id: story }, ...given });
const told = ({ entries }: { readonly entries: readonly TimelineEntry[] }) =>
  entries.map(({ kind, when, sentence }) => `${when.from} ${kind}: ${sentence}`);

const first = clip('a', 'Halden met Orrin last fall. It will open a plant next spring.', '2025-12-04');
const second = clip('b', 'Halden was founded in 2015.', '2025-12-01');

test('a story is told in the order of what happened, whenever it was published', () => {
  expect(told(indexWith(first, second).timelineOf(ofStory()))).toEqual([
    '2015-01-01 happened: Halden was founded in 2015.',
    '2025-09-01 happened: Halden met Orrin last fall.',
    '2025-12-01 published: Clip b',
    '2025-12-04 published: Clip a',
    '2026-03-01 planned: It will open a plant next spring.',
  ]);
});

test('a timeline is narrowed to an entity, to kinds and to days', () => {
  const calls = indexWith(first, second);
  expect(told(calls.timelineOf(ofStory({ entity: entityId('Orrin'), kinds: ['happened'] })))).toEqual([
    '2025-09-01 happened: Halden met Orrin last fall.',
  ]);
  expect(told(calls.timelineOf(ofStory({ from: '2025-10-01', to: '2025-12-01' })))).toEqual([
    '2025-09-01 happened: Halden met Orrin last fall.',
    '2025-12-01 published: Clip b',
  ]);
  expect(
    told(calls.timelineOf({ ...ofStory({ kinds: ['happened'] }), scope: { kind: 'entity', id: entityId('Halden') } })),
  ).toHaveLength(2);
});

test('an entry opens at its sentence, names who is in it and shows the words that date it', () => {
  const [entry] = indexWith(first).timelineOf(ofStory({ kinds: ['happened'] })).entries;
  expect(entry).toMatchObject({
    place: { start: 0, end: 27 },
    words: 'last fall',
    when: { from: '2025-09-01', to: '2025-11-30', grain: 'season' },
    documentDay: '2025-12-04',
    entities: [{ name: 'Halden' }, { name: 'Orrin' }],
  });
});

test('the same sentence in two outlets is one entry, told by the first to publish it', () => {
  const later = clip('c', first.text, '2025-12-05');
  const answer = indexWith(later, first).timelineOf(ofStory({ kinds: ['happened'] }));
  expect(answer.entries).toMatchObject([
    { documentId: clipId('a'), repeats: [{ documentId: clipId('c'), outlet: 'Outlet c' }] },
  ]);
});

test('two documents that date one matter on different days are said to differ', () => {
  const claimIn = (text: string): IndexedClaim => ({
    start: 0,
    end: text.length,
    subject: { entityId: entityId('Halden'), name: 'Halden' },
    predicate: 'acquires',
    object: { entityId: entityId('Orrin'), name: 'Orrin' },
    status: 'closed',
    amount: null,
    date: null,
    via: [],
    layer: 'detected',
  });
  const [may, june] = ['Halden bought Orrin on 3 May 2021.', 'Halden bought Orrin on 9 June 2021.'];
  const answer = indexWith(
    clip('d', may, '2025-12-04', { claims: [claimIn(may)] }),
    clip('e', june, '2025-12-04', { claims: [claimIn(june)] }),
  ).timelineOf(ofStory({ kinds: ['happened'] }));
  expect(answer.entries).toMatchObject([
    { differs: true, claim: { subject: 'Halden', predicate: 'acquires', object: 'Orrin' } },
    { differs: true },
  ]);
});

test('an answer is bounded, keeps the latest and says how many there are', () => {
  const many = clip('f', Array.from({ length: 40 }, (_, year) => `It grew in ${1950 + year}.`).join(' '), '2025-12-04');
  const answer = indexWith(many).timelineOf(ofStory({ kinds: ['happened'], limit: 10 }));
  expect([answer.total, told(answer).length, told(answer)[0]]).toEqual([
    40,
    10,
    '1980-01-01 happened: It grew in 1980.',
  ]);
});

test('five thousand entries come in parts, none of them long, that together are the whole', () => {
  const sentence = (n: number) =>
    `It grew a little further, as everybody in the trade could see, on 3 May ${1000 + n}.`;
  const many = Array.from({ length: 10 }, (_, at) =>
    clip(`p${at}`, Array.from({ length: 500 }, (_, n) => sentence(at * 500 + n)).join(' '), '2025-12-04'),
  );
  const calls = indexWith(...many);
  const asked = ofStory({ kinds: ['happened', 'planned'], limit: 5_000 });
  const parts = Array.from({ length: 13 }, (_, at) =>
    calls.timelineOf({ ...asked, part: { from: at * 400, count: 400 } }),
  );
  expect(parts.flatMap(({ entries }) => entries)).toEqual(calls.timelineOf(asked).entries);
  expect(parts.every(({ entryCount, total }) => entryCount === 5_000 && total === 5_000)).toBe(true);
  // What a part weighs is what holds up whoever passes it on; two megabytes and more would be felt.
  expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(400_000);
});

test('a part asked for after a change is of the timeline as it is then', () => {
  const calls = indexWith(first);
  const part = { from: 0, count: 10 };
  expect(calls.timelineOf(ofStory({ part })).entryCount).toBe(3);
  calls.putDocuments([second]);
  expect(told(calls.timelineOf(ofStory({ part })))).toEqual(told(calls.timelineOf(ofStory())));
  expect(calls.timelineOf(ofStory({ part })).entryCount).toBe(5);
});

test('a document that goes takes its events along, and a note is dated when it was begun', () => {
  const calls = indexWith(first, aNote('n', { stories: [story], title: 'My view' }));
  calls.removeDocuments([first.id]);
  expect(told(calls.timelineOf(ofStory({ kinds: ['happened', 'written', 'clipped', 'published'] })))).toEqual([
    '2025-12-04 written: My view',
  ]);
});

test('a page of the year 0 or 1 dates nothing, one of 9999 stands last, and every event has its place', () => {
  const calls = indexWith(
    clip('g', 'It was built in 1950. It was sold.', '0001-01-01'),
    clip('h', 'Halden was founded in 2015.', '9999-12-31'),
    clip('i', 'Halden met Orrin on 3 May 2021.', '0000-00-00'),
  );
  const entries = told(calls.timelineOf(ofStory({ kinds: ['happened', 'planned', 'published'] })));
  expect(entries).toEqual([
    '1950-01-01 happened: It was built in 1950.',
    '2015-01-01 happened: Halden was founded in 2015.',
    '2021-05-03 happened: Halden met Orrin on 3 May 2021.',
    '9999-12-31 published: Clip h',
  ]);
  expect(told(calls.timelineOf(ofStory({ from: '9999-01-01' })))).toEqual(['9999-12-31 published: Clip h']);
});
