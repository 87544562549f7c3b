import type { IndexReader } from '#main/index/index-reader.ts';
import { factsOf } from '#main/search/count-facets.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
import { spellingOf } from '#main/search/spelling.ts';

/** So much is read before whoever asks something is let in: some ten milliseconds. */
const documentsOfStep = 10_000;
const wordsOfStep = 20_000;

/** What the first searches would have to wait for, a step at a time, while nothing is asked. */
export function* getReady(index: IndexReader): Generator<void> {
  // The first search of a thread takes five times as long as the next ones: its code is made ready as it runs.
  const word = wordOfNewest(index);
  for (const phase of word === undefined ? [] : (['titles', 'quick', 'full'] as const)) {
    searchDocuments(index, { query: phase === 'full' ? `${word} ` : `${word}`.slice(0, 3), phase });
    yield;
  }
  const facts = factsOf(index);
  const highest = index.get<{ n: number | null }>('SELECT max(doc) AS n FROM documents')?.n ?? 0;
  for (let from = highest; from > 0; from -= documentsOfStep) {
    facts.readAhead(from, documentsOfStep);
    yield;
  }
  const spelling = spellingOf(index);
  while (spelling.refresh(wordsOfStep)) yield;
}

function wordOfNewest(index: IndexReader): string | undefined {
  const newest = index.get<{ title: string }>(
    `SELECT title FROM documents WHERE title <> '' ORDER BY doc DESC LIMIT 1`,
  );
  return /[\p{L}\p{N}]{3,}/u.exec(newest?.title ?? '')?.[0];
}
