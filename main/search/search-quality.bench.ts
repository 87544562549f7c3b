import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aClip } from '#main/index/index-fixtures.ts';
import { putDocuments } from '#main/index/write-documents.ts';
import { chooseWeights, type Measured } from '#main/search/choose-weights.ts';
import { type JudgedDocument, type JudgedSet, judgedSets, ndcg } from '#main/search/judged-sets.ts';
import { type Engine, otherEngines } from '#main/search/other-engines.ts';
import { shippedWeights, type Weights } from '#main/search/score-document.ts';
import { searchDocuments } from '#main/search/search-documents.ts';

/**
 * Measures how good the order of hits is, beside other engines: `npm run bench -- search-quality`, from a clone that has
 * the labelled pages and texts beside it. nDCG@10; `ours` alone as an argument leaves the others out. `folds` chooses the
 * weights anew for each set, from what BM25 is commonly given and by the other sets alone, on every third query; so it
 * tells how much of our score is owed to having seen the sets.
 */
const data = join(import.meta.dirname, '../../../shared/data');
if (!existsSync(data)) {
  console.log('Not measured: the labelled pages and texts are not there.');
  process.exit(0);
}
const sets = judgedSets(data);
if (process.argv[2] === 'folds') {
  measureFolds(sets.map(everyThird));
  process.exit(0);
}
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

function everyThird(set: JudgedSet): JudgedSet {
  return { ...set, queries: set.queries.filter((_, at) => at % 3 === 0) };
}

function measureFolds(all: readonly JudgedSet[]): void {
  const asks = all.map(({ documents }) => ours(documents));
  const known = new Map<string, Measured>();
  const measure = (weights: Weights): Measured => {
    const key = JSON.stringify(weights);
    const measured =
      known.get(key) ??
      all.map(({ queries }, at) =>
        average(queries.map(({ query, relevant }) => ndcg(asks[at]?.(query, weights) ?? [], relevant))),
      );
    known.set(key, measured);
    return measured;
  };
  const shipped = measure(shippedWeights);
  const chosen = all.map((_, leftOut) => chooseWeights(measure, leftOut));
  const scores = chosen.map((weights, at) => measure(weights)[at] ?? 0);
  console.log(row('', ['shipped', 'chosen without it']));
  all.forEach(({ name }, at) => {
    const { verbatim, length, saturation, near, title, allWords } = chosen[at] ?? shippedWeights;
    console.log(
      row(name, [shown(shipped[at] ?? 0), shown(scores[at] ?? 0)]),
      JSON.stringify({ verbatim, length, saturation, near, title, allWords }),
    );
  });
  console.log(row('mean', [shown(average(shipped)), shown(average(scores))]));
}

function ours(documents: readonly JudgedDocument[]): (query: string, weights?: Weights) => string[] {
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
  return (query, weights) => {
    const input = { query, isTyping: false, limit: 10, patienceMs: 60_000 };
    const { hits } = searchDocuments(index, input, weights ? { weights } : {});
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
