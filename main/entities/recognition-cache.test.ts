import { expect, test } from 'vitest';
import { RecognitionCache } from '#main/entities/recognition-cache.ts';

function countingCache() {
  const asked: string[] = [];
  const cache = new RecognitionCache({
    recognize: async ({ text }) => {
      asked.push(text);
      if (text === 'bad') throw new Error(text);
      return { mentions: [], facts: [] };
    },
    setEntities: async () => undefined,
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
