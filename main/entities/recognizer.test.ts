import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { Recognizer } from '#main/entities/recognizer.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import { WorkerLost } from '#main/workers/worker-call.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { DocumentId } from '#shared/ids.ts';

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

test('a text that takes too long fails by itself, and those behind it are read with the vault’s names, and kept', async () => {
  const other = Recognizer.start({ cpuMs: 3_000, idleMs: 60_000 });
  await other.keepReadings(join(await temporaryFolder(), 'readings.sqlite'));
  await other.setEntities([own]);
  const endless = other.recognize({ text: 'Ada Brandt left Nvidia for Groq in May. '.repeat(300_000) });
  const behind = ['Then Bran left Nvidia.', 'Bran spoke.'].map((text, at) => ({ text, id: documentId(at) }));
  const read = () => Promise.all(behind.map(({ text, id }) => other.recognize({ text }, id)));
  const first = read();
  await expect(endless).rejects.toBeInstanceOf(WorkerLost);
  const names = async (said: ReturnType<typeof read>) =>
    (await said).map(({ mentions }) => mentions.map(({ name }) => name));
  expect(await names(first)).toEqual([['Ada Brandt', 'Nvidia'], ['Ada Brandt']]);
  expect(await names(read())).toEqual([['Ada Brandt', 'Nvidia'], ['Ada Brandt']]);
  await other.close();
});

function documentId(at: number): DocumentId {
  return `01k0000000000000000000000${at}` as DocumentId;
}
