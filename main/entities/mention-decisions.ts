import type { DocumentStore } from '#main/documents/document-store.ts';
import { whereIs } from '#main/entities/apply-decisions.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { MentionDecision } from '#shared/entities/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, EntityId, NoteId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { Span } from '#shared/spans.ts';

export interface MentionDecisionsDeps {
  readonly documents: DocumentStore;
  readonly index: Pick<SearchIndex, 'mentionsOfDocument'>;
  readonly now: () => Date;
}

/** The decisions of one document that a change put in and took out. */
export interface DecisionChange {
  readonly documentId: DocumentId;
  readonly added: readonly MentionDecision[];
  readonly removed: readonly MentionDecision[];
}

type Layer = MentionDecision['layer'];

/** The user's decisions about single mentions: each is kept with its document. */
export class MentionDecisions {
  readonly #deps: MentionDecisionsDeps;

  constructor(deps: MentionDecisionsDeps) {
    this.#deps = deps;
  }

  /** What was decided about `span` before gives way; `detected` decides nothing in its place. @throws MOVED_ON */
  async decide(
    documentId: DocumentId,
    span: Span,
    entityId: EntityId,
    layer: Layer | 'detected',
  ): Promise<DecisionChange> {
    const decidedAt = this.#deps.now().toISOString();
    return this.#change(documentId, (decisions, text) => {
      const words = text.slice(span.start, span.end);
      if (words.trim() === '') throw new FailureError('MOVED_ON', { id: documentId });
      const others = decisions.filter((decision) => {
        // Several things may be ruled out for the same words.
        return !isAt(decision, span, text) || (layer === 'rejected' && decision.entityId !== entityId);
      });
      return layer === 'detected' ? others : [...others, { ...span, text: words, layer, entityId, decidedAt }];
    });
  }

  /** None of the document's mentions is this entity, neither those found now nor any found later. One write. */
  async rejectAll(documentId: DocumentId, entityId: EntityId): Promise<DecisionChange> {
    const decidedAt = this.#deps.now().toISOString();
    const mentions = (await this.#deps.index.mentionsOfDocument(documentId)).filter(
      // A link in a note is the note's own word; it is taken out of the note, not rejected.
      (mention) => mention.entityId === entityId && mention.rule !== 'link',
    );
    return this.#change(documentId, (decisions, text) => {
      const rejected = mentions.flatMap(({ start, end }): MentionDecision[] => {
        const words = text.slice(start, end);
        if (words.trim() === '') return [];
        return [{ start, end, text: words, layer: 'rejected', entityId, decidedAt, everywhere: true }];
      });
      const others = decisions.filter((decision) => !rejected.some((span) => isAt(decision, span, text)));
      return [...others, ...rejected];
    });
  }

  /** All of these spans of a clip are links to the entity. One write. */
  async linkAll(clipId: ClipId, text: string, spans: readonly Span[], entityId: EntityId): Promise<DecisionChange> {
    const decidedAt = this.#deps.now().toISOString();
    const added = spans.map(({ start, end }): MentionDecision => {
      return { start, end, text: text.slice(start, end), layer: 'linked', entityId, decidedAt };
    });
    const places = new Set(added.map(placeOf));
    return this.#change(clipId, (decisions) => {
      const others = decisions.filter((decision) => {
        const start = whereIs(decision, text);
        return start === undefined || !places.has(placeOf({ start, end: start + decision.text.length }));
      });
      return [...others, ...added];
    });
  }

  /** Answers how many of the decisions that were put in were still there to be taken out. */
  async takeBackSome({ documentId, added, removed }: DecisionChange): Promise<number> {
    const made = new Set(added.map(keyOf));
    const { removed: taken } = await this.#change(documentId, (decisions) => {
      const kept = decisions.filter((decision) => !made.has(keyOf(decision)));
      const places = new Set(kept.map(placeOf));
      return [...kept, ...removed.filter((decision) => !places.has(placeOf(decision)))];
    });
    return taken.length;
  }

  /** @throws CHANGED_SINCE when what was decided then has been decided anew */
  async takeBack({ documentId, added, removed }: DecisionChange): Promise<void> {
    await this.#change(documentId, (decisions) => {
      const left = new Set(added.map(keyOf));
      const now = new Set(decisions.map(keyOf));
      const isAsLeft = added.every((decision) => now.has(keyOf(decision)));
      if (!isAsLeft || removed.some((decision) => now.has(keyOf(decision))))
        throw new FailureError('CHANGED_SINCE', {});
      return [...decisions.filter((decision) => !left.has(keyOf(decision))), ...removed];
    });
  }

  async #change(
    documentId: DocumentId,
    change: (decisions: readonly MentionDecision[], text: string) => MentionDecision[],
  ): Promise<DecisionChange> {
    let before: readonly MentionDecision[] = [];
    let after: readonly MentionDecision[] = [];
    const changed = <R extends { decisions: MentionDecision[] }>(record: R, text: string): R => {
      before = record.decisions;
      const decisions = change(before, text);
      after = decisions;
      return JSON.stringify(before) === JSON.stringify(decisions) ? record : { ...record, decisions };
    };
    const { documents } = this.#deps;
    // The kind says which of the two ids it is.
    if ((await documents.kindOf(documentId)) === 'note') {
      await documents.updateNote(documentId as NoteId, (note) => changed(note, readEditorState(note.state).text));
    } else {
      const { record } = await documents.clip(documentId as ClipId);
      const text = (await documents.article(record))?.text ?? '';
      await documents.updateClip(record.id, (clip) => changed(clip, text));
    }
    return changeBetween(documentId, before, after);
  }
}

/** What was taken out and put in between the two. */
function changeBetween(
  documentId: DocumentId,
  before: readonly MentionDecision[],
  after: readonly MentionDecision[],
): DecisionChange {
  const old = new Set(before.map(keyOf));
  const kept = new Set(after.map(keyOf));
  return {
    documentId,
    added: after.filter((decision) => !old.has(keyOf(decision))),
    removed: before.filter((decision) => !kept.has(keyOf(decision))),
  };
}

/** Whether a decision is about this span, wherever its words are now. */
function isAt(decision: MentionDecision, { start, end }: Span, text: string): boolean {
  const at = whereIs(decision, text);
  return at === start && at + decision.text.length === end;
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function keyOf({ start, end, text, layer, entityId, decidedAt, everywhere }: MentionDecision): string {
  return JSON.stringify([start, end, text, layer, entityId, decidedAt, everywhere ?? false]);
}
