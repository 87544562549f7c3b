import { expect, test } from 'vitest';
import { scoreDocuments } from '#main/entities/recognize/score.ts';

const span = (start: number, type: string, key: string) => ({ start, end: start + 5, type, key });

test('a right span of the wrong type counts for spans alone, and what is to be ignored for nothing', () => {
  const gold = [span(0, 'person', 'a'), span(10, 'organization', 'b'), span(20, 'product', 'c')];
  const found = [span(0, 'person', '1'), span(10, 'product', '2'), span(30, 'place', '3'), span(40, 'person', '4')];
  const { core, span: spans, b3 } = scoreDocuments([{ gold, ignore: [{ start: 42 }], found }]);
  expect({ core, spans, b3 }).toEqual({ core: 1 / 3, spans: 2 / 3, b3: 2 / 3 });
});

test('two things under one entity cost precision, one thing under two costs recall', () => {
  const gold = [span(0, 'person', 'a'), span(10, 'person', 'a'), span(20, 'person', 'b')];
  const merged = gold.map((one) => ({ ...one, key: '1' }));
  const split = gold.map((one, at) => ({ ...one, key: String(at) }));
  const b3Of = (found: typeof gold) => scoreDocuments([{ gold, ignore: [], found }]).b3;
  expect([b3Of(gold), b3Of(merged), b3Of(split)].map((score) => score.toFixed(3))).toEqual(['1.000', '0.714', '0.800']);
});
