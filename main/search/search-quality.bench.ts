import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aClip } from '#main/index/index-fixtures.ts';
import { putDocuments } from '#main/index/write-documents.ts';
import { type JudgedDocument, type JudgedSet, judgedSets, ndcg } from '#main/search/judged-sets.ts';
import { type Engine, otherEngines } from '#main/search/other-engines.ts';
import { searchDocuments } from '#main/search/search-documents.ts';

/**
 * Measures how good the order of hits is, beside other engines: `npm run bench -- search-quality`, from a clone that has
 * the labelled pages and texts beside it. nDCG@10; `ours` alone as an argument leaves the others out.
 */
const data = join(import.meta.dirname, '../../../shared/data');
if (!existsSync(data)) {
  console.log('Not measured: the labelled pages and texts are not there.');
  process.exit(0);
}
const sets = judgedSets(data);
const engines: readonly Engine[] = [
  { name: 'ours', build: ours },
  ...(process.argv[2] === 'ours' ? [] : otherEngines()),
];
const table = sets.map((set) => ({ set, scores: engines.map((engine) => scoreOf(engine, set)) }));
const mean = engines.map((_engine, at) => average(table.map(({ scores }) => scores[at] ?? 0)));

console.log(
  row(
    '',
    engines.map(({ name }) => name),
  ),
);
for (const { set, scores } of table) console.log(row(set.name, scores.map(shown), gapOf(scores)));
console.log(row('mean', mean.map(shown), gapOf(mean)));

function scoreOf({ build }: Engine, { documents, queries }: JudgedSet): number {
  const ask = build(documents);
  return average(queries.map(({ query, relevant }) => ndcg(ask(query), relevant)));
}

function ours(documents: readonly JudgedDocument[]): (query: string) => string[] {
  const folder = mkdtempSync(join(tmpdir(), 'search-quality-'));
  const index = new IndexDatabase(join(folder, 'index.sqlite'));
  // On systems that keep open files, nothing is left behind however it ends.
  if (process.platform !== 'win32') rmSync(folder, { recursive: true });
  const idOf = new Map<string, string>();
  const clips = documents.map(({ id, title, text }, at) => {
    const clip = aClip(`x${at}`, { title, text });
    idOf.set(clip.id, id);
    return clip;
  });
  for (let at = 0; at < clips.length; at += 200) putDocuments(index, clips.slice(at, at + 200));
  return (query) => {
    const { hits } = searchDocuments(index, { query, isTyping: false, limit: 10, patienceMs: 60_000 });
    return hits.map(({ document }) => idOf.get(document.id) ?? '');
  };
}

/** How far the first is from the best of the others. */
function gapOf([first = 0, ...others]: readonly number[]): string {
  if (others.length === 0) return '';
  const gap = first - Math.max(...others);
  return `${gap < 0 ? '' : '+'}${gap.toFixed(3)}`;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function shown(value: number): string {
  return value.toFixed(3);
}

function row(name: string, cells: readonly string[], end = ''): string {
  return `${name.padEnd(22)}${cells.map((cell) => cell.padStart(20)).join('')}${end.padStart(9)}`;
}
