import type { ChangeFeed } from '#main/documents/change-feed.ts';
import { DocumentEntries, type DocumentEntriesDeps, listedEntry } from '#main/documents/document-entries.ts';
import type { DocumentReader } from '#main/documents/document-reader.ts';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import { PutTogether } from '#main/documents/put-together.ts';
import { readStored, readStoredRecord, type StoredDocument, withArticle } from '#main/documents/stored-document.ts';
import type { RecognitionCache } from '#main/entities/recognition-cache.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { Article, ClipRecord } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';
import type { NoteRecord } from '#shared/notes/types.ts';

export interface DocumentStoreDeps extends Omit<DocumentEntriesDeps, 'recognizer'> {
  readonly vault: Pick<Vault, 'notes' | 'clips' | 'articles' | 'highlights'>;
  readonly index: Pick<SearchIndex, 'putDocuments' | 'gatherDocuments' | 'putListings' | 'removeDocuments'>;
  readonly recognizer: Pick<RecognitionCache, 'recognize' | 'forget'>;
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
  readonly #entries: DocumentEntries;
  readonly #puts: PutTogether;

  constructor(deps: DocumentStoreDeps) {
    this.#deps = deps;
    this.#entries = new DocumentEntries(deps);
    this.#puts = new PutTogether({ put: deps.index.putDocuments, gather: deps.index.gatherDocuments });
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
    await this.#index(id, () => readStored(this.#deps.vault, id));
  }

  /** The same for one of many: what was put in so has to be committed, and looked for then. */
  async refreshOneOfMany(id: DocumentId, reader: DocumentReader): Promise<void> {
    const stored = async () => (await reader.read(id)) ?? readStored(this.#deps.vault, id);
    await this.#index(id, stored, { isOneOfMany: true });
  }

  /** Puts documents that the index does not know into its lists by their records alone; `refresh` has to follow. */
  async list(ids: readonly DocumentId[], reader: DocumentReader): Promise<void> {
    const read = await reader.readRecords(ids);
    const asked = ids.map(async (id, at) => read[at] ?? readStoredRecord(this.#deps.vault, id));
    const stored = await Promise.all(asked.map((one) => one.catch(undefinedWhenUnreadable)));
    await this.#deps.index.putListings(stored.filter((one) => one !== undefined).map(listedEntry));
    this.#deps.changes.announce({ kind: 'documents', ids: [...ids] });
  }

  /** Resolves when everything saved so far is in the index. */
  async settled(): Promise<void> {
    await this.#writes.idle();
    await this.#indexing.idle();
  }

  async #saveNote(record: NoteRecord, revision?: string): Promise<Loaded<NoteRecord>> {
    const saved = { record, revision: await this.#deps.vault.notes.put(record, revision ? { revision } : {}) };
    void this.#index(record.id, async () => ({ kind: 'note', ...saved }));
    return saved;
  }

  async #saveClip(record: ClipRecord, revision?: string): Promise<Loaded<ClipRecord>> {
    const saved = { record, revision: await this.#deps.vault.clips.put(record, revision ? { revision } : {}) };
    void this.#index(record.id, () =>
      withArticle(this.#deps.vault, { kind: 'clip', ...saved, article: undefined, highlights: [] }),
    );
    return saved;
  }

  /** What goes wrong here is told, not thrown: the document itself is safe, and reconciling makes up for it. */
  #index(
    id: DocumentId,
    read: () => Promise<StoredDocument | undefined>,
    options: { readonly isOneOfMany?: boolean } = {},
  ): Promise<void> {
    return this.#indexing.run(id, async () => {
      try {
        const stored = await read().catch(undefinedWhenUnreadable);
        if (stored) await this.#puts.put(await this.#entries.of(stored), options);
        else await this.#deps.index.removeDocuments([id]);
      } catch (error) {
        this.#deps.onIndexError(error, id);
      }
      this.#deps.changes.announce({ kind: 'documents', ids: [id] });
    });
  }
}

/** A record that is gone or damaged has no place in the index; the vault has named it already. */
function undefinedWhenUnreadable(error: unknown): undefined {
  if (error instanceof FailureError && ['NOT_FOUND', 'DAMAGED'].includes(error.failure.code)) return undefined;
  throw error;
}
