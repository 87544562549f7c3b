import { expect, test } from 'vitest';
import { extractPage } from '#main/clips/extract/extract-page.ts';

const story = [
  'The harbour of Lund will be closed for a year, the council decided on Monday, because its northern wall has begun to sink.',
  'Ships are to land at the old quay, which has not been used since 1987, and the fish market moves with them, said Eva Holm, who runs it.',
  'The work costs 40 million crowns, twice what was put aside for it two years ago, and nobody in the room could say where the rest comes from.',
  'A second wall, to the south, is watched too. It was built by the same company in the same years, and of the same stone.',
];
const paragraphs = story.map((text) => `<p>${text}</p>`).join('\n');
const url = 'https://ledger.example/harbour';
const head = '<meta charset="utf-8"><title>Harbour closes | The Ledger</title>';

const variants: Record<string, string> = {
  desktop: `<html><head>${head}</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>Harbour closes</h1>${paragraphs}</article></main><aside><h3>Related</h3><ul><li><a href="/x">Bakery opens in the old mill</a></li></ul></aside><footer>© The Ledger</footer></body></html>`,
  amp: `<!doctype html><html ⚡><head>${head}<style amp-boilerplate>body{visibility:hidden}</style></head><body><amp-sidebar hidden><ul><li><a href="/">Home</a></li></ul></amp-sidebar><header><a href="/">The Ledger</a></header><article class="amp-wp-article"><h1 class="amp-wp-title">Harbour closes</h1><div class="amp-wp-article-content">${paragraphs}</div></article><amp-ad width="300"></amp-ad><footer><p>© The Ledger</p></footer></body></html>`,
  print: `<html><head>${head}</head><body><h1>Harbour closes</h1>${paragraphs}<hr><p>© The Ledger. All rights reserved.</p></body></html>`,
  mobile: `<html><head>${head}</head><body><div class="m-header"><a href="/">Menu</a></div><div class="m-article"><h1>Harbour closes</h1><div class="m-article-body">${paragraphs}</div></div><div class="m-footer"><a href="/full">Desktop version</a></div></body></html>`,
  'line breaks': `<html><head>${head}</head><body><table><tr><td><a href="/">Home</a></td><td><h1>Harbour closes</h1>${story.join('<br><br>')}</td></tr></table></body></html>`,
  'shadow root': `<html><head>${head}</head><body><news-story><template shadowrootmode="open"><article><h1>Harbour closes</h1>${paragraphs}</article></template></news-story></body></html>`,
};

test.each(Object.entries(variants))('the %s form of a page gives the same text', (_, html) => {
  expect(extractPage({ html, url }).text).toBe(story.join('\n'));
});

test.each(['style="display:none"', 'style="color: red; visibility: hidden"', 'hidden', 'aria-hidden="true"'])(
  'what a page hides by %s is not taken',
  (how) => {
    const html = `<html><head>${head}</head><body><article>${paragraphs}<div ${how}><p>Nobody can see that this sentence is here, however long it is, and so nobody wants it.</p></div></article></body></html>`;
    expect(extractPage({ html, url }).text).toBe(story.join('\n'));
  },
);

test('a text that is there twice, once for each width of screen, is taken once', () => {
  const html = `<html><head>${head}</head><body><article><h1>Harbour closes</h1><div class="wide">${paragraphs}</div><div class="small">${paragraphs}</div></article></body></html>`;
  expect(extractPage({ html, url }).text).toBe(story.join('\n'));
});

test('a page that hides all of its text until scripts run is read nevertheless', () => {
  const html = `<html><head>${head}</head><body><div style="visibility:hidden"><article>${paragraphs}</article></div></body></html>`;
  expect(extractPage({ html, url }).text).toBe(story.join('\n'));
});

test('what a page has for readers without scripts is read where there is nothing else', () => {
  const html = `<html><head>${head}</head><body><div id="app"></div><noscript><article>${paragraphs}</article></noscript></body></html>`;
  expect(extractPage({ html, url }).text).toBe(story.join('\n'));
});

test('an article that is only in the data of a page is read from there', () => {
  const inLinkedData = `<html><head>${head}<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: story.join('\n\n') })}</script></head><body><div id="app">Loading</div></body></html>`;
  const inState = `<html><head>${head}</head><body><div id="app">Loading</div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { article: { body: paragraphs } } })}</script></body></html>`;
  expect(extractPage({ html: inLinkedData, url }).text).toBe(story.join('\n'));
  expect(extractPage({ html: inState, url }).text).toBe(story.join('\n'));
});

const japanese =
  '港の北側の壁が沈み始めたため、市議会は月曜日、港を一年間閉鎖することを決めた。船は古い岸壁に着き、魚市場も移る予定だと、市場を営むホルム氏は述べた。';
const arabic =
  'قرر المجلس يوم الاثنين إغلاق الميناء لمدة عام، لأن جداره الشمالي بدأ في الغرق، وستنتقل سوق السمك إلى الرصيف القديم الذي لم يستخدم منذ سنوات.';

test.each([
  ['Japanese', 'ja', 'ltr', japanese],
  ['Arabic', 'ar', 'rtl', arabic],
])('%s is read as it stands', (_, lang, dir, sentence) => {
  const sentences = [sentence, `${sentence}${sentence}`, `${sentence} ${sentence}`];
  const html = `<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>X</title></head><body><nav><a href="/">A</a></nav><article>${sentences.map((text) => `<p>${text}</p>`).join('')}</article><footer>© 2025</footer></body></html>`;
  const { text, coverage } = extractPage({ html, url });
  expect(text).toBe(sentences.join('\n'));
  expect(coverage).toBeGreaterThan(0.9);
});
