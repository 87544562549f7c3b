import { afterAll, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { Recognizer } from '#main/entities/recognizer.ts';
import { WorkerLost } from '#main/workers/worker-call.ts';
import type { EntityRecord } from '#shared/entities/types.ts';

const recognizer = Recognizer.start();
afterAll(() => recognizer.close());

const own: EntityRecord = {
  id: deriveEntityId('person', 'Ada Brandt'),
  type: 'person',
  name: 'Ada Brandt',
  aliases: ['Bran'],
  status: 'confirmed',
  description: '',
  notSameAs: [],
  mergedInto: null,
  splits: [],
  unsureAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

test('mentions and facts come apart, and the vault’s own names are known', async () => {
  await recognizer.setEntities([own]);
  const { mentions, facts } = await recognizer.recognize({ text: 'Then Bran paid $5 million to OpenAI.' });
  expect(mentions.map(({ name, type }) => ({ name, type }))).toEqual([
    { name: 'Ada Brandt', type: 'person' },
    { name: 'OpenAI', type: 'organization' },
  ]);
  expect(facts).toEqual([{ start: 15, end: 25, type: 'money', value: 'USD 5000000' }]);
});

test('a closed worker is started again with the names it knew', async () => {
  const other = Recognizer.start();
  await other.setEntities([own]);
  await other.close();
  const { mentions } = await other.recognize({ text: 'Then Bran left.' });
  expect(mentions.map(({ entityId }) => entityId)).toEqual([own.id]);
  await other.close();
});

test('one record put or taken away counts at once, and after the worker was lost too', async () => {
  const other = Recognizer.start();
  await other.setEntities([]);
  await other.putEntity(own);
  const text = 'Then Bran left.';
  expect((await other.recognize({ text })).mentions.map(({ entityId }) => entityId)).toEqual([own.id]);
  await other.close();
  expect((await other.recognize({ text })).mentions.map(({ entityId }) => entityId)).toEqual([own.id]);
  await other.removeEntity(own.id);
  expect((await other.recognize({ text })).mentions.map(({ entityId }) => entityId)).not.toContain(own.id);
  await other.close();
});

test('an ambiguous mention says what else it may be', async () => {
  const other = { ...own, id: deriveEntityId('person', 'Olga Feld'), name: 'Olga Feld' };
  await recognizer.setEntities([own, other]);
  const { mentions } = await recognizer.recognize({ text: 'Then Bran left.' });
  expect(mentions.map(({ rule, alternatives }) => ({ rule, count: alternatives?.length }))).toEqual([
    { rule: 'ambiguous', count: 1 },
  ]);
});

test('who said what and who did what come with the names', async () => {
  const { quotes, claims } = await recognizer.recognize({ text: 'Nvidia agreed to buy Groq, Bloomberg reported.' });
  expect(quotes.map(({ kind, speaker }) => [kind, speaker?.name])).toEqual([['reports', 'Bloomberg']]);
  expect(claims.map(({ predicate, status, via }) => [predicate, status, via[0]?.name])).toEqual([
    ['acquires', 'agreed', 'Bloomberg'],
  ]);
});

test('a text that takes too long fails by itself, and those beside it are read', async () => {
  const other = Recognizer.start({ cpuMs: 3_000, idleMs: 60_000 });
  const endless = other.recognize({ text: 'Ada Brandt left Nvidia for Groq in May. '.repeat(300_000) });
  const beside = other.recognize({ text: 'Then Ada Brandt left Nvidia.' });
  await expect(endless).rejects.toBeInstanceOf(WorkerLost);
  expect((await beside).mentions.map(({ name }) => name)).toEqual(['Ada Brandt', 'Nvidia']);
  await other.close();
});
