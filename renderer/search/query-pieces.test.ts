import { expect, test } from 'vitest';
import { queryPieces } from '#renderer/search/query-pieces.ts';
import { readQuery } from '#shared/search/read-query.ts';

const piecesOf = (query: string) => {
  const { tokens } = readQuery(query, { today: '2026-07-14' });
  return queryPieces(query, tokens, new Set(tokens.filter(({ problem }) => problem)));
};

test.each([
  '',
  ' ',
  'rocket',
  'outlet:"Orbit Daily"  -rocket ( a OR b )',
  '"open',
  ')(',
  'foo:bar is:',
  'title:(a b) near:3 c',
])('the pieces of %j together are the whole text', (query) => {
  expect(
    piecesOf(query)
      .map(({ text }) => text)
      .join(''),
  ).toBe(query);
});

test('a known field is a token with a name, and an unknown one is wrong', () => {
  expect(piecesOf('outlet:Ledger foo:bar').filter(({ kind }) => kind !== 'space')).toEqual([
    { start: 0, text: 'outlet:Ledger', kind: 'field', nameLength: 7, isWrong: false },
    { start: 14, text: 'foo:bar', kind: 'unknown', nameLength: 4, isWrong: true },
  ]);
});
