import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random, word } from '#main/index/bench-documents.ts';
import { clipAt } from '#main/index/clip-at.ts';
import { writeMarks } from '#main/index/copy-marks.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { putCopies } from '#main/index/near-copies.ts';
import { marksOf, readingOf } from '#main/index/shingles.ts';

/**
 * Measures what finding a clip's copies costs: `npm run bench -- near-copies 10000`. Some are copies of one another, many
 * share a footer, and one report is very large, as that of a page which is clipped again and again by a feed.
 */
const clipCount = Number(process.argv[2] ?? 10_000);
const measured = 1_000;
const largeReport = Array.from({ length: 400 }, word).join(' ');
const folder = mkdtempSync(join(tmpdir(), 'copies-bench-'));
const index = new IndexDatabase(join(folder, 'index.sqlite'));

const footer = Array.from({ length: 60 }, word).join(' ');
const recent: string[] = [];
const times: number[] = [];
for (let doc = 1; doc <= clipCount; doc += 100) {
  index.transaction(() => {
    for (let at = doc; at < doc + 100; at += 1) put(at);
    writeMarks(index);
  });
}
tell(`copies of one more among ${clipCount}`, times);
const lookUps = Array.from({ length: measured }, () => {
  const key = `site.example/story-${Math.floor(random() * clipCount * 1.2)}`;
  return cpuOf(() => clipAt(index, [key]));
});
tell(`clip of an address among ${clipCount}`, lookUps);
const large = index.get<{ n: number }>(
  'SELECT count(*) AS n FROM documents WHERE report IS NOT NULL GROUP BY report ORDER BY n DESC LIMIT 1',
);
console.log(`the largest report has ${large?.n} clips`);
index.close();
rmSync(folder, { recursive: true });

/** One in ten is a copy of a recent one, one in thirty of the same one, and every third has the same footer. */
function put(doc: number): void {
  const isOfLarge = random() < 0.03;
  const known = isOfLarge ? largeReport : random() < 0.1 ? recent[Math.floor(random() * recent.length)] : undefined;
  const own = Array.from({ length: known ? 80 : 500 }, word).join(' ');
  const text = `${own} ${known ?? ''} ${doc % 3 === 0 ? footer : ''}`;
  recent[doc % 500] = own;
  index.run(
    `INSERT INTO documents (doc, id, kind, title, summary, aliases, at, created_day, moment, shown_at, outlet_key,
      author_key, site, stories, is_read, is_archived, in_inbox, source_hash, created)
      VALUES (?, ?, 'clip', '', '', '', ?, '', ?, '', '', '', '', '', 0, 0, 1, '', ?)`,
    ...[doc, String(doc), doc, doc, doc],
  );
  index.run('INSERT INTO document_addresses (document, key) VALUES (?, ?)', String(doc), `site.example/story-${doc}`);
  index.run(`INSERT INTO texts (doc, title, names, text, about, highlights) VALUES (?, '', '', ?, '', '')`, doc, text);
  const time = cpuOf(() => putCopies(index, doc, text, marksOf(readingOf(text))));
  if (doc > clipCount - measured) times.push(time);
}

function cpuOf(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function tell(name: string, all: readonly number[]): void {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms of processor time`);
}
