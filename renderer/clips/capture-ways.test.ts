import { expect, test } from 'vitest';
import { addressesIn, guessWay, isProse } from '#renderer/clips/capture-ways.ts';

test('one or many addresses are taken as addresses, an address among words as text', () => {
  const many = 'https://orbit.example/a\nhttps://orbit.example/b';
  expect(['', 'www.orbit.example', many, 'Read https://orbit.example/a', 'Nova flies'].map(guessWay)).toEqual([
    'address',
    'address',
    'address',
    'paste',
    'paste',
  ]);
});

test('addresses are told apart by lines and spaces, each is taken once, and other lines stay whole', () => {
  expect(
    addressesIn('https://orbit.example/a https://orbit.example/b\n\n https://orbit.example/a \nthe rocket article'),
  ).toEqual(['https://orbit.example/a', 'https://orbit.example/b', 'the rocket article']);
});

test('many words without an address are prose, few words or one with an address are not', () => {
  const prose = 'Nova said on Monday that its rocket flies. '.repeat(4);
  const tried = [prose, `${prose} https://orbit.example`, 'the rocket article', 'orbit.example/a\norbit.example/b', ''];
  expect(tried.map(isProse)).toEqual([true, false, false, false, false]);
});
