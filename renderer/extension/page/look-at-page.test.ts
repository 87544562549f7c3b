import { expect, test } from 'vitest';
import { lookAtPage } from '#renderer/extension/page/look-at-page.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

function show(head: string, body: string): void {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
}

const shown = () => {
  const answer = lookAtPage(document);
  if (answer.can !== 'read') throw new Error('The page cannot be read');
  return answer.page;
};

test('title, authors, date and outlet are what the page says of itself', () => {
  show(
    `<title>A title | Paper</title><meta property="og:site_name" content="The Paper">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"A  title",
"author":[{"name":"Ada Kern"},{"name":"By Jo Park and Li Wu"}],"datePublished":"2026-03-02"}]}</script>`,
    `<article><p>${words(60)}</p></article>`,
  );
  expect(shown()).toMatchObject({
    title: 'A title',
    authors: ['Ada Kern', 'Jo Park', 'Li Wu'],
    published: '2026-03-02',
    outlet: 'The Paper',
    words: 60,
    selection: null,
  });
});

test('a page that describes itself wrongly, or not at all, is taken by its heading', () => {
  show('<script type="application/ld+json">{"headline": oops</script>', `<h1>The  heading</h1><p>${words(50)}</p>`);
  expect(shown()).toMatchObject({ title: 'The heading', authors: [], published: '', words: 50 });
});

test('a page of links has no article', () => {
  show(
    '<title>Videos</title>',
    `<nav>${'<p>Some long line of navigation that is no article text</p>'.repeat(20)}</nav>`,
  );
  expect(shown().words).toBe(0);
});

test('selected words are told with their surroundings', () => {
  show('', '<p>Before the chosen words after</p>');
  const range = document.createRange();
  const text = document.querySelector('p')?.firstChild ?? document;
  range.setStart(text, 11);
  range.setEnd(text, 23);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  expect(shown().selection).toEqual({ exact: 'chosen words', prefix: 'Before the ', suffix: ' after', words: 2 });
});
