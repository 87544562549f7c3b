import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, aNote, anEntity, aStory, entityId, storyId, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
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
      const { facets } = searchDocuments(index, { query, withFacets: true });
      if (!facets) throw new Error('There are no facets');
      const { months, ...values } = facets;
      const pressed = Object.values(values).flat() as FacetValue[];
      const wrong = pressed.flatMap(({ term, count }) => {
        const narrowed = toggleTerm(query, term);
        const { exactTotal } = searchDocuments(index, { query: narrowed });
        const back = searchDocuments(index, { query: toggleTerm(narrowed, term) });
        const whole = searchDocuments(index, { query });
        return exactTotal === count && back.exactTotal === whole.exactTotal ? [] : [{ narrowed, count, exactTotal }];
      });
      expect(wrong).toEqual([]);
      index.close();
    }),
    { numRuns: 40 },
  );
});
