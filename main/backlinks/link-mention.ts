import type { DocumentStore } from '#main/documents/document-store.ts';
import type { EntityService } from '#main/entities/entity-service.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';
import { linkSpan, readEditorState } from '#shared/notes/editor-state.ts';
import type { Span } from '#shared/spans.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface LinkMentionDeps {
  readonly documents: DocumentStore;
  readonly entities: Pick<EntityService, 'adopt' | 'decide'>;
  readonly now: () => Date;
}

export interface UnlinkedMention {
  readonly documentId: DocumentId;
  readonly span: Span;
  /** The words that stood at `span` when it was shown. */
  readonly match: string;
  readonly target: LinkTarget;
}

/**
 * Turns an unlinked mention into a link, where it stands now: words that moved by an edit are found again when they
 * stand only once near where they were.
 *
 * @throws MOVED_ON when the words are gone; nothing is changed.
 */
export async function linkMention(mention: UnlinkedMention, deps: LinkMentionDeps): Promise<void> {
  const { documentId, target } = mention;
  const kind = await deps.documents.kindOf(documentId);
  if (kind === 'note') return linkInNote(documentId as NoteId, mention, deps);
  const { record } = await deps.documents.clip(documentId as ClipId);
  const article = await deps.documents.article(record);
  const span = currentSpan(article?.text ?? '', mention);
  if (target.kind === 'entity') return deps.entities.decide(documentId, span, target.id, 'linked');
  await deps.documents.updateClip(record.id, (clip) => ({
    ...clip,
    links: [...clip.links.filter((link) => link.start !== span.start), { ...span, target, label: mention.match }],
  }));
}

async function linkInNote(id: NoteId, mention: UnlinkedMention, deps: LinkMentionDeps): Promise<void> {
  const { target, match } = mention;
  if (target.kind === 'entity') await deps.entities.adopt(target.id, match);
  await deps.documents.updateNote(id, (record) => {
    const span = currentSpan(readEditorState(record.state).text, mention);
    const state = linkSpan(record.state, span, target);
    if (!state) throw new FailureError('MOVED_ON', { id });
    return { ...record, state, links: [...readEditorState(state).links], updatedAt: deps.now().toISOString() };
  });
}

function currentSpan(text: string, { documentId, span, match }: UnlinkedMention): Span {
  if (match !== '' && text.slice(span.start, span.end) === match) return span;
  const first = match === '' ? -1 : text.indexOf(match);
  if (first < 0 || text.indexOf(match, first + 1) >= 0) throw new FailureError('MOVED_ON', { id: documentId });
  return { start: first, end: first + match.length };
}
