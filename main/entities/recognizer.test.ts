import { afterAll, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { Recognizer } from '#main/entities/recognizer.ts';

const recognizer = Recognizer.start();
afterAll(() => recognizer.close());

const own = {
  id: deriveEntityId('person', 'Ada Brandt'),
  type: 'person',
  name: 'Ada Brandt',
  aliases: ['Bran'],
  status: 'confirmed',
  description: '',
  notSameAs: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
} as const;

test('mentions and facts come apart, and the vault’s own names are known', async () => {
  await recognizer.setEntities([{ ...own, aliases: [...own.aliases], notSameAs: [] }]);
  const { mentions, facts } = await recognizer.recognize({ text: 'Then Bran paid $5 million to OpenAI.' });
  expect(mentions.map(({ name, type }) => ({ name, type }))).toEqual([
    { name: 'Ada Brandt', type: 'person' },
    { name: 'OpenAI', type: 'organization' },
  ]);
  expect(facts).toEqual([{ start: 15, end: 25, type: 'money', value: 'USD 5000000' }]);
});

test('a closed worker is started again with the names it knew', async () => {
  const other = Recognizer.start();
  await other.setEntities([{ ...own, aliases: [...own.aliases], notSameAs: [] }]);
  await other.close();
  const { mentions } = await other.recognize({ text: 'Then Bran left.' });
  expect(mentions.map(({ entityId }) => entityId)).toEqual([own.id]);
  await other.close();
});
