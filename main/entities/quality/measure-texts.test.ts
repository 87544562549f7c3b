import { expect, test } from 'vitest';
import { measureTexts } from '#main/entities/quality/measure-texts.ts';
import { readMarkedText } from '#main/entities/quality/read-marked-text.ts';

const body =
  '[[Ann Roe|person]] of [[Nova|organization]] paid [[$5|money|USD 5]] on [[Monday|date|2025-09-08]]. [[Roe|person|ann-roe]] left.';
const text = readMarkedText('one', `outlet: Wire\n\n${body}`);
const mention = (words: string, type: string, entity: string, score = 0.99) => {
  const start = text.text.indexOf(words);
  return { start, end: start + words.length, type, entity, name: words, score };
};
const fact = (words: string, type: string, value: string) => ({ ...mention(words, type, ''), value });

test('what is missed, invented, mistyped or filed apart is named as such', () => {
  const found = [
    mention('Ann Roe', 'person', '1'),
    mention('Nova', 'product', '2', 0.7),
    fact('$5', 'money', 'USD 5'),
    fact('Monday', 'date', '2025-09-15'),
    mention('left', 'place', '3', 0.92),
  ];
  const { mistakes, money, dates, sure, bands } = measureTexts([text], [found]);
  expect(mistakes.map(({ kind, label, found }) => `${kind}: ${label} | ${found}`)).toEqual([
    'mistyped: organization nova | product 2',
    'missed: person ann-roe | ',
    'spurious:  | place 3',
    'wrong value: date 2025-09-08 | 2025-09-15',
  ]);
  expect({ money, dates, sure }).toEqual({
    money: { labelled: 1, right: 1, wrongValue: 0, missed: 0 },
    dates: { labelled: 1, right: 0, wrongValue: 1, missed: 0 },
    sure: { count: 2, precision: 0.5 },
  });
  expect(bands.filter(({ count }) => count > 0).map(({ from, precision }) => [from, precision])).toEqual([
    [0.7, 0],
    [0.9, 0],
    [0.95, 1],
  ]);
});

test('one thing under two entities is misfiled, though found and typed right', () => {
  const second = readMarkedText('two', 'outlet: Wire\n\n[[Ann Roe|person]] and [[Nova|organization]] came back.');
  const [first, other] = ['1', '9'].map((entity) => [mention('Ann Roe', 'person', entity)]);
  const later = (other ?? []).map((one) => ({ ...one, start: 0, end: 7 }));
  const { mistakes } = measureTexts([text, second], [[...(first ?? []), mention('Roe', 'person', '1')], later]);
  expect(mistakes.filter(({ kind }) => kind === 'misfiled').map(({ text, found }) => [text.id, found])).toEqual([
    ['two', 'person 9'],
  ]);
});
