import { cutPassage } from '#main/backlinks/cut-passage.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { textOf } from '#main/index/unlinked-mentions.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';
import type { MentionLayer } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

/** What raises a question: mentions of an entity, or ambiguous words. */
export type QuestionPlace = { readonly entity: EntityId } | { readonly ambiguity: string };

/** The newest passage that raises a question, in one document or in any. */
export function passageOf(
  index: IndexDatabase,
  place: QuestionPlace,
  documentId?: DocumentId,
): ReviewQuestion['passage'] | undefined {
  const isOfEntity = 'entity' in place;
  const condition = isOfEntity ? `entity = ? AND layer <> 'rejected'` : 'ambiguity = ? AND ambiguity IS NOT NULL';
  const found = index.get<{
    document: DocumentId;
    start: number;
    end: number;
    layer: MentionLayer;
    paragraph: number;
  }>(
    `SELECT document, start, end, layer, paragraph FROM mentions WHERE ${condition}
      ${documentId === undefined ? '' : 'AND document = ?'} ORDER BY at DESC, document DESC, start, end LIMIT 1`,
    isOfEntity ? place.entity : place.ambiguity,
    ...(documentId === undefined ? [] : [documentId]),
  );
  const document = found && documentOf(index, found.document);
  if (!found || !document) return undefined;
  const { doc, ...shown } = document;
  const { document: id, ...span } = found;
  return { documentId: id, ...span, ...cutPassage(textOf(index, doc), span), ...shown };
}

function documentOf(index: IndexDatabase, id: DocumentId) {
  return index.get<{ doc: number; kind: DocumentKind; title: string; outlet: string | null; at: string }>(
    'SELECT doc, kind, title, outlet, shown_at AS at FROM documents WHERE id = ?',
    id,
  );
}
