import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aClip, aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { matchesOf } from '#main/search/matches-of.ts';
import { countDocuments, searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';

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
      calls.search({ query: 'rockets ', sort, isGrouped: true, limit: 1, offset, patienceMs }),
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
      searchDocuments(index, { query, isTyping: false, isExact, isGrouped, patienceMs });
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
    const [hit] = searchDocuments(index, { query: 'rocket company', isTyping, patienceMs }).hits;
    expect(hit?.matchCount).toBe(matchesOf(index, 'rocket company', aNote('a').id, isTyping)?.text.length);
  }
});
