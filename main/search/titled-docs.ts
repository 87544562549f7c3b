import { fold } from '#main/index/fold.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { WordQuery } from '#shared/search/query-syntax.ts';

const most = 200;

/** Notes and clips whose titles or other names begin with the words, or have words that do: whole titles first, then the newest. */
export function titledDocs(index: IndexReader, words: readonly WordQuery[]): number[] {
  const parts = words
    .flatMap(({ word }) => fold(word).split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean)
    .slice(0, 16);
  if (parts.length === 0) return [];
  const match = parts.map((part) => `"${part}" *`).join(' AND ');
  const rows = index.all<{ doc: number; key: string }>(
    `SELECT documents.doc, key FROM titles JOIN documents ON documents.id = substr(target, length(titles.kind) + 2)
      WHERE entry IN (SELECT rowid FROM title_words WHERE title_words MATCH ?) AND titles.kind IN ('note', 'clip')
      ORDER BY titles.at DESC LIMIT ${most}`,
    match,
  );
  const whole = parts.join(' ');
  const rank = (key: string) => (key === whole ? 0 : key.startsWith(whole) ? 1 : 2);
  return [...new Set([...rows].sort((a, b) => rank(a.key) - rank(b.key)).map(({ doc }) => doc))];
}
