import { expect, test } from 'vitest';
import { extractCapture } from '#main/clips/extract/extract-capture.ts';
import type { MediaType } from '#main/clips/extraction.ts';
import { newsPage, picture } from '#main/clips/fixtures/pages.ts';

const extract = (text: string, mediaType: MediaType) =>
  extractCapture({ bytes: Buffer.from(text, 'latin1'), mediaType, fileName: 'file' });

test('text of one paragraph a line and no title is named by its first words', async () => {
  const first =
    'A company that nobody had heard of has bought another one, according to people who were in the room. They asked not to be named.';
  const { blocks, metadata } = await extract(
    `${first}\nThe price was not told to anybody who would say.`,
    'text/plain',
  );
  expect(blocks).toHaveLength(2);
  expect(metadata.title[0]?.value).toBe(
    'A company that nobody had heard of has bought another one, according to people who were…',
  );
});

test('text broken at a column is joined to paragraphs, and its first short line is the title', async () => {
  const wrapped =
    'The committee met again on Tuesday and wrote down what it had\nheard from the people of the town, who had come in numbers to\nthe hall.';
  const { text, metadata } = await extract(`A meeting in the hall\n\n${wrapped}\n\nThen it went home.`, 'text/plain');
  expect(metadata.title[0]?.value).toBe('A meeting in the hall');
  expect(text).toBe(`${wrapped.replaceAll('\n', ' ')}\nThen it went home.`);
});

test('Markdown keeps its structure, and HTML or a script address in it is only text', async () => {
  const { blocks, metadata } = await extract(
    '# Title\n\nA [link](https://a.example/) and [bad](javascript:x) **word**.\n\n<img src=x onerror=y>\n\n> - one\n> - two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```js\nrun()\n```',
    'text/markdown',
  );
  expect(metadata.title[0]?.value).toBe('Title');
  expect(blocks).toEqual([
    {
      type: 'paragraph',
      inlines: [
        { text: 'A ' },
        { text: 'link', href: 'https://a.example/' },
        { text: ' and bad ' },
        { text: 'word', marks: ['strong'] },
        { text: '.' },
      ],
    },
    { type: 'paragraph', inlines: [{ text: '<img src=x onerror=y>' }] },
    {
      type: 'quote',
      blocks: [
        {
          type: 'list',
          ordered: false,
          items: [
            [{ type: 'paragraph', inlines: [{ text: 'one' }] }],
            [{ type: 'paragraph', inlines: [{ text: 'two' }] }],
          ],
        },
      ],
    },
    { type: 'table', header: [[{ text: 'a' }], [{ text: 'b' }]], rows: [[[{ text: '1' }], [{ text: '2' }]]] },
    { type: 'code', language: 'js', text: 'run()' },
  ]);
});

test('a web archive gives its page, with the pictures stored beside it', async () => {
  const page = newsPage
    .replace('data:image/png;base64,PNGDATA', 'https://ledger.example/furnace.png')
    .replaceAll('=', '=3D')
    .replace('melts alloys in', 'melts all=\r\noys in');
  const archive = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="--edge"',
    '',
    '----edge',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://ledger.example/2025/03/04/orbital-foundry',
    '',
    page,
    '----edge',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://ledger.example/furnace.png',
    '',
    Buffer.from(picture).toString('base64'),
    '----edge--',
    '',
  ].join('\r\n');
  const { text, assets } = await extract(archive, 'multipart/related');
  expect(text).toContain('a furnace that melts alloys in orbit');
  expect(assets.map((asset) => asset.ext)).toEqual(['png']);
});

test('a mail gives its text, subject, sender and date', async () => {
  const { text, metadata } = await extract(
    'From: Mara Lindqvist <mara@ledger.example>\r\nSubject: =?utf-8?q?Caf=C3=A9_closes?=\r\nDate: Tue, 04 Mar 2025 09:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIt closed on Monday evening.\r\n',
    'message/rfc822',
  );
  expect(text).toBe('It closed on Monday evening.');
  expect(metadata).toMatchObject({ title: [{ value: 'Café closes' }, {}], authors: [{ value: ['Mara Lindqvist'] }] });
  expect(metadata.published[0]?.value).toMatch(/^2025-03-04/);
});

test('a PDF gives its paragraphs', async () => {
  const lines = [
    '(The first line of a paragraph ends with)Tj 0 -14 Td',
    '(the second one of it.)Tj 0 -40 Td',
    '(Another paragraph.)Tj',
  ];
  const content = `BT /F1 12 Tf 72 700 Td ${lines.join(' ')} ET`;
  const pdf = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>`;
  const { text } = await extract(pdf, 'application/pdf');
  expect(text).toBe('The first line of a paragraph ends with the second one of it.\nAnother paragraph.');
});

test('a broken PDF is told as such', async () => {
  await expect(extract('%PDF-1.7\nnothing else', 'application/pdf')).rejects.toMatchObject({
    failure: { code: 'NOT_TEXT' },
  });
});
