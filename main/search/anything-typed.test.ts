import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { aClip, aNote, anEntity, clipId, mentionIn, temporaryIndex } from '#main/index/index-fixtures.ts';
import { putDocuments } from '#main/index/write-documents.ts';
import { putEntities } from '#main/index/write-entities.ts';
import { matchesOf } from '#main/search/matches-of.ts';
import { countDocuments, type SearchInput, searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';
import { suggestTerms } from '#main/search/suggest-terms.ts';
import { switchTo } from '#main/search/switch-to.ts';
import type { DocumentId } from '#shared/ids.ts';
import { operatorWords } from '#shared/search/operators.ts';
import { possessions, states } from '#shared/search/query-syntax.ts';
import { searchResultSchema } from '#shared/search/types.ts';

// Nothing that can be typed may make a search throw, hang, or answer with what its contract does not promise.

const text = `Northwind said its C++ compiler runs on .NET. 半導体の工場 🚀 مَرْحَبًا \ud800 ${'a'.repeat(40)}!\nA second line.`;
const documents = 3;

function filled() {
  const { index } = temporaryIndex(onTestFinished);
  putEntities(index, [anEntity('Northwind', { name: 'Northwind' })]);
  putDocuments(index, [
    aClip('one', {
      title: 'Northwind',
      text,
      outlet: 'The "Register"',
      tags: ['a/b'],
      mentions: [mentionIn(text, 'Northwind')],
    }),
    aNote('two', { title: '', text: 'a second note' }),
    aNote('three', { title: 'a '.repeat(400), text: `${'word '.repeat(500)}` }),
  ]);
  return index;
}

const catastrophic = ['/(a+)+$/', '/(a|aa)+$/i', '/(.*)*x/s', '/([a-z]+)*!?9/', '/^(([a-z])+.)+[A-Z]([a-z])+$/'];
const odd = [
  ...['\u0000', '\ud800', '\udc00', '\u202e', '\u200f', '\u2066', '\u200b', '\ufeff', '\u0301', '\u2028', '\r\n', '\t'],
  ...['🚀', '👩‍👩‍👧', '🇩🇪', 'İ', 'ﬁ', 'ß', '半導', '導', 'สวัสดี', 'مَرْحَبًا', 'שלום', 'हिन्दी', '½', '㎏', '𝔘'],
  ...[
    '"',
    '“',
    '„',
    '(',
    ')',
    '((((',
    '))))',
    '-',
    '--',
    '*',
    '**',
    '~',
    '~1',
    '~9',
    '"~5',
    ':',
    '::',
    '..',
    '/',
    '//',
    '\\',
    '^',
    '$',
    '%',
    '_',
    '?',
    '#',
    '@',
  ],
  ...[
    'OR',
    'AND',
    'NOT',
    'near:2',
    'near:s',
    'near:999',
    'sentence:(',
    'paragraph:(',
    "'",
    '`',
    ';',
    '--',
    '/*',
    '?1',
    ':p',
    'C++',
    '.NET',
    '2026-02-30',
    '<1w',
    '>9999y',
  ],
  ...['a', 'word', 'northwind', 'x'.repeat(300), ' ', ' '],
  ...operatorWords.map(({ name }) => name),
  ...states.map((state) => `is:${state}`),
  ...possessions.map((thing) => `has:${thing}`),
];
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...odd), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...odd), { maxLength: 14 }).map((pieces) => pieces.join(' ')),
  fc.tuple(fc.constantFrom(...catastrophic), fc.constantFrom(...odd)).map((pieces) => pieces.join(' ')),
  fc.constantFrom(
    ...['(', ')', '"', '-', 'a OR ', '(-', '/', 'title:(', '\u0000', '/(a+)+$/ '].map((piece) =>
      piece.repeat(10_000 / piece.length),
    ),
  ),
);
const asked = fc.record({
  phase: fc.constantFrom('titles' as const, 'quick' as const, 'full' as const),
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const, 'title' as const),
  isTyping: fc.boolean(),
  isGrouped: fc.boolean(),
  limit: fc.constantFrom(1, 50, -1, Number.NaN, 1e9),
  offset: fc.constantFrom(0, 2, -5, 1e18),
});

test('whatever is typed, every way of asking is answered as its contract says, and soon', () => {
  const index = filled();
  fc.assert(
    fc.property(typed, asked, fc.nat(1_000), (query, how, caret) => {
      const input: SearchInput = { query, ...how, withFacets: true, withReasons: true, patienceMs: 20 };
      const result = searchDocuments(index, input);
      expect(searchResultSchema.parse(result)).toEqual(result);
      expect(result.exactTotal).toBeLessThanOrEqual(result.total);
      expect(result.total).toBeLessThanOrEqual(documents);
      for (const { snippet, marks, titleMarks, document } of result.hits) {
        for (const { start, end } of marks) expect(start >= 0 && start < end && end <= snippet.length).toBe(true);
        for (const { start, end } of titleMarks) expect(start < end && end <= document.title.length).toBe(true);
      }
      suggestTerms(index, { query, caret, limit: 8 });
      switchTo(index, { query: query.slice(0, 200), visits: {}, now: 0, limit: 10, searches: [], commands: [] });
      matchesOf(index, query, clipId('one') as DocumentId);
    }),
    { numRuns: 250 },
  );
});

test('an answer that the time did not suffice for says so', () => {
  const index = filled();
  const started = performance.now();
  const { isInterrupted, isCapped } = searchDocuments(index, { query: '/(a+)+$/ OR northwind', patienceMs: 50 });
  expect([isInterrupted, isCapped]).toEqual([true, true]);
  for (const query of ['a*', 'e', 'the of and', 'northwind -a', '半*'])
    expect([query, searchDocuments(index, { query, patienceMs: 0 }).isInterrupted]).toEqual([query, true]);
  expect(countDocuments(index, { query: '/(a+)+$/ /(a|aa)+$/' })).toBeLessThanOrEqual(documents);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('what is not ruled out and what is make up everything', () => {
  const index = filled();
  const part = fc.constantFrom(
    'northwind',
    'a',
    'note',
    'is:note',
    'tag:a',
    'outlet:register',
    '"second line"',
    'title:northwind',
    '(a OR northwind)',
    'has:image',
  );
  fc.assert(
    fc.property(part, part, (one, other) => {
      const count = (query: string) => searchDocuments(index, { query, isTyping: false, patienceMs }).exactTotal;
      expect(count(`(${one} OR ${other})`) + count(`-(${one} OR ${other})`)).toBe(documents);
      expect(count(`${one} ${other}`) + count(`${one} -${other}`)).toBe(count(one));
    }),
    { numRuns: 60 },
  );
});
