import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { DocumentId } from '#shared/ids.ts';

/** The headings that a note can be opened at. */
export function writeHeadings(index: IndexDatabase, id: DocumentId, headings: readonly string[]): void {
  const wanted = [...new Set(headings.filter((heading) => heading.trim() !== ''))];
  const known = index.all<{ heading: string }>('SELECT heading FROM headings WHERE document = ? ORDER BY entry', id);
  if (JSON.stringify(known.map(({ heading }) => heading)) === JSON.stringify(wanted)) return;
  removeHeadings(index, id);
  for (const heading of wanted) {
    const entry = index.run('INSERT INTO headings (document, heading) VALUES (?, ?)', id, heading);
    index.run('INSERT INTO heading_words (rowid, key) VALUES (?, ?)', entry, fold(heading));
  }
}

export function removeHeadings(index: IndexDatabase, id: DocumentId): void {
  for (const { entry } of index.all<{ entry: number }>('SELECT entry FROM headings WHERE document = ?', id))
    index.run('DELETE FROM heading_words WHERE rowid = ?', entry);
  index.run('DELETE FROM headings WHERE document = ?', id);
}
