import { expect, test } from 'vitest';
import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import { pageMetadata } from '#main/clips/extract/metadata/page-metadata.ts';
import { parsePage } from '#main/clips/extract/page-dom.ts';
import { segmentPage } from '#main/clips/extract/segments/segment-page.ts';

const url = 'https://ledger.example/2024/05/06/boats';

function metadataOf(head: string, body = '', address = url) {
  const document = parsePage(`<html><head>${head}</head><body>${body}</body></html>`);
  return pageMetadata(document, address, document.body ? segmentPage(document.body).segments : []);
}

const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;

test.each([
  ['4 de marzo de 2025', '2025-03-04'],
  ['4. März 2025', '2025-03-04'],
  ['12 juillet 2024', '2024-07-12'],
  ['12 juin 2024', '2024-06-12'],
  ['1er août 2023', '2023-08-01'],
  ['7 października 2024', '2024-10-07'],
  ['6 мая 2024', '2024-05-06'],
  ['2025年3月4日', '2025-03-04'],
  ['2025년 3월 4일', '2025-03-04'],
  ['Dec. 19, 2025', '2025-12-19'],
  ['2025-03-04T08:30:00+0530', '2025-03-04T08:30:00+05:30'],
  ['February 30, 2025', undefined],
  ['0000-00-00', undefined],
])('a date is read as pages write it: %s', (written, iso) => {
  expect(isoDate(written)).toBe(iso);
});

test('a date of a related story is not the date of the article', () => {
  const { published } = metadataOf(
    '',
    '<h1>Boats</h1><time datetime="2024-03-01">1 March</time><aside><time datetime="2025-01-01">x</time></aside><div class="related-posts"><time datetime="2025-02-02">x</time></div>',
    'https://ledger.example/boats',
  );
  expect(published.map(({ value }) => value)).toEqual(['2024-03-01']);
});

test('a page that is called after its sidebar keeps its date', () => {
  const { published } = metadataOf(
    '',
    '<div class="with-sidebar"><h1>Boats</h1><time dateTime="2024-03-01 21:00:25">1/3</time></div>',
  );
  expect(published[0]).toEqual({ value: '2024-03-01T21:00:25', origin: 'visible' });
});

test('the day in an address is the last to be believed', () => {
  expect(metadataOf('').published).toEqual([{ value: '2024-05-06', origin: 'address' }]);
  const told = metadataOf('<meta property="article:published_time" content="2024-05-05T23:00:00-04:00">').published;
  expect(told.map(({ origin }) => origin)).toEqual(['open-graph', 'address']);
});

test('published and updated are two things', () => {
  const { published, updated } = metadataOf(
    '',
    '<article><h1>Boats</h1><p>Published <time datetime="2024-03-01">1 March</time></p><p>Updated <time datetime="2024-04-02">2 April</time></p></article>',
  );
  expect(published[0]?.value).toBe('2024-03-01');
  expect(updated[0]?.value).toBe('2024-04-02');
});

test('each author is named, and the site is none where a writer is', () => {
  const site = '<meta property="og:site_name" content="The Ledger"><meta name="author" content="The Ledger">';
  const { authors } = metadataOf(site, '<h1>Boats</h1><p class="byline">By Ada Reed and Bo Lund</p>');
  expect(authors[0]?.value).toEqual(['Ada Reed', 'Bo Lund']);
  expect(authors.at(-1)?.value).toEqual(['The Ledger']);
});

test('an author that another part of the graph describes is found', () => {
  const { authors } = metadataOf(
    jsonLd(
      '{"@graph":[{"@type":"NewsArticle","headline":"Boats","author":{"@id":"#ada"}},{"@id":"#ada","@type":"Person","name":"Ada Reed"}]}',
    ),
  );
  expect(authors[0]).toEqual({ value: ['Ada Reed'], origin: 'json-ld' });
});

test('the outlet is at least the host, and goes from the title', () => {
  expect(metadataOf('').outlet).toEqual([{ value: 'ledger.example', origin: 'address' }]);
  const { title } = metadataOf(
    '<title>Boats are counted again | The Ledger</title><meta property="og:site_name" content="The Ledger">',
  );
  expect(title[0]?.value).toBe('Boats are counted again');
});

test('pictures are web addresses, from the page that names them', () => {
  const { picture } = metadataOf(
    `<meta property="og:image" content="/lead.jpg"><meta name="twitter:image" content="javascript:alert(1)">${jsonLd('{"@type":"Article","headline":"x","image":{"url":"https://cdn.example/a.jpg"}}')}`,
  );
  expect(picture).toEqual([
    { value: 'https://ledger.example/lead.jpg', origin: 'open-graph' },
    { value: 'https://cdn.example/a.jpg', origin: 'json-ld' },
  ]);
});

test.each([
  [
    'de',
    'Der Rat hat die Boote im Hafen noch einmal gezählt und fand zwei mehr als im Frühling, was für die Stadt ein Problem ist.',
  ],
  [
    'fr',
    'Le conseil a compté les bateaux dans le port et en a trouvé deux de plus que pour le printemps, ce qui est une surprise.',
  ],
  [
    'ja',
    '議会は港の船をもう一度数え、春よりも二隻多いことを見つけた。町の人々はこれに驚いたが、議会は何も言わなかった。',
  ],
  ['ar', 'عد المجلس القوارب في الميناء مرة أخرى ووجد اثنين أكثر مما كان في الربيع'],
])('the language is told by the words where none is declared: %s', (language, text) => {
  expect(metadataOf('', `<p>${text}</p>`).language).toEqual([{ value: language, origin: 'visible' }]);
});

test('what a page says of itself is plain, bounded and harmless', () => {
  const { title, authors } = metadataOf(
    `<meta property="og:title" content="&#x202e;Boats\u0007 again${'x'.repeat(100_000)}">${jsonLd(
      '{"@type":"Article","headline":"Boats","author":[{"name":"__proto__"},{"name":"constructor"}],"__proto__":{"name":"x"}}',
    )}`,
  );
  expect(title[0]?.value).toMatch(/^Boats again/);
  expect(title.every(({ value }) => value.length <= 500 && !/[\u202a-\u202e\p{Cc}]/u.test(value))).toBe(true);
  expect(authors.length).toBeGreaterThan(0);
  expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
});

test.each([
  ['deep', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ['wide', `[${'{"@type":"Article","headline":"x","author":{"name":"A B"}},'.repeat(10_000)}{}]`],
  [
    'authors in lists in lists',
    `{"@type":"Article","headline":"x","author":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  ],
  [
    'a name in names',
    `{"@type":"Article","articleSection":${'{"name":'.repeat(20_000)}1${'}'.repeat(20_000)},"headline":"x"}`,
  ],
  ['no JSON', '{"@type": "Article", "headline": '],
])('data that is made to be too much is bounded: %s', (_, json) => {
  const { title } = metadataOf(`<title>Boats are counted</title>${jsonLd(json)}`);
  expect(title.length).toBeLessThanOrEqual(8);
  expect(title.some(({ value }) => value === 'Boats are counted')).toBe(true);
});

test('data in a comment or a character section is read', () => {
  const article = '{"@type":"Article","headline":"Boats are counted"}';
  for (const json of [`<!-- ${article} -->`, `//<![CDATA[\n${article}\n//]]>`])
    expect(metadataOf(jsonLd(json)).title[0]).toEqual({ value: 'Boats are counted', origin: 'json-ld' });
});
