import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type IndexCalls, indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  aStory,
  clipId,
  mentionIn,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import { matchesOf } from '#main/search/matches-of.ts';
import { countDocuments, searchDocuments } from '#main/search/search-documents.ts';

const memo =
  'Northwind said on Monday that its C++ compiler runs on .NET. Analysts at Café Labs were not surprised.\n' +
  'The organization is researching quantum chips. 東京都の半導体工場が開業した。 A launch 🚀 followed.';

function filled(): IndexCalls {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putStories([aStory('chips', { name: 'Chip War' })]);
  calls.putEntities([anEntity('nw', { name: 'Northwind', aliases: ['Northwind Traders'] })]);
  calls.putDocuments([
    aClip('one', {
      title: 'Northwind opens a factory',
      text: memo,
      outlet: 'The Register',
      authors: ['Ada Pérez'],
      address: 'https://www.example.com/news/a-b?id=1',
      published: '2025-11-30T23:30:00-08:00',
      tags: ['Hardware'],
      stories: [storyId('chips')],
      mentions: [mentionIn(memo, 'Northwind', { entity: 'nw' })],
    }),
    aClip('two', {
      title: 'Failed page',
      text: 'Apple’s plan',
      status: { state: 'failed', step: 'fetch', failure: { code: 'EMPTY_INPUT', data: {} } },
      isRead: true,
    }),
    aNote('three', {
      title: 'Thoughts on Northwind',
      text: 'A note about factories and running.',
      aliases: ['NW memo'],
    }),
    aNote('four', { title: 'Gardening', text: 'Nothing of the above. It is the end.', isArchived: true }),
  ]);
  return calls;
}

const titles = (calls: IndexCalls, query: string) => calls.search({ query }).hits.map(({ document }) => document.title);

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

test('a match in the title ranks above one in the text', () => {
  expect(titles(filled(), 'northwind')[0]).toBe('Thoughts on Northwind');
  expect(titles(filled(), 'gardening OR above')[0]).toBe('Gardening');
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
  const result = calls.search({ query });
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
      const { hits, total } = calls.search({ query: text });
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
      expect(calls.search({ query: `${sought} ` }).hits.map(({ document }) => document.id)).toEqual([clipId('only')]);
    }),
    { numRuns: 200 },
  );
});

test('the very form that was typed ranks above another form of the same word', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const of = (word: string) => `The ${word} was in the news again, and nobody knew what it meant for the town.`;
  calls.putDocuments([
    aNote('a', { title: 'First', text: of('opening') }),
    aNote('b', { title: 'Second', text: of('opened') }),
    aNote('c', { title: 'Third', text: of('opens') }),
  ]);
  expect(titles(calls, 'opened ')[0]).toBe('Second');
  expect(titles(calls, 'opens ')[0]).toBe('Third');
  expect(titles(calls, 'opening ')).toHaveLength(3);
});

test('a question with a hyphen finds what says its words apart', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putDocuments([
    aNote('a', { title: 'Batteries', text: 'A battery of solid state cells is charging in minutes.' }),
    aNote('b', { title: 'Phones', text: 'A phone is charging on the table.' }),
  ]);
  expect(titles(calls, 'solid-state charging ')).toEqual(['Batteries', 'Phones']);
});

test('a slip that made another known word is put right, one word at a time', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  calls.putDocuments([
    aNote('a', { title: 'Sought', text: 'The rocket lifted the satellite.' }),
    ...['b', 'c', 'd', 'e'].map((id) => aNote(id, { title: `Other ${id}`, text: 'A locket in a drawer.' })),
  ]);
  const { hits, respelled, exactTotal } = calls.search({ query: 'locket satellite ' });
  expect(hits[0]?.document.title).toBe('Sought');
  expect(respelled).toEqual([{ typed: 'locket', used: ['rocket'] }]);
  expect(exactTotal).toBe(1);
});

test.each(['relevance', 'newest', 'oldest', 'title'] as const)(
  'one row a report: sorted by %s, every page counts the same and no row is lost',
  (sort) => {
    const { index } = temporaryIndex(onTestFinished);
    const calls = indexCalls(index);
    const wire = Array.from({ length: 20 }, (_, at) => `The wire${at} of plant${at} told town${at} about rocket${at}.`);
    const copies = Array.from({ length: 12 }, (_, at) =>
      aClip(`w${at}`, { title: `Wire ${at}`, text: `Rockets. ${wire.join(' ')}`, published: `2025-11-${10 + at}` }),
    );
    const own = Array.from({ length: 3 }, (_, at) =>
      aClip(`o${at}`, { title: `Own ${at}`, text: `Rockets of our own number${at}.`, published: `2025-10-1${at}` }),
    );
    calls.putDocuments([...copies, ...own]);
    const pages = [0, 1, 2, 3, 4].map((offset) =>
      calls.search({ query: 'rockets ', sort, isGrouped: true, limit: 1, offset }),
    );
    expect(pages.map(({ total, exactTotal }) => [total, exactTotal])).toEqual(pages.map(() => [4, 4]));
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ document }) => document.title))).size).toBe(4);
    expect(pages.flatMap(({ hits }) => hits.map(({ alsoIn }) => alsoIn.length)).sort()).toEqual([0, 0, 0, 11]);
  },
);

test.each([
  ['rocket launcher', 1, 3],
  ['rocekt launcher', 0, 3],
  ['"rocket launcher"', 0, 0],
  ['rocket', 3, 3],
  ['rocket OR launcher', 3, 3],
  ['locket', 0, 3],
])(
  'what a saved search counts for %s is what it lists, and what comes near is left to a search',
  (query, all, near) => {
    const { index } = temporaryIndex(onTestFinished);
    const wire = Array.from(
      { length: 20 },
      (_, at) => `The wire${at} of plant${at} told town${at} about it${at}.`,
    ).join(' ');
    indexCalls(index).putDocuments([
      aClip('a', { title: 'One', text: `A rocket. ${wire}` }),
      aClip('b', { title: 'Two', text: `The rocket. ${wire}` }),
      aNote('c', { title: 'Three', text: 'A launcher of a rocket.' }),
    ]);
    const list = (isExact: boolean, isGrouped: boolean) =>
      searchDocuments(index, { query, isTyping: false, isExact, isGrouped });
    const exact = list(true, false);
    expect([exact.total, exact.hits.length, exact.exactTotal, countDocuments(index, { query })]).toEqual(
      Array.from({ length: 4 }, () => all),
    );
    expect(countDocuments(index, { query, isGrouped: true })).toBe(list(true, true).hits.length);
    expect(list(false, false).hits).toHaveLength(near);
  },
);

test('a result counts as many matches as one can step through', () => {
  const { index } = temporaryIndex(onTestFinished);
  const text = 'A rocket company has a company-wide plan and companysome ones.';
  indexCalls(index).putDocuments([aNote('a', { title: 'Untold', text })]);
  for (const isTyping of [true, false]) {
    const [hit] = searchDocuments(index, { query: 'rocket company', isTyping }).hits;
    expect(hit?.matchCount).toBe(matchesOf(index, 'rocket company', aNote('a').id, isTyping)?.text.length);
  }
});
