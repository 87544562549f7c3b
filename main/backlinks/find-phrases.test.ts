import { expect, test } from 'vitest';
import { findPhrases } from '#main/backlinks/find-phrases.ts';

function found(text: string, ...phrases: string[]): string[] {
  return findPhrases(text, phrases).map(({ start, end }) => text.slice(start, end));
}

test('a phrase is found whatever its case and white space', () => {
  expect(found('The chip  WAR and Chip\nwar', 'Chip war')).toEqual(['chip  WAR', 'Chip\nwar']);
});

test('a phrase inside a longer word is not found', () => {
  expect(found('chipwars, microchip, chip-maker', 'chip')).toEqual(['chip']);
});

test('the longer of two phrases wins', () => {
  expect(found('The Chip War goes on, a chip', 'chip', 'chip war')).toEqual(['Chip War', 'chip']);
});

test('signs are only signs', () => {
  expect(found('Use C++ (2024) or C. a+b?', 'C++', '(2024)', 'a+b?', '[x]', '')).toEqual(['C++', '(2024)', 'a+b?']);
});

test('a phrase in a script without spaces is found inside a run of it', () => {
  expect(found('東京都の半導体工場', '半導体')).toEqual(['半導体']);
});
