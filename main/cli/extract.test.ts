import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { extractLines } from '#main/cli/extract.ts';
import { newsPage } from '#main/clips/fixtures/pages.ts';

test('pages in, articles out in their order, and a page that cannot be read does not stop the run', async () => {
  const output = new PassThrough();
  const lines = [
    JSON.stringify({ id: 'a', url: 'https://ledger.example/x', html: newsPage }),
    JSON.stringify({ id: 'b', url: null, html: '' }),
    'no JSON',
    JSON.stringify({ id: 'c', html: '<p>Only words.</p>' }),
  ];
  const running = extractLines(Readable.from([lines.join('\n')]), output).then(() => output.end());
  const written = (await text(output))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  await running;
  expect(written.map(({ id }) => id)).toEqual(['a', 'b', null, 'c']);
  expect(written[0]).toMatchObject({
    byline: "Mara Lindqvist, Tom O'Dell",
    published: '2025-03-04T09:30:00+01:00',
    siteName: 'The Ledger',
    lang: 'en-GB',
  });
  expect(written[1]).toEqual({ id: 'b', error: 'NO_ARTICLE' });
  expect(written[3]).toEqual({
    id: 'c',
    title: null,
    byline: null,
    published: null,
    siteName: null,
    lang: null,
    text: 'Only words.',
  });
});
