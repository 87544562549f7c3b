import { join } from 'node:path';
import type { BackgroundWork } from '#main/documents/background-work.ts';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import { DocumentReader } from '#main/documents/document-reader.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import { reconcile } from '#main/documents/reconcile.ts';
import type { EntityStore } from '#main/entities/entity-store.ts';
import { readNamesFolder } from '#main/entities/name-pack/read-names-folder.ts';
import type { RecognitionCache } from '#main/entities/recognition-cache.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { Searcher } from '#main/search/searcher.ts';
import type { StoryService } from '#main/stories/story-service.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { RecordRef } from '#main/vault/survey-vault.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import type { IndexTrouble } from '#shared/vault/index-trouble.ts';
import type { VaultStatus } from '#shared/vault/types.ts';

export interface IndexUpkeepDeps {
  readonly vault: Vault;
  readonly index: SearchIndex;
  readonly searcher: Pick<Searcher, 'release'>;
  readonly documents: DocumentStore;
  readonly entities: EntityStore;
  readonly stories: Pick<StoryService, 'all' | 'reload'>;
  readonly recognizer: Pick<RecognitionCache, 'setEntities' | 'putEntity' | 'removeEntity'>;
  readonly changes: ChangeFeed;
  readonly background: BackgroundWork;
  /** Compares some documents of the index with their files. */
  readonly checkSample: () => Promise<void>;
  /** The index takes everything again. */
  readonly onCaughtUp: () => void;
  /** The vault is being closed. */
  readonly signal: AbortSignal;
  readonly pausesMs?: readonly number[];
}

/** What keeps the index from being written passes at some time; the last of these is repeated until it has. */
const pausesMs = [1_000, 5_000, 15_000, 60_000] as const;

/** Keeps the index and recognition in line with the files: when the vault is opened, when files change, and anew on demand. */
export class IndexUpkeep {
  readonly #deps: IndexUpkeepDeps;
  #progress: VaultStatus['index'] = { state: 'ready', done: 0, total: null };
  #run = new AbortController();
  #inHand: Promise<void> = Promise.resolve();
  #tries = 0;
  /** Whether all files have been gone through since it last could not take something. */
  #isThrough = false;
  #again: NodeJS.Timeout | undefined;

  constructor(deps: IndexUpkeepDeps) {
    this.#deps = deps;
  }

  get progress(): VaultStatus['index'] {
    return this.#progress;
  }

  /** Puts the small records in; documents follow in the background. */
  async start(): Promise<void> {
    await this.#tellRecognizer();
    await this.#putSmallRecords();
    this.#begin(async (signal) => {
      const { needsRebuild } = this.#deps.index;
      await this.#reconcile(signal);
      if (!needsRebuild && !signal.aborted) await this.#deps.checkSample();
    });
  }

  /** Throws the index away and builds it again from the files. One that is being built is given up for it. */
  rebuild(): void {
    const { searcher, index } = this.#deps;
    this.#progress = { state: 'building', done: 0, total: null };
    this.#begin(async (signal) => {
      await this.#tellRecognizer();
      await searcher.release();
      await index.clear();
      await this.#putSmallRecords();
      await this.#reconcile(signal);
    });
  }

  /** The index could not take something. What was begun stops, and all is gone through again when it can be written. */
  isBehind(trouble: IndexTrouble): void {
    this.#run.abort();
    this.#isThrough = false;
    this.#wait(trouble);
  }

  /** Files that another program has changed. */
  follow(changed: readonly RecordRef[]): void {
    const { background, changes, documents } = this.#deps;
    void background.start(async () => {
      for (const { kind, id } of changed) {
        // The watcher names files by the id they are named after; the kind says which id it is.
        if (kind === 'entity') await this.#reloadEntity(id as EntityId);
        else if (kind === 'story') await this.#reloadStory(id as StoryId);
        else if (kind === 'search') changes.announce({ kind: 'searches' });
        else await documents.refresh(id as DocumentId);
      }
    });
  }

  #wait(trouble: IndexTrouble): void {
    const { changes, signal, pausesMs: pauses = pausesMs } = this.#deps;
    const isNew = this.#progress.trouble !== trouble;
    this.#progress = { state: 'waiting', done: 0, total: null, trouble };
    if (isNew) changes.announce({ kind: 'vault' });
    if (this.#again || signal.aborted) return;
    const pause = pauses[Math.min(this.#tries, pauses.length - 1)] ?? 0;
    this.#tries += 1;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      this.#catchUp();
    }, pause).unref();
  }

  #catchUp(): void {
    const { index, searcher } = this.#deps;
    this.#begin(async (signal) => {
      await searcher.release();
      const trouble = await index.settle();
      // What is in memory for want of a place is made whole there.
      if (trouble && (this.#isThrough || !(await index.trouble()))) return this.#wait(trouble);
      await this.#putSmallRecords();
      await this.#reconcile(signal);
    });
  }

  /** Takes the place of what was begun before, and waits until that has stopped. */
  #begin(work: (signal: AbortSignal) => Promise<void>): void {
    this.#run.abort();
    this.#run = new AbortController();
    const signal = AbortSignal.any([this.#run.signal, this.#deps.signal]);
    const before = this.#inHand;
    this.#inHand = this.#deps.background.start(async () => {
      await before;
      if (!signal.aborted) await work(signal);
    });
  }

  /** The user's records, and the lists of names they keep in the vault's `names` folder. */
  async #tellRecognizer(): Promise<void> {
    const { vault, recognizer } = this.#deps;
    const { entities, problems } = await readNamesFolder(join(vault.folder, 'names'));
    for (const [file, told] of Map.groupBy(problems, (problem) => problem.file)) {
      const lines = told.map(({ line, text }) => (line === 0 ? text : `Line ${line}: ${text}`));
      vault.report(file === '' ? 'names' : `names/${file}`, {
        kind: 'unreadable',
        record: 'other',
        detail: lines.slice(0, 5).join(' '),
      });
    }
    await recognizer.setEntities(this.#deps.entities.all(), entities);
  }

  async #putSmallRecords(): Promise<void> {
    const { index, entities, stories } = this.#deps;
    await index.putEntities(entities.all());
    await index.putStories(stories.all());
  }

  async #reconcile(signal: AbortSignal): Promise<void> {
    const { vault, index, documents, changes } = this.#deps;
    if (signal.aborted) return;
    this.#progress = { state: 'building', done: 0, total: null };
    await reconcile({
      vault,
      index,
      documents,
      openReader: () => DocumentReader.open(vault.folder),
      signal,
      onProgress: (done, total) => {
        this.#progress = { state: 'building', done, total };
        changes.announce({ kind: 'progress', job: 'index', done, total });
      },
    });
    if (signal.aborted) return;
    this.#isThrough = true;
    const trouble = await index.trouble();
    if (trouble) return this.#wait(trouble);
    this.#tries = 0;
    this.#deps.onCaughtUp();
    this.#progress = { state: 'ready', done: 0, total: null };
    changes.announce({ kind: 'vault' });
  }

  async #reloadEntity(id: EntityId): Promise<void> {
    const { index, entities, recognizer, changes } = this.#deps;
    await entities.reload(id);
    const record = entities.get(id);
    if (record) await Promise.all([index.putEntities([record]), recognizer.putEntity(record)]);
    else await Promise.all([index.removeEntity(id), recognizer.removeEntity(id)]);
    changes.announce({ kind: 'entities' });
  }

  async #reloadStory(id: StoryId): Promise<void> {
    const { index, stories, changes } = this.#deps;
    await stories.reload(id);
    const record = stories.all().find((story) => story.id === id);
    if (record) await index.putStories([record]);
    else await index.removeStory(id);
    changes.announce({ kind: 'stories', ids: [id] });
  }
}
