import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type IndexCalls, indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  aStory,
  clipId,
  entityId,
  mentionIn,
  noteId,
  readBeforehand,
  someStories,
  storyAsked,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import type { IndexedDocument, IndexedEntity, IndexedStory } from '#main/index/types.ts';
import { WordNumbers } from '#main/index/word-numbers.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';
import type { Claim, Quote } from '#shared/entities/statements.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { LinkTarget } from '#shared/targets.ts';

type Step =
  | { readonly type: 'put'; readonly documents: readonly IndexedDocument[] }
  | { readonly type: 'gather'; readonly documents: readonly IndexedDocument[] }
  | { readonly type: 'remove'; readonly id: DocumentId }
  | { readonly type: 'entity'; readonly record: IndexedEntity }
  | { readonly type: 'removeEntity'; readonly record: IndexedEntity }
  | { readonly type: 'story'; readonly record: IndexedStory }
  | { readonly type: 'removeStory'; readonly record: IndexedStory };

const names = ['Acme', 'Bolt', 'Carla', 'Delta'];
const sentences = [
  'Acme met Carla.',
  'Bolt sued Acme!\n',
  'Nothing here.',
  'Note one and Delta. ',
  'Tale a is told. C++ 東京. ',
];
const endings = ['a', 'b', 'c', 'd', 'e'];

const aDocument = fc
  .record({
    ending: fc.constantFrom(...endings),
    isNote: fc.boolean(),
    title: fc.constantFrom('Note one', 'Acme report', 'Running', ''),
    aliases: fc.subarray(['Alias x', 'Alias y']),
    text: fc.array(fc.constantFrom(...sentences), { maxLength: 5 }).map((parts) => parts.join('')),
    layers: fc.array(fc.constantFrom('detected', 'confirmed', 'rejected', 'linked'), { minLength: 4, maxLength: 4 }),
    tags: fc.subarray(['Law', 'law', 'chips']),
    stories: fc.subarray([storyId('a'), storyId('b')]),
    flags: fc.tuple(fc.boolean(), fc.boolean()),
    day: fc.integer({ min: 1, max: 6 }),
    published: fc.constantFrom(null, '2025-11-30', '2025', 'soon'),
    link: fc.constantFrom(...endings),
  })
  .map(
    ({ ending, isNote, title, aliases, text, layers, tags, stories, flags, day, published, link }): IndexedDocument => {
      const at = `2025-12-0${day}T08:00:00.000Z`;
      const mentions = names.flatMap((name, n) =>
        text.includes(name)
          ? [
              {
                ...mentionIn(text, name, { layer: layers[n] ?? 'detected', name: n === 0 ? `${name} ${title}` : name }),
                ...(n === 3 ? { alternatives: [entityId('Bolt'), entityId('Carla')] } : {}),
              },
            ]
          : [],
      );
      const target: LinkTarget = { kind: 'note', id: noteId(link) };
      const links = text === '' ? [] : [{ start: 0, end: 4, target, label: text.slice(0, 4) }];
      const [isRead, isArchived] = flags;
      const statements = { quotes: quotesIn(text, mentions), claims: claimsIn(text, mentions) };
      const given = { title, aliases, text, mentions, tags, stories, at, links, isRead, isArchived, ...statements };
      return isNote ? aNote(ending, given) : aClip(ending, { ...given, id: noteId(ending), published });
    },
  );

/** The first entity said the first line, and each entity acquires the next. */
function quotesIn(text: string, mentions: readonly Mention[]): Quote[] {
  const sentence = { start: 0, end: Math.max(0, text.indexOf('\n')) };
  const speaker = mentions[0] && { entityId: mentions[0].entityId, name: mentions[0].name };
  return text === ''
    ? []
    : [{ ...sentence, kind: 'said', isDirect: true, speaker: speaker ?? null, via: [], sentence }];
}

function claimsIn(text: string, mentions: readonly Mention[]): IndexedDocument['claims'] {
  const predicates = ['acquires', 'talks-with', 'acquires'] as const;
  return mentions.slice(1).map(({ entityId: id, name }, n): Claim & { layer: 'detected' } => ({
    start: 0,
    end: text.length,
    subject: { entityId: mentions[n]?.entityId ?? null, name: mentions[n]?.name ?? '' },
    predicate: predicates[n] ?? 'owns',
    object: { entityId: id, name },
    status: 'agreed',
    amount: null,
    date: null,
    via: [],
    layer: 'detected',
  }));
}

/** As a rebuild lists it before it reads the text. */
function byRecordAlone(document: IndexedDocument): IndexedDocument {
  return { ...document, text: '', mentions: [], quotes: [], claims: [], events: [], days: [], sourceHash: '' };
}

const moments = fc.constantFrom(...[1, 2, 3].map((day) => `2025-12-0${day}T09:00:00.000Z`));
const someEntity = fc.constantFrom(...names).map((name) => entityId(name));
const aRecord = fc
  .record({
    name: fc.constantFrom(...names),
    status: fc.constantFrom('confirmed' as const, 'hidden' as const, 'suggested' as const),
    aliases: fc.subarray(['ACM', 'BLT', 'Acme']),
    into: fc.option(someEntity, { freq: 2 }),
    from: fc.option(someEntity, { freq: 2 }),
    documents: fc.subarray(endings.map((ending) => noteId(ending) as DocumentId)),
    notSameAs: fc.subarray(
      names.map((name) => entityId(name)),
      { maxLength: 1 },
    ),
    unsureAt: fc.option(moments, { freq: 1 }),
    at: fc.tuple(moments, moments),
  })
  .map(({ name, status, aliases, into, from, documents, notSameAs, unsureAt, at }) =>
    anEntity(name, {
      name: `${name} Inc`,
      status,
      aliases,
      type: 'product',
      mergedInto: into && { id: into, at: at[0] },
      splits: from ? [{ from, documents, at: at[1] }] : [],
      notSameAs,
      unsureAt,
    }),
  );
const aTale = fc
  .record({
    ending: fc.constantFrom('a', 'b'),
    isArchived: fc.boolean(),
    isMerged: fc.boolean(),
    members: fc.subarray(names),
  })
  .map(({ ending, isArchived, isMerged, members }) =>
    aStory(ending, {
      name: `Tale ${ending}`,
      isArchived,
      mergedInto: isMerged ? storyId(ending === 'a' ? 'b' : 'a') : null,
      entities: members.map((name) => entityId(name)),
    }),
  );

const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constantFrom('put' as const, 'gather' as const),
        documents: fc.array(aDocument, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('remove' as const),
        id: fc.constantFrom(...endings).map((ending) => noteId(ending) as DocumentId),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constantFrom('entity' as const, 'removeEntity' as const), record: aRecord }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constantFrom('story' as const, 'removeStory' as const), record: aTale }),
    },
  ),
  { maxLength: 12 },
);

test('an index brought up to date step by step answers as one built from scratch', () => {
  // How new a document is counts for its place, and between two answers a slow machine lets seconds pass.
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { index } = temporaryIndex(onTestFinished);
  const { index: fresh } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const freshCalls = indexCalls(fresh);
  fc.assert(
    fc.property(steps, fc.boolean(), fc.boolean(), (taken, isReversed, isListedFirst) => {
      calls.clear();
      freshCalls.clear();
      const vault = take(calls, taken);
      const documents = [...vault.documents.values()];
      if (isListedFirst) freshCalls.putListings(documents.map(byRecordAlone));
      freshCalls.putDocuments(isReversed ? documents.reverse() : documents);
      freshCalls.putStories([...vault.stories.values()]);
      freshCalls.putEntities([...vault.entities.values()]);
      expect(answersOf(calls)).toEqual(answersOf(freshCalls));
    }),
    { numRuns: 40 },
  );
});

test('a document is listed, counted and found by its title before its text is read, and its text afterwards', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const clip = aClip('a', { title: 'Rocket for sale', text: 'A launcher changes hands.', tags: ['Space'] });
  calls.putListings([byRecordAlone(clip)]);
  expect(calls.list({}).rows.map(({ id, title }) => [id, title])).toEqual([[clip.id, 'Rocket for sale']]);
  expect(calls.counts(null).clips).toBe(1);
  expect(calls.search({ query: 'rock', phase: 'titles' }).hits.map(({ document }) => document.id)).toEqual([clip.id]);
  expect(calls.search({ query: 'launcher' }).total).toBe(0);
  expect(calls.sourceHashes()).toEqual([{ id: clip.id, hash: '' }]);
  calls.putDocuments([clip]);
  expect(calls.search({ query: 'launcher' }).total).toBe(1);
  calls.putListings([byRecordAlone(clip)]);
  expect(calls.search({ query: 'launcher' }).total).toBe(1);
  expect(calls.list({}).total).toBe(1);
});

test('whatever is merged, split and taken back, no mention is lost or counted twice', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const documents = fc.uniqueArray(aDocument, { selector: ({ id }) => id, minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(documents, fc.array(aRecord, { maxLength: 4 }), (given, records) => {
      calls.clear();
      calls.putDocuments(given);
      const before = countsOf(calls);
      for (const { status: _, ...record } of records) {
        calls.putEntities([{ ...record, status: 'confirmed' }]);
        expect(countsOf(calls).sum).toBe(before.sum);
      }
      for (const { id } of records) calls.removeEntity(id);
      expect(countsOf(calls)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

/** The mentions of every entity there is, and their sum. */
function countsOf(calls: IndexCalls) {
  const rows = calls.entityList({ limit: 500 }).rows.map(({ id, mentionCount, documentCount, storyCount }) => {
    return { id, mentionCount, documentCount, storyCount };
  });
  const sum = rows.reduce((all, { mentionCount }) => all + mentionCount, 0);
  return { rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)), sum };
}

/** Takes the steps, and answers what is left in the vault after them. */
function take(calls: IndexCalls, taken: readonly Step[]) {
  const documents = new Map<string, IndexedDocument>();
  const entities = new Map<string, IndexedEntity>();
  const stories = new Map<string, IndexedStory>();
  const numbers = new WordNumbers();
  for (const step of taken) {
    if (step.type === 'put' || step.type === 'gather') {
      if (step.type === 'put') calls.putDocuments(step.documents);
      else calls.gatherDocuments(step.documents.map((document) => readBeforehand(document, numbers)));
      for (const document of step.documents) documents.set(document.id, document);
    } else if (step.type === 'remove') {
      calls.removeDocuments([step.id]);
      documents.delete(step.id);
    } else if (step.type === 'entity') {
      calls.putEntities([step.record]);
      entities.set(step.record.id, step.record);
    } else if (step.type === 'removeEntity') {
      calls.removeEntity(step.record.id);
      entities.delete(step.record.id);
    } else if (step.type === 'story') {
      calls.putStories([step.record]);
      stories.set(step.record.id, step.record);
    } else {
      calls.removeStory(step.record.id);
      stories.delete(step.record.id);
    }
  }
  calls.commitDocuments();
  return { documents, entities, stories };
}

/** Everything that can be asked, asked. */
function answersOf(calls: IndexCalls) {
  const ids = endings.map((ending) => noteId(ending));
  const entities = names.map((name) => entityId(name));
  const targets: LinkTarget[] = [
    ...ids.flatMap((id): LinkTarget[] => [{ kind: 'note', id }]),
    ...entities.map((id): LinkTarget => ({ kind: 'entity', id })),
    { kind: 'story', id: storyId('a') },
  ];
  const queries = [
    'acme',
    'note one',
    'run',
    '東京',
    'C++',
    '-acme',
    'tag:law',
    'entity:acme',
    'story:tale',
    'is:unread',
    'acne',
  ];
  return {
    hashes: calls.sourceHashes(),
    lists: [{}, { kind: 'note' } as const, { inbox: true }, { tag: 'law' }, { story: storyId('a') }].map((input) =>
      calls.list(input),
    ),
    counts: calls.counts(),
    tags: calls.tags(),
    suggestions: ['', 'a', 'ac', 'inc', 'tale', 'nt1', 'alias'].map((query) => calls.suggest({ query, limit: 50 })),
    resolved: calls.resolve(targets),
    backlinks: targets.map((target) => calls.backlinksOf(target)),
    entityList: [{}, { floor: 2 }, { floor: null }, { part: 'suggestions', floor: 2 } as const].map((input) =>
      calls.entityList(input),
    ),
    pages: entities.map((id) => calls.entityPage(id, '2025-12-03T00:00:00.000Z')),
    review: [calls.reviewQueue({}), ...ids.map((documentId) => calls.reviewQueue({ documentId }))],
    statements: [
      entities.map((id) => [calls.claimsOf(id), calls.quotesOf(id, 'by'), calls.quotesOf(id, 'about')]),
      ids.map((id) => calls.statementsOf(id)),
    ],
    copies: endings.map((ending) => calls.copiesOf(clipId(ending))),
    unlinked: targets.map((target) => calls.unlinkedList(target)),
    mentions: ids.map((id) => [calls.mentionsOfDocument(id), calls.entitiesOfDocument(id)]),
    stories: [calls.storyList(someStories), calls.storyPage(storyAsked('a')), calls.storyPage(storyAsked('b'))],
    paths: entities.map((id) => calls.entityPath(id)),
    shared: calls.sharedEntities(storyId('a'), storyId('b')),
    mentioning: entities.map((id) => calls.documentsMentioning(id)),
    naming: calls.documentsNaming(['Acme', 'Delta']),
    linking: targets.map((target) => calls.documentsLinkingTo(target)),
    found: queries.map((query) => {
      const { hits, total } = calls.search({ query, patienceMs });
      return { total, hits: hits.map((hit) => ({ ...hit, score: hit.score.toFixed(6) })) };
    }),
  };
}
