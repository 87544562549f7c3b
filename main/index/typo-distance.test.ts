import { expect, test } from 'vitest';
import { typosIn } from '#main/index/typo-distance.ts';

test('a letter left out, put in, changed or swapped is one typo, in long words two are let pass', () => {
  const typos = [
    typosIn('orbital power', 'orbitl'),
    typosIn('orbital power', 'orrbital'),
    typosIn('the orbital power', 'orbitla power'),
    typosIn('stoke space', 'stoek'),
    typosIn('orbital data centers', 'orbital dtaa'),
  ];
  expect(typos).toEqual([1, 1, 1, 1, 1]);
  expect([typosIn('data centers', 'centres'), typosIn('extraordinary', 'extrordinay')]).toEqual([1, 2]);
});

test('short words, another first letter and other words are not taken for typos', () => {
  const none = Number.POSITIVE_INFINITY;
  expect([typosIn('open', 'opn'), typosIn('orbital', 'irbital'), typosIn('orbital', 'organic')]).toEqual([
    none,
    none,
    none,
  ]);
});
