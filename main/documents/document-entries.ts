import { setImmediate as nextTurn } from 'node:timers/promises';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import { type Findings, indexedClip, indexedNote, type Marked } from '#main/documents/indexed-document.ts';
import { withLinkedMentions } from '#main/documents/linked-mentions.ts';
import type { StoredClip, StoredDocument, StoredNote } from '#main/documents/stored-document.ts';
import { applyDecisions } from '#main/entities/apply-decisions.ts';
import type { RecognitionCache } from '#main/entities/recognition-cache.ts';
import type { Recognition } from '#main/entities/recognizer.ts';
import { applyClaimDecisions } from '#main/entities/statements/apply-claim-decisions.ts';
import { AnchorText } from '#main/highlights/anchor-text.ts';
import { placeFloor, resolveAnchor } from '#main/highlights/resolve-anchor.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { WorkerLost } from '#main/workers/worker-call.ts';
import type { ClipRecord } from '#shared/clips/types.ts';
import type { EntityRecord, MentionDecision } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { NoteRecord } from '#shared/notes/types.ts';

export interface DocumentEntriesDeps {
  readonly recognizer: Pick<RecognitionCache, 'recognize'>;
  readonly entityOf: (id: EntityId) => EntityRecord | undefined;
  /** Whether the two are one entity in a document, after every merge and split. */
  readonly isSameIn: (document: DocumentId, a: EntityId, b: EntityId) => boolean;
}

/** Makes what the index is told of documents: recognition, with the user's decisions laid over it. */
export class DocumentEntries {
  readonly #deps: DocumentEntriesDeps;

  constructor(deps: DocumentEntriesDeps) {
    this.#deps = deps;
  }

  async of(stored: StoredDocument): Promise<IndexedDocument> {
    const entry = await (stored.kind === 'note' ? this.#ofNote(stored) : this.#ofClip(stored));
    return stored.reading ? { ...entry, reading: stored.reading } : entry;
  }

  async #ofNote({ record, revision }: StoredNote): Promise<IndexedDocument> {
    if (record.isTemplate) return indexedNote(record, nothingFound, revision);
    const { text } = readEditorState(record.state);
    // Of a long note each of these steps takes long enough to be noticed; none follows another at once.
    await nextTurn();
    const findings = await this.#findings(record, { text, title: record.title });
    await nextTurn();
    const mentions = withLinkedMentions(findings.mentions, record.links, this.#deps.entityOf);
    await nextTurn();
    return indexedNote(record, { ...findings, mentions }, revision);
  }

  async #ofClip({ record, article, highlights, revision }: StoredClip): Promise<IndexedDocument> {
    const { title, outlet, published } = shownMetadata(record);
    const findings = await this.#findings(record, {
      text: article?.text ?? '',
      title,
      ...(outlet ? { source: outlet } : {}),
      ...(published ? { published } : {}),
    });
    return indexedClip(record, article, findings, marked(highlights, article?.text ?? ''), revision);
  }

  async #findings({ id, decisions, claimDecisions }: NoteRecord | ClipRecord, reading: Reading): Promise<Findings> {
    const { text } = reading;
    const detected = await this.#recognize(id, reading, decisions);
    const isSame = (a: EntityId, b: EntityId) => this.#deps.isSameIn(id, a, b);
    return {
      mentions: applyDecisions(detected.mentions, decisions, text, this.#decided(decisions), isSame),
      quotes: detected.quotes,
      claims: applyClaimDecisions(detected.claims, claimDecisions, text),
      events: detected.events,
      days: detected.facts.flatMap(({ type, value }) => (type === 'date' && value !== undefined ? [value] : [])),
    };
  }

  /** The records of the entities that the decisions name. */
  #decided(decisions: readonly MentionDecision[]): EntityRecord[] {
    return decisions.map(({ entityId }) => this.#deps.entityOf(entityId)).filter((entity) => entity !== undefined);
  }

  /**
   * What the user said of one mention helps to read the others. What is rejected in one place may be right in another:
   * that stays with its place.
   */
  async #recognize(id: DocumentId, reading: Reading, decisions: readonly MentionDecision[]): Promise<Recognition> {
    if (reading.text === '') return nothingRecognized;
    const meant = decisions.filter(({ layer }) => layer !== 'rejected');
    const input = { ...reading, ...(meant.length > 0 ? { decisions: meant } : {}) };
    return this.#deps.recognizer.recognize(input, id).catch((error: unknown) => {
      // A text that recognition does not come to an end with is found by its words all the same.
      if (error instanceof WorkerLost) return nothingRecognized;
      throw error;
    });
  }
}

/** What lists show of a document by its record alone. It has no revision, so that it never counts as what is on disk. */
export function listedEntry(stored: StoredDocument): IndexedDocument {
  if (stored.kind === 'note') return indexedNote(stored.record, nothingFound, '');
  return indexedClip(stored.record, undefined, nothingFound, { highlights: [], hasOrphans: false }, '');
}

function marked(highlights: StoredClip['highlights'], articleText: string): Marked {
  const text = new AnchorText(articleText);
  return {
    highlights: highlights.map(({ anchor, comment }) => ({ exact: anchor.exact, comment })),
    hasOrphans: highlights.some(({ anchor }) => (resolveAnchor(anchor, text)?.score ?? 0) < placeFloor),
  };
}

const nothingFound: Findings = { mentions: [], quotes: [], claims: [], events: [], days: [] };

const nothingRecognized: Recognition = { mentions: [], facts: [], quotes: [], claims: [], events: [] };

type Reading = Parameters<RecognitionCache['recognize']>[0];
