import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { recognizeLines } from '#main/cli/recognize.ts';

const mentionsSchema = z.object({ mentions: z.array(z.object({ entity: z.string() })) });

async function run(lines: readonly string[]): Promise<Record<string, unknown>[]> {
  let out = '';
  const output = new Writable({
    write(chunk, _, done) {
      out += String(chunk);
      done();
    },
  });
  await recognizeLines(Readable.from(lines.map((line) => `${line}\n`)), output);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('each line is answered in order, a bad one with its error', async () => {
  const results = await run([
    JSON.stringify({ id: 'a', text: 'OpenAI paid $5 million.' }),
    'not json',
    JSON.stringify({ id: 'b' }),
    JSON.stringify({ id: 7, text: 'Shares of OpenAI rose.', title: null, source: 'Reuters', published: '2026-01-05' }),
  ]);
  const openAi = {
    type: 'organization',
    entity: expect.stringMatching(/^[0-9a-z]{26}$/),
    name: 'OpenAI',
    layer: 'detected',
    score: expect.any(Number),
  };
  expect(results).toEqual([
    {
      id: 'a',
      mentions: [
        { start: 0, end: 6, ...openAi },
        { start: 12, end: 22, type: 'money', value: 'USD 5000000', name: '$5 million', layer: 'detected', score: 1 },
      ],
    },
    { id: null, error: 'The line is not JSON.' },
    { id: 'b', error: 'The line needs an "id" and a "text".' },
    { id: 7, mentions: [{ start: 10, end: 16, ...openAi }] },
  ]);
});

test('a lone surname is filed under the only person of the run who bears it', async () => {
  const [first, second] = await run([
    JSON.stringify({ id: 1, text: 'Northwind is led by Teresa Lundgren, who founded it.' }),
    JSON.stringify({ id: 2, text: 'On the phone Lundgren said no.' }),
  ]);
  const entityOf = (line: Record<string, unknown> | undefined, at: number) =>
    mentionsSchema.parse(line).mentions[at]?.entity;
  expect(entityOf(second, 0)).toBe(entityOf(first, 1));
});
