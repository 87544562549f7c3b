import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { textOf } from '#main/index/near-copies.ts';
import type { StoryId } from '#shared/ids.ts';

/** A story's newest documents, whose words it is known by. */
const documentsRead = 12;
/** A word in more documents than this, or this share of them, is not rare. */
const rareCount = 4;
const rareShare = 0.002;
const wordsAsked = 60;
const termsShown = 5;

/** Words that a story's documents have too and few others in the vault; the rarest first. `known` has what other stories asked. */
export function rareTermsShared(
  index: IndexDatabase,
  own: ReadonlyMap<string, string>,
  story: StoryId,
  known: Map<string, number>,
): string[] {
  const others = index.all<{ doc: number }>(
    `SELECT doc FROM document_stories JOIN documents ON id = document WHERE story = ?
      ORDER BY document_stories.at DESC, document DESC LIMIT ${documentsRead}`,
    story,
  );
  const theirs = new Set(others.flatMap((other) => [...termsOf(index, other.doc).keys()]));
  const shared = [...own]
    .filter(([key]) => theirs.has(key))
    .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return rarest(index, shared.slice(0, wordsAsked), known);
}

/** Of words by their folded form the rare ones, the rarest first. */
export function rarest(
  index: IndexDatabase,
  words: readonly (readonly [key: string, written: string])[],
  known = new Map<string, number>(),
): string[] {
  const all = index.get<{ n: number }>('SELECT count(*) AS n FROM documents')?.n ?? 0;
  const most = Math.max(rareCount, Math.floor(all * rareShare));
  const countOf = (key: string) => {
    const count = known.get(key) ?? documentsWith(index, key, most + 1);
    known.set(key, count);
    return count;
  };
  return words
    .map(([key, written]) => ({ written, count: countOf(key) }))
    .filter(({ count }) => count > 0 && count <= most)
    .sort((a, b) => a.count - b.count)
    .slice(0, termsShown)
    .map(({ written }) => written);
}

/** Counted no further than is asked: a common word is in half of all documents. */
function documentsWith(index: IndexDatabase, word: string, most: number): number {
  return (
    index.get<{ n: number }>(
      'SELECT count(*) AS n FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?)',
      `"${word}"`,
      most,
    )?.n ?? 0
  );
}

/** The words of a text that may be rare, by their folded form, each as it is first written; names are told by entities. */
export function termsOf(index: IndexDatabase, doc: number): Map<string, string> {
  const terms = new Map<string, string>();
  // A name of one word begins with a capital in the midst of a sentence; a word does not.
  for (const [written] of textOf(index, doc).matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}-]{5,40}(?![\p{L}\p{N}])/gu)) {
    const key = fold(written);
    if (!terms.has(key) && /^[\p{L}\p{N}-]+$/u.test(key)) terms.set(key, written);
  }
  return terms;
}
