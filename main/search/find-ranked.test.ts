import { expect, onTestFinished, test } from 'vitest';
import { indexCalls } from '#main/index/index-calls.ts';
import { aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { filled, patienceMs, titles } from '#main/search/search-fixtures.ts';

test('a match in the title ranks above one in the text', () => {
  expect(titles(filled(), 'northwind')[0]).toBe('Thoughts on Northwind');
  expect(titles(filled(), 'gardening OR above')[0]).toBe('Gardening');
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
  const { hits, respelled, exactTotal } = calls.search({ query: 'locket satellite ', patienceMs });
  expect(hits[0]?.document.title).toBe('Sought');
  expect(respelled).toEqual([{ typed: 'locket', used: ['rocket'] }]);
  expect(exactTotal).toBe(1);
});
