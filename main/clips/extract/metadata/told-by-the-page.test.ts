import { expect, test } from 'vitest';
import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import { pageMetadata } from '#main/clips/extract/metadata/page-metadata.ts';
import { parsePage } from '#main/clips/extract/page-dom.ts';
import { segmentPage } from '#main/clips/extract/segments/segment-page.ts';
import type { Metadata } from '#shared/clips/types.ts';

function metadataOf(html: string, url = 'https://ledger.example/boats'): Metadata {
  const document = parsePage(html);
  return pageMetadata(document, url, document.body ? segmentPage(document.body).segments : []);
}

const titled = (title: string, body: string) => `<html><head><title>${title}</title></head><body>${body}</body></html>`;

test.each([
  ['Boats are counted | Rust Blog', '<p>x</p>', 'https://blog.rust-lang.org/a', 'Boats are counted'],
  ['Boats are counted • Ada Reed', '<h1>Ada Reed</h1><h2>Boats</h2>', 'https://coryd.example/a', 'Boats are counted'],
  ['Boats &#8211; North | News | The Ledger', '<p>x</p>', 'https://theledger.example/a', 'Boats – North | News'],
  ['Boats: a history', '<h1>Boats: a history</h1>', 'https://boats.example/a', 'Boats: a history'],
  ['Crate tokio', '<h1>Crate tokio <button>Copy path</button></h1>', 'https://docs.example/a', 'Crate tokio'],
  ['Two words', '<h1>Two<br>words</h1>', 'https://docs.example/a', 'Two words'],
])('a title is freed of what its site is called: %s', (title, body, url, wanted) => {
  expect(metadataOf(titled(title, body), url).title[0]?.value).toBe(wanted);
});

test.each([
  ['<h1>Boats</h1><p>By Sofia Gonzalez December 2, 2025</p>', ['Sofia Gonzalez'], '2025-12-02'],
  ['<h1>Boats</h1><p>Posted by</p><p>Ada Reed and Bo Lund</p><p>4 May 2024</p>', ['Ada Reed', 'Bo Lund'], '2024-05-04'],
  ['<h1>The Ledger</h1><p>1 January 2020</p><h2>Boats</h2><p>by ada</p>', ['ada'], '2020-01-01'],
  ['<p>June 3, 2024</p><h1>Boats</h1><p>The boats were counted by Many Hands in May.</p>', undefined, '2024-06-03'],
  ['<h1>Boats</h1><p>Updated May 9, 2024</p><p>Published May 7, 2024</p>', undefined, '2024-05-07'],
])('who wrote it and when is read around the headline: %s', (body, names, date) => {
  const { authors, published } = metadataOf(titled('Boats | The Ledger', body));
  expect(authors[0]?.value).toEqual(names);
  expect(published[0]?.value).toBe(date);
});

test('a date far from the headline counts when the page calls it its own', () => {
  const long = `<p>${'The boats were counted again, one by one. '.repeat(8)}</p>`.repeat(12);
  const { published, authors } = metadataOf(
    titled('Boats', `<h1>Boats</h1>${long}<h3>Published</h3><p>August 30, 2024</p><h3>Author</h3><p>Lisa D. Ellis</p>`),
  );
  expect(published[0]).toEqual({ value: '2024-08-30', origin: 'visible' });
  expect(authors[0]?.value).toEqual(['Lisa D. Ellis']);
});

test.each([
  ['<meta name="w-published-date" content="2025-05-27T06:03:43Z">', '2025-05-27T06:03:43Z'],
  ['<meta name="citation_publication_date" content="2024 Jun 30">', '2024-06-30'],
  ['<script>window.state = {"publishDate":"2025-05-27"}</script>', '2025-05-27'],
  ['<meta name="publisher" content="2020-01-01"><meta name="event-date" content="2020-01-01">', undefined],
])('a date is found under the names that content systems make up: %s', (head, date) => {
  expect(metadataOf(`<html><head>${head}</head><body><h1>Boats</h1></body></html>`).published[0]?.value).toBe(date);
});

test('day and month stand in the order of the page’s language', () => {
  const page = (language: string) =>
    `<html lang="${language}"><body><h1>Boats</h1><p>Posted 3/10/2023</p></body></html>`;
  expect(metadataOf(page('en-GB')).published[0]?.value).toBe('2023-10-03');
  expect(metadataOf(page('fr')).published[0]?.value).toBe('2023-10-03');
  expect(metadataOf(page('en-US')).published[0]?.value).toBe('2023-03-10');
  expect(metadataOf(page('en'), 'https://ledger.co.uk/a').published[0]?.value).toBe('2023-10-03');
});

test.each([
  ['4 مارس 2025', '2025-03-04'],
  ['4 במרץ 2025', '2025-03-04'],
  ['4 Μαρτίου 2025', '2025-03-04'],
  ['4. března 2025', '2025-03-04'],
  ['4. maaliskuuta 2025', '2025-03-04'],
  ['2025. március 4.', '2025-03-04'],
])('months are known in more languages: %s', (written, iso) => {
  expect(isoDate(written)).toBe(iso);
});

test('the outlet is no author where a writer is named, and a writer with a site of the same name is one', () => {
  const byline = '<meta name="author" content="Ledger">';
  const head = (name: string) => `<html><head>${byline.replace('Ledger', name)}</head>`;
  const body = '<body><h1>Boats</h1><p class="byline">By Ada Reed</p></body></html>';
  expect(metadataOf(head('Ledger') + body).authors[0]?.value).toEqual(['Ada Reed']);
  expect(metadataOf(head('Bo Lund') + body, 'https://bolund.example/a').authors[0]?.value).toEqual(['Bo Lund']);
});
