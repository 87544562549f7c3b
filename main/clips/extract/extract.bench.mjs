import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { extractPage } from '#main/clips/extract/extract-page.ts';
import { scorePage, scoreTable, worstPages } from '#main/clips/extract/extract-scores.ts';
import { parsePage, wordsOf } from '#main/clips/extract/page-dom.ts';
import { contentModelFrom, lessonOf } from '#main/clips/extract/segments/content-training.mjs';
import { foldOf, folds, htmlOf, labelledPages } from '#main/clips/extract/segments/labelled-pages.ts';

// Scores extraction on a folder of labelled pages, beside Readability and Defuddle. Run by hand:
// `npm run bench -- extract FOLDER [folds|shipped] [worst] [names]`; the folder holds `cases.jsonl` and the pages it
// names, `worst` is how many of the worst pages are listed, `names` are the extractors to run. With `folds` no page is
// read by trees that learned from it: the pages fall in five parts, and each is read by trees that learned from the
// other four, which takes some minutes. Pages that the shipped trees did not learn from need no folds.
const [folder = '.', trees = 'shipped', worst = '0', ...only] = process.argv.slice(2);
const pages = labelledPages(folder);
// The others write their own mishaps to the console.
console.error = () => undefined;
console.warn = () => undefined;

const models = trees === 'folds' ? modelsByFold() : [];
const extractors = { backstory: byBackstory, readability: byReadability, defuddle: byDefuddle };
for (const [name, find] of Object.entries(extractors)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const scores = [];
  for (const page of pages) scores.push(await scorePage(folder, page, find));
  console.log(scoreTable(name, scores));
  if (name === 'backstory' && worst !== '0') console.log(worstPages(scores, Number(worst)));
}

function modelsByFold() {
  const lessons = pages.map((page) => lessonOf(htmlOf(folder, page), page));
  return Array.from({ length: folds }, (_, fold) =>
    contentModelFrom(lessons.filter((_, i) => foldOf(pages[i]) !== fold)),
  );
}

function byBackstory(html, page) {
  const { text, metadata } = extractPage({ html, url: page.url, model: models[foldOf(page)] });
  const author = metadata.authors[0]?.value.join(', ');
  return { text, title: metadata.title[0]?.value, author, date: metadata.published[0]?.value };
}

function byReadability(html) {
  const result = new Readability(parsePage(html)).parse();
  const text = textOf(result?.content ?? '');
  return { text, title: result?.title, author: result?.byline, date: result?.publishedTime };
}

async function byDefuddle(html, { url }) {
  const result = await Defuddle(parseHTML(html).document, url, { useAsync: false });
  return { text: textOf(result.content), title: result.title, author: result.author, date: result.published };
}

/** A result's words, with its blocks parted. */
function textOf(html) {
  return wordsOf(
    parsePage(html.replace(/<(?=\/?(?:p|div|section|h\d|li|d[td]|t[rdh]|br|blockquote|pre|figcaption)\b)/g, ' <')).body,
  );
}
