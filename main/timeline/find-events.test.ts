import { expect, test } from 'vitest';
import { findEvents } from '#main/timeline/find-events.ts';

function told(text: string, published: string | null = '2025-12-04T08:12:00-05:00') {
  return findEvents(text, [], published).map(({ start, end, kind, when, words }) => ({
    sentence: text.slice(start, end),
    kind,
    when: `${when.from}/${when.to} ${when.grain}`,
    words: text.slice(words.start, words.end),
  }));
}

test('each dated sentence is an event with the words that date it', () => {
  const text =
    'Halden was founded in 2015. Nobody noticed. Its talks with Orrin cooled over the summer.\nIt will open a plant next spring.';
  expect(told(text)).toEqual([
    { sentence: 'Halden was founded in 2015.', kind: 'happened', when: '2015-01-01/2015-12-31 year', words: '2015' },
    {
      sentence: 'Its talks with Orrin cooled over the summer.',
      kind: 'happened',
      when: '2025-06-01/2025-08-31 season',
      words: 'the summer',
    },
    {
      sentence: 'It will open a plant next spring.',
      kind: 'planned',
      when: '2026-03-01/2026-05-31 season',
      words: 'next spring',
    },
  ]);
});

test('the day something was said is not the day it happened', () => {
  expect(told('Halden bought Orrin in March 2024, its founder said on Wednesday.')).toMatchObject([
    { kind: 'happened', words: 'March 2024' },
    { kind: 'said', words: 'on Wednesday' },
  ]);
});

test('what was announced on a day happened on it', () => {
  expect(told('Halden announced in March 2024 that Orrin was bought.')).toMatchObject([
    { kind: 'happened', words: 'March 2024' },
  ]);
});

test('a time that is part of a name is none', () => {
  const text = 'Thursday Boots bought Q2 Holdings on Friday.';
  const names = ['Thursday Boots', 'Q2 Holdings'].map((name) => ({
    ...{ start: text.indexOf(name), end: text.indexOf(name) + name.length, type: 'organization' as const, name },
    ...{ layer: 'detected' as const, score: 1, rule: 'list' },
  }));
  expect(findEvents(text, names, '2025-12-04').map(({ words }) => text.slice(words.start, words.end))).toEqual([
    'on Friday',
  ]);
});

test('a question dates nothing', () => {
  expect(told('Was it sold in 2019? It was sold in 2020.')).toMatchObject([{ words: '2020' }]);
});

test.each(['0000-00-00', '0001-01-01', '9999-12-31', '2025-02-31', 'yesterday', '', null])(
  'published "%s" is no day to count from',
  (published) => {
    expect(told('They met last fall. They parted on 3 May 2021.', published)).toMatchObject([{ words: '3 May 2021' }]);
  },
);

test('a text of nothing but dates is bounded', () => {
  expect(findEvents('It was 3 May 2021. '.repeat(5_000), [], null)).toHaveLength(500);
});
