import type { IndexDatabase } from '#main/index/index-database.ts';

/** Pages that are written in a step: some milliseconds. */
const pagesOfStep = 100;
/** A part that has one page in so many of the whole is a large one. */
const largeShare = 20;
const mostLarge = 3;

/**
 * Puts the parts together that text search has its words in, a step at a time. Each commit that adds documents leaves a
 * part, and a word is looked up in every one of them: after a rebuild there are some twenty, and what is asked for as one
 * types, fifty words at once, takes three times as long as with one. Large parts are made one only when there are several:
 * so what is written stays in proportion to what came in.
 */
export function* mergeSearchParts(index: IndexDatabase): Generator<void> {
  const merged = index.remembered('merged search parts', () => ({ changes: -1 }));
  if (merged.changes === changesOf(index)) return;
  try {
    let pages = hasManyLargeParts(index) ? -pagesOfStep : pagesOfStep;
    for (;;) {
      const before = changesOf(index);
      index.transaction(() => index.run(`INSERT INTO search (search, rank) VALUES ('merge', ?)`, pages));
      // The statement itself is one change.
      if (changesOf(index) - before < 2) break;
      pages = pagesOfStep;
      yield;
    }
    merged.changes = changesOf(index);
  } catch (error) {
    // The file is held, full or damaged: who has something to ask of it is told, and this is tried again after that.
    if (!(error instanceof Error && 'errcode' in error)) throw error;
  }
}

/** Parts by how much is in them. */
export function searchParts(index: IndexDatabase): number[] {
  return index.all<{ n: number }>('SELECT count(*) AS n FROM search_idx GROUP BY segid').map(({ n }) => n);
}

function hasManyLargeParts(index: IndexDatabase): boolean {
  const parts = searchParts(index);
  const whole = parts.reduce((sum, n) => sum + n, 0);
  return parts.filter((n) => n * largeShare > whole).length > mostLarge;
}

function changesOf(index: IndexDatabase): number {
  return index.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
}
