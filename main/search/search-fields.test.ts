import { beforeAll, expect, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  aStory,
  clipId,
  entityId,
  mentionIn,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';
import type { EntityType } from '#shared/entities/types.ts';
import { partFields, possessions, states, valueFields } from '#shared/search/query-syntax.ts';

// One document has what a field, a state or a possession asks for, the others do not: each finds that one.

const named = (text: string, name: string, type: EntityType) => mentionIn(text, name, { entity: name, type });
const whole = (text: string) => ({ start: 0, end: text.length });
const copy = Array.from({ length: 40 }, (_, at) => `The wire${at} told plant${at} of town${at}.`).join(' ');
const claim = (text: string, subject: string, object: string) =>
  ({
    ...whole(text),
    ...{ predicate: 'acquires', status: 'agreed', amount: null, date: null, layer: 'detected' as const, via: [] },
    subject: { entityId: entityId(subject), name: subject },
    object: { entityId: entityId(object), name: object },
  }) as IndexedDocument['claims'][number];

const documents: Readonly<Record<string, Partial<IndexedDocument>>> = {
  titled: { title: 'Zeppelin' },
  bodied: { text: 'A balloon rises.' },
  noted: { kind: 'note', text: 'An airship, in a note.' },
  clipped: { text: 'An airship, in a clip.' },
  quoting: {
    text: '“No kites here,” said Ann. Kites are banned.',
    quotes: [
      {
        start: 0,
        end: 15,
        kind: 'said',
        isDirect: true,
        speaker: { entityId: entityId('Ann'), name: 'Ann' },
        via: [],
        sentence: { start: 0, end: 26 },
      },
    ],
    mentions: [named('“No kites here,” said Ann.', 'Ann', 'person')],
  },
  marked: { text: 'A glider lands.', highlights: [{ exact: 'glider', comment: 'doubtful' }] },
  companied: { text: 'Acme grows.', mentions: [named('Acme grows.', 'Acme', 'organization')] },
  producted: { text: 'Nova flies.', mentions: [named('Nova flies.', 'Nova', 'product')] },
  placed: { text: 'Rain in Dresden.', mentions: [named('Rain in Dresden.', 'Dresden', 'place')] },
  published: { outlet: 'Orbit Daily', authors: ['Ada Pérez'], published: '2024-05-06' },
  filed: { stories: [storyId('war')] },
  tagged: { tags: ['space/launch'] },
  addressed: { address: 'https://news.example.com/2026/07/a', addressKeys: ['news.example.com/2026/07/a'] },
  german: { language: 'de-AT' },
  eventful: { days: ['1969-07-20'] },
  read: { isRead: true, isArchived: true },
  copied: { text: copy, outlet: 'Wire' },
  copying: { text: copy, outlet: 'Other' },
  single: { text: 'Acme buys Nova.', claims: [claim('Acme buys Nova.', 'Acme', 'Nova')], outlet: 'First' },
  double: { text: 'Acme buys Ann.', claims: [claim('Acme buys Ann.', 'Acme', 'Ann')], outlet: 'First' },
  second: {
    text: 'In the end it was Acme that took Ann over.',
    claims: [claim('In the end it was Acme that took Ann over.', 'Acme', 'Ann')],
    outlet: 'Second',
  },
  failed: { status: { state: 'failed', step: 'fetch', failure: { code: 'EMPTY_INPUT', data: {} } } },
  orphaned: { hasOrphans: true },
  untitled: { title: '' },
  unnamed: {
    text: 'A source said so.',
    quotes: [
      {
        start: 0,
        end: 17,
        kind: 'unnamed',
        isDirect: false,
        speaker: { entityId: null, name: 'a source' },
        via: [],
        sentence: { start: 0, end: 17 },
      },
    ],
  },
  pictured: { hasImage: true },
  linking: {
    kind: 'note',
    text: 'See it.',
    links: [{ start: 0, end: 3, target: { kind: 'clip', id: clipId('titled') }, label: 'See' }],
  },
};

let index: ReturnType<typeof temporaryIndex>['index'];
beforeAll(() => {
  const made = temporaryIndex(() => undefined);
  index = made.index;
  const calls = indexCalls(index);
  calls.putEntities([anEntity('Ann', { name: 'Ann', type: 'person' })]);
  calls.putStories([aStory('war', { name: 'Chip war' })]);
  calls.putDocuments(
    Object.entries(documents).map(([name, given]) =>
      given.kind === 'note'
        ? aNote(name, { title: name, ...given })
        : aClip(name, { title: name, isRead: true, published: '2020-01-01', ...given }),
    ),
  );
  return () => index.close();
});

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['title:zeppelin', ['titled']],
  ['body:balloon', ['bodied']],
  ['body:zeppelin', []],
  ['note:airship', ['noted']],
  ['clip:airship', ['clipped']],
  ['quote:kites', ['quoting']],
  ['quote:banned', []],
  ['highlight:glider', ['marked']],
  ['highlight:doubtful', ['marked']],
  ['highlight:lands', []],
  ['entity:acme', ['companied']],
  ['person:ann', ['quoting']],
  ['company:acme', ['companied']],
  ['product:nova', ['producted']],
  ['place:dresden', ['placed']],
  ['place:nova', []],
  ['rain with:dresden', ['placed']],
  ['said-by:ann', ['quoting']],
  ['outlet:"orbit daily"', ['published']],
  ['author:"ada perez"', ['published']],
  ['story:"chip war"', ['filed']],
  ['tag:space', ['tagged']],
  ['tag:space/launch', ['tagged']],
  ['tag:launch', []],
  ['url:/2026/07', ['addressed']],
  ['url:https://www.news.example.com/2026', ['addressed']],
  ['url:/2027', []],
  ['url:https://news.example.com/2026', ['addressed']],
  ['site:example.com', ['addressed']],
  ['site:https://news.example.com/', ['addressed']],
  ['site:ample.com', []],
  ['lang:de', ['german']],
  ['lang:de-at', ['german']],
  ['lang:d', []],
  ['event:1969-07', ['eventful']],
  ['event:<1970 event:>1968', ['eventful']],
  ['published:2024-05-06', ['published']],
  ['published:2024-04..2024-06', ['published']],
  ['published:2024-q2', ['published']],
  ['date:2024', ['published']],
  ['is:unread type:note', []],
  ['is:archived', ['read']],
  ['is:duplicate', ['copied', 'copying']],
  ['is:single-source', ['single']],
  ['is:failed', ['failed']],
  ['is:orphaned-quote', ['orphaned']],
  ['is:untitled', ['']],
  ['is:unnamed', ['unnamed']],
  ['is:note', ['linking', 'noted']],
  ['is:clip is:archived', ['read']],
  ['has:image', ['pictured']],
  ['has:highlight', ['marked']],
  ['has:quote', ['quoting', 'unnamed']],
  ['has:claim', ['double', 'second', 'single']],
  ['has:link', ['linking']],
];

test.each(cases)('%s finds what has it, and nothing else', (query, expected) => {
  const { hits, explanation } = searchDocuments(index, { query, isTyping: false, patienceMs });
  expect(hits.map(({ document }) => document.title.replace('Zeppelin', 'titled')).sort()).toEqual(expected);
  expect(explanation).toMatch(/^Notes and clips that .+\.$/);
});

test('every part, field, state and thing of the language is among them', () => {
  const asked = cases.map(([query]) => query).join(' ');
  const all = [...partFields, ...valueFields].map((field) => `${field}:`);
  const words = [...all, ...states.map((state) => `is:${state}`), ...possessions.map((thing) => `has:${thing}`)];
  expect(words.filter((word) => !asked.includes(word))).toEqual([]);
});
