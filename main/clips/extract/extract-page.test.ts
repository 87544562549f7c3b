import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { extractPage } from '#main/clips/extract/extract-page.ts';
import { newsPageWithPicture, picture } from '#main/clips/fixtures/pages.ts';
import { cpuMsOf } from '#main/testing/cpu-ms-of.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import { type Block, blockSchema, maxBlockDepth } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

const url = 'https://ledger.example/2025/03/04/orbital-foundry?utm_source=feed';
const news = extractPage({ html: newsPageWithPicture, url });
const filler =
  'The committee met again on Tuesday and wrote down what it had heard from the people of the town. '.repeat(6);

const more =
  'Nobody could say on the day what it would come to, or who would pay for it once the winter was over. '.repeat(6);

function articleOf(inner: string): ReturnType<typeof extractPage> {
  return extractPage({
    html: `<html><body><article><p>${filler}</p>${inner}<p>${more}</p></article></body></html>`,
    url,
  });
}

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : error;
  }
  return 'no failure';
}

test('a news page keeps its article and loses what stands around it', () => {
  for (const kept of [
    'heavy and light metals do not part',
    'Why weightlessness matters',
    'Bearings that run dry',
    'thin ones',
    'cheap enough',
    '2023\t$4m',
    'The furnace on its stand.',
    'launch from Esrange',
  ]) {
    expect(news.text).toContain(kept);
  }
  for (const lost of [
    'Subscribe now',
    'mattresses',
    'Share this article',
    'cheese',
    'newsletter',
    'Copyright',
    'Home',
  ]) {
    expect(news.text).not.toContain(lost);
  }
});

test('an article is a tree of blocks whose text is its plain text', () => {
  expect(news.blocks.map((block) => block.type)).toEqual([
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'list',
    'quote',
    'figure',
    'figure',
    'table',
    'paragraph',
  ]);
  expect(news.blocks.every((block) => blockSchema.safeParse(block).success)).toBe(true);
  expect(news.text).toBe(plainTextOfBlocks(news.blocks));
  expect(news.coverage).toBeGreaterThan(0.5);
  expect(news.coverage).toBeLessThan(1);
});

test('a list of short items is kept, with the list inside one of them', () => {
  const { blocks } = articleOf('<ul><li>One</li><li>Two<ul><li>Two and a half</li></ul></li><li>Three</li></ul>');
  const paragraph = (text: string): Block => ({ type: 'paragraph', inlines: [{ text }] });
  const inner: Block = { type: 'list', ordered: false, items: [[paragraph('Two and a half')]] };
  expect(blocks.find(({ type }) => type === 'list')).toEqual({
    type: 'list',
    ordered: false,
    items: [[paragraph('One')], [paragraph('Two'), inner], [paragraph('Three')]],
  });
});

test('marks and links stand on the words they belong to, with whole addresses', () => {
  const [first, second] = news.blocks;
  expect(first).toMatchObject({ inlines: [{}, { text: '$40m', marks: ['strong'] }, {}] });
  expect(second).toMatchObject({
    inlines: [{}, { text: 'Northwind Capital', href: 'https://ledger.example/companies/northwind?utm_source=x' }, {}],
  });
});

test('a picture that came with the page is an asset, and a remote one only its words', () => {
  const name = `${createHash('sha256').update(picture).digest('hex')}.png`;
  expect(news.assets.map((asset) => [asset.name, asset.ext])).toEqual([[name, 'png']]);
  expect(news.blocks.filter((block) => block.type === 'figure')).toEqual([
    { type: 'figure', asset: name, alt: 'The furnace', caption: [{ text: 'The furnace on its stand.' }] },
    { type: 'figure', alt: 'A rocket', caption: [{ text: 'The rocket that carries it.' }] },
  ]);
});

test('metadata names its origin, and every author, and keeps publishing and updating apart', () => {
  const { title, authors, outlet, published, updated, language, canonical, section } = news.metadata;
  expect(title[0]?.value).toBe('Orbital Foundry raises $40m to melt metal in space');
  expect(authors[0]).toEqual({ value: ['Mara Lindqvist', "Tom O'Dell"], origin: 'json-ld' });
  expect(outlet[0]?.value).toBe('The Ledger');
  expect(published[0]).toEqual({ value: '2025-03-04T09:30:00+01:00', origin: 'json-ld' });
  expect(updated[0]).toEqual({ value: '2025-03-05T08:00:00+01:00', origin: 'open-graph' });
  expect(language[0]?.value).toBe('en-GB');
  expect(canonical[0]?.value).toBe('https://ledger.example/2025/03/04/orbital-foundry');
  expect(section[0]?.value).toBe('Space');
});

describe('nothing in a page can run, load or lead astray', () => {
  const attacks = [
    '<script>__pwn()</script>',
    '<ScRiPt/x>__pwn()</script>',
    '<script type="text/template"><p>__pwn</p></script>',
    '<style>@import url(//t.invalid/__pwn)</style>',
    '<img src=x onerror=__pwn()>',
    '<svg/onload=__pwn()><g><text>__pwn</text></g></svg>',
    '<details open ontoggle=__pwn()></details>',
    '<video poster=//t.invalid/__pwn><source onerror=__pwn() src=//t.invalid></video>',
    '<a href="javascript:__pwn()">word</a>',
    '<a href="java&Tab;script:__pwn()">word</a>',
    '<a href="&#x6a;avascript&colon;__pwn()">word</a>',
    '<a href="javascript://https://ok.example/%0a__pwn()">word</a>',
    '<a href="vbscript:__pwn()">word</a>',
    '<a href="data:text/html;base64,__pwn">word</a>',
    '<a href="file:///__pwn">word</a>',
    '<a href="backstory-app://main/__pwn">word</a>',
    '<a href="https://user:__pwn@host.example/">word</a>',
    '<form action="javascript:__pwn()"><input type=submit value=__pwn></form>',
    '<iframe srcdoc="<script>__pwn()</script>"></iframe>',
    '<object data="javascript:__pwn()"></object><embed src="data:image/svg+xml,__pwn">',
    '<base href="//t.invalid/__pwn/">',
    '<link rel=stylesheet href=//t.invalid/__pwn>',
    '<div data-background-iframe="javascript:__pwn()" style="background:url(//t.invalid/__pwn)"></div>',
    '<template shadowrootmode=open><img src=x onerror=__pwn()></template>',
    '<noscript><p title="</noscript><img src=x onerror=__pwn()>"></noscript>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=__pwn()&gt;"></math>',
    '<img srcset="//t.invalid/__pwn 1x, data:text/html,__pwn 2x">',
    '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9X19wd24oKT4=">',
    '<textarea autofocus onfocus=__pwn()>__pwn</textarea>',
    '<dialog open>__pwn</dialog>',
  ];
  test.each(attacks)('%s', (attack) => {
    const { blocks, text, assets } = articleOf(attack);
    const stored = JSON.stringify(blocks);
    expect(stored).not.toContain('__pwn');
    expect(stored).not.toContain('t.invalid');
    expect(assets).toEqual([]);
    expect(blocks.every((block) => blockSchema.safeParse(block).success)).toBe(true);
    expect(text).toContain('The committee met again');
  });
});

test('only https, http and mail links stay, whole', () => {
  const { blocks } = articleOf(
    '<p>See <a href="../notes">notes</a>, <a href="mailto:a@b.example">mail</a> and <a href="#top">top</a> of it.</p>',
  );
  const hrefs = blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.inlines.map((inline) => inline.href) : [],
  );
  expect(hrefs.filter(Boolean)).toEqual(['https://ledger.example/2025/03/notes', 'mailto:a@b.example']);
});

test('lists deeper than a block tree may be are flattened, and lose no words', () => {
  const depth = 40;
  const nested =
    Array.from({ length: depth }, (_, i) => `<ul><li>level number ${i}`).join('') + '</li></ul>'.repeat(depth);
  const { blocks, text } = articleOf(nested);
  for (let i = 0; i < depth; i++) expect(text).toContain(`level number ${i}`);
  expect(Math.max(...blocks.map(depthOf))).toBeLessThanOrEqual(maxBlockDepth);
});

function depthOf(block: Block): number {
  const inner = block.type === 'quote' ? block.blocks : block.type === 'list' ? block.items.flat() : [];
  return 1 + Math.max(0, ...inner.map(depthOf));
}

test('a page nested 50,000 deep is refused before it is parsed', () => {
  const timeOf = (depth: number) =>
    cpuMsOf(() => expect(failureOf(() => extractPage({ html: '<div>'.repeat(depth) + filler }))).toBe('TOO_COMPLEX'));
  // Parsing grows with the square of the depth; refusing does not grow with what follows the limit.
  const short = timeOf(5_000);
  expect(timeOf(50_000)).toBeLessThan(30 * (short + 10));
});

test('a page of more elements than any article has is refused', () => {
  expect(failureOf(() => extractPage({ html: '<b></b>'.repeat(200_001) }))).toBe('TOO_COMPLEX');
});

test('a page with a few words gives them, and one without any is no article', () => {
  expect(extractPage({ html: '<html><body><div>Back soon.</div></body></html>' }).text).toBe('Back soon.');
  expect(
    failureOf(() => extractPage({ html: '<html><body><script>var a = "words"</script><img src=x></body></html>' })),
  ).toBe('NO_ARTICLE');
});

test('right-to-left text is kept in its order', () => {
  const hebrew = 'הממשלה החליטה היום להקים ועדה שתבחן את השפעת הבינה המלאכותית על שוק העבודה. '.repeat(6).trim();
  const { text, metadata } = extractPage({
    html: `<html lang="he" dir="rtl"><head><title>ועדה חדשה</title></head><body><article><p>${hebrew}</p></article></body></html>`,
  });
  expect(text).toBe(hebrew);
  expect(metadata.language[0]?.value).toBe('he');
});

test('hostile metadata stays words', () => {
  const html = `<html><head><title><script>x</script></title><script type="application/ld+json">{"@type":"Article","headline":"<img src=x onerror=1>","__proto__":{"polluted":true},"author":{"name":["A"]}}</script></head><body><p>${filler}</p></body></html>`;
  const { metadata } = extractPage({ html });
  expect(metadata.title[0]?.value).toBe('<img src=x onerror=1>');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a short post keeps its code, its headings and its list', () => {
  const { blocks } = extractPage({
    html: '<html><head><title>Notes</title></head><body><div id="content"><h1>Notes on parsers</h1><p>I have been writing a parser for a week now, and it goes as well as one could hope.</p><pre><code class="language-js">parse(1)</code></pre><p>It works.</p><ul><li>Fast</li><li>Small</li></ul><h2>What next</h2><p>Next I will write the printer, which is easier, and then the tests that come first.</p></div><div class="sidebar"><h3>Recent posts</h3><ul><li><a href="/a">On lexers</a></li></ul></div></body></html>',
    url,
  });
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph', 'list', 'heading', 'paragraph']);
});
