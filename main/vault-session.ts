import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Linker } from '#main/backlinks/linker.ts';
import { CitationService } from '#main/citations/citation-service.ts';
import { ClipService } from '#main/clips/clip-service.ts';
import type { Extractor } from '#main/clips/extractor.ts';
import { fetchPage, fetchPicture } from '#main/clips/fetch-page.ts';
import { fetchPictures } from '#main/clips/fetch-pictures.ts';
import type { SiteRules } from '#main/clips/site-rules/site-rules.ts';
import { WatchedFolder } from '#main/clips/watched-folder.ts';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import { DocumentEdits } from '#main/documents/document-edits.ts';
import { DocumentReader } from '#main/documents/document-reader.ts';
import { DocumentStore } from '#main/documents/document-store.ts';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import { LinkFollower } from '#main/documents/link-follower.ts';
import { reconcile } from '#main/documents/reconcile.ts';
import { EntityLedger } from '#main/entities/entity-ledger.ts';
import { EntityService } from '#main/entities/entity-service.ts';
import { EntityStore } from '#main/entities/entity-store.ts';
import { LookAgain } from '#main/entities/look-again.ts';
import { MentionDecisions } from '#main/entities/mention-decisions.ts';
import { readNamesFolder } from '#main/entities/name-pack/read-names-folder.ts';
import { OperationLog } from '#main/entities/operation-log.ts';
import { RecognitionCache } from '#main/entities/recognition-cache.ts';
import type { Recognizer } from '#main/entities/recognizer.ts';
import { HighlightService } from '#main/highlights/highlight-service.ts';
import type { Snapshot } from '#main/hosting/snapshots.ts';
import { SearchIndex } from '#main/index/search-index.ts';
import { DailyNotes } from '#main/notes/daily-notes.ts';
import { NoteJournal } from '#main/notes/note-journal.ts';
import { NoteRecovery } from '#main/notes/note-recovery.ts';
import { NoteReshaper } from '#main/notes/note-reshaper.ts';
import { NoteService } from '#main/notes/note-service.ts';
import { Templates } from '#main/notes/templates.ts';
import { QuoteService } from '#main/quotes/quote-service.ts';
import { SavedSearches } from '#main/search/saved-searches.ts';
import { SearchMemory } from '#main/search/search-memory.ts';
import { SearchService } from '#main/search/search-service.ts';
import { Searcher } from '#main/search/searcher.ts';
import { StoryFiling } from '#main/stories/story-filing.ts';
import { StoryService } from '#main/stories/story-service.ts';
import { watchVault } from '#main/vault/change-watch.ts';
import { Moments } from '#main/vault/moments.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { RecordRef } from '#main/vault/survey-vault.ts';
import type { Comparison, VersionRef } from '#shared/clips/comparison.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import type { VaultStatus } from '#shared/vault/types.ts';

export interface VaultSessionDeps {
  readonly vault: Vault;
  readonly appDataFolder: string;
  readonly recognizer: Recognizer;
  readonly extractor: Extractor;
  readonly changes: ChangeFeed;
  readonly allowHosts: readonly string[];
  readonly now: () => Date;
  readonly newId: () => string;
  readonly dailyTitle: () => 'iso' | 'long';
  readonly log: (message: string, error: unknown) => void;
}

/** One open vault with everything that works on it, wired. */
export class VaultSession {
  readonly vault: Vault;
  readonly index: SearchIndex;
  readonly documents: DocumentStore;
  readonly entities: EntityService;
  readonly notes: NoteService;
  readonly journal: NoteJournal;
  readonly recovery: NoteRecovery;
  readonly templates: Templates;
  readonly dailyNotes: DailyNotes;
  readonly reshaper: NoteReshaper;
  readonly citations: CitationService;
  readonly stories: StoryService;
  readonly filing: StoryFiling;
  readonly edits: DocumentEdits;
  readonly clips: ClipService;
  readonly highlights: HighlightService;
  readonly quotes: QuoteService;
  readonly watchedFolder: WatchedFolder;
  readonly siteRules: SiteRules;
  readonly linker: Linker;
  /** When the user last looked at which page. */
  readonly looks: Moments<EntityId | StoryId>;
  readonly search: SearchService;
  readonly #deps: VaultSessionDeps;
  readonly #recognizer: RecognitionCache;
  readonly #entityStore: EntityStore;
  readonly #searcher: Searcher;
  readonly #closing = new AbortController();
  readonly #background = new Set<Promise<void>>();
  #progress: VaultStatus['index'] = { state: 'ready', done: 0, total: null };
  #stopWatching: () => Promise<void> | void = () => undefined;

  private constructor(
    deps: VaultSessionDeps,
    index: SearchIndex,
    looks: Moments<EntityId | StoryId>,
    refused: Moments<ClipId>,
    watchedFolder: WatchedFolder,
    memory: SearchMemory,
    searcher: Searcher,
  ) {
    const { vault, changes, extractor, now, newId } = deps;
    const recognizer = new RecognitionCache(deps.recognizer);
    this.#deps = deps;
    this.#recognizer = recognizer;
    this.vault = vault;
    this.siteRules = vault.siteRules;
    this.index = index;
    this.looks = looks;
    this.watchedFolder = watchedFolder;
    this.#entityStore = new EntityStore(vault);
    this.documents = new DocumentStore({
      vault,
      index,
      recognizer,
      changes,
      entityOf: (id) => this.#entityStore.get(id),
      isSameIn: (document, a, b) => this.#entityStore.isSameIn(document, a, b),
      onIndexError: (error, id) =>
        deps.log(`The index could not take ${id}; it will be tried again at the next start`, error),
    });
    this.#searcher = searcher;
    this.search = new SearchService({
      searcher,
      index,
      vault,
      documents: this.documents,
      now,
      saved: new SavedSearches({
        vault,
        count: async (query) => (await this.search.counts([query]))[0] ?? 0,
        changes,
        now,
        newId,
      }),
      memory,
      isBuilding: () => this.#progress.state === 'building',
    });
    const links = new LinkFollower({ documents: this.documents, index });
    const lookAgain = new LookAgain({
      index,
      documents: this.documents,
      recognizer,
      changes,
      inBackground: (work) => this.#inBackground(work),
      signal: this.#closing.signal,
    });
    const decisions = new MentionDecisions({ documents: this.documents, index, now });
    this.entities = new EntityService({
      store: this.#entityStore,
      ledger: new EntityLedger({ store: this.#entityStore, index, changes, lookAgain, now }),
      decisions,
      links,
      index,
      operations: new OperationLog(newId),
      now,
    });
    this.linker = new Linker({
      documents: this.documents,
      decisions,
      entities: this.entities,
      index,
      changes,
      now,
      newId,
    });
    this.stories = new StoryService({ vault, documents: this.documents, links, index, changes, looks, now, newId });
    this.edits = new DocumentEdits({ documents: this.documents, index, changes, newId });
    this.filing = new StoryFiling({ stories: this.stories, index, changes, refused, now });
    this.notes = new NoteService({
      documents: this.documents,
      entities: this.entities,
      links,
      index,
      storyName: (id) => this.stories.nameOf(id),
      trashedNote: (id) => vault.notes.inTrash(id),
      now,
      newId,
    });
    const { documents, notes } = this;
    this.journal = new NoteJournal({
      folder: join(deps.appDataFolder, 'journal', vault.record.id),
      noteFile: (id) => vault.notes.fileOnDisk(id).catch(() => undefined),
      now,
      log: deps.log,
    });
    this.recovery = new NoteRecovery({ journal: this.journal, documents, notes });
    this.templates = new Templates({ documents, notes, index, storyName: (id) => this.stories.nameOf(id), now });
    this.dailyNotes = new DailyNotes({
      documents,
      notes,
      templates: this.templates,
      index,
      naming: deps.dailyTitle,
      now,
    });
    this.reshaper = new NoteReshaper({ documents, notes, index, now, newId });
    this.citations = new CitationService({ documents });
    this.highlights = new HighlightService({
      files: vault.highlights,
      articles: vault.articles,
      documents: this.documents,
      changes,
      now,
      newId,
    });
    this.quotes = new QuoteService({ articles: vault.articles, documents: this.documents });
    // A site is asked for one page at a time, and others are not kept waiting by a slow one.
    const fetches = new KeyedQueue();
    this.clips = new ClipService({
      vault,
      documents: this.documents,
      extractor,
      index,
      isIndexWhole: () => this.#progress.state === 'ready',
      fetchPage: (address, options) =>
        fetches.run(hostOf(address), () => fetchPage(address, { ...options, allowHosts: deps.allowHosts })),
      fetchPictures: (addresses, options) =>
        fetchPictures(
          addresses,
          {
            fetchPicture: (address, { signal }) => fetchPicture(address, { signal, allowHosts: deps.allowHosts }),
            store: (bytes, extension) => vault.assets.put(bytes, extension),
            log: deps.log,
          },
          options,
        ),
      siteRules: (address) => this.siteRules.forAddress(address),
      highlightPassages: (id, passages) => this.highlights.addByPassage(id, passages),
      storyName: (id: StoryId) => this.stories.nameOf(id),
      storiesNamed: (names) => this.stories.named(names),
      onQueueChange: ({ done, failed, waiting, running }) =>
        changes.announce({
          kind: 'progress',
          job: 'clip',
          done: done + failed,
          total: done + failed + waiting + running.length,
        }),
      now,
      newId,
      log: deps.log,
    });
  }

  /** Opens the vault's index and the small records; documents are reconciled in the background. */
  static async open(deps: VaultSessionDeps): Promise<VaultSession> {
    const folder = join(deps.appDataFolder, 'index');
    const looks = join(deps.appDataFolder, 'looks');
    const proposals = join(deps.appDataFolder, 'refused-proposals');
    const watched = join(deps.appDataFolder, 'watched');
    const searched = join(deps.appDataFolder, 'searched');
    const readings = join(deps.appDataFolder, 'readings');
    const journal = join(deps.appDataFolder, 'journal', deps.vault.record.id);
    for (const made of [folder, looks, proposals, watched, searched, readings, journal])
      await mkdir(made, { recursive: true, mode: 0o700 });
    let session: VaultSession | undefined;
    const file = join(folder, `${deps.vault.record.id}.sqlite`);
    const index = await SearchIndex.open({
      file,
      onNeedsRebuild: () => session?.rebuild(),
    });
    const looked = await Moments.open<EntityId | StoryId>(join(looks, `${deps.vault.record.id}.json`));
    const refused = await Moments.open<ClipId>(join(proposals, `${deps.vault.record.id}.json`));
    const watchedFolder = await WatchedFolder.open({
      file: join(watched, `${deps.vault.record.id}.json`),
      clip: async (name, bytes) =>
        session?.clips.add({ source: { kind: 'file', name, bytes: new Blob([Uint8Array.from(bytes)]) } }),
      log: deps.log,
    });
    const memory = await SearchMemory.open(join(searched, `${deps.vault.record.id}.json`), deps.now);
    session = new VaultSession(deps, index, looked, refused, watchedFolder, memory, new Searcher(file));
    await session.#start();
    return session;
  }

  async #start(): Promise<void> {
    await Promise.all([this.#entityStore.load(), this.stories.load()]);
    await this.#deps.recognizer.keepReadings(this.#readings);
    await this.#tellRecognizer();
    await this.#putSmallRecords();
    this.#inBackground(() => this.#reconcile());
    this.#stopWatching = watchVault(this.vault, (changed) => this.#onOutsideChange(changed), {
      onError: (error) => this.#deps.log('Changes made outside could not be looked for', error),
    });
    if (!this.vault.isReadOnly) this.#inBackground(() => this.clips.resume());
  }

  get #readings(): string {
    return join(this.#deps.appDataFolder, 'readings', `${this.vault.record.id}.sqlite`);
  }

  get indexProgress(): VaultStatus['index'] {
    return this.#progress;
  }

  /** The stored page of a version, made safe. It is made anew for each time it is shown. @throws NOT_FOUND, DAMAGED, NO_SNAPSHOT, TOO_COMPLEX */
  async snapshot(id: ClipId, version?: number): Promise<Snapshot> {
    const page = await this.clips.page(id, version);
    const { html, assets, parts } = await this.#deps.extractor.safeCapture(page).catch((error: unknown) => {
      const hasNone = error instanceof FailureError && error.failure.code === 'NO_ARTICLE';
      throw hasNone ? new FailureError('NO_SNAPSHOT', { id }, { cause: error }) : error;
    });
    return { html, assets, picture: async (name) => parts.get(name) ?? this.vault.assets.get(name) };
  }

  /** How two texts differ: two versions of a clip, or two clips. @throws NOT_FOUND, DAMAGED, TOO_COMPLEX */
  async compare(before: VersionRef, after: VersionRef): Promise<Comparison> {
    const [was, is] = await Promise.all([
      this.clips.article(before.id, before.version),
      this.clips.article(after.id, after.version),
    ]);
    return this.#deps.extractor.compare({ title: was.title, text: was.text }, { title: is.title, text: is.text });
  }

  /** Throws the index away and builds it again from the files. */
  rebuild(): void {
    this.#progress = { state: 'building', done: 0, total: null };
    this.#inBackground(async () => {
      await this.#tellRecognizer();
      await this.#searcher.release();
      await this.index.clear();
      await this.#putSmallRecords();
      await this.#reconcile();
    });
  }

  /** Resolves when all that was asked for so far is on disk and in the index. */
  async settled(): Promise<void> {
    await this.clips.idle();
    while (this.#background.size > 0) await Promise.all(this.#background);
    await this.journal.idle();
    await this.documents.settled();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.watchedFolder.close();
    await this.#stopWatching();
    await this.clips.close();
    while (this.#background.size > 0) await Promise.all(this.#background);
    await this.documents.settled();
    await this.#searcher.close();
    await this.#deps.recognizer.letGoOfReadings(this.#readings);
    await this.index.close();
    await this.vault.close();
  }

  /** The user's records, and the lists of names they keep in the vault's `names` folder. */
  async #tellRecognizer(): Promise<void> {
    const { entities, problems } = await readNamesFolder(join(this.vault.folder, 'names'));
    for (const [file, told] of Map.groupBy(problems, (problem) => problem.file)) {
      const lines = told.map(({ line, text }) => (line === 0 ? text : `Line ${line}: ${text}`));
      this.vault.report(file === '' ? 'names' : `names/${file}`, {
        kind: 'unreadable',
        record: 'other',
        detail: lines.slice(0, 5).join(' '),
      });
    }
    await this.#recognizer.setEntities(this.#entityStore.all(), entities);
  }

  async #putSmallRecords(): Promise<void> {
    await this.index.putEntities(this.#entityStore.all());
    await this.index.putStories(this.stories.all());
  }

  async #reconcile(): Promise<void> {
    this.#progress = { state: 'building', done: 0, total: null };
    await reconcile({
      vault: this.vault,
      index: this.index,
      documents: this.documents,
      openReader: () => DocumentReader.open(this.vault.folder),
      signal: this.#closing.signal,
      onProgress: (done, total) => {
        this.#progress = { state: 'building', done, total };
        this.#deps.changes.announce({ kind: 'progress', job: 'index', done, total });
      },
    });
    this.#progress = { state: 'ready', done: 0, total: null };
    this.#deps.changes.announce({ kind: 'vault' });
  }

  #onOutsideChange(changed: readonly RecordRef[]): void {
    this.#inBackground(async () => {
      for (const { kind, id } of changed) {
        // The watcher names files by the id they are named after; the kind says which id it is.
        if (kind === 'entity') await this.#reloadEntity(id as EntityId);
        else if (kind === 'story') await this.#reloadStory(id as StoryId);
        else if (kind === 'search') this.#deps.changes.announce({ kind: 'searches' });
        else await this.documents.refresh(id as DocumentId);
      }
    });
  }

  async #reloadEntity(id: EntityId): Promise<void> {
    await this.#entityStore.reload(id);
    const record = this.#entityStore.get(id);
    if (record) await Promise.all([this.index.putEntities([record]), this.#recognizer.putEntity(record)]);
    else await Promise.all([this.index.removeEntity(id), this.#recognizer.removeEntity(id)]);
    this.#deps.changes.announce({ kind: 'entities' });
  }

  async #reloadStory(id: StoryId): Promise<void> {
    await this.stories.reload(id);
    const record = this.stories.all().find((story) => story.id === id);
    if (record) await this.index.putStories([record]);
    else await this.index.removeStory(id);
    this.#deps.changes.announce({ kind: 'stories', ids: [id] });
  }

  #inBackground(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => this.#deps.log('Work in the background stopped', error))
      .finally(() => this.#background.delete(running));
    this.#background.add(running);
  }
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}
