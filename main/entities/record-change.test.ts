import { describe, expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { blankRecord, decidesNothing, takeBack } from '#main/entities/record-change.ts';
import type { EntityRecord } from '#shared/entities/types.ts';

const at = '2026-01-01T00:00:00.000Z';
const [b, c] = [deriveEntityId('person', 'B'), deriveEntityId('person', 'C')];
const blank = blankRecord(deriveEntityId('person', 'A'), { type: 'person', name: 'A' }, at);
const failureOf = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('taking a change back', () => {
  test('puts back what it changed and leaves what came later', () => {
    const renamed: EntityRecord = { ...blank, name: 'Ada', aliases: ['A'], status: 'confirmed' };
    const later: EntityRecord = { ...renamed, description: 'Wrote the first program', aliases: ['A', 'Countess'] };
    expect(takeBack(later, { before: blank, after: renamed })).toEqual({
      ...blank,
      description: 'Wrote the first program',
      aliases: ['Countess'],
    });
  });

  test('is refused when the field was changed again', () => {
    const change = { before: blank, after: { ...blank, name: 'Ada' } };
    expect(failureOf(() => takeBack({ ...blank, name: 'Ada King' }, change))).toMatchObject({
      failure: { code: 'CHANGED_SINCE' },
    });
  });

  test('works in any order where two changes added to one list', () => {
    const first = { before: blank, after: { ...blank, notSameAs: [b] } };
    const second = { before: first.after, after: { ...blank, notSameAs: [b, c] } };
    const withoutFirst = takeBack(second.after, first);
    expect([withoutFirst.notSameAs, takeBack(withoutFirst, second).notSameAs]).toEqual([[c], []]);
  });

  test('is refused when what it added to a list is gone', () => {
    const change = { before: blank, after: { ...blank, notSameAs: [b] } };
    expect(failureOf(() => takeBack({ ...blank, notSameAs: [c] }, change))).toMatchObject({
      failure: { code: 'CHANGED_SINCE' },
    });
  });
});

test('only a suggestion that nothing is decided about decides nothing', () => {
  const records = [
    blank,
    { ...blank, status: 'hidden' as const },
    { ...blank, unsureAt: at },
    { ...blank, notSameAs: [b] },
  ];
  expect(records.map(decidesNothing)).toEqual([true, false, false, false]);
});
