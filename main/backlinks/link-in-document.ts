import { currentSpan } from '#main/backlinks/current-span.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { DecisionChange, MentionDecisions } from '#main/entities/mention-decisions.ts';
import type { UnlinkedMention } from '#shared/backlinks/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import { type LinkedSpan, linkSpans, unlinkSpans } from '#shared/notes/link-spans.ts';
import type { ResolvedLink } from '#shared/notes/types.ts';
import type { Span } from '#shared/spans.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface LinkInDocumentDeps {
  readonly documents: DocumentStore;
  readonly decisions: Pick<MentionDecisions, 'linkAll' | 'takeBackSome'>;
  readonly now: () => Date;
}

/** The links that were made in one document, with what stood there before. */
export type MadeLinks =
  | { readonly kind: 'note'; readonly id: NoteId; readonly links: readonly LinkedSpan[] }
  | {
      readonly kind: 'clip';
      readonly id: ClipId;
      readonly added: readonly ResolvedLink[];
      readonly removed: readonly ResolvedLink[];
    }
  | { readonly kind: 'mentions'; readonly id: DocumentId; readonly change: DecisionChange };

/** Links all of these mentions of one document in one write; those whose words are gone are left out. */
export async function linkInDocument(
  documentId: DocumentId,
  mentions: readonly UnlinkedMention[],
  target: LinkTarget,
  deps: LinkInDocumentDeps,
): Promise<MadeLinks> {
  const { documents } = deps;
  // The kind says which of the two ids it is.
  if ((await documents.kindOf(documentId)) === 'note') return linkInNote(documentId as NoteId, mentions, target, deps);
  const { record } = await documents.clip(documentId as ClipId);
  const text = (await documents.article(record))?.text ?? '';
  const spans = spansNow(text, mentions);
  if (target.kind !== 'entity') return linkInClip(record.id, text, spans, target, deps);
  return { kind: 'mentions', id: record.id, change: await deps.decisions.linkAll(record.id, text, spans, target.id) };
}

export function countOf(made: MadeLinks): number {
  if (made.kind === 'note') return made.links.length;
  return made.kind === 'clip' ? made.added.length : made.change.added.length;
}

/** Answers how many were taken back; links that were changed since stay, and so do those of a document that is gone. */
export async function unlinkInDocument(made: MadeLinks, deps: LinkInDocumentDeps): Promise<number> {
  try {
    switch (made.kind) {
      case 'note':
        return await unlinkInNote(made.id, made.links, deps);
      case 'clip':
        return await unlinkInClip(made, deps);
      case 'mentions':
        return await deps.decisions.takeBackSome(made.change);
      default:
        return made satisfies never;
    }
  } catch (error) {
    if (isGone(error)) return 0;
    throw error;
  }
}

/** The document cannot be read (any more). */
export function isGone(error: unknown): boolean {
  return error instanceof FailureError && ['NOT_FOUND', 'DAMAGED'].includes(error.failure.code);
}

async function linkInNote(
  id: NoteId,
  mentions: readonly UnlinkedMention[],
  target: LinkTarget,
  { documents, now }: LinkInDocumentDeps,
): Promise<MadeLinks> {
  let links: readonly LinkedSpan[] = [];
  await documents.updateNote(id, (record) => {
    const done = linkSpans(record.state, spansNow(readEditorState(record.state).text, mentions), target);
    links = done.linked;
    if (links.length === 0) return record;
    const { state } = done;
    return { ...record, state, links: [...readEditorState(state).links], updatedAt: now().toISOString() };
  });
  return { kind: 'note', id, links };
}

async function unlinkInNote(
  id: NoteId,
  links: readonly LinkedSpan[],
  { documents, now }: LinkInDocumentDeps,
): Promise<number> {
  let count = 0;
  await documents.updateNote(id, (record) => {
    const { state, unlinked } = unlinkSpans(record.state, links);
    count = unlinked;
    if (unlinked === 0) return record;
    return { ...record, state, links: [...readEditorState(state).links], updatedAt: now().toISOString() };
  });
  return count;
}

async function linkInClip(
  id: ClipId,
  text: string,
  spans: readonly Span[],
  target: LinkTarget,
  { documents }: LinkInDocumentDeps,
): Promise<MadeLinks> {
  const added = spans.map(({ start, end }): ResolvedLink => ({ start, end, target, label: text.slice(start, end) }));
  const starts = new Set(added.map(({ start }) => start));
  let removed: readonly ResolvedLink[] = [];
  if (added.length > 0)
    await documents.updateClip(id, (clip) => {
      removed = clip.links.filter(({ start }) => starts.has(start));
      return { ...clip, links: [...clip.links.filter(({ start }) => !starts.has(start)), ...added] };
    });
  return { kind: 'clip', id, added, removed };
}

async function unlinkInClip(
  { id, added, removed }: Extract<MadeLinks, { kind: 'clip' }>,
  { documents }: LinkInDocumentDeps,
): Promise<number> {
  let count = 0;
  const made = new Set(added.map((link) => JSON.stringify(link)));
  await documents.updateClip(id, (clip) => {
    const kept = clip.links.filter((link) => !made.has(JSON.stringify(link)));
    count = clip.links.length - kept.length;
    if (count === 0) return clip;
    const taken = new Set(kept.map(({ start }) => start));
    return { ...clip, links: [...kept, ...removed.filter(({ start }) => !taken.has(start))] };
  });
  return count;
}

/** Each once, however often it is named. */
function spansNow(text: string, mentions: readonly UnlinkedMention[]): Span[] {
  const spans = new Map<string, Span>();
  for (const { span, match } of mentions) {
    const now = currentSpan(text, span, match);
    if (now) spans.set(`${now.start}-${now.end}`, now);
  }
  return [...spans.values()];
}
