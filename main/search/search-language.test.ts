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
import { matchesOf } from '#main/search/matches-of.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';
import { similarDocuments } from '#main/search/similar-documents.ts';
import { suggestTerms } from '#main/search/suggest-terms.ts';
import { switchTo } from '#main/search/switch-to.ts';
import { lookUpNames, readWatchList, watchListCsv } from '#main/search/watch-list.ts';
import type { DocumentId } from '#shared/ids.ts';
import { readQuery } from '#shared/search/read-query.ts';

const altman = { entity: 'altman', type: 'person', name: 'Sam Altman' } as const;
const rocketText =
  'Sam Altman wants to buy a rocket. The price is not known.\nElon Musk disagrees. “No plans to sell,” said Sam Altman.';
const chipText = 'Dresden builds a chip factory.\nSam Altman was not there, and no rocket either.';

function filled() {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putEntities([anEntity('altman', { name: 'Sam Altman', type: 'person' })]);
  calls.putStories([aStory('orbit', { name: 'Compute in orbit' })]);
  const start = rocketText.indexOf('No plans');
  calls.putDocuments([
    aClip('rocket', {
      title: 'A rocket for sale',
      text: rocketText,
      outlet: 'Orbit Daily',
      published: '2026-07-14',
      language: 'en',
      days: ['2026-08'],
      hasImage: true,
      stories: [storyId('orbit')],
      tags: ['rivalry'],
      mentions: [mentionIn(rocketText, 'Sam Altman', altman)],
      quotes: [
        {
          start,
          end: start + 'No plans to sell,'.length,
          kind: 'said',
          isDirect: true,
          speaker: { entityId: entityId('altman'), name: 'Sam Altman' },
          via: [],
          sentence: { start: rocketText.indexOf('“'), end: rocketText.length },
        },
      ],
    }),
    aClip('chips', {
      title: 'Chips',
      text: chipText,
      outlet: 'The Ledger',
      published: '2025-01-02',
      language: 'de',
      isArchived: true,
      mentions: [mentionIn(chipText, 'Sam Altman', altman)],
    }),
    aNote('plan', {
      title: 'Plan',
      headings: ['Motive and means'],
      text: 'Why buy a rocket at all? Disney+ and C++ and iOS 17.4.1, says ann@example.com.',
      tags: ['rivalry'],
      at: '2026-07-01T12:00:00.000Z',
      updatedAt: '2026-07-01T12:00:00.000Z',
    }),
    aNote('blank', { title: '', text: '半導体の会社' }),
  ]);
  return index;
}

const names: Record<string, string> = {
  [clipId('rocket')]: 'rocket',
  [clipId('chips')]: 'chips',
  [noteId('plan')]: 'plan',
  [noteId('blank')]: 'blank',
};
const now = Date.parse('2026-07-15T12:00:00Z');

test.each<[string, string[]]>([
  ['rocket near:3 buy ', ['plan', 'rocket']],
  ['price near:2 buy ', []],
  ['sentence:(rocket price)', []],
  ['sentence:(rocket altman)', ['chips', 'rocket']],
  ['paragraph:(rocket price)', ['rocket']],
  ['"buy rocket"~3', ['plan', 'rocket']],
  ['/ro[c]ket/ -type:note', ['chips', 'rocket']],
  ['rokcet~1', ['chips', 'plan', 'rocket']],
  ['roc* OR factory ', ['chips', 'plan', 'rocket']],
  ['rocket with:"Sam Altman"', ['chips', 'rocket']],
  ['factory with:"Sam Altman"', []],
  ['(price OR sells) with:"Sam Altman"', ['rocket']],
  ['(disagrees OR price) with:"Sam Altman"', ['rocket']],
  ['(dresden OR unheard) with:"Sam Altman"', []],
  ['said-by:altman', ['rocket']],
  ['quote:plans', ['rocket']],
  ['quote:price', []],
  ['person:altman', ['chips', 'rocket']],
  ['company:altman', []],
  ['outlet:orbit', ['rocket']],
  ['story:compute', ['rocket']],
  ['tag:rivalry', ['plan', 'rocket']],
  ['lang:de', ['chips']],
  ['published:2026-07', ['rocket']],
  ['published:<1w', ['rocket']],
  ['date:2025', ['blank', 'chips']],
  ['event:2026-08-03', ['rocket']],
  ['is:archived', ['chips']],
  ['is:untitled', ['blank']],
  ['has:image', ['rocket']],
  ['has:quote', ['rocket']],
  ['title:rocket', ['rocket']],
  ['note:rocket', ['plan']],
  ['body:chip', ['chips']],
  ['Disney+', ['plan']],
  ['C++ ', ['plan']],
  ['17.4.1', ['plan']],
  ['ann@example.com', ['plan']],
  ['導体', ['blank']],
  ['17.', ['plan']],
  ['17.4', ['plan']],
  ['ann@ex', ['plan']],
  ['ann@example.c', ['plan']],
  ['"iOS 17.4', ['plan']],
  ['"price is no', ['rocket']],
  ['"price is no"', []],
  ['"price is no ', []],
  ['outlet:led', ['chips']],
  ['published:2026-02-30 OR factory ', ['chips']],
  ['before:2025-06', ['chips']],
  ['after:2026-07-01', ['rocket']],
  ['updated:2026-07-01', ['plan']],
  ['clipped:2026-07', []],
  ['url:example.com', []],
  ['author:nobody', []],
  ['highlight:doubt', []],
  ['is:unread', ['chips', 'rocket']],
  ['is:note', ['blank', 'plan']],
  ['type:clips -is:archived', ['rocket']],
  ['has:claim', []],
  ['has:link', []],
  ['product:altman', []],
  ['place:altman', []],
  ['rivalry:x OR factory ', ['chips']],
])('%s finds %j', (query, expected) => {
  const found = searchDocuments(filled(), { query, patienceMs }, { now });
  const exact = found.hits.filter(({ missing }) => missing.length === 0);
  expect(exact.map(({ document }) => names[document.id]).sort()).toEqual(expected);
});

test('a typo is helped where a word stands nowhere, and says so', () => {
  const { hits, respelled } = searchDocuments(filled(), { query: 'factroy dresden ', patienceMs }, { now });
  expect(hits[0]?.document.id).toBe(clipId('chips'));
  expect(respelled).toEqual([{ typed: 'factroy', used: ['factory'] }]);
});

test('a word that is there is never taken for another', () => {
  const { respelled, hits } = searchDocuments(filled(), { query: 'chip ', patienceMs }, { now });
  expect([respelled, hits.length]).toEqual([[], 1]);
});

test('facets count what was found and edit the query', () => {
  const { facets } = searchDocuments(filled(), { query: 'rocket type:clip', withFacets: true, patienceMs }, { now });
  expect(facets?.kind).toEqual([{ label: 'clip', term: 'type:clip', count: 2, isOn: true, entity: null }]);
  expect(facets?.outlet.map(({ label, term, count }) => [label, term, count])).toEqual([
    ['Orbit Daily', 'outlet:"Orbit Daily"', 1],
    ['The Ledger', 'outlet:"The Ledger"', 1],
  ]);
  expect(facets?.entity.map(({ label, count }) => [label, count])).toEqual([['Sam Altman', 2]]);
  expect(facets?.year.map(({ label }) => label)).toEqual(['2026', '2025']);
});

test('hits come by date or title when asked', () => {
  const order = (sort: 'newest' | 'oldest' | 'title') =>
    searchDocuments(filled(), { query: 'rocket ', sort, patienceMs }, { now }).hits.map(
      ({ document }) => names[document.id],
    );
  expect([order('newest'), order('oldest'), order('title')]).toEqual([
    ['rocket', 'plan', 'chips'],
    ['chips', 'plan', 'rocket'],
    ['rocket', 'chips', 'plan'],
  ]);
});

test('titles come by their letters whatever the accents, the same ones newest first, and none at the end', () => {
  const { index } = temporaryIndex(onTestFinished);
  const given = ['Zebra', 'éclair', 'Apple', 'apple', '', 'Ångström', '“Banana”'];
  indexCalls(index).putDocuments(
    given.map((title, at) => aClip(`t${at}`, { title, text: 'fruit', published: `2026-01-0${at + 1}` })),
  );
  const titles = (sort: 'title' | 'newest' | 'oldest') =>
    searchDocuments(index, { query: 'fruit ', sort, patienceMs }).hits.map(({ document }) => document.title);
  expect(titles('title')).toEqual(['Ångström', 'apple', 'Apple', '“Banana”', 'éclair', 'Zebra', '']);
  expect(titles('newest')).toEqual([...titles('oldest')].reverse());
});

test('each hit can say why it is there', () => {
  const [first] = searchDocuments(
    filled(),
    { query: 'a rocket for sale', withReasons: true, patienceMs },
    { now },
  ).hits;
  expect(first?.reasons.map(({ kind }) => kind)).toContain('title');
});

test('the reasons say where a word was found, and none was found no times', () => {
  const reasonsOf = (query: string) =>
    searchDocuments(filled(), { query, withReasons: true, patienceMs }, { now })
      .hits.find(({ document }) => document.id === clipId('rocket'))
      ?.reasons.map(({ kind, label }) => `${kind}: ${label}`);
  expect(reasonsOf('rocket ')?.[0]).toBe('words: “rocket” 2 times, in the title');
  expect(reasonsOf('"buy a rocket"')?.[0]).toBe('phrase: “buy a rocket” once');
  expect(reasonsOf('rivalry ')?.[0]).toBe('words: “rivalry” in its outlet, authors, tags or address');
});

test('every match of a document can be stepped through', () => {
  const matches = matchesOf(filled(), 'rocket', clipId('rocket') as DocumentId);
  expect([matches?.title.length, matches?.text.length]).toEqual([1, 1]);
});

test('suggestions know fields, and the values of the field at the caret', () => {
  const index = filled();
  const offered = (query: string) => suggestTerms(index, { query, caret: query.length, limit: 8 });
  expect(offered('rocket out').suggestions.map(({ label }) => label)).toEqual(['outlet:']);
  // What is typed in full is a word that may be meant: no list opens over the results for it.
  expect(offered('rocket company').suggestions).toEqual([]);
  expect(offered('outlet:or').suggestions.map(({ insert, count }) => [insert, count])).toEqual([
    ['outlet:"Orbit Daily" ', 1],
  ]);
  expect(offered('is:un').suggestions.map(({ label }) => label)).toEqual(['unread', 'untitled', 'unnamed']);
  expect(offered('rocket has:').suggestions.map(({ label }) => label)).toEqual([
    'image',
    'highlight',
    'quote',
    'claim',
    'link',
  ]);
  const days = (field: string) => offered(field).suggestions.map(({ label }) => label);
  for (const field of ['published:', 'clipped:', 'before:', 'after:'])
    for (const day of days(field))
      expect(readQuery(`${field}${day}`, { today: '2026-07-15' }).query?.type).toBe('days');
  expect(days('clipped:<')).toEqual(['<1w', '<1m', '<1y']);
  expect(offered('-tag:riv').suggestions.map(({ insert }) => insert)).toEqual(['tag:rivalry ']);
  expect(offered('x with:"sam a')).toMatchObject({ from: 2, suggestions: [{ label: 'Sam Altman' }] });
});

test('the switcher finds titles, entities, headings, tags and commands, and what is opened often comes first', () => {
  const ask = (query: string, visits = {}) =>
    switchTo(filled(), {
      query,
      visits,
      now,
      limit: 10,
      searches: [],
      commands: [{ id: 'new-note', title: 'New note', keywords: ['create'] }],
    });
  expect(ask('means').map(({ kind }) => kind)).toEqual(['heading']);
  expect(ask('altman').map(({ kind }) => kind)).toEqual(['entity']);
  expect(ask('rival').map(({ kind, value }) => [kind, value])).toEqual([['tag', 'rivalry']]);
  expect(ask('create').map(({ value }) => value)).toEqual(['new-note']);
  const key = `note:${noteId('plan')}`;
  expect(ask('', { [key]: { count: 3, at: '2026-07-15T00:00:00.000Z' } })[0]?.key).toBe(key);
});

test('documents like one say what they have in common', () => {
  const found = similarDocuments(filled(), clipId('rocket') as DocumentId, 5) ?? [];
  const chips = found.find(({ document }) => document.id === clipId('chips'));
  expect(chips?.reasons.map(({ kind }) => kind)).toContain('entity');
});

test('one word in common does not make a document like another, two do', () => {
  const { index } = temporaryIndex(onTestFinished);
  indexCalls(index).putDocuments([
    aNote('a', { title: 'Source', text: 'Quietly the foundry expanded.' }),
    aNote('b', { title: 'Chance', text: 'Musicians rehearse quietly.' }),
    aNote('c', { title: 'Like', text: 'Another foundry expanded abroad.' }),
  ]);
  const found = similarDocuments(index, aNote('a').id, 5) ?? [];
  expect(found.map(({ document }) => document.title)).toEqual(['Like']);
});

test('a watch-list counts each name under any of its spellings', () => {
  const { names: watched, skipped } = readWatchList(
    'name;other\nSam Altman;\n=Nobody;\nNowhere;Dresden\nsam altman;\n;\n',
  );
  const rows = lookUpNames(filled(), watched);
  expect(rows.map(({ name, documents, mentions, stories }) => [name, documents, mentions, stories])).toEqual([
    ['Sam Altman', 2, 2, 1],
    ['=Nobody', 0, 0, 0],
    ['Nowhere', 1, 0, 0],
  ]);
  expect(skipped.map(({ reason }) => reason)).toEqual(['repeated', 'empty']);
  expect(watchListCsv(rows)).toContain("'=Nobody");
});
