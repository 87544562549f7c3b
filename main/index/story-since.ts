import { millisecondsOf } from '#main/index/document-moment.ts';
import { rowColumns, rowOf, type StoredRow } from '#main/index/document-rows.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { ClaimGroup } from '#shared/entities/statements.ts';
import type { DocumentId, StoryId } from '#shared/ids.ts';
import type { StoryPage } from '#shared/stories/types.ts';

const documentsShown = 50;

/** What came to a story after the user last looked: clips, claims, and numbers that are no longer what they were. */
export function sinceLooked(
  index: IndexDatabase,
  story: StoryId,
  claims: readonly ClaimGroup[],
  lookedAt: string | null,
): StoryPage['sinceLooked'] {
  const since = lookedAt === null ? undefined : millisecondsOf(lookedAt);
  if (since === undefined) return { at: lookedAt, documents: [], claims: [], numbers: [] };
  const rows = index.all<StoredRow>(
    `SELECT ${rowColumns} FROM document_stories CROSS JOIN documents ON documents.id = document
      WHERE story = ? AND document_stories.at > ? AND documents.kind = 'clip' AND created > ?
      ORDER BY document_stories.at DESC, document DESC LIMIT ${documentsShown}`,
    ...[story, since, since],
  );
  const seen = seenBefore(index, claims, since);
  return {
    at: lookedAt,
    documents: rows.map((row) => rowOf(index, row)),
    claims: claims
      .filter(({ reports }) => !reports.some(({ documentId }) => seen.has(documentId)))
      .map(({ key }) => key),
    numbers: claims.flatMap((claim) => changedNumber(claim, seen) ?? []),
  };
}

/** The documents of these claims that were there when the user looked. */
function seenBefore(index: IndexDatabase, claims: readonly ClaimGroup[], since: number): ReadonlySet<DocumentId> {
  const ids = new Set(claims.flatMap(({ reports }) => reports.map(({ documentId }) => documentId)));
  return new Set(
    [...ids].filter((id) => index.get('SELECT 1 FROM documents WHERE id = ? AND created <= ?', id, since)),
  );
}

function changedNumber({ key, reports }: ClaimGroup, seen: ReadonlySet<DocumentId>) {
  const now = reports.find(({ amount, documentId }) => amount !== null && !seen.has(documentId))?.amount;
  const before = reports.find(({ amount, documentId }) => amount !== null && seen.has(documentId))?.amount;
  return now && before && now !== before ? { key, before, now } : undefined;
}
