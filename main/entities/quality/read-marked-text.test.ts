import { expect, test } from 'vitest';
import { readMarkedText } from '#main/entities/quality/read-marked-text.ts';

test('marks become spans of the text without them, with a key for one thing in all texts', () => {
  const marked =
    'outlet: Morning Wire\npublished: 2025-09-09\n\n[[Ilse Øst|person]] paid [[$5 million|money|USD 5000000]].\n\n[[Øst|person|ilse-øst]] left [[X|product/organization]] in [[March|date|2025-03]]; [[Pixel|ignore]] stayed.\n';
  expect(readMarkedText('one', marked)).toEqual({
    id: 'one',
    text: 'Ilse Øst paid $5 million.\n\nØst left X in March; Pixel stayed.',
    title: null,
    outlet: 'Morning Wire',
    published: '2025-09-09',
    names: [
      { start: 0, end: 8, type: 'person', key: 'ilse-øst' },
      { start: 27, end: 30, type: 'person', key: 'ilse-øst' },
      { start: 36, end: 37, type: 'product', key: 'x', altTypes: ['organization'] },
    ],
    facts: [
      { start: 14, end: 24, type: 'money', value: 'USD 5000000' },
      { start: 41, end: 46, type: 'date', value: '2025-03' },
    ],
    ignore: [{ start: 48, end: 53 }],
  });
});

test.each([
  ['an unknown type', '[[Nova|rocket]]'],
  ['money without its value', '[[$5|money]]'],
  ['a mark without its end', '[[Nova|product'],
  ['a space inside a mark', '[[Nova |product]]'],
])('%s is refused', (_, body) => {
  expect(() => readMarkedText('one', `outlet: Wire\n\n${body} flew.`)).toThrow('one: ');
});

test('an unknown header is refused', () => {
  expect(() => readMarkedText('one', 'author: Me\n\nText.')).toThrow('no such header: author: Me');
});
