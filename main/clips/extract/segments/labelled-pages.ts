import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page whose text, title, author and date are known. */
export interface LabelledPage {
  readonly id: string;
  readonly url: string;
  /** Where its source is in the folder, zipped or not. */
  readonly html: string;
  readonly type: string;
  readonly body: string;
  /** Sentences that must and must not be in what is found. */
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** The labelled pages that a folder's `cases.jsonl` lists. */
export function labelledPages(folder: string): LabelledPage[] {
  return readFileSync(join(folder, 'cases.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): LabelledPage => JSON.parse(line));
}

export function htmlOf(folder: string, { html }: LabelledPage): string {
  const bytes = readFileSync(join(folder, html));
  return (html.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Into how many parts pages fall, so that each part can be read by what was learned from the others. */
export const folds = 5;

/** Which part a page is in depends on its id alone. */
export function foldOf({ id }: Pick<LabelledPage, 'id'>): number {
  return (createHash('sha256').update(`f${id}`).digest()[0] ?? 0) % folds;
}

/** The overlap of two texts' multisets of four-word sequences. */
export function shingleF1(found: string, wanted: string): number {
  const [a, b] = [shinglesOf(wordsOf(found)), shinglesOf(wordsOf(wanted))];
  if (a.size === 0 && b.size === 0) return 1;
  let both = 0;
  for (const [shingle, count] of a) both += Math.min(count, b.get(shingle) ?? 0);
  const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (2 * both) / (size(a) + size(b));
}

/** Each four-word sequence and how often it is there; a shorter text is one sequence. */
export function shinglesOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 4 <= Math.max(words.length, 4) && words.length > 0; i++) {
    const shingle = words.slice(i, i + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}
