import { expect, test } from 'vitest';
import { matchedParts } from '#renderer/editor/menu/matched-parts.ts';

const marked = (title: string, query: string) =>
  matchedParts(title, query)
    .map((part) => (part.isMatch ? `<${part.text}>` : part.text))
    .join('');

test('the letters that match are marked, at the start of a word first', () => {
  expect([
    marked('Orbital data centers', 'orb'),
    marked('Absorb the orbit', 'orb'),
    marked('Sam Altman', 'alt sam'),
    marked('Starship', 'sts'),
    marked('Nova', ''),
    marked('Nova', 'xyz'),
  ]).toEqual(['<Orb>ital data centers', 'Absorb the <orb>it', '<Sam> <Alt>man', '<St>ar<s>hip', 'Nova', 'Nova']);
});
