import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { compileVault, VaultGazetteer } from '#main/entities/recognize/compile-vault.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import type { RecognizeContext } from '#main/entities/recognize/types.ts';
import { cpuMsOf } from '#main/testing/cpu-ms-of.ts';
import type { EntityRecord } from '#shared/entities/types.ts';

const pack = readNamePack();
const now = '2026-01-01T00:00:00.000Z';
const record = (change: Pick<EntityRecord, 'id' | 'type' | 'name'> & Partial<EntityRecord>): EntityRecord => ({
  aliases: [],
  status: 'confirmed',
  description: '',
  notSameAs: [],
  mergedInto: null,
  splits: [],
  unsureAt: null,
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

const ids = (text: string, records: readonly EntityRecord[], context: RecognizeContext = {}) =>
  recognize(text, compileVault(pack, records), context).map(({ start, end, entityId, rule, score, alternatives }) => ({
    words: text.slice(start, end),
    entityId,
    rule,
    score,
    alternatives,
  }));
const person = (name: string, change: Partial<EntityRecord> = {}) =>
  record({ id: deriveEntityId('person', name), type: 'person', name, ...change });
const organization = (name: string, change: Partial<EntityRecord> = {}) =>
  record({ id: deriveEntityId('organization', name), type: 'organization', name, ...change });

test('an alias that two entities have is shown as ambiguous, with the other at hand', () => {
  const [atlas, orbit] = [
    organization('Atlas Freight', { aliases: ['Wexel'] }),
    organization('Orbit Foods', { aliases: ['Wexel'] }),
  ];
  const [mention] = ids('They asked Wexel for a comment.', [atlas, orbit]);
  expect(mention?.rule).toBe('ambiguous');
  expect(mention?.score).toBeLessThanOrEqual(0.6);
  expect([mention?.entityId, ...(mention?.alternatives ?? [])].sort()).toEqual([atlas.id, orbit.id].sort());
});

test('the full name of one of two that share an alias settles which is meant', () => {
  const [atlas, orbit] = [
    organization('Atlas Freight', { aliases: ['Wexel'] }),
    organization('Orbit Foods', { aliases: ['Wexel'] }),
  ];
  const found = ids('A truck of Orbit Foods burned. They asked Wexel for a comment.', [atlas, orbit]);
  expect(found.map(({ entityId, alternatives }) => ({ entityId, alternatives }))).toEqual([
    { entityId: orbit.id, alternatives: undefined },
    { entityId: orbit.id, alternatives: undefined },
  ]);
});

test('what the user wrote about one of two that share an alias settles it where the text speaks of that', () => {
  const [atlas, orbit] = [
    organization('Atlas Freight', { aliases: ['Wexel'], description: 'trucks and containers from Rotterdam' }),
    organization('Orbit Foods', { aliases: ['Wexel'], description: 'frozen vegetables' }),
  ];
  const found = ids('The containers came late and the trucks were empty, so they asked Wexel.', [orbit, atlas]);
  expect(found.at(-1)?.entityId).toBe(atlas.id);
  expect(found.at(-1)?.alternatives).toBeUndefined();
});

test('a lone surname goes to the only person of the vault who has it, and to no one for sure where two have it', () => {
  const [ada, olga] = [person('Ada Brandtner'), person('Olga Brandtner')];
  expect(ids('Then Brandtner said no.', [ada])[0]).toMatchObject({ entityId: ada.id, rule: 'surname' });
  const [both] = ids('Then Brandtner said no.', [ada, olga]);
  expect(both?.rule).toBe('ambiguous');
  expect([both?.entityId, ...(both?.alternatives ?? [])].sort()).toEqual([ada.id, olga.id].sort());
});

test('a surname goes to the bearer whom the text names, whoever else has it in the vault', () => {
  const [ada, olga] = [person('Ada Brandtner'), person('Olga Brandtner')];
  const found = ids('We met Olga Brandtner. Then Brandtner said no.', [ada, olga]);
  expect(found.map(({ entityId }) => entityId)).toEqual([olga.id, olga.id]);
});

test('a suggestion that a decision was kept for is no known name, and an entity merged into another still is', () => {
  const suggested = person('Ada Brandtner', { aliases: ['Bran'], status: 'suggested' });
  expect(namesIn('It was Bran who came.', [suggested]).map(({ entityId }) => entityId)).not.toContain(suggested.id);
  const other = person('Olga Brandtner');
  const merged = person('O. Brandtner', { aliases: ['Olbra'], mergedInto: { id: other.id, at: now } });
  expect(namesIn('It was Olbra who came.', [other, merged])[0]?.entityId).toBe(merged.id);
});

test('a record put or taken away by itself leaves the same names as all records together', () => {
  const text = 'It was Olbra of SpaceX who met Wexel, and Bran of OpenAI.';
  const spacex = organization('SpaceX', { name: 'The Rocket Company', aliases: ['SpaceX'] });
  const records = [
    person('Olga Brandtner', { aliases: ['Olbra'] }),
    organization('Orbit Foods', { aliases: ['Wexel'] }),
    spacex,
  ];
  const vault = new VaultGazetteer(pack);
  for (const one of [...records, person('Ada Brandtner', { aliases: ['Bran'] })]) vault.put(one);
  vault.put(organization('Orbit Foods', { aliases: ['Other Word'] }));
  vault.put(organization('Orbit Foods', { aliases: ['Wexel'] }));
  vault.remove(deriveEntityId('person', 'Ada Brandtner'));
  expect(recognize(text, vault.gazetteer, {})).toEqual(recognize(text, compileVault(pack, records), {}));
  vault.remove(spacex.id);
  expect(recognize(text, vault.gazetteer, {})).toEqual(recognize(text, compileVault(pack, records.slice(0, 2)), {}));
});

test('confirming one of a hundred thousand entities costs no more than one of a few', () => {
  const vault = new VaultGazetteer(pack);
  for (let at = 0; at < 100_000; at++) vault.put(person(`Vera${at} Unknown${at % 977}`));
  const cost = cpuMsOf(() => {
    for (let at = 0; at < 100; at++) vault.put(person(`Nova${at} Newcomer`));
  });
  expect(cost / 100).toBeLessThan(2);
});

test('a name of marks alone is looked for nowhere, a sign of its own is', () => {
  const named = (name: string) => record({ id: deriveEntityId('organization', name), type: 'organization', name });
  const records = ['(', '.', '...', '&', '🦕'].map(named);
  const found = namesIn('Dr. Ana (the boss) moved the 🦕 & left...', records).map(({ name }) => name);
  expect(found).toContain('🦕');
  expect(found.filter((name) => ['(', '.', '...', '&'].includes(name))).toEqual([]);
});

describe('of two things that are kept apart', () => {
  const microsoft = deriveEntityId('organization', 'Microsoft');
  const text = 'They asked MSFT for a comment.';
  const other = (change: Partial<EntityRecord> = {}) => organization('Maple Soft', { aliases: ['MSFT'], ...change });

  test('a name that the user gave one is not the other, which has it of the bundled list', () => {
    const mention = ids(`It was a good year for Microsoft. ${text}`, [other({ notSameAs: [microsoft] })]).at(-1);
    expect(mention).toMatchObject({ entityId: other().id, alternatives: undefined });
  });

  test('the same holds where the other is the one that says so', () => {
    const [mention] = ids(text, [other(), organization('Microsoft', { notSameAs: [other().id] })]);
    expect(mention).toMatchObject({ entityId: other().id, alternatives: undefined });
  });

  test('a name that the user gave both stays a question', () => {
    const both = [other({ notSameAs: [microsoft] }), organization('Microsoft', { aliases: ['MSFT'] })];
    expect(ids(text, both)[0]?.alternatives).toHaveLength(1);
  });

  test('what nobody keeps apart stays a question', () => {
    expect(ids(text, [other(), organization('Microsoft')])[0]?.alternatives).toHaveLength(1);
  });
});
