import { fold } from '#main/index/fold.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { WordQuery } from '#shared/search/query-syntax.ts';

const most = 200;
/** Of the titles with the words so many of those that were put in last, and besides those that begin with them. */
const mostLookedAt = 3_000;

/** Notes and clips whose titles or other names begin with the words, or have words that do: whole titles first, then the newest. */
export function titledDocs(index: IndexReader, words: readonly WordQuery[]): number[] {
  const parts = words
    .flatMap(({ word }) => fold(word).split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean)
    .slice(0, 16);
  if (parts.length === 0) return [];
  const whole = parts.join(' ');
  const match = parts.map((part) => `"${part}" *`).join(' AND ');
  // Only what is needed to sort them is sorted.
  const rows = index.all<{ doc: number; key: string }>(
    `SELECT documents.doc, titles.key FROM (
        SELECT entry FROM titles
          WHERE entry IN (
              SELECT rowid FROM (SELECT rowid FROM title_words WHERE title_words MATCH ?1 ORDER BY rowid DESC LIMIT ${mostLookedAt})
              UNION SELECT entry FROM (SELECT entry FROM titles WHERE key >= ?2 AND key < ?2 || char(1114111) LIMIT ${most}))
            AND kind IN ('note', 'clip')
          ORDER BY at DESC, entry LIMIT ${most}) AS newest
      JOIN titles USING (entry)
      JOIN documents ON documents.id = substr(target, length(titles.kind) + 2)
      ORDER BY titles.at DESC, entry`,
    ...[match, whole],
  );
  const rank = (key: string) => (key === whole ? 0 : key.startsWith(whole) ? 1 : 2);
  return [...new Set([...rows].sort((a, b) => rank(a.key) - rank(b.key)).map(({ doc }) => doc))];
}
