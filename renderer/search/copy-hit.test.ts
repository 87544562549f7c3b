import { expect, test } from 'vitest';
import { hitWithSource } from '#renderer/search/copy-hit.ts';
import { sampleHit } from '#renderer/search/sample-hit.ts';

test('a passage is copied with its outlet, title and date', () => {
  const hit = sampleHit(1, { title: 'Rocket talks' });
  const document = { ...hit.document, outlet: 'Orbit Daily', published: '2025-12-04' };
  expect(hitWithSource({ ...hit, document })).toBe('“a reusable rocket”\nOrbit Daily, Rocket talks, Dec 4, 2025');
  expect(hitWithSource({ ...hit, document, snippet: '' })).toBe('Orbit Daily, Rocket talks, Dec 4, 2025');
});
