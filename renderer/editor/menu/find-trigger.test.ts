import { expect, test } from 'vitest';
import { findTrigger } from '#renderer/editor/menu/find-trigger.ts';

test('two brackets open the link menu with what follows as the query', () => {
  expect(findTrigger('Set cost against [[orb')).toEqual({ kind: 'link', query: 'orb', start: 17, isClosed: false });
});

test('a bar in a link gives it words of its own', () => {
  expect(findTrigger('[[Orbital data centers|the power case')).toEqual({
    kind: 'link',
    query: 'Orbital data centers',
    label: 'the power case',
    start: 0,
    isClosed: false,
  });
});

test('two closing brackets complete a link', () => {
  expect(findTrigger('see [[Nova]]')).toMatchObject({ kind: 'link', query: 'Nova', isClosed: true });
});

test('an at sign opens the entity menu, over several words', () => {
  expect(findTrigger('Met (@Sam Alt')).toEqual({ kind: 'entity', query: 'Sam Alt', start: 5, isClosed: false });
});

test('a slash opens the block menu at the start of a line and after a space', () => {
  expect([findTrigger('/'), findTrigger('so /head')]).toEqual([
    { kind: 'block', query: '', start: 0, isClosed: false },
    { kind: 'block', query: 'head', start: 3, isClosed: false },
  ]);
});

test('a mail address, a date, a fraction and a closed link open nothing', () => {
  const texts = ['ada@example', 'on 5/12', 'and/or', '[[a]] b', '@ noon', 'one [bracket', '@a b c d e f', '@Sam  '];
  expect(texts.map((text) => findTrigger(text))).toEqual(texts.map(() => undefined));
});
