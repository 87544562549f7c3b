import { expect, test } from 'vitest';
import { indexDetail } from '#renderer/settings/index-detail.ts';
import { indexTroubleSchema } from '#shared/vault/index-trouble.ts';

test('an index that waits says in Settings what for and what has to be done, each cause in its own words', () => {
  const told = indexTroubleSchema.options.map(indexDetail);
  expect(new Set(told).size).toBe(4);
  for (const words of told) expect(words).toMatch(/index of your vault.*\. .*lists and search are/);
  expect(indexDetail(undefined)).toMatch(/can be made again at any time/);
});
