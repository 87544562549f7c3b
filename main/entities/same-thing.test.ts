import { expect, test } from 'vitest';
import { type NamedThing, sameKeys, samePairs, sameReason } from '#main/entities/same-thing.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

let made = 0;
function thing(name: string, type: EntityType = 'organization', aliases: string[] = []): NamedThing {
  made += 1;
  return { id: `id ${made}` as EntityId, type, name, aliases };
}

test.each<[NamedThing, NamedThing, string | undefined]>([
  [thing('ChatGPT'), thing('ChatGPT', 'product'), 'same-name'],
  [thing('Nvidia Corp.'), thing('NVIDIA'), 'spelling'],
  [thing('Open AI'), thing('OpenAI'), 'spelling'],
  [thing('Nestlé'), thing('Nestle SA'), 'spelling'],
  [thing('Stoke'), thing('Stoke Space'), 'short-form'],
  [thing('Altman', 'person'), thing('Sam Altman', 'person'), 'short-form'],
  [thing('TSMC'), thing('Taiwan Semiconductor Manufacturing Company'), 'initials'],
  [thing('Bank for International Settlements'), thing('BIS'), 'initials'],
  [thing('UK', 'place'), thing('United Kingdom', 'place'), 'initials'],
  [thing('Google', 'organization', ['Alphabet']), thing('Alphabet Inc'), 'shared-alias'],
  [thing('Paris', 'place'), thing('Paris', 'place'), undefined],
  [thing('York', 'place'), thing('New York', 'place'), undefined],
  [thing('Washington', 'place', ['DC']), thing('Columbia', 'place', ['DC']), undefined],
  [thing('GPT-4', 'product'), thing('GPT-4 Turbo', 'product'), undefined],
  [thing('Stoke', 'place'), thing('Stoke Space'), undefined],
  [thing('Altman', 'person'), thing('Altmann', 'person'), undefined],
  [thing('Space'), thing('Stoke Space'), undefined],
  [thing('Acme'), thing('Bolt'), undefined],
])('%o and %o may be one thing: %s', (a, b, reason) => {
  expect(sameReason(a, b)).toBe(reason);
  expect(sameReason(b, a)).toBe(reason);
  const shared = sameKeys(a).filter((key) => sameKeys(b).includes(key));
  const asked = shared.flatMap((key) => samePairs(key, [a, b]));
  expect(new Set(asked.map((pair) => pair.reason))).toEqual(new Set(reason ? [reason] : []));
});

test('an entity is never the same as itself', () => {
  const one = thing('Acme');
  expect(sameReason(one, one)).toBeUndefined();
});

test('a surname that two people have raises no question', () => {
  const people = [thing('Altman', 'person'), thing('Sam Altman', 'person'), thing('Jack Altman', 'person')];
  expect(samePairs('l altman', people)).toEqual([]);
  expect(samePairs('l altman', people.slice(0, 2))).toHaveLength(1);
});
