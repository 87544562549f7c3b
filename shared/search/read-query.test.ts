import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTerm, termOf, toggleTerm } from '#shared/search/edit-query.ts';
import { explainQuery } from '#shared/search/explain-query.ts';
import { fuzzyMatch } from '#shared/search/fuzzy.ts';
import type { Query } from '#shared/search/query-syntax.ts';
import { readDays } from '#shared/search/read-days.ts';
import { readQuery } from '#shared/search/read-query.ts';

const today = '2026-07-15';
const read = (text: string) => readQuery(text, { today });
const word = (text: string) => ({ type: 'word', word: text, isPrefix: false, typos: 0, part: null }) as const;

test.each<[string, unknown]>([
  ['rocket buy', { type: 'and', queries: [word('rocket'), word('buy')] }],
  ['rocket OR buy', { type: 'or', queries: [word('rocket'), word('buy')] }],
  ['-rocket', { type: 'not', query: word('rocket') }],
  ['acqui*', { ...word('acqui'), isPrefix: true }],
  ['rocket~1', { ...word('rocket'), typos: 1 }],
  ['rocket~', { ...word('rocket'), typos: 1 }],
  ['"launch pad"~5', { type: 'phrase', phrase: 'launch pad', slop: 5, part: null }],
  ['“launch pad”', { type: 'phrase', phrase: 'launch pad', slop: 0, part: null }],
  ['/ro(ck)+et/i', { type: 'regex', pattern: 'ro(ck)+et', flags: 'i', part: null }],
  ['rocket near:10 buy', { type: 'near', within: 10, queries: [word('rocket'), word('buy')] }],
  ['sentence:(rocket buy)', { type: 'near', within: 'sentence', queries: [word('rocket'), word('buy')] }],
  ['rocket near:p buy', { type: 'near', within: 'paragraph', queries: [word('rocket'), word('buy')] }],
  ['title:rocket', { ...word('rocket'), part: 'title' }],
  ['outlet:"Orbit Daily"', { type: 'field', field: 'outlet', value: 'Orbit Daily' }],
  ['source:ledger', { type: 'field', field: 'outlet', value: 'ledger' }],
  ['is:single-source', { type: 'is', what: 'single-source' }],
  ['has:images', { type: 'has', what: 'image' }],
  ['type:clips', { type: 'is', what: 'clip' }],
  ['published:2026-07', { type: 'days', field: 'published', range: { from: '2026-07', to: '2026-07' } }],
  ['before:2026-07', { type: 'days', field: 'date', range: { from: null, to: '2026-06-30' } }],
  ['foo:bar', word('foo:bar')],
  ['10:30', word('10:30')],
  ['published:someday', word('published:someday')],
  ['https://example.com/a', word('https://example.com/a')],
])('%s is read for what it means', (text, query) => {
  expect(read(text).query).toEqual(query);
});

/** As texts are read: the point within a number is a letter of its own. */
const point = '\uE003';

test.each<[string, (string | undefined)[]]>([
  ['raised $1.2 billion in', [undefined, `1${point}2b`, `1${point}2b`, undefined]],
  ['USD 40k', ['40k', undefined]],
  ['5 million US dollars', ['5m', '5m', '5m', '5m']],
  ['1 000 000 people', ['1000000', '1000000', '1000000', undefined]],
  ['title:(3 trillion)', ['3t', '3t']],
  ['5 100', ['5100', '5100']],
  ['2024 100 us', [undefined, undefined, undefined]],
  ['-3 trillion', [undefined]],
  ['3 AND trillion', [undefined, undefined]],
  ['3 near:2 trillion', [undefined, undefined]],
  ['"3 trillion"', [undefined]],
  ['\ud800 3 trillion', ['3t', '3t']],
])('in %s the words of a number know how it is written as one', (text, asOne) => {
  const wordsOf = (query: Query | undefined): (string | undefined)[] => {
    if (query?.type === 'word') return [query.asOne];
    if (query?.type === 'phrase') return [undefined];
    return query && 'queries' in query ? query.queries.flatMap(wordsOf) : [];
  };
  expect(wordsOf(read(text).query)).toEqual(asOne);
});

test('a field before brackets holds for everything in them', () => {
  const { query } = read('outlet:(ledger OR daily)');
  expect(query).toEqual({
    type: 'or',
    queries: ['ledger', 'daily'].map((value) => ({ type: 'field', field: 'outlet', value })),
  });
});

test('what looks like a field and is none says so, and counts as words', () => {
  expect(read('colour:red').tokens).toEqual([
    expect.objectContaining({ kind: 'unknown', start: 0, end: 10, problem: expect.stringContaining('not a field') }),
  ]);
});

test.each<[string, unknown]>([
  ['2026-q3', { from: '2026-07', to: '2026-09' }],
  ['<1w', { from: '2026-07-08', to: null }],
  ['>1m', { from: null, to: '2026-06-15' }],
  ['day-2', { from: '2026-07-13', to: '2026-07-13' }],
  ['week', { from: '2026-07-13', to: '2026-07-19' }],
  ['month-1', { from: '2026-06', to: '2026-06' }],
  ['>2026-06', { from: '2026-07-01', to: null }],
  ['2026-01..2026-03', { from: '2026-01', to: '2026-03' }],
  ['..yesterday', { from: null, to: '2026-07-14' }],
  ['2026', { from: '2026', to: '2026' }],
  ['2026-07', { from: '2026-07', to: '2026-07' }],
  ['2026-07-15', { from: '2026-07-15', to: '2026-07-15' }],
  ['2026-07..', { from: '2026-07', to: null }],
  ['..2026-07', { from: null, to: '2026-07' }],
  ['>=2026-06', { from: '2026-06', to: null }],
  ['<=2026-06', { from: null, to: '2026-06' }],
  ['<2026', { from: null, to: '2025-12-31' }],
  ['<3d', { from: '2026-07-12', to: null }],
  ['>1y', { from: null, to: '2025-07-15' }],
  ['today', { from: today, to: today }],
  ['day', { from: today, to: today }],
  ['week-1', { from: '2026-07-06', to: '2026-07-12' }],
  ['month', { from: '2026-07', to: '2026-07' }],
  ['year-2', { from: '2024', to: '2024' }],
  ['2024-02-29', { from: '2024-02-29', to: '2024-02-29' }],
  ['2026-02-29', undefined],
  ['>2026-02-30', undefined],
  ['2026-04-31..', undefined],
  ['2026-07..2026-08..2026-09', undefined],
  ['<1', undefined],
  ['day--1', undefined],
  ['2026-13', undefined],
  ['..', undefined],
])('the days of %s', (value, range) => {
  expect(readDays(value, today)).toEqual(range);
});

/** Strings of what the language is made of, and of anything. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '-',
        ' ',
        'OR',
        'AND',
        'near:3',
        'title:',
        'is:',
        'x',
        '/',
        '~1',
        '*',
        ':',
        '..',
        'a b',
      ),
    )
    .map((parts) => parts.join('')),
);

test('whatever is typed is read and told in words, and every token lies in it', () => {
  fc.assert(
    fc.property(typed, fc.boolean(), (text, isTyping) => {
      const { query, tokens } = readQuery(text, { today, isTyping });
      expect(explainQuery(query).length).toBeGreaterThan(0);
      for (const { start, end } of tokens) expect(0 <= start && start < end && end <= text.length).toBe(true);
    }),
  );
});

test('two thousand brackets and ten thousand letters are cut, not choked on', () => {
  expect(read(`${'('.repeat(2_000)}a`).isCut).toBe(true);
  expect(read('x '.repeat(400)).isCut).toBe(true);
  expect(read('y'.repeat(10_000)).query).toEqual(word('y'.repeat(1_000)));
});

test.each([
  ['rock', 'type:note rock'],
  ['rocket ', 'type:note rocket '],
  ['rocket OR chip', 'type:note (rocket OR chip*)'],
  ['rocket OR chip ', 'type:note (rocket OR chip)'],
  ['rocket OR "launch pa', 'type:note (rocket OR "launch pa")'],
  ['a OR (b c', 'type:note (a OR (b c*))'],
  ['(a OR b) c', 'type:note (a OR b) c'],
  ['"two  spaces"', 'type:note "two  spaces"'],
])('to %j a term is added so that all of it is narrowed: %j', (query, narrowed) => {
  expect(toggleTerm(query, 'type:note')).toBe(narrowed);
});

test('a term that is added is there, and taking it out gives the query back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'rocket', 'rocket near:3 buy', '(a OR b)'),
      fc.string({ minLength: 1 }),
      (query, value) => {
        fc.pre(/[a-z]/i.test(value));
        const term = termOf('outlet', value);
        const added = toggleTerm(query, term);
        expect(hasTerm(added, term)).toBe(true);
        expect(toggleTerm(added, term)).toBe(query);
      },
    ),
  );
});

test('the whole title is nearer than its beginning, a word in it, and letters in order', () => {
  const scores = ['stoke', 'Stoke Space', 'Talks with Stoke', 'Sat on key'].map(
    (title) => fuzzyMatch('stoke', title)?.score,
  );
  expect(scores.map((score) => score ?? 0)).toEqual([...scores.map((score) => score ?? 0)].sort((a, b) => b - a));
  expect(fuzzyMatch('opnai', 'OpenAI')?.marks.length).toBeGreaterThan(0);
});
