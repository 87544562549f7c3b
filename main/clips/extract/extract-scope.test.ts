import { expect, test } from 'vitest';
import { countWords } from '#main/clips/extract/coverage.ts';
import { extractPage } from '#main/clips/extract/extract-page.ts';
import { newsPage } from '#main/clips/fixtures/pages.ts';
import type { ExtractionScope } from '#shared/clips/types.ts';

const scopes: readonly ExtractionScope[] = ['narrow', 'article', 'wide', 'all'];

test('all of a page is everything that can be seen of it, menus and headline too', () => {
  const { text, coverage } = extractPage({ html: newsPage, scope: 'all' });
  for (const kept of [
    'Subscribe now',
    'Orbital Foundry raises',
    'By Mara Lindqvist',
    'launch from Esrange',
    'Copyright',
  ])
    expect(text).toContain(kept);
  expect(coverage).toBe(1);
});

test('a part of a page is taken whole, however little it is', () => {
  const { text } = extractPage({ html: '<a href="/x">Read more</a> <p>Share this</p>', scope: 'all' });
  expect(text).toBe('Read more\nShare this');
});

test('a wider scope never has fewer words, whatever the page', () => {
  const random = seeded(3);
  for (let page = 0; page < 60; page++) {
    const html = randomPage(random);
    const words = scopes.map((scope) => extractPage({ html, scope }));
    const counts = words.map(({ text }) => countWords(text));
    expect(counts, html).toEqual(counts.toSorted((a, b) => a - b));
    expect(words.map(({ coverage }) => coverage)).toEqual(words.map(({ coverage }) => coverage).toSorted());
  }
});

test('a wider scope never has less where the text is only in the data of the page', () => {
  const body = 'The council heard on Monday what the harbour had cost, and who had asked for it. '.repeat(10);
  const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: body });
  const html = `<html><head><title>The harbour</title><script type="application/ld+json">${data}</script></head><body><p>Loading the page of the harbour, one moment.</p></body></html>`;
  const counts = scopes.map((scope) => countWords(extractPage({ html, scope }).text));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts[0]).toBeGreaterThan(100);
});

/** Random numbers from 0 to 1 that are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

/** A page of known parts in a random order and nesting. */
function randomPage(random: () => number): string {
  const sentence = 'The council heard on Monday what the harbour had cost, and who had asked for it. ';
  const parts = [
    () => `<p>${sentence.repeat(1 + Math.floor(random() * 6))}</p>`,
    () => '<h2>What it cost</h2>',
    () => '<ul><li><a href="/a">Home</a></li><li><a href="/b">News of the town</a></li></ul>',
    () => `<ul><li>${sentence}</li><li>Short</li></ul>`,
    () => '<div class="share">Share on <a href="/s">this</a></div>',
    () => `<blockquote>${sentence}</blockquote>`,
    () => '<table><tr><th>Year</th><th>Sum</th></tr><tr><td>2020</td><td>4</td></tr></table>',
    () => `<aside><h3>Related</h3><p><a href="/r">${sentence}</a></p></aside>`,
    () => `<div class="comment"><p>${sentence}</p></div>`,
    () => `<figure><img src="/p.jpg" alt="A harbour"><figcaption>The harbour</figcaption></figure>`,
    () => `<section>${Array.from({ length: 4 }, () => part()).join('')}</section>`,
  ];
  let depth = 0;
  const part = (): string => {
    if (++depth > 60) return '<p>End.</p>';
    return parts[Math.floor(random() * parts.length)]?.() ?? '';
  };
  const body = Array.from({ length: 3 + Math.floor(random() * 15) }, part).join('\n');
  return `<html><head><title>The harbour</title></head><body><h1>The harbour</h1>${body}<footer>© The Ledger</footer></body></html>`;
}
