import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { aClip, aNote, readBeforehand, temporaryIndex } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { WordNumbers } from '#main/index/word-numbers.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';

const documents = [
  aClip('1', {
    title: 'Foundry sold',
    text: 'Northwind’s foundry sold. The C++ wafers, the wafers; “Wi-Fi” and 東京.',
  }),
  aClip('2', { text: 'Two foundries: wafers in 東京, wifi.', tags: ['Foundry'] }),
  aNote('3', { text: 'Northwind \ud800 foundry', aliases: ['Wafers'] }),
];
const beforehand = () => {
  const numbers = new WordNumbers();
  return documents.map((document) => readBeforehand(document, numbers));
};

function wordsOf(...calls: (readonly IndexedDocument[])[]) {
  const { index } = temporaryIndex(onTestFinished);
  for (const some of calls) indexCalls(index).gatherDocuments(some);
  indexCalls(index).commitDocuments();
  return { index, words: countsIn(index) };
}

const countsIn = (index: IndexDatabase) => index.all('SELECT word, term, documents FROM words ORDER BY word');

test('the words of texts that were read beforehand are counted as those of others, whatever else is read', () => {
  const { words } = wordsOf(documents);
  expect(words).toContainEqual({ word: 'foundry', term: 'foundri', documents: 3 });
  const [first, ...others] = beforehand();
  expect(wordsOf(beforehand()).words).toEqual(words);
  expect(wordsOf(...beforehand().map((one) => [one])).words).toEqual(words);
  expect(wordsOf(first ? [first] : [], documents.slice(1)).words).toEqual(words);
  // The words of the first were told with it, which comes too late, or never.
  expect(wordsOf(others, first ? [first] : []).words).toEqual(words);
  expect(wordsOf(documents.slice(0, 1), others).words).toEqual(words);
  expect(wordsOf(beforehand(), beforehand()).words).toEqual(words);
});

test('what was told of words outlasts a write that fails', () => {
  const { index } = temporaryIndex(onTestFinished);
  const calls = indexCalls(index);
  const [first, ...others] = beforehand();
  const broken = aNote('e', { mentions: [{ start: 0, end: 1, layer: 'detected' } as never] });
  if (first) calls.gatherDocuments([first]);
  expect(() => calls.gatherDocuments([broken])).toThrow();
  calls.gatherDocuments(others);
  if (first) calls.putDocuments([first]);
  calls.commitDocuments();
  expect(countsIn(index)).toEqual(wordsOf(documents).words);
});

test('a text that was read beforehand is found by its words and its copies, and taken out again', () => {
  const { index } = wordsOf(beforehand());
  const calls = indexCalls(index);
  const found = (query: string) => calls.search({ query, patienceMs }).hits.map(({ document }) => document.id);
  expect(found('"foundry sold"')).toEqual([aClip('1').id]);
  calls.removeDocuments(documents.map(({ id }) => id));
  expect(found('foundries')).toEqual([]);
  expect(index.all('SELECT word FROM words WHERE documents <> 0')).toEqual([]);
  expect(index.all('SELECT mark FROM copy_marks')).toEqual([]);
});
