import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { compileVault } from '#main/entities/recognize/compile-vault.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import type { EntityRecord } from '#shared/entities/types.ts';

const pack = readNamePack();
const now = '2026-01-01T00:00:00.000Z';
const record = (change: Pick<EntityRecord, 'id' | 'type' | 'name'> & Partial<EntityRecord>): EntityRecord => ({
  aliases: [],
  status: 'confirmed',
  description: '',
  notSameAs: [],
  createdAt: now,
  updatedAt: now,
  ...change,
});
const namesIn = (text: string, records: readonly EntityRecord[]) =>
  recognize(text, compileVault(pack, records), {}).map(({ name, type, entityId }) => ({ name, type, entityId }));

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test('the pack has thousands of names, each with an id of its own', () => {
  expect(pack.length).toBeGreaterThan(2_000);
  const twice = pack
    .filter(({ id }, at) => pack.findIndex((other) => other.id === id) !== at)
    .map(({ type, name }) => `${type} ${name}`);
  expect(twice).toEqual([]);
});

test('an entity that the user renamed is found by its old names and called by its new one', () => {
  const id = deriveEntityId('organization', 'SpaceX');
  const renamed = record({ id, type: 'organization', name: 'The Rocket Company', aliases: ['SpaceX'] });
  expect(namesIn('It flew with SpaceX in March 2020.', [renamed])[0]).toEqual({
    name: 'The Rocket Company',
    type: 'organization',
    entityId: id,
  });
});

test("the user's type of a thing is its type", () => {
  const id = deriveEntityId('organization', 'Fjordlight');
  expect(namesIn('They used Fjordlight at work.', [record({ id, type: 'product', name: 'Fjordlight' })])).toEqual([
    { name: 'Fjordlight', type: 'product', entityId: id },
  ]);
});

test('a topic is found nowhere, for only links name topics', () => {
  const topic = record({ id: deriveEntityId('topic', 'chip supply'), type: 'topic', name: 'chip supply' });
  expect(namesIn('They spoke about chip supply at length.', [topic])).toEqual([]);
});

test('a hidden entity is found nowhere, by its aliases of the pack neither', () => {
  const id = deriveEntityId('organization', 'Alphabet');
  expect(
    namesIn('He sold Alphabet Inc. and GOOGL.', [
      record({ id, type: 'organization', name: 'Alphabet', status: 'hidden' }),
    ]).filter(({ entityId }) => entityId === id),
  ).toEqual([]);
});

test('a hundred thousand names take less than 60 MB', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({
    id: deriveEntityId('person', `Vera${i} Unknown${i % 977}`),
    type: 'person' as const,
    name: `Vera${i} Unknown${i % 977}`,
    aliases: [],
    isConfirmed: true,
  }));
  const before = heapInUse();
  const gazetteer = compileVault(many, []);
  const grown = heapInUse() - before;
  expect(recognize('We met Vera99999 Unknown345 there.', gazetteer, {})[0]?.entityId).toBe(many[99_999]?.id);
  expect(grown).toBeLessThan(60e6);
});
