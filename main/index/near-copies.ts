import { addMarks, clipsWithMark, removeMarks } from '#main/index/copy-marks.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { coveredWords, leastWords, marksOf, type Reading, readingOf, wordsIn } from '#main/index/shingles.ts';

/** The share of the shorter text that two copies have in common; quotes and a press release make up less. */
const leastShare = 0.5;
/** And of the longer one: a digest of many reports is a copy of none of them. */
const leastOfLonger = 0.25;

const leastSharedMarks = 3;
const maxCandidates = 12;

/** Looks for the copies of a clip that is put in; `marks` are those of its text. */
export function putCopies(index: IndexDatabase, doc: number, text: string, marks: Int32Array): void {
  const alike = candidates(index, doc, marks);
  const own = alike.length > 0 ? readingOf(text) : undefined;
  const others = own ? alike.filter((other) => areCopies(own, readingOf(textOf(index, other)))) : [];
  addMarks(index, doc, marks);
  for (const other of others)
    index.run('INSERT OR IGNORE INTO copy_pairs (doc, other) VALUES (?, ?), (?, ?)', doc, other, other, doc);
  if (others.length > 0) joinReports(index, [doc, ...others]);
}

/** `text` is what the clip was put in with. */
export function removeCopies(index: IndexDatabase, doc: number, text: string): void {
  removeMarks(index, doc, marksOf(readingOf(text)));
  const others = neighbors(index, doc);
  if (others.length === 0) return;
  index.run('DELETE FROM copy_pairs WHERE doc = ?', doc);
  for (const other of others) index.run('DELETE FROM copy_pairs WHERE doc = ? AND other = ?', other, doc);
  regroup(index, [doc, ...others]);
}

/** The share of the shorter text that both have, 0 to 1, and of the longer. */
export function sharesOf(a: Reading, b: Reading): { readonly ofShorter: number; readonly ofLonger: number } {
  const [shorter, longer] = a.words <= b.words ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  if (shorter.length === 0) {
    const isSame = a.hash === b.hash;
    return { ofShorter: Number(isSame), ofLonger: Number(isSame) };
  }
  const known = new Set(longer);
  const covered = coveredWords(shorter, (shingle) => known.has(shingle));
  return { ofShorter: covered / wordsIn(shorter), ofLonger: covered / wordsIn(longer) };
}

function areCopies(a: Reading, b: Reading): boolean {
  const fewer = Math.min(a.words, b.words);
  if (fewer < leastWords) return a.hash === b.hash && a.words === b.words;
  if (fewer < Math.max(a.words, b.words) * leastOfLonger) return false;
  const { ofShorter, ofLonger } = sharesOf(a, b);
  return ofShorter >= leastShare && ofLonger >= leastOfLonger;
}

function candidates(index: IndexDatabase, doc: number, marks: Int32Array): number[] {
  const shared = new Map<number, number>();
  for (const mark of marks) {
    for (const other of clipsWithMark(index, mark)) if (other !== doc) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= Math.min(leastSharedMarks, marks.length))
    .toSorted(([a, x], [b, y]) => y - x || a - b)
    .slice(0, maxCandidates)
    .map(([other]) => other);
}

/** Makes one report of clips and of the reports they are in; of a large one only those that change are touched. */
function joinReports(index: IndexDatabase, docs: readonly number[]): void {
  const places = docs.map(() => '?').join(', ');
  const reports = index
    .all<{ report: number }>(
      `SELECT DISTINCT report FROM documents WHERE doc IN (${places}) AND report IS NOT NULL`,
      ...docs,
    )
    .map(({ report }) => report);
  const report = Math.min(...docs, ...reports);
  // One by one: text search writes out what it has gathered before an `UPDATE` of several rows.
  for (const doc of docs) index.run('UPDATE documents SET report = ? WHERE doc = ?', report, doc);
  for (const other of reports)
    if (other !== report) index.run('UPDATE documents SET report = ? WHERE report = ?', report, other);
}

/** Gives the clips that hang together the same report; one alone has none. */
function regroup(index: IndexDatabase, from: readonly number[]): void {
  const seen = new Set<number>();
  for (const start of from) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const member of group) {
      for (const other of neighbors(index, member)) {
        if (!seen.has(other)) group.push(other);
        seen.add(other);
      }
    }
    const report = group.length > 1 ? Math.min(...group) : null;
    for (const member of group) index.run('UPDATE documents SET report = ? WHERE doc = ?', report, member);
  }
}

function neighbors(index: IndexDatabase, doc: number): number[] {
  return index.all<{ other: number }>('SELECT other FROM copy_pairs WHERE doc = ?', doc).map(({ other }) => other);
}

export function textOf(index: Pick<IndexDatabase, 'get'>, doc: number): string {
  return index.get<{ text: string }>('SELECT text FROM texts WHERE doc = ?', doc)?.text ?? '';
}
