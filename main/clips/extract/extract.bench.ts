import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { extractPage } from '#main/clips/extract/extract-page.ts';
import { parsePage, wordsOf } from '#main/clips/extract/page-dom.ts';
import {
  halfOf,
  htmlOf,
  type LabelledPage,
  labelledPages,
  shingleF1,
} from '#main/clips/extract/segments/labelled-pages.ts';

/**
 * Scores extraction on a folder of labelled pages, beside Readability and Defuddle. Run by hand:
 * `npm run bench -- extract FOLDER [worst]`; the folder holds `cases.jsonl` and the pages it names, and `worst` is how
 * many of the worst pages are listed. Pages fall in two halves by their ids: one to tune on, one to check with.
 */
interface Found {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly date?: string | null | undefined;
}

interface Row {
  readonly page: LabelledPage;
  readonly found: Found;
  readonly f1: number;
  readonly kept: number | undefined;
  readonly dropped: number | undefined;
  readonly title: number | undefined;
  readonly author: number | undefined;
  readonly date: number | undefined;
  readonly cpuMs: number;
}

const [folder = '.', worst = '0', ...only] = process.argv.slice(2);
const pages = labelledPages(folder);
// The others write their own mishaps to the console.
console.error = () => undefined;
console.warn = () => undefined;

const extractors = { backstory: byBackstory, readability: byReadability, defuddle: byDefuddle };
for (const [name, find] of Object.entries(extractors)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const rows: Row[] = [];
  for (const page of pages) rows.push(await rowOf(page, find));
  report(name, rows);
  if (name === 'backstory') reportWorst(rows, Number(worst));
}

async function rowOf(page: LabelledPage, find: (html: string, url: string) => Found | Promise<Found>): Promise<Row> {
  const html = htmlOf(folder, page);
  const start = process.cpuUsage();
  let found: Found = { text: '' };
  try {
    found = await find(html, page.url);
  } catch {
    // An extractor that fails on a page has found nothing there.
  }
  const used = process.cpuUsage(start);
  const text = squeezed(found.text);
  return {
    page,
    found,
    f1: shingleF1(found.text, page.body),
    kept: shareOf(page.with, (sentence) => text.includes(squeezed(sentence))),
    dropped: shareOf(page.without, (sentence) => !text.includes(squeezed(sentence))),
    title: page.title === null ? undefined : Number(squeezed(found.title ?? '') === squeezed(page.title)),
    author: page.author === null ? undefined : Number(namesEqual(found.author ?? '', page.author)),
    date: page.date === null ? undefined : Number((found.date ?? '').slice(0, 10) === page.date.slice(0, 10)),
    cpuMs: (used.user + used.system) / 1000,
  };
}

function report(name: string, rows: readonly Row[]): void {
  const types = [...new Set(rows.map(({ page }) => page.type))].sort();
  const groups: [string, (row: Row) => boolean][] = [
    ['all', () => true],
    ['dev half', ({ page }) => halfOf(page) === 'dev'],
    ['check half', ({ page }) => halfOf(page) === 'check'],
    ['dev articles', ({ page }) => halfOf(page) === 'dev' && page.type === 'article'],
    ['check articles', ({ page }) => halfOf(page) === 'check' && page.type === 'article'],
    ...types.map((type): [string, (row: Row) => boolean] => [type, ({ page }) => page.type === type]),
  ];
  console.log(`${name.padEnd(27)}F1  with without  title author  date   CPU p50 p95 ms`);
  for (const [label, belongs] of groups) {
    const of = rows.filter(belongs);
    if (of.length === 0) continue;
    const means = (['f1', 'kept', 'dropped', 'title', 'author', 'date'] as const).map((key) => mean(of, key));
    const cpu = of.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
    const at = (part: number) => (cpu[Math.floor(cpu.length * part)] ?? 0).toFixed(0).padStart(4);
    console.log(`  ${`${label} (${of.length})`.padEnd(22)}${means.join('  ')}  ${at(0.5)} ${at(0.95)}`);
  }
}

function reportWorst(rows: readonly Row[], count: number): void {
  for (const { f1, page, found } of rows.toSorted((a, b) => a.f1 - b.f1).slice(0, count))
    console.log(
      `  ${f1.toFixed(2)} ${page.type} ${page.id} ${halfOf(page)} ${page.url} ${found.text.length}/${page.body.length}`,
    );
}

function mean(rows: readonly Row[], key: 'f1' | 'kept' | 'dropped' | 'title' | 'author' | 'date'): string {
  const values = rows.flatMap((row) => row[key] ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  return (values.length === 0 ? '-' : ((100 * sum) / values.length).toFixed(1)).padStart(5);
}

function byBackstory(html: string, url: string): Found {
  const { text, metadata } = extractPage({ html, url });
  const authors = metadata.authors[0]?.value.join(', ');
  return { text, title: metadata.title[0]?.value, author: authors, date: metadata.published[0]?.value };
}

function byReadability(html: string, _url: string): Found {
  // Readability's type asks for the DOM's; linkedom's document has all that it uses.
  const document = parsePage(html) as unknown as ConstructorParameters<typeof Readability>[0];
  const result = new Readability(document).parse();
  return {
    text: textOf(result?.content ?? ''),
    title: result?.title,
    author: result?.byline,
    date: result?.publishedTime,
  };
}

async function byDefuddle(html: string, url: string): Promise<Found> {
  const result = await Defuddle(parseHTML(html).document, url, { useAsync: false });
  return { text: textOf(result.content), title: result.title, author: result.author, date: result.published };
}

/** A result's words, with its blocks parted. */
function textOf(html: string): string {
  return wordsOf(
    parsePage(html.replace(/<(?=\/?(?:p|div|section|h\d|li|d[td]|t[rdh]|br|blockquote|pre|figcaption)\b)/g, ' <')).body,
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shareOf(sentences: readonly string[], isRight: (sentence: string) => boolean): number | undefined {
  return sentences.length === 0 ? undefined : sentences.filter(isRight).length / sentences.length;
}

function namesEqual(found: string, wanted: string): boolean {
  return wanted.split(/,| and |;|&/).every((name) => found.toLowerCase().includes(squeezed(name).toLowerCase()));
}
