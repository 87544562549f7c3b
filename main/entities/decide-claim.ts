import type { DocumentStore } from '#main/documents/document-store.ts';
import type { ClaimDecision, ClaimPredicate, ClaimStatus } from '#shared/entities/statements.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { Span } from '#shared/spans.ts';

export interface DecidedClaim {
  readonly documentId: DocumentId;
  /** The sentence. */
  readonly span: Span;
  readonly subject: string;
  readonly predicate: ClaimPredicate;
  readonly object: string | null;
  readonly layer: 'confirmed' | 'rejected' | 'detected';
  readonly status?: ClaimStatus | undefined;
}

export interface DecideClaimDeps {
  readonly documents: DocumentStore;
  readonly now: () => Date;
}

/**
 * Keeps with the document what the user says of a claim, in place of what they said of it before.
 *
 * @throws MOVED_ON when the sentence is not there, NOT_FOUND, DAMAGED, NOT_SAVED
 */
export async function decideClaim(decided: DecidedClaim, { documents, now }: DecideClaimDeps): Promise<void> {
  const { documentId } = decided;
  const decidedAt = now().toISOString();
  const changed = <R extends { claimDecisions: ClaimDecision[] }>(record: R, text: string): R => ({
    ...record,
    claimDecisions: withDecision(record.claimDecisions, decided, text, decidedAt),
  });
  // The kind says which of the two ids it is.
  if ((await documents.kindOf(documentId)) === 'note') {
    await documents.updateNote(documentId as NoteId, (note) => changed(note, readEditorState(note.state).text));
    return;
  }
  const { record } = await documents.clip(documentId as ClipId);
  const text = (await documents.article(record))?.text ?? '';
  await documents.updateClip(record.id, (clip) => changed(clip, text));
}

function withDecision(
  decisions: readonly ClaimDecision[],
  { documentId, span, subject, predicate, object, layer, status }: DecidedClaim,
  text: string,
  decidedAt: string,
): ClaimDecision[] {
  const sentence = text.slice(span.start, span.end);
  if (sentence.trim() === '') throw new FailureError('MOVED_ON', { id: documentId });
  const isOther = (decision: ClaimDecision) =>
    decision.text !== sentence ||
    decision.predicate !== predicate ||
    decision.subject !== subject ||
    decision.object !== object;
  const others = decisions.filter(isOther);
  if (layer === 'detected') return others;
  const kept = { ...span, text: sentence, subject, predicate, object, layer, decidedAt };
  return [...others, status === undefined ? kept : { ...kept, status }];
}
