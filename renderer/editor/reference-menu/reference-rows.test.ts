import { expect, test } from 'vitest';
import {
  exactSuggestion,
  nameOfRow,
  referenceRows,
  searchRows,
  withoutOwn,
} from '#renderer/editor/reference-menu/reference-rows.ts';
import type { Suggestion } from '#shared/documents/types.ts';
import { entityIdSchema, noteIdSchema, savedSearchIdSchema } from '#shared/ids.ts';

const nova: Suggestion = {
  target: { kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') },
  title: 'Nova',
  alias: null,
  entityType: 'product',
  detail: '4 mentions',
};
const orbit: Suggestion = {
  target: { kind: 'note', id: noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz2') },
  title: 'Orbital data centers',
  alias: 'The power case',
  entityType: null,
  detail: '',
};

test('the link menu lists what is there and then what can be made', () => {
  expect(referenceRows('link', 'orb', [orbit, nova], false).map(nameOfRow)).toEqual([
    'Orbital data centers',
    'Nova',
    'New note “orb”',
    'New story “orb”',
    'New entity…',
  ]);
});

test('before a name is typed the note itself is not offered', () => {
  const own = noteIdSchema.parse(orbit.target.id);
  expect([withoutOwn([orbit, nova], '', own), withoutOwn([orbit, nova], 'orb', own)]).toEqual([[nova], [orbit, nova]]);
});

test('the entity menu offers one row for each type', () => {
  expect(referenceRows('entity', 'Ada', [], false).map(nameOfRow)).toEqual([
    'New person “Ada”',
    'New organization “Ada”',
    'New product “Ada”',
    'New place “Ada”',
    'New event “Ada”',
    'New topic “Ada”',
  ]);
});

test('nothing can be made of no words', () => {
  expect(referenceRows('link', ' ', [nova], false).map(nameOfRow)).toEqual(['Nova']);
});

test('a closed link takes what has exactly that title or alias', () => {
  expect([
    exactSuggestion('nova', [orbit, nova]),
    exactSuggestion('the power case', [orbit, nova]),
    exactSuggestion('orbital', [orbit, nova]),
  ]).toEqual([nova, orbit, undefined]);
});

test('what is shown in a note can be a saved search, by its name or after "search:", or a new one', () => {
  const rockets = {
    id: savedSearchIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs1'),
    name: 'Launches',
    query: 'rocket buy',
  };
  const named = (query: string) => searchRows(query, [rockets]).rows.map(nameOfRow);
  expect([named(''), named('laun'), named('search:'), named('search: rocket'), named('search:moon')]).toEqual([
    [],
    ['Launches'],
    ['Launches'],
    ['Launches', 'New search for “rocket”'],
    ['New search for “moon”'],
  ]);
});
