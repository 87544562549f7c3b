import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, anEntity, clipId, entityId, mentionIn, storyId, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { EntityRecord } from '#shared/entities/types.ts';

function indexWith(...documents: IndexedDocument[]) {
  const calls = indexCalls(temporaryIndex(onTestFinished).index);
  calls.putDocuments(documents);
  return calls;
}

/** Spreads to the end, and answers what was found. */
function spread(calls: ReturnType<typeof indexWith>, entity: EntityRecord, names: string[]): number {
  calls.putEntities([entity]);
  let found = 0;
  for (let after: string | null = null; ; ) {
    const part = calls.spreadNames({ entity, names, after });
    found += part.found;
    if (part.next === null) return found;
    after = part.next;
  }
}

const saying = (ending: string, text: string, given: Partial<IndexedDocument> = {}) =>
  aClip(ending, { text, ...given });

test('a new name is found in stored texts, and counted, listed and searched as if it had been recognized', () => {
  const text = 'One line.\nThe Voyager team met Voyager.';
  const calls = indexWith(saying('a', text, { stories: [storyId('s')] }), saying('b', 'Nothing of it.'));
  const entity = anEntity('v', { name: 'Voyager Space', aliases: ['Voyager'] });
  expect(spread(calls, entity, ['Voyager'])).toBe(2);
  expect(calls.mentionsOfDocument(clipId('a'))).toMatchObject([
    { start: 14, end: 21, entityId: entity.id, name: 'Voyager Space', layer: 'detected', rule: 'known name' },
    { start: 31, end: 38 },
  ]);
  expect(calls.entityList({}).rows).toMatchObject([{ mentionCount: 2, documentCount: 1 }]);
  expect(calls.backlinksOf({ kind: 'entity', id: entity.id }).unlinked[0]?.documents[0]?.passages).toMatchObject([
    { paragraph: 2, match: 'Voyager' },
    { paragraph: 2 },
  ]);
  expect(calls.search({ query: '"voyager space"' }).total).toBe(1);
  expect(spread(calls, entity, ['Voyager'])).toBe(0);
});

test('what stands at a place already stays, and what the user rejected there stays rejected', () => {
  const text = 'Block grew. Block by Block Inc. A Block.';
  const mentions = [
    { ...mentionIn(text, 'Block'), entityId: entityId('b'), layer: 'rejected' as const },
    mentionIn(text, 'Block Inc', { entity: 'other' }),
  ];
  const target = { kind: 'note', id: clipId('x') } as never;
  const calls = indexWith(saying('a', text, { mentions, links: [{ start: 12, end: 17, target, label: 'Block' }] }));
  expect(spread(calls, anEntity('b', { name: 'Block' }), ['Block'])).toBe(1);
  expect(calls.mentionsOfDocument(clipId('a')).map(({ start }) => start)).toEqual([21, 34]);
});

test('a name that is an ordinary word needs its capital, a ticker its exact form, and capitals throughout will do', () => {
  const calls = indexWith(
    saying('a', 'Target and target and TARGET. amd and AMD. openai and OPENAI, Openai. Targets.'),
  );
  spread(calls, anEntity('t', { name: 'Target', aliases: ['amd', 'OpenAI'] }), ['Target', 'amd', 'OpenAI']);
  const { text } = saying('a', 'Target and target and TARGET. amd and AMD. openai and OPENAI, Openai. Targets.');
  expect(calls.mentionsOfDocument(clipId('a')).map(({ start, end }) => text.slice(start, end))).toEqual([
    ...['Target', 'TARGET', 'amd', 'openai', 'OPENAI', 'Openai'],
  ]);
});

test('a name of a merged entity counts for the survivor', () => {
  const calls = indexWith(saying('a', 'Here is Voyager.'));
  calls.putEntities([anEntity('acme')]);
  const merged = anEntity('v', { mergedInto: { id: entityId('acme'), at: '2026-01-01T00:00:00.000Z' } });
  expect(spread(calls, merged, ['Voyager'])).toBe(1);
  expect(calls.entityList({}).rows).toMatchObject([{ id: entityId('acme'), mentionCount: 1 }]);
});

test('many documents are gone through in parts, each found once', () => {
  const documents = Array.from({ length: 450 }, (_, n) => saying(`d${n}`, `Number ${n} says Voyager.`));
  const calls = indexWith(...documents);
  const entity = anEntity('v');
  const first = calls.spreadNames({ entity, names: ['Voyager'], after: null });
  expect(first.next).not.toBeNull();
  expect(spread(calls, entity, ['Voyager']) + first.found).toBe(450);
  expect(calls.entityList({}).rows).toMatchObject([{ mentionCount: 450, documentCount: 450 }]);
});
