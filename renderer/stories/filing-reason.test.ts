import { expect, test } from 'vitest';
import { filingReason } from '#renderer/stories/filing-reason.ts';
import type { Entity } from '#shared/entities/types.ts';

const entities = (...names: string[]) => names.map((name) => ({ name }) as Entity);

test.each([
  [
    { isCopy: false, entities: entities('Altman', 'Stoke Space'), terms: ['a', 'b', 'c'] },
    'Shares Altman, Stoke Space, and 3 rare terms',
  ],
  [{ isCopy: false, entities: entities('Altman'), terms: ['turbopump'] }, 'Shares Altman and “turbopump”'],
  [{ isCopy: false, entities: entities('A', 'B', 'C', 'D', 'E'), terms: [] }, 'Shares A, B, C, and 2 other names'],
  [{ isCopy: true, entities: [], terms: [] }, 'Carries the same report'],
  [{ isCopy: true, entities: entities('A'), terms: [] }, 'Carries the same report, and shares A'],
])('a suggestion gives its reason in words: %#', (suggestion, expected) => {
  expect(filingReason(suggestion)).toBe(expected);
});
