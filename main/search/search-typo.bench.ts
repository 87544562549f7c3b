import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from '#main/index/bench-documents.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aClip } from '#main/index/index-fixtures.ts';
import { putDocuments } from '#main/index/write-documents.ts';
import { judgedSets } from '#main/search/judged-sets.ts';
import { searchDocuments } from '#main/search/search-documents.ts';

/**
 * Measures known items that are sought with a slip: `npm run bench -- search-typo 100000`. Documents of 3 KB are drawn
 * from the words of the labelled pages and texts, as often as they stand there. Each is sought by four of its words that
 * are not among the most common, one of them with a letter too much, too few, wrong, or swapped with the next; with the time that the app gives a search.
 */
const documentCount = Number(process.argv[2] ?? 10_000);
const data = join(import.meta.dirname, '../../../shared/data');
if (!existsSync(data)) {
  console.log('Not measured: the labelled pages and texts are not there.');
  process.exit(0);
}
const words = judgedSets(data)
  .slice(0, 2)
  .flatMap(({ documents }) => documents.flatMap(({ text }) => text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? []));
const common = mostCommon(words, 2_000);
const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
const folder = mkdtempSync(join(tmpdir(), 'search-typo-'));
const index = new IndexDatabase(join(folder, 'index.sqlite'));
const soughtEvery = Math.max(1, Math.floor(documentCount / 400));
const sought: { readonly id: string; readonly telling: readonly string[] }[] = [];
for (let at = 0; at < documentCount; at += 500) {
  const clips = Array.from({ length: Math.min(500, documentCount - at) }, (_, n) => {
    const text = Array.from({ length: 480 }, (_word, place) => pick(words) + (place % 16 === 15 ? '.' : '')).join(' ');
    const clip = aClip(`x${at + n}`, { title: `${pick(words)} ${pick(words)}`, text });
    if ((at + n) % soughtEvery === 0) {
      const telling = new Set((text.match(/\b[a-z]{5,}\b/g) ?? []).filter((word) => !common.has(word)));
      sought.push({ id: clip.id, telling: Array.from({ length: 4 }, () => pick([...telling])) });
    }
    return clip;
  });
  putDocuments(index, clips);
}

for (const isTyping of [false, true]) {
  let [first, amongTen] = [0, 0];
  const times: number[] = [];
  for (const { id, telling } of sought) {
    const slipped = Math.floor(random() * telling.length);
    const query = telling.map((word, at) => (at === slipped ? withSlip(word) : word)).join(' ');
    const before = process.cpuUsage();
    const { hits } = searchDocuments(index, { query, isTyping, limit: 10 });
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    const place = hits.findIndex(({ document }) => document.id === id);
    first += Number(place === 0);
    amongTen += Number(place >= 0);
  }
  times.sort((a, b) => a - b);
  const share = (found: number) => (found / sought.length).toFixed(3);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(0);
  console.log(
    `${documentCount} documents, ${sought.length} sought${isTyping ? ' while typing' : ''}: success@10 ${share(amongTen)}, first ${share(first)}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms of CPU`,
  );
}
index.close();
rmSync(folder, { recursive: true });

function mostCommon(all: readonly string[], count: number): Set<string> {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a).slice(0, count);
  return new Set(byCount.map(([word]) => word));
}

function withSlip(word: string): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = pick([...'abcdefghijklmnopqrstuvwxyz']);
  const rest = word.slice(at + 1);
  return pick([
    word.slice(0, at) + rest,
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + rest,
    word.slice(0, at) + rest.charAt(0) + word.charAt(at) + rest.slice(1),
  ]);
}
