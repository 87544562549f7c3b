import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { DocumentId } from '#shared/ids.ts';

/** What a note quotes of clips, each looked for in the newest text of its clip as the index has it. */
export function writeNoteQuotes(index: IndexDatabase, { id, clipQuotes }: IndexedDocument): void {
  for (const [n, quote] of clipQuotes.entries()) {
    // Texts are stored well formed, so the words have to be looked for so.
    const exact = quote.exact.toWellFormed();
    index.run(
      `INSERT INTO note_quotes (document, n, clip, exact, is_orphaned) VALUES (?, ?, ?, ?,
        NOT EXISTS (SELECT 1 FROM documents JOIN texts USING (doc)
          WHERE documents.id = ? AND kind = 'clip' AND instr(texts.text, ?) > 0))`,
      ...[id, n, quote.clip, exact, quote.clip, exact],
    );
  }
}

/**
 * A clip has another text now: its quotes are looked for again. Few clips are quoted, and every `UPDATE` of several rows
 * needs a savepoint, at which text search writes out what it has gathered.
 */
export function checkQuotesOf(index: IndexDatabase, clip: DocumentId, text: string): void {
  if (!index.get('SELECT 1 FROM note_quotes WHERE clip = ? LIMIT 1', clip)) return;
  index.run('UPDATE note_quotes SET is_orphaned = (instr(?, exact) = 0) WHERE clip = ?', text, clip);
}

/** A clip that is gone leaves its quotes without a source to check. */
export function orphanQuotesOf(index: IndexDatabase, clip: DocumentId): void {
  index.run('UPDATE note_quotes SET is_orphaned = 1 WHERE clip = ?', clip);
}
