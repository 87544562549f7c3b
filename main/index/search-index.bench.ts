import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aClip, aNote, mentionIn, noteId, storyId } from '#main/index/index-fixtures.ts';
import { SearchIndex } from '#main/index/search-index.ts';
import type { IndexedDocument } from '#main/index/types.ts';

/** Measures the index by hand: `node main/index/search-index.bench.ts 10000`. */
const documentCount = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'index-bench-'));
const file = join(folder, 'index.sqlite');

let seed = 42;
/** The same numbers in every run (mulberry32). */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

/** Words by rank, common ones often, as in any language. */
const words = Array.from({ length: 30_000 }, (_, rank) => {
  const syllables = ['ka', 'lo', 'mi', 'ren', 'tos', 'ver', 'pan', 'dul', 'est', 'qui'];
  return `${String(rank)
    .split('')
    .map((digit) => syllables[Number(digit)])
    .join('')}`;
});
const word = () => words[Math.floor(words.length ** random()) - 1] ?? 'ka';
const sentence = () => `${Array.from({ length: 14 }, word).join(' ')}. `;

function documentAt(at: number): IndexedDocument {
  const names = Array.from({ length: 6 }, () => `Entity${Math.floor(600 ** random())}`);
  const text = Array.from({ length: 40 }, (_, line) => {
    return `${names[line % 6]} ${sentence()}${line % 4 === 3 ? '\n' : ''}`;
  }).join('');
  const given = {
    title: `${word()} ${word()} ${names[0]} ${word()}`,
    text,
    at: new Date(1.7e12 + at * 600_000).toISOString(),
    stories: at % 3 === 0 ? [storyId(`s${at % 40}`)] : [],
    mentions: [...new Set(names)].map((name) => mentionIn(text, name)),
    links: [{ start: 0, end: 3, target: { kind: 'note', id: noteId(`d${at % 100}`) }, label: 'abc' } as const],
  };
  return at % 4 === 0 ? aNote(`d${at}`, given) : aClip(`d${at}`, given);
}

async function measure(name: string, runs: number, work: (run: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(`${name.padEnd(36)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`);
}

const index = await SearchIndex.open({ file });
const documents = Array.from({ length: documentCount }, (_, at) => documentAt(at));
const start = performance.now();
for (let at = 0; at < documentCount; at += 100) await index.putDocuments(documents.slice(at, at + 100));
const seconds = (performance.now() - start) / 1000;
console.log(
  `${documentCount} documents put in ${seconds.toFixed(1)} s, ${(documentCount / seconds).toFixed(0)} a second`,
);
console.log(`${(statSync(file).size / 1e6).toFixed(0)} MB`);

const busiest = (await index.entityList({ limit: 1 })).rows[0];
const { title = '' } = documents[0] ?? {};
await measure('put one again', 100, (run) => index.putDocuments([documentAt(run * 7)]));
await measure('list 100', 50, () => index.list({}));
await measure('list 100 clips', 50, () => index.list({ kind: 'clip' }));
await measure('counts', 50, () => index.counts());
await measure('suggest, one letter', 50, () => index.suggest({ query: 'k' }));
await measure('suggest, prefix', 50, (run) => index.suggest({ query: (words[run * 37] ?? '').slice(0, 4) }));
await measure('suggest, letters in order', 30, () => index.suggest({ query: 'etty12' }));
await measure('search, common word', 50, () => index.search({ query: `${words[1]} ` }));
await measure('search, two middling words', 50, (run) =>
  index.search({ query: `${words[100 + run]} ${words[200 + run]} ` }),
);
await measure('search, two-letter prefix', 50, (run) => index.search({ query: (words[run * 37] ?? '').slice(0, 2) }));
await measure('search, three-letter prefix', 50, (run) => index.search({ query: (words[run * 37] ?? '').slice(0, 3) }));
await measure('search, one typo', 20, (run) => index.search({ query: `${words[12_345 + run]}x` }));
await measure('search, phrase', 50, () => index.search({ query: `"${title.split(' ').slice(0, 2).join(' ')}"` }));
if (busiest) {
  console.log(`${busiest.name}: ${busiest.mentionCount} mentions`);
  const { id } = busiest;
  await measure('backlinks of the busiest entity', 30, () => index.backlinksOf({ kind: 'entity', id }));
  await measure('page of the busiest entity', 30, () => index.entityPage(id));
}
await measure('backlinks of a note', 30, () => index.backlinksOf({ kind: 'note', id: noteId('d0') }));
await measure('entity list', 30, () => index.entityList({}));
await index.close();
rmSync(folder, { recursive: true });
