import { expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { RecognitionCache } from '#main/entities/recognition-cache.ts';
import { blankRecord } from '#main/entities/record-change.ts';

function countingCache() {
  const asked: string[] = [];
  const cache = new RecognitionCache({
    recognize: async ({ text }) => {
      asked.push(text);
      if (text === 'bad') throw new Error(text);
      return { mentions: [], facts: [], quotes: [], claims: [], events: [] };
    },
    setEntities: async () => undefined,
    putEntity: async () => undefined,
    removeEntity: async () => undefined,
    forget: async () => undefined,
  });
  return { cache, asked };
}

test('a text that was recognized is not read again until the known entities change', async () => {
  const { cache, asked } = countingCache();
  await cache.recognize({ text: 'one' });
  await cache.recognize({ text: 'one' });
  await cache.recognize({ text: 'one', title: 'With a title' });
  await cache.setEntities([]);
  await cache.recognize({ text: 'one' });
  expect(asked).toEqual(['one', 'one', 'one']);
});

test('a text that could not be recognized is tried again', async () => {
  const { cache, asked } = countingCache();
  await expect(cache.recognize({ text: 'bad' })).rejects.toThrow('bad');
  await expect(cache.recognize({ text: 'bad' })).rejects.toThrow('bad');
  expect(asked).toEqual(['bad', 'bad']);
});

test('a text is read again once one entity has changed, and when something was decided about it', async () => {
  const { cache, asked } = countingCache();
  const id = deriveEntityId('person', 'Ada');
  const at = '2026-01-01T00:00:00.000Z';
  await cache.recognize({ text: 'one' });
  await cache.putEntity(blankRecord(id, { type: 'person', name: 'Ada' }, at));
  await cache.recognize({ text: 'one' });
  const decision = { start: 0, end: 3, text: 'one', layer: 'confirmed', entityId: id, decidedAt: at } as const;
  await cache.recognize({ text: 'one', decisions: [decision] });
  expect(asked).toEqual(['one', 'one', 'one']);
});
