import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentAt, words } from '#main/index/bench-documents.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { mergeSearchParts, searchParts } from '#main/index/merge-search-parts.ts';
import { putDocuments } from '#main/index/write-documents.ts';
import { getReady } from '#main/search/get-ready.ts';
import { ReadingDatabase } from '#main/search/reading-database.ts';
import { type SearchInput, searchDocuments } from '#main/search/search-documents.ts';

/**
 * Measures searching: `npm run bench -- search 100000 [FOLDER]`. CPU time of the thread that searches, since other
 * programs make the clock tell little. Known items are sought by three words of a document, one of them with a typo. An
 * index in a folder of one's own is kept, and used again by the next run.
 */
const documentCount = Number(process.argv[2] ?? 10_000);
const keptIn = process.argv[3];
if (keptIn) mkdirSync(keptIn, { recursive: true });
const folder = keptIn ?? mkdtempSync(join(tmpdir(), 'search-bench-'));
const file = join(folder, `index-${documentCount}.sqlite`);
const isKept = existsSync(file);
const index = new IndexDatabase(file);
const changedCount = 20;
const documents = Array.from({ length: isKept ? changedCount * 7 : documentCount }, (_, at) =>
  documentAt(at, { entities: 2_000 }),
);
if (!isKept) {
  const building = cpuOf(() => {
    for (let at = 0; at < documentCount; at += 500) putDocuments(index, documents.slice(at, at + 500));
  });
  console.log(`${documentCount} documents: ${(documentCount / (building / 1000)).toFixed(0)} a second of CPU`);
}
const parts = searchParts(index).length;
const steps: number[] = [];
// As the app does when nothing is asked of it for a while.
const merging = mergeSearchParts(index);
for (let isOver = false; !isOver; )
  steps.push(
    cpuOf(() => {
      isOver = merging.next().done ?? false;
    }),
  );
console.log(
  `${parts} parts of text search put together: ${steps.reduce((sum, step) => sum + step, 0).toFixed(0)} ms in ${steps.length} steps, the longest ${Math.max(...steps).toFixed(1)} ms`,
);
console.log(`the index: ${(statSync(file).size / 1e6).toFixed(0)} MB`);
const reader = new ReadingDatabase(file);
reader.prepare();
const cold = cpuOf(() => searchDocuments(reader, { query: `${words[900]} ${words[400]} ` }));
console.log(`first search after the start: ${cold.toFixed(0)} ms`);
const ready = cpuOf(() => {
  for (const _ of getReady(reader));
});
console.log(`made ready while nothing is asked: ${ready.toFixed(0)} ms`);
const patienceMs = 60_000;
report('as you type, titles', (run) => ({ query: prefix(run), phase: 'titles', patienceMs }));
report('as you type, three letters', (run) => ({ query: prefix(run), phase: 'quick', limit: 20, patienceMs }));
report('as you type, a word and letters', (run) => ({
  query: `${words[50 + run]} ${prefix(run)}`,
  phase: 'quick',
  limit: 20,
  patienceMs,
}));
report('full, three letters', (run) => ({ query: prefix(run), withFacets: true, patienceMs }));
report('full, rare word', (run) => ({ query: `${words[3_000 + run]} `, withFacets: true, patienceMs }));
report('full, two middling words', (run) => ({
  query: `${words[100 + run]} ${words[200 + run]} `,
  withFacets: true,
  patienceMs,
}));
report('full, 2,000 to 5,000 hits', (run) => ({ query: wordIn(2_000, 5_000, run), withFacets: true, patienceMs }));
report('full, common word', (run) => ({ query: `${words[1 + (run % 5)]} `, withFacets: true, patienceMs }));
report('full, ten words', (run) => ({
  query: Array.from({ length: 10 }, (_, n) => words[40 + run * 3 + n * 61]).join(' '),
  patienceMs,
}));
report('one typo', (run) => ({ query: `${words[12_345 + run]}x `, patienceMs }));
let found = 0;
const sought = 100;
for (let run = 0; run < sought; run += 1) {
  const at = Math.floor((run * documentCount) / sought);
  const known = reader.get<{ id: string; text: string }>(
    'SELECT id, text FROM documents JOIN texts USING (doc) WHERE doc = ?',
    at + 1,
  );
  const telling = [...new Set(known?.text.match(/[a-z]{9,}/g) ?? [])].slice(0, 3);
  const [first = '', ...others] = telling;
  const query = [first.slice(0, 4) + first.slice(5), ...others].join(' ');
  const { hits } = searchDocuments(reader, { query, isTyping: false, limit: 10, patienceMs });
  found += Number(hits.some(({ document }) => document.id === known?.id));
}
console.log(`known item with one typo among the first ten: ${found} of ${sought}`);
const changes = Array.from({ length: changedCount }, (_, at) => {
  const changed = documents[at * 7];
  if (!changed) return 0;
  return cpuOf(() => {
    putDocuments(index, [{ ...changed, text: `Newsworthy${at}. ${changed.text}` }]);
    reader.prepare();
    if (searchDocuments(reader, { query: `newsworthy${at} `, limit: 20 }).total !== 1) throw new Error('not found');
  });
}).sort((a, b) => a - b);
console.log(`one document changed and found: p50 ${changes[10]?.toFixed(1)} ms, p95 ${changes[18]?.toFixed(1)} ms`);
reader.close();
if (keptIn) putDocuments(index, documents.slice(0, changedCount * 7));
index.close();
if (!keptIn) rmSync(folder, { recursive: true });

/** A word that so many of 100,000 documents have. */
function wordIn(least: number, most: number, run: number): string {
  const found = reader.all<{ word: string }>(
    'SELECT word FROM words WHERE documents BETWEEN ? AND ? ORDER BY documents DESC LIMIT 30',
    ...[(least * documentCount) / 100_000, (most * documentCount) / 100_000],
  );
  return `${found[run % Math.max(1, found.length)]?.word ?? words[500 + run]} `;
}

function prefix(run: number): string {
  return (words[run * 37] ?? '').slice(0, 3);
}

function report(name: string, inputOf: (run: number) => SearchInput): void {
  const runs = Array.from({ length: 30 }, (_, run) => {
    let hits = 0;
    const took = cpuOf(() => {
      hits = searchDocuments(reader, inputOf(run)).total;
    });
    return { took, hits };
  });
  const times = runs.map(({ took }) => took).sort(ascending);
  const hits = runs.map((run) => run.hits).sort(ascending);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(
    `${name.padEnd(34)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms   hits ${hits[0]} to ${hits.at(-1)}, half of them over ${hits[15]}`,
  );
}

function ascending(a: number, b: number): number {
  return a - b;
}

function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
