import { describe, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { goesRound, mergedRecords, splitRecord, survivorOf } from '#main/entities/merge-and-split.ts';
import { blankRecord } from '#main/entities/record-change.ts';
import { EntityResolver } from '#main/entities/resolve-entity.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

const at = '2026-01-01T00:00:00.000Z';
const later = '2026-01-02T00:00:00.000Z';
const [d1, d2] = ['01arz3ndektsv4rrffq69g5fa1', '01arz3ndektsv4rrffq69g5fa2'] as [DocumentId, DocumentId];

function record(name: string, fields: Partial<EntityRecord> = {}): EntityRecord {
  const blank = blankRecord(deriveEntityId('person', name), { type: 'person', name }, at);
  return { ...blank, status: 'confirmed', ...fields };
}

function mapOf(...records: EntityRecord[]): Map<EntityId, EntityRecord> {
  return new Map(records.map((entity) => [entity.id, entity]));
}

/** Where each entity's mentions are in the two documents. */
function whereAre(records: ReadonlyMap<EntityId, EntityRecord>) {
  const resolver = new EntityResolver(records.values());
  const nameOf = (id: EntityId) => records.get(id)?.name;
  return Object.fromEntries(
    [...records.values()].map(({ id, name }) => [
      name,
      [d1, d2].map((document) => nameOf(resolver.resolve(id, document))),
    ]),
  );
}

function withChanged(records: ReadonlyMap<EntityId, EntityRecord>, changed: readonly EntityRecord[]) {
  return new Map([...records, ...mapOf(...changed)]);
}

describe('a merge', () => {
  test('forgets that the two were kept apart, and confirms the one that stays', () => {
    const [a, b] = [record('A', { status: 'suggested' }), record('B', { notSameAs: [record('A').id, record('C').id] })];
    expect(mergedRecords(b, a, at)).toEqual([
      { ...a, status: 'confirmed' },
      { ...b, notSameAs: [record('C').id], mergedInto: { id: a.id, at } },
    ]);
  });

  test('of what was split off brings its mentions back', () => {
    const a = record('A');
    const c = record('C', { splits: [{ from: a.id, documents: [d1], at }] });
    expect(whereAre(withChanged(mapOf(a, c), mergedRecords(c, a, later)))).toEqual({ A: ['A', 'A'], C: ['A', 'A'] });
  });

  test('into an entity that a part was split off from leaves its mentions with that entity', () => {
    const [a, b] = [record('A'), record('B')];
    const c = record('C', { splits: [{ from: a.id, documents: [d1], at }] });
    expect(whereAre(withChanged(mapOf(a, b, c), mergedRecords(b, a, later)))).toEqual({
      A: ['C', 'A'],
      B: ['A', 'A'],
      C: ['C', 'C'],
    });
  });
});

describe('a split', () => {
  test('moves the mentions of its documents only', () => {
    const [a, c] = [record('A'), record('C')];
    expect(whereAre(withChanged(mapOf(a, c), [splitRecord(a.id, c, [d1], at)]))).toEqual({
      A: ['C', 'A'],
      C: ['C', 'C'],
    });
  });

  test('back to where they came from ends there', () => {
    const a = record('A');
    const c = record('C', { splits: [{ from: a.id, documents: [d1, d2], at }] });
    expect(whereAre(withChanged(mapOf(a, c), [splitRecord(c.id, a, [d1], later)]))).toEqual({
      A: ['A', 'C'],
      C: ['A', 'C'],
    });
  });
});

test('a circle of merges is told from a line of them', () => {
  const line = mapOf(record('A'), record('B', { mergedInto: { id: record('A').id, at } }));
  const circle = mapOf(
    record('A', { mergedInto: { id: record('B').id, at } }),
    record('B', { mergedInto: { id: record('A').id, at } }),
  );
  expect([line, circle].map((records) => goesRound([record('A').id], records))).toEqual([false, true]);
});

test('the survivor of a row of merges is its last, and a circle on disk ends somewhere', () => {
  const line = mapOf(
    record('A'),
    record('B', { mergedInto: { id: record('A').id, at } }),
    record('C', { mergedInto: { id: record('B').id, at } }),
  );
  const circle = mapOf(
    record('A', { mergedInto: { id: record('B').id, at } }),
    record('B', { mergedInto: { id: record('A').id, at } }),
  );
  expect([survivorOf(record('C').id, line), circle.has(survivorOf(record('A').id, circle))]).toEqual([
    record('A').id,
    true,
  ]);
});
