import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Linker } from '#main/backlinks/linker.ts';
import { CitationService } from '#main/citations/citation-service.ts';
import { ClipService } from '#main/clips/clip-service.ts';
import { ClipViews } from '#main/clips/clip-views.ts';
import type { Extractor } from '#main/clips/extractor.ts';
import { fetchPage, fetchPicture } from '#main/clips/fetch-page.ts';
import { fetchPictures } from '#main/clips/fetch-pictures.ts';
import type { SiteRules } from '#main/clips/site-rules/site-rules.ts';
import { WatchedFolder } from '#main/clips/watched-folder.ts';
import { BackgroundWork } from '#main/documents/background-work.ts';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import { DocumentEdits } from '#main/documents/document-edits.ts';
import { DocumentStore } from '#main/documents/document-store.ts';
import { IndexAgain } from '#main/documents/index-again.ts';
import { IndexUpkeep } from '#main/documents/index-upkeep.ts';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import { LinkFollower } from '#main/documents/link-follower.ts';
import { EntityLedger } from '#main/entities/entity-ledger.ts';
import { EntityService } from '#main/entities/entity-service.ts';
import { EntityStore } from '#main/entities/entity-store.ts';
import { LookAgain } from '#main/entities/look-again.ts';
import { MentionDecisions } from '#main/entities/mention-decisions.ts';
import { OperationLog } from '#main/entities/operation-log.ts';
import { RecognitionCache } from '#main/entities/recognition-cache.ts';
import type { Recognizer } from '#main/entities/recognizer.ts';
import { HighlightService } from '#main/highlights/highlight-service.ts';
import { troubleOf } from '#main/index/index-trouble.ts';
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
import type { ClipId, EntityId, StoryId } from '#shared/ids.ts';

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
  readonly upkeep: IndexUpkeep;
  readonly documents: DocumentStore;
  readonly entities: EntityService;
  /** What was changed about entities, with its way back. */
  readonly operations: OperationLog<void>;
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
  readonly clipViews: ClipViews;
  readonly highlights: HighlightService;
  readonly quotes: QuoteService;
  readonly watchedFolder: WatchedFolder;
  readonly siteRules: SiteRules;
  readonly linker: Linker;
  /** When the user last looked at which page. */
  readonly looks: Moments<EntityId | StoryId>;
  readonly search: SearchService;
  readonly #deps: VaultSessionDeps;
  readonly #entityStore: EntityStore;
  readonly #searcher: Searcher;
  readonly #indexAgain = new IndexAgain({ refresh: (id) => this.documents.refresh(id) });
  readonly #closing = new AbortController();
  readonly #background: BackgroundWork;
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
    this.#background = new BackgroundWork(deps.log);
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
      onIndexError: (error, id) => {
        // All is gone through again then.
        if (troubleOf(error)) return;
        deps.log(`The index could not take ${id}; it will be tried again`, error);
        this.#indexAgain.later(id);
      },
    });
    this.#searcher = searcher;
    this.search = new SearchService({
      searcher,
      vault,
      documents: this.documents,
      now,
      saved: new SavedSearches({
        vault,
        count: async (search) => (await this.search.counts([search]))[0] ?? 0,
        changes,
        now,
        newId,
      }),
      memory,
      isBuilding: () => this.upkeep.progress.state !== 'ready',
      trouble: () => this.upkeep.progress.trouble,
      rebuild: () => this.upkeep.rebuild(),
    });
    const links = new LinkFollower({ documents: this.documents, index });
    const lookAgain = new LookAgain({
      index,
      documents: this.documents,
      recognizer,
      changes,
      inBackground: (work) => void this.#background.start(work),
      signal: this.#closing.signal,
    });
    const decisions = new MentionDecisions({ documents: this.documents, index, now });
    this.operations = new OperationLog(newId);
    this.entities = new EntityService({
      store: this.#entityStore,
      ledger: new EntityLedger({ store: this.#entityStore, index, changes, lookAgain, now }),
      decisions,
      links,
      index,
      operations: this.operations,
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
    this.upkeep = new IndexUpkeep({
      vault,
      index,
      searcher,
      documents: this.documents,
      entities: this.#entityStore,
      stories: this.stories,
      recognizer,
      changes,
      background: this.#background,
      checkSample: () => this.search.checkSample(),
      onCaughtUp: () => lookAgain.afterTrouble(),
      signal: this.#closing.signal,
    });
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
      isIndexWhole: () => this.upkeep.progress.state === 'ready',
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
    this.clipViews = new ClipViews({ clips: this.clips, extractor, assets: vault.assets });
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
    // A full disk is no reason not to show what there is: who writes there then says so.
    for (const made of [folder, looks, proposals, watched, searched, readings, journal])
      await mkdir(made, { recursive: true, mode: 0o700 }).catch((error: unknown) =>
        deps.log(`${made} could not be made`, error),
      );
    let session: VaultSession | undefined;
    const file = join(folder, `${deps.vault.record.id}.sqlite`);
    const index = await SearchIndex.open({
      file,
      onNeedsRebuild: () => session?.upkeep.rebuild(),
      onBehind: (trouble) => session?.upkeep.isBehind(trouble),
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
    await this.upkeep.start();
    this.#stopWatching = watchVault(this.vault, (changed) => this.upkeep.follow(changed), {
      onError: (error) => this.#deps.log('Changes made outside could not be looked for', error),
    });
    if (!this.vault.isReadOnly) void this.#background.start(() => this.clips.resume());
  }

  get #readings(): string {
    return join(this.#deps.appDataFolder, 'readings', `${this.vault.record.id}.sqlite`);
  }

  /** Resolves when all that was asked for so far is on disk and in the index. */
  async settled(): Promise<void> {
    await this.clips.idle();
    await this.#background.idle();
    await this.journal.idle();
    await this.documents.settled();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#indexAgain.close();
    await this.watchedFolder.close();
    await this.#stopWatching();
    await this.clips.close();
    await this.#background.idle();
    await this.documents.settled();
    await this.#searcher.close();
    await this.#deps.recognizer.letGoOfReadings(this.#readings);
    await this.index.close();
    await this.vault.close();
  }
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}
