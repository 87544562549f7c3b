import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { DocumentId } from '#shared/ids.ts';

/** Writes what a document's text dates, in the order of the text. */
export function writeEvents(index: IndexDatabase, { id, events }: IndexedDocument): void {
  events.forEach((event, n) => {
    const { kind, when, start, end, words } = event;
    index.run(
      `INSERT INTO events (document, n, kind, from_day, to_day, grain, start, end, words_start, words_end)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, n, kind, when.from, when.to, when.grain, start, end, words.start, words.end],
    );
  });
}

export function removeEvents(index: IndexDatabase, id: DocumentId): void {
  index.run('DELETE FROM events WHERE document = ?', id);
}
