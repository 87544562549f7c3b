import { expect, test } from 'vitest';
import { findCodeLines } from '#main/entities/recognize/code-lines.ts';

const codeIn = (text: string) => findCodeLines(text).map(({ start, end }) => text.slice(start, end));

test('lines of a program are code', () => {
  const program = 'const client = new OpenAI();\nif (a === b) { stop(); }\nimport { Kestrel } from "orvane";';
  expect(codeIn(`He wrote:\n${program}\nand left.`)).toEqual(program.split('\n'));
});

test.each([
  'Nvidia; Apple; Tesla; Uber; Stripe',
  'Nvidia (NVDA); Apple (AAPL); Microsoft (MSFT).',
  'P/E = 30, EPS = 2, margin = 12%',
  'He said (“we paid; then we left”) so; she did not.',
  'A note on Nvidia {draft}, OpenAI and Stripe',
])('lines of prose, lists and figures are not: %s', (line) => {
  expect(codeIn(line)).toEqual([]);
});
