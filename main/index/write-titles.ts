import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';

export interface TitleEntry {
  readonly target: string;
  readonly kind: 'note' | 'clip' | 'entity' | 'story';
  readonly title: string;
  readonly aliases: readonly string[];
  /** A document's time; 0 for what takes its time from its documents. */
  readonly at: number;
}

/** What suggestions are found by: one row for the title and one for each other name. */
export function writeTitles(index: IndexDatabase, { target, kind, title, aliases, at }: TitleEntry): void {
  const known = index.all<{ title: string; alias: string | null; at: number }>(
    'SELECT title, alias, at FROM titles WHERE target = ? ORDER BY entry',
    target,
  );
  const wanted = [null, ...new Set(aliases)].map((alias) => ({ title, alias, at }));
  if (JSON.stringify(known) === JSON.stringify(wanted)) return;
  removeTitles(index, target);
  for (const { alias } of wanted) {
    const key = fold(alias ?? title);
    const entry = index.run(
      'INSERT INTO titles (target, kind, title, alias, key, at) VALUES (?, ?, ?, ?, ?, ?)',
      ...[target, kind, title, alias, key, at],
    );
    index.run('INSERT INTO title_words (rowid, key) VALUES (?, ?)', entry, key);
  }
}

export function removeTitles(index: IndexDatabase, target: string): void {
  for (const { entry } of index.all<{ entry: number }>('SELECT entry FROM titles WHERE target = ?', target)) {
    index.run('DELETE FROM title_words WHERE rowid = ?', entry);
  }
  index.run('DELETE FROM titles WHERE target = ?', target);
}
