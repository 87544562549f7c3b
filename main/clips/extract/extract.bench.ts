import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { extractPage } from '#main/clips/extract/extract-page.ts';
import { parsePage, wordsOf } from '#main/clips/extract/page-dom.ts';

/**
 * Scores extraction on a folder of labelled pages, beside Defuddle alone. Run by hand:
 * `node main/clips/extract/extract.bench.ts FOLDER [worst]`; the folder holds `cases.jsonl` and the pages it names.
 */
interface Case {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly type: string;
  readonly body: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

interface Found {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

const [folder = '.', detail, every = '1'] = process.argv.slice(2);
const cases: Case[] = readFileSync(join(folder, 'cases.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .filter((_, i) => i % Number(every) === 0)
  .map((line) => JSON.parse(line));

// Defuddle writes its own mishaps to the console.
console.error = () => undefined;

for (const [name, find] of [
  ['backstory', byBackstory],
  ['defuddle', byDefuddle],
] as const) {
  await score(name, find);
}

async function score(name: string, find: (html: string, url: string) => Promise<Found>) {
  const rows: {
    id: string;
    type: string;
    url: string;
    f1: number;
    kept: number;
    dropped: number;
    title: unknown;
    author: unknown;
    date: unknown;
    ms: number;
    found: Found;
    wanted: Case;
  }[] = [];
  for (const wanted of cases) {
    const html = gunzipSync(readFileSync(join(folder, wanted.html))).toString('utf8');
    const start = process.cpuUsage();
    let found: Found = { text: '', title: null, author: null, date: null };
    try {
      found = await find(html, wanted.url);
    } catch (error) {
      if (name === 'backstory') console.log('  failed', wanted.id, wanted.url, String(error));
    }
    const used = process.cpuUsage(start);
    rows.push({
      id: wanted.id,
      type: wanted.type,
      url: wanted.url,
      f1: shingleF1(found.text, wanted.body),
      kept: share(wanted.with, (sentence) => squeezed(found.text).includes(squeezed(sentence))),
      dropped: share(wanted.without, (sentence) => !squeezed(found.text).includes(squeezed(sentence))),
      title: wanted.title === null ? undefined : squeezed(found.title ?? '') === squeezed(wanted.title),
      author: wanted.author === null ? undefined : namesEqual(found.author ?? '', wanted.author),
      date: wanted.date === null ? undefined : (found.date ?? '').slice(0, 10) === wanted.date.slice(0, 10),
      ms: (used.user + used.system) / 1000,
      found,
      wanted,
    });
  }
  for (const type of ['article', 'other', 'all']) {
    const of = rows.filter((row) => type === 'all' || (row.type === 'article') === (type === 'article'));
    const mean = (pick: (row: (typeof rows)[number]) => unknown) => {
      const values = of
        .map(pick)
        .filter((value) => value !== undefined)
        .map(Number)
        .filter((value) => !Number.isNaN(value));
      return ((100 * values.reduce((sum, value) => sum + value, 0)) / values.length).toFixed(1);
    };
    const ms = of.map((row) => row.ms).sort((a, b) => a - b);
    const at = (part: number) => Math.round(ms[Math.floor(ms.length * part)] ?? 0);
    console.log(
      `${name} ${type} (${of.length}): F1 ${mean((r) => r.f1)} with ${mean((r) => r.kept)} without ${mean((r) => r.dropped)} title ${mean((r) => r.title)} author ${mean((r) => r.author)} date ${mean((r) => r.date)} CPU p50 ${at(0.5)} p95 ${at(0.95)} max ${at(0.999)} ms`,
    );
  }
  if (detail && name === 'backstory') {
    for (const row of rows.toSorted((a, b) => a.f1 - b.f1).slice(0, Number(detail) || 30)) {
      console.log(row.f1.toFixed(2), row.type, row.id, row.url, `${row.found.text.length}/${row.wanted.body.length}`);
    }
    for (const key of ['title', 'author', 'date'] as const) {
      for (const row of rows.filter((each) => each[key] === false))
        console.log(`${key} ${row.id}: ${row.wanted[key]} | ${row.found[key]}`);
    }
  }
}

async function byBackstory(html: string, url: string): Promise<Found> {
  const { text, metadata } = extractPage({ html, url });
  return {
    text,
    title: metadata.title[0]?.value ?? null,
    author: metadata.authors[0]?.value.join(', ') ?? null,
    date: metadata.published[0]?.value ?? null,
  };
}

async function byDefuddle(html: string, url: string): Promise<Found> {
  const result = await Defuddle(parseHTML(html).document, url, { useAsync: false });
  const text = wordsOf(
    parsePage(result.content.replace(/<(?=\/?(?:p|div|h\d|li|tr|td|br|blockquote|pre|figcaption))/g, ' <')).body,
  );
  return { text, title: result.title, author: result.author, date: result.published };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function share(sentences: readonly string[], isRight: (sentence: string) => boolean): number {
  return sentences.length === 0 ? Number.NaN : sentences.filter(isRight).length / sentences.length;
}

function namesEqual(found: string, wanted: string): boolean {
  return wanted.split(/,| and |;|&/).every((name) => found.toLowerCase().includes(squeezed(name).toLowerCase()));
}

function shingleF1(found: string, wanted: string): number {
  const [a, b] = [shingles(found), shingles(wanted)];
  if (a.size === 0 && b.size === 0) return 1;
  let both = 0;
  for (const [shingle, count] of a) both += Math.min(count, b.get(shingle) ?? 0);
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (2 * both) / (size(a) + size(b));
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i + 4 <= Math.max(words.length, 4) && words.length > 0; i++) {
    const shingle = words.slice(i, i + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
