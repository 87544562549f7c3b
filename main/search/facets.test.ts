import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, aNote, anEntity, aStory, entityId, storyId, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { IndexedDocument, IndexedEntity } from '#main/index/types.ts';
import { ReadingDatabase } from '#main/search/reading-database.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';
import type { EntityType } from '#shared/entities/types.ts';
import { toggleTerm } from '#shared/search/edit-query.ts';
import type { FacetValue } from '#shared/search/types.ts';

const entities: readonly { id: string; name: string; type: EntityType; aliases?: string[] }[] = [
  { id: 'mercury1', name: 'Mercury', type: 'organization' },
  { id: 'mercury2', name: 'Mercury', type: 'place' },
  { id: 'mercury3', name: 'Mercury Bank', type: 'organization', aliases: ['Mercury'] },
  { id: 'altman1', name: 'Sam Altman', type: 'person' },
  { id: 'altman2', name: 'Sam Altman', type: 'person' },
];

const given = fc.record({
  words: fc.subarray(['rocket', 'rocketry', 'chip', 'chips', 'launch'], { minLength: 1 }),
  outlet: fc.constantFrom(null, 'Orbit', 'orbit', 'Orbit Daily', 'The “Ledger”', 'Ölblatt (DE)'),
  tags: fc.subarray(['space', 'space/launch', 'space/launch/cost', 'spaces', 'R&D']),
  stories: fc.subarray(['chip', 'chipwar']),
  entities: fc.subarray(entities.map(({ id }) => id)),
  published: fc.constantFrom(
    null,
    '2025',
    '2025-12',
    '2025-12-31',
    '2025-12-31T23:30:00-08:00',
    '2026-01-01T00:30:00+09:00',
  ),
  at: fc.constantFrom('2025-12-31T23:59:00.000Z', '2026-01-01T00:01:00.000Z', '2026-06-30T12:00:00.000Z'),
  isNote: fc.boolean(),
});
type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

function documentOf(
  { words, outlet, tags, stories, entities: named, published, at, isNote }: Given,
  n: number,
): IndexedDocument {
  const text = words.join(' ');
  const mentions = entities
    .filter(({ id }) => named.includes(id))
    .map(({ id, name, type }) => ({ ...{ start: 0, end: 4, name, type }, entityId: entityId(id) }))
    .map((mention) => ({ ...mention, layer: 'confirmed' as const, rule: 'test', score: 1 }));
  const shared = { title: `No ${n}`, text, tags, stories: stories.map(storyId), mentions, at, createdAt: at };
  return isNote ? aNote(`d${n}`, shared) : aClip(`d${n}`, { ...shared, outlet, published });
}

const queries = [
  'rocket',
  'roc',
  'chip ',
  'rocket OR chip',
  'roc OR (chip launch',
  '"rocket',
  '-launch',
  '(chip OR launch) -rocketry ',
];

test('each count of the facets is what comes of pressing it, and pressing it again leads back', () => {
  fc.assert(
    fc.property(fc.array(given, { minLength: 12, maxLength: 30 }), fc.constantFrom(...queries), (all, query) => {
      const { index } = temporaryIndex(onTestFinished);
      const calls = indexCalls(index);
      calls.putEntities(entities.map(({ id, ...rest }) => anEntity(id, rest)));
      calls.putStories([aStory('chip', { name: 'Chip' }), aStory('chipwar', { name: 'Chip war' })]);
      calls.putDocuments(all.map(documentOf));
      const { facets } = searchDocuments(index, { query, withFacets: true, patienceMs });
      if (!facets) throw new Error('There are no facets');
      const { months, ...values } = facets;
      const pressed = Object.values(values).flat() as FacetValue[];
      const wrong = pressed.flatMap(({ term, count }) => {
        const narrowed = toggleTerm(query, term);
        const { exactTotal } = searchDocuments(index, { query: narrowed, patienceMs });
        const back = searchDocuments(index, { query: toggleTerm(narrowed, term), patienceMs });
        const whole = searchDocuments(index, { query, patienceMs });
        return exactTotal === count && back.exactTotal === whole.exactTotal ? [] : [{ narrowed, count, exactTotal }];
      });
      expect(wrong).toEqual([]);
      index.close();
    }),
    { numRuns: 40 },
  );
});

/** Of `Orbit` and `orbit` the one that was put in last is shown. */
function counted(index: IndexReader): unknown {
  return JSON.parse(
    JSON.stringify(searchDocuments(index, { query: '-nothing', withFacets: true, patienceMs }).facets).toLowerCase(),
  );
}

const change = fc.oneof(
  fc.record({ what: fc.constant('put'), n: fc.nat(5), given }),
  fc.record({ what: fc.constant('list'), n: fc.nat(5), given }),
  fc.record({ what: fc.constant('remove'), n: fc.nat(5) }),
  fc.record({ what: fc.constant('merge'), from: fc.nat(2), to: fc.integer({ min: 3, max: 4 }) }),
  fc.record({ what: fc.constant('part'), from: fc.nat(2) }),
  fc.record({ what: fc.constant('fail') }),
);

test('facets that are counted again and again are those of an index made afresh', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 4, maxLength: 14 }), (changes) => {
      const { index, file } = temporaryIndex(onTestFinished);
      const calls = indexCalls(index);
      const records = new Map(entities.map(({ id, ...rest }) => [id, anEntity(id, rest)]));
      const stories = [aStory('chip', { name: 'Chip' }), aStory('chipwar', { name: 'Chip war' })];
      const documents = new Map<string, IndexedDocument>();
      calls.putEntities([...records.values()]);
      calls.putStories(stories);
      const reader = new ReadingDatabase(file);
      const facetsNow = () => {
        reader.prepare();
        return counted(reader);
      };
      for (const one of changes) {
        if (one.what === 'put' || one.what === 'list') {
          const document = documentOf(one.given, one.n);
          const isListed = one.what === 'list' && !documents.has(document.id);
          if (isListed) calls.putListings([document]);
          if (one.what === 'put') calls.putDocuments([document]);
          if (isListed) documents.set(document.id, { ...document, mentions: [] });
          else if (one.what === 'put') documents.set(document.id, document);
        } else if (one.what === 'remove') {
          const gone = [...documents.keys()][one.n];
          if (gone !== undefined) calls.removeDocuments([gone as IndexedDocument['id']]);
          documents.delete(gone ?? '');
        } else if (one.what === 'fail') {
          const broken = { ...aNote('broken'), title: null } as unknown as IndexedDocument;
          expect(() => calls.putDocuments([broken])).toThrow();
        } else {
          const { id, ...rest } = entities[one.from] ?? { id: '' };
          const survivor = one.what === 'merge' ? entityId(entities[one.to]?.id ?? '') : undefined;
          const mergedInto = survivor ? { id: survivor, at: '2026-01-01T00:00:00.000Z' } : null;
          const record: IndexedEntity = anEntity(id, { ...rest, mergedInto });
          records.set(id, record);
          calls.putEntities([record]);
        }
        facetsNow();
      }
      const afresh = temporaryIndex(onTestFinished).index;
      const again = indexCalls(afresh);
      again.putEntities([...records.values()]);
      again.putStories(stories);
      again.putDocuments([...documents.values()]);
      expect(facetsNow()).toEqual(counted(afresh));
      reader.close();
      index.close();
      afresh.close();
    }),
    { numRuns: 15 },
  );
});
