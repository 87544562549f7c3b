import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, aNote, clipId, temporaryIndex } from '#main/index/index-fixtures.ts';
import { filled, memo, patienceMs, titles } from '#main/search/search-fixtures.ts';

test.each<[string, string[]]>([
  ['northwind', ['Thoughts on Northwind', 'Northwind opens a factory']],
  ['NORTHWIND factory', ['Northwind opens a factory', 'Thoughts on Northwind']],
  ['researching', ['Northwind opens a factory']],
  ['research', ['Northwind opens a factory']],
  ['organizatio', ['Northwind opens a factory']],
  ['cafe', ['Northwind opens a factory']],
  ['c++ ', ['Northwind opens a factory']],
  ['C++', ['Northwind opens a factory']],
  ['C+', ['Northwind opens a factory']],
  ['.NET', ['Northwind opens a factory']],
  ['C# ', []],
  ['東京', ['Northwind opens a factory']],
  ['半導体', ['Northwind opens a factory']],
  ['導', ['Northwind opens a factory']],
  ['大阪', []],
  ['🚀', ['Northwind opens a factory']],
  ['🎉', []],
  ['https://www.example.com/news/a-b?id=1', ['Northwind opens a factory']],
  ['http://example.com/news/', ['Northwind opens a factory']],
  ['"quantum chips"', ['Northwind opens a factory']],
  ['"chips quantum"', []],
  ["Apple's", ['Failed page']],
  ['apple', ['Failed page']],
  ['quantom', ['Northwind opens a factory']],
  ['gardning ', ['Gardening']],
  ['nortwhind', ['Thoughts on Northwind', 'Northwind opens a factory']],
  ['factory -chips', ['Thoughts on Northwind']],
  ['gardening OR apple', ['Gardening', 'Failed page']],
  ['(gardening OR apple) -plan', ['Gardening']],
  ['fact*', ['Northwind opens a factory', 'Thoughts on Northwind']],
  ['title:northwind kind:clip', ['Northwind opens a factory']],
  ['title:factories', ['Northwind opens a factory']],
  ['note:factory', ['Thoughts on Northwind']],
  ['outlet:register', ['Northwind opens a factory']],
  ['outlet:"the reg"', ['Northwind opens a factory']],
  ['author:perez', ['Northwind opens a factory']],
  ['tag:hardware', ['Northwind opens a factory']],
  ['story:"chip war"', ['Northwind opens a factory']],
  ['entity:"northwind traders"', ['Northwind opens a factory']],
  ['site:example.com', ['Northwind opens a factory']],
  ['site:ample.com', []],
  ['published:2025-11', ['Northwind opens a factory']],
  ['published:2025-11-30', ['Northwind opens a factory']],
  ['published:2025-12..', []],
  ['published:..2025-11', ['Northwind opens a factory']],
  ['clipped:2025-12-01..2025-12-05', ['Failed page', 'Northwind opens a factory']],
  ['is:failed', ['Failed page']],
  ['is:unread', ['Northwind opens a factory']],
  ['is:archived', ['Gardening']],
  ['-is:unread apple', ['Failed page']],
  ['is:failed OR gardening', ['Failed page', 'Gardening']],
  ['colour:note', []],
  ['""', []],
  ['- ', []],
])('%s finds %j', (query, expected) => {
  expect(titles(filled(), query).sort()).toEqual([...expected].sort());
});

test('a hit shows the best passage with its matches and says where to open', () => {
  const [hit] = filled().search({ query: 'quantum research' }).hits;
  expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['researching', 'quantum']);
  expect(hit?.span && memo.slice(hit.span.start, hit.span.end)).toBe('researching');
  expect(hit?.snippet).toContain('The organization is researching quantum chips.');
  expect(hit?.matchCount).toBe(2);
});

test('matches in a title and in unspaced script are marked', () => {
  const [hit] = filled().search({ query: 'opens 半導体' }).hits;
  expect(hit?.titleMarks).toEqual([{ start: 10, end: 15 }]);
  expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['半導体']);
});

test('marks stay in place after emoji, broken characters and control characters', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const text = `🚀 \ud800 \u0000\u0001 İstanbul é needle end`;
  calls.putDocuments([aNote('a', { text })]);
  const [hit] = calls.search({ query: 'needle' }).hits;
  expect(hit?.span && text.slice(hit.span.start, hit.span.end)).toBe('needle');
  expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['needle']);
});

test('of a long text the passage with most of the words is shown', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const filler = 'Plain filler sentence without anything. '.repeat(40);
  calls.putDocuments([aClip('a', { text: `Alpha alone. ${filler}Here alpha meets omega at last. ${filler}` })]);
  expect(calls.search({ query: 'alpha omega' }).hits[0]?.snippet).toContain('alpha meets omega');
});

test('pages of hits do not overlap and hold all of them', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putDocuments(Array.from({ length: 25 }, (_, at) => aNote(`n${at}`, { text: 'same words' })));
  const ids = [0, 10, 20].flatMap((offset) =>
    calls.search({ query: 'words', limit: 10, offset }).hits.map((hit) => hit.document.id),
  );
  expect(new Set(ids).size).toBe(25);
  expect(calls.search({ query: 'words', limit: Number.NaN, offset: 1e18 })).toMatchObject({ hits: [], total: 25 });
});

const awkward = [
  ...[
    '"',
    '""',
    '"""',
    "'",
    "''",
    '`',
    '(',
    ')',
    '()',
    '((',
    '))',
    ')(',
    '*',
    '**',
    'a*',
    '*a',
    '^a',
    'a^',
    ':',
    'a:',
    ':a',
  ],
  ...[
    'AND',
    'OR',
    'NOT',
    'AND AND',
    'a AND',
    'OR a',
    'NOT a',
    'NEAR(a b, 2)',
    'NEAR(',
    '-',
    '--',
    '-a',
    '- a',
    '-(a)',
    '-"',
  ],
  ...[
    'a-b',
    "a'b",
    'C++',
    'C#',
    '.NET',
    'http://x',
    'x:y:z',
    'title:',
    'title:"',
    'title:(a',
    '{a b}:x',
    '- title : x',
    '*reads',
    '*id',
  ],
  ...[
    "'; DROP TABLE documents",
    '%',
    '_',
    '/*',
    '?1',
    ':p',
    '$p',
    '@p',
    '\\',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff a',
    '🎉',
    '👩‍👩‍👧',
  ],
  ...[
    '東京',
    'สวัสดี',
    'مَرْحَبًا',
    '\u0130',
    'ﬁ',
    'a'.repeat(10_000),
    '('.repeat(2_000),
    'a OR '.repeat(500),
    '"a" '.repeat(500),
  ],
  ...[
    'published:9999-99',
    'published:..',
    'published:2025..2024',
    'is:',
    'is:nonsense',
    'kind:x',
    'tag:#',
    'site:https://',
    'entity:""',
  ],
];

test.each(awkward)('%j can be asked and harms nothing', (query) => {
  const calls = filled();
  const result = calls.search({ query, patienceMs });
  expect(result.total).toBeGreaterThanOrEqual(result.hits.length);
  calls.suggest({ query });
  calls.documentsNaming([query]);
  expect(calls.counts()).toMatchObject({ notes: 2, clips: 2 });
});

test('any text at all can be asked for', () => {
  const calls = filled();
  const pieces = fc.constantFrom(
    '"',
    '(',
    ')',
    '-',
    '*',
    ':',
    ' ',
    'OR',
    'AND',
    'NOT',
    'title:',
    'is:',
    'tag:',
    'a',
    'C++',
    '東',
    '🚀',
    '..',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(query, (text) => {
      const { hits, total } = calls.search({ query: text, patienceMs });
      for (const { snippet, marks } of hits)
        for (const { end } of marks) expect(end).toBeLessThanOrEqual(snippet.length);
      expect(total).toBeLessThanOrEqual(4);
      calls.suggest({ query: text });
    }),
    { numRuns: 400 },
  );
});

test('every document is found by any word of its own text', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{2,12}$/),
    fc.constantFrom('C++', '.NET', 'C#', '半導体', 'naïve', "o'clock", 'state-of-the-art', '🚀', 'สวัสดี', 'x86-64'),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(11), (words, at) => {
      calls.putDocuments([aClip('only', { text: words.join(' ') })]);
      const sought = words[at % words.length] ?? '';
      expect(calls.search({ query: `${sought} `, patienceMs }).hits.map(({ document }) => document.id)).toEqual([
        clipId('only'),
      ]);
    }),
    { numRuns: 200 },
  );
});
