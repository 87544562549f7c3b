import { setImmediate as nextTurn } from 'node:timers/promises';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import { type Findings, indexedClip, indexedNote, type Marked } from '#main/documents/indexed-document.ts';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import { withLinkedMentions } from '#main/documents/linked-mentions.ts';
import { PutTogether } from '#main/documents/put-together.ts';
import { applyDecisions } from '#main/entities/apply-decisions.ts';
import type { RecognitionCache } from '#main/entities/recognition-cache.ts';
import type { Recognition } from '#main/entities/recognizer.ts';
import { applyClaimDecisions } from '#main/entities/statements/apply-claim-decisions.ts';
import { AnchorText } from '#main/highlights/anchor-text.ts';
import { placeFloor, resolveAnchor } from '#main/highlights/resolve-anchor.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { Article, ClipRecord } from '#shared/clips/types.ts';
import type { EntityRecord, MentionDecision } from '#shared/entities/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, EntityId, NoteId } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { NoteRecord } from '#shared/notes/types.ts';

export interface DocumentStoreDeps {
  readonly vault: Pick<Vault, 'notes' | 'clips' | 'articles' | 'highlights'>;
  readonly index: Pick<SearchIndex, 'putDocuments' | 'putListings' | 'removeDocuments'>;
  readonly recognizer: Pick<RecognitionCache, 'recognize' | 'forget'>;
  readonly entityOf: (id: EntityId) => EntityRecord | undefined;
  /** Whether the two are one entity in a document, after every merge and split. */
  readonly isSameIn: (document: DocumentId, a: EntityId, b: EntityId) => boolean;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  /** Told when a document is safe on disk but could not be indexed; reconciling will find it. */
  readonly onIndexError: (error: unknown, id: DocumentId) => void;
}

interface Loaded<Record> {
  readonly record: Record;
  readonly revision: string;
}

/**
 * Saves documents in one order: disk, then index, then announcement. A save is acknowledged once it is durable on disk;
 * the index follows in the background, one document at a time, and can always be made again from the files.
 */
export class DocumentStore {
  readonly #deps: DocumentStoreDeps;
  readonly #writes = new KeyedQueue();
  readonly #indexing = new KeyedQueue();
  readonly #entries: PutTogether;

  constructor(deps: DocumentStoreDeps) {
    this.#deps = deps;
    this.#entries = new PutTogether((documents) => deps.index.putDocuments(documents));
  }

  /** @throws NOT_FOUND, DAMAGED */
  async note(id: NoteId): Promise<Loaded<NoteRecord>> {
    const loaded = await this.#deps.vault.notes.get(id);
    if (!loaded) throw new FailureError('NOT_FOUND', { kind: 'note', id });
    return loaded;
  }

  /** @throws NOT_FOUND, DAMAGED */
  async clip(id: ClipId): Promise<Loaded<ClipRecord>> {
    const loaded = await this.#deps.vault.clips.get(id);
    if (!loaded) throw new FailureError('NOT_FOUND', { kind: 'clip', id });
    return loaded;
  }

  /** The newest version's article; `undefined` while there is none. */
  async article(clip: ClipRecord): Promise<Article | undefined> {
    return clip.versions > 0 ? this.#deps.vault.articles.get(clip.id, clip.versions) : undefined;
  }

  async kindOf(id: DocumentId): Promise<'note' | 'clip' | undefined> {
    // Which kind of id it is, is the question.
    if (await this.#deps.vault.notes.has(id as NoteId)) return 'note';
    return (await this.#deps.vault.clips.has(id as ClipId)) ? 'clip' : undefined;
  }

  async putNote(record: NoteRecord): Promise<Loaded<NoteRecord>> {
    return this.#writes.run(record.id, () => this.#saveNote(record));
  }

  async putClip(record: ClipRecord): Promise<Loaded<ClipRecord>> {
    return this.#writes.run(record.id, () => this.#saveClip(record));
  }

  /**
   * Changes a note as it is on disk; `change` returning the same record writes nothing. With `revision`, the note on disk
   * must still be that one.
   *
   * @throws NOT_FOUND, DAMAGED, CONFLICT, NOT_SAVED
   */
  async updateNote(
    id: NoteId,
    change: (record: NoteRecord) => NoteRecord,
    revision?: string,
  ): Promise<Loaded<NoteRecord>> {
    return this.#writes.run(id, async () => {
      const loaded = await this.note(id);
      if (revision !== undefined && revision !== loaded.revision) throw new FailureError('CONFLICT', { id });
      const record = change(loaded.record);
      return record === loaded.record ? loaded : this.#saveNote(record, loaded.revision);
    });
  }

  /** @throws NOT_FOUND, DAMAGED, NOT_SAVED */
  async updateClip(id: ClipId, change: (record: ClipRecord) => ClipRecord): Promise<Loaded<ClipRecord>> {
    return this.#writes.run(id, async () => {
      const loaded = await this.clip(id);
      const record = change(loaded.record);
      return record === loaded.record ? loaded : this.#saveClip(record, loaded.revision);
    });
  }

  /** For what has no part in lists, search and recognition: nothing is told, and the index follows at the next start. */
  async updateClipQuietly(id: ClipId, change: (record: ClipRecord) => ClipRecord): Promise<Loaded<ClipRecord>> {
    return this.#writes.run(id, async () => {
      const { record: before, revision } = await this.clip(id);
      const record = change(before);
      return { record, revision: await this.#deps.vault.clips.put(record, { revision }) };
    });
  }

  /** Moves documents to the trash; those already gone are left out. */
  async trash(ids: readonly DocumentId[]): Promise<void> {
    for (const id of ids) {
      await this.#writes.run(id, async () => {
        const kind = await this.kindOf(id);
        if (kind === 'note') await this.#deps.vault.notes.trash(id as NoteId);
        if (kind === 'clip') await this.#deps.vault.clips.trash(id as ClipId);
      });
    }
    await this.forget(ids);
  }

  /** Brings documents back from the trash and answers which came. */
  async restore(ids: readonly DocumentId[]): Promise<DocumentId[]> {
    const restored: DocumentId[] = [];
    for (const id of ids) {
      await this.#writes.run(id, async () => {
        const { notes, clips } = this.#deps.vault;
        if ((await notes.restore(id as NoteId)) || (await clips.restore(id as ClipId))) restored.push(id);
      });
    }
    await Promise.all(restored.map((id) => this.refresh(id)));
    return restored;
  }

  /** Takes documents that are no longer on disk out of the index. */
  async forget(ids: readonly DocumentId[]): Promise<void> {
    await Promise.all([this.#deps.index.removeDocuments(ids), this.#deps.recognizer.forget(ids)]);
    this.#deps.changes.announce({ kind: 'documents', ids: [...ids] });
  }

  /** Reads a document from disk and brings the index up to date with it. */
  async refresh(id: DocumentId): Promise<void> {
    await this.#index(id, async () => {
      const kind = await this.kindOf(id);
      if (kind === 'note') return this.#noteEntry(await this.note(id as NoteId));
      if (kind === 'clip') return this.#clipEntry(await this.clip(id as ClipId));
      return undefined;
    });
  }

  /** Puts documents that the index does not know into its lists by their records alone; `refresh` has to follow. */
  async list(ids: readonly DocumentId[]): Promise<void> {
    const entries = await Promise.all(ids.map((id) => this.#listed(id).catch(undefinedWhenUnreadable)));
    await this.#deps.index.putListings(entries.filter((entry) => entry !== undefined));
    this.#deps.changes.announce({ kind: 'documents', ids: [...ids] });
  }

  /** Resolves when everything saved so far is in the index. */
  async settled(): Promise<void> {
    await this.#writes.idle();
    await this.#indexing.idle();
  }

  async #saveNote(record: NoteRecord, revision?: string): Promise<Loaded<NoteRecord>> {
    const saved = { record, revision: await this.#deps.vault.notes.put(record, revision ? { revision } : {}) };
    void this.#index(record.id, () => this.#noteEntry(saved));
    return saved;
  }

  async #saveClip(record: ClipRecord, revision?: string): Promise<Loaded<ClipRecord>> {
    const saved = { record, revision: await this.#deps.vault.clips.put(record, revision ? { revision } : {}) };
    void this.#index(record.id, () => this.#clipEntry(saved));
    return saved;
  }

  /** What goes wrong here is told, not thrown: the document itself is safe, and reconciling makes up for it. */
  #index(id: DocumentId, entry: () => Promise<IndexedDocument | undefined>): Promise<void> {
    return this.#indexing.run(id, async () => {
      try {
        const document = await entry().catch(undefinedWhenUnreadable);
        if (document) await this.#entries.put(document);
        else await this.#deps.index.removeDocuments([id]);
      } catch (error) {
        this.#deps.onIndexError(error, id);
      }
      this.#deps.changes.announce({ kind: 'documents', ids: [id] });
    });
  }

  /** With no revision, so that it never counts as what is on disk. */
  async #listed(id: DocumentId): Promise<IndexedDocument | undefined> {
    const kind = await this.kindOf(id);
    if (kind === 'note') return indexedNote((await this.note(id as NoteId)).record, nothingFound, '');
    if (kind !== 'clip') return undefined;
    const { record } = await this.clip(id as ClipId);
    return indexedClip(record, undefined, nothingFound, { highlights: [], hasOrphans: false }, '');
  }

  async #noteEntry({ record, revision }: Loaded<NoteRecord>): Promise<IndexedDocument> {
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

  async #clipEntry({ record, revision }: Loaded<ClipRecord>): Promise<IndexedDocument> {
    const article = await this.article(record);
    const { title, outlet, published } = shownMetadata(record);
    const findings = await this.#findings(record, {
      text: article?.text ?? '',
      title,
      ...(outlet ? { source: outlet } : {}),
      ...(published ? { published } : {}),
    });
    return indexedClip(record, article, findings, await this.#marked(record.id, article), revision);
  }

  /** A damaged list of them is named by the vault, and keeps nothing else from being found. */
  async #marked(id: ClipId, article: Article | undefined): Promise<Marked> {
    try {
      const { highlights } = await this.#deps.vault.highlights.get(id);
      const text = new AnchorText(article?.text ?? '');
      return {
        highlights: highlights.map(({ anchor, comment }) => ({ exact: anchor.exact, comment })),
        hasOrphans: highlights.some(({ anchor }) => (resolveAnchor(anchor, text)?.score ?? 0) < placeFloor),
      };
    } catch (error) {
      return undefinedWhenUnreadable(error) ?? { highlights: [], hasOrphans: false };
    }
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
  async #recognize(id: DocumentId, reading: Reading, decisions: readonly MentionDecision[]): Promise<Findable> {
    if (reading.text === '') return { mentions: [], facts: [], quotes: [], claims: [], events: [] };
    const meant = decisions.filter(({ layer }) => layer !== 'rejected');
    return this.#deps.recognizer.recognize({ ...reading, ...(meant.length > 0 ? { decisions: meant } : {}) }, id);
  }
}

const nothingFound: Findings = { mentions: [], quotes: [], claims: [], events: [], days: [] };

type Reading = Parameters<RecognitionCache['recognize']>[0];
type Findable = Pick<Recognition, 'mentions' | 'facts' | 'quotes' | 'claims' | 'events'>;

/** A record that is gone or damaged has no place in the index; the vault has named it already. */
function undefinedWhenUnreadable(error: unknown): undefined {
  if (error instanceof FailureError && ['NOT_FOUND', 'DAMAGED'].includes(error.failure.code)) return undefined;
  throw error;
}
