import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random, word } from '#main/index/bench-documents.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { putCopies } from '#main/index/near-copies.ts';

/** Measures by hand what finding a clip's copies costs: `node main/index/near-copies.bench.ts 10000`. */
const clipCount = Number(process.argv[2] ?? 10_000);
const measured = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'copies-bench-'));
const index = new IndexDatabase(join(folder, 'index.sqlite'));

const footer = Array.from({ length: 60 }, word).join(' ');
const recent: string[] = [];
const times: number[] = [];
for (let doc = 1; doc <= clipCount; doc += 100) {
  index.transaction(() => {
    for (let at = doc; at < doc + 100; at += 1) put(at);
  });
}
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
console.log(`one more among ${clipCount} clips: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms of processor time`);
index.close();
rmSync(folder, { recursive: true });

/** One in ten is a copy of a recent one, every third has the same footer. */
function put(doc: number): void {
  const known = random() < 0.1 ? recent[Math.floor(random() * recent.length)] : undefined;
  const own = Array.from({ length: known ? 80 : 500 }, word).join(' ');
  const text = `${own} ${known ?? ''} ${doc % 3 === 0 ? footer : ''}`;
  recent[doc % 500] = own;
  index.run(`INSERT INTO texts (doc, title, names, text, about, highlights) VALUES (?, '', '', ?, '', '')`, doc, text);
  const from = process.cpuUsage();
  putCopies(index, doc, text);
  const { user, system } = process.cpuUsage(from);
  if (doc > clipCount - measured) times.push((user + system) / 1000);
}
