import { expect, test } from 'vitest';
import { createIds } from '#main/vault/new-id.ts';
import { noteIdSchema } from '#shared/ids.ts';

test('ids are lower-case and grow, within a millisecond and when the clock is set back', () => {
  const times = [1000, 1000, 1000, 500, 2000].map((time) => new Date(time));
  const newId = createIds(() => times.shift() ?? new Date(2000));
  const ids = Array.from({ length: 2000 }, () => noteIdSchema.parse(newId()));
  expect(ids).toEqual([...new Set(ids)].sort());
});
