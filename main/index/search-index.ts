import type { Answer, IndexCalls } from '#main/index/index-calls.ts';
import { troubleOf } from '#main/index/index-trouble.ts';
import type { IndexWorkerCalls, IndexWorkerData } from '#main/index/index-worker.ts';
import { type OpenWorker, openWorker, WorkerLost } from '#main/workers/worker-call.ts';
import { workerEntry } from '#main/workers/worker-entry.ts';
import type { IndexTrouble } from '#shared/vault/index-trouble.ts';

export interface SearchIndexOptions {
  /** Where the index lies; outside the vault. */
  readonly file: string;
  /** Told when the file was damaged and begun afresh: everything has to be put in again. */
  readonly onNeedsRebuild?: () => void;
  /** Told when it could not take something, and so is behind the files. */
  readonly onBehind?: (trouble: IndexTrouble) => void;
  /** How its worker is started; of use to tests that end one. */
  readonly startWorker?: (file: string) => OpenWorker<IndexWorkerCalls>;
}

type Input<Name extends keyof IndexCalls> = Parameters<IndexCalls[Name]>;
type Output<Name extends keyof IndexCalls> = Promise<ReturnType<IndexCalls[Name]>>;
/** The calls that tell the index of what has happened, and answer nothing. */
type FollowingCall = {
  [Name in keyof IndexCalls]: ReturnType<IndexCalls[Name]> extends void ? Name : never;
}[keyof IndexCalls];

/**
 * The index of a vault: lists, links, mentions and text search over everything derived from its documents. It lives in
 * a worker of its own. A worker that is lost is started again and asked once more, which is safe because every call may
 * be repeated; an index that is damaged is begun afresh.
 */
export class SearchIndex {
  readonly #options: SearchIndexOptions;
  #worker: OpenWorker<IndexWorkerCalls> | undefined;
  #needsRebuild = false;
  #isClosed = false;

  private constructor(options: SearchIndexOptions) {
    this.#options = options;
  }

  static async open(options: SearchIndexOptions): Promise<SearchIndex> {
    const index = new SearchIndex(options);
    index.#needsRebuild = await index.isEmpty();
    return index;
  }

  /** Whether the index was new or damaged when it was opened or since, so that the vault has to be put in; `clear` or a rebuild answers it. */
  get needsRebuild(): boolean {
    return this.#needsRebuild;
  }

  isEmpty = (): Output<'isEmpty'> => this.#ask('isEmpty');
  /** Each in place of what was known of it, all or none. */
  putDocuments = (...input: Input<'putDocuments'>): Output<'putDocuments'> => this.#put('putDocuments', ...input);
  /** The same for many that follow each other; until `commitDocuments` each call may undo what was put in so since the last. */
  gatherDocuments = (...input: Input<'gatherDocuments'>): Output<'gatherDocuments'> =>
    this.#put('gatherDocuments', ...input);
  commitDocuments = (): Output<'commitDocuments'> => this.#follow('commitDocuments');
  /** What lists show of documents that are not known yet, before their texts are read. */
  putListings = (...input: Input<'putListings'>): Output<'putListings'> => this.#follow('putListings', ...input);
  removeDocuments = (...input: Input<'removeDocuments'>): Output<'removeDocuments'> =>
    this.#follow('removeDocuments', ...input);
  putEntities = (...input: Input<'putEntities'>): Output<'putEntities'> => this.#follow('putEntities', ...input);
  /** Forgets the record; what was detected of it is a suggestion again. */
  removeEntity = (...input: Input<'removeEntity'>): Output<'removeEntity'> => this.#follow('removeEntity', ...input);
  putStories = (...input: Input<'putStories'>): Output<'putStories'> => this.#follow('putStories', ...input);
  removeStory = (...input: Input<'removeStory'>): Output<'removeStory'> => this.#follow('removeStory', ...input);
  /** The hash each document was put in with, to find those that have changed since. */
  sourceHashes = (): Output<'sourceHashes'> => this.#ask('sourceHashes');
  list = (...input: Input<'list'>): Output<'list'> => this.#ask('list', ...input);
  counts = (...input: Input<'counts'>): Output<'counts'> => this.#ask('counts', ...input);
  tags = (): Output<'tags'> => this.#ask('tags');
  templates = (): Output<'templates'> => this.#ask('templates');
  daysAround = (...input: Input<'daysAround'>): Output<'daysAround'> => this.#ask('daysAround', ...input);
  suggest = (...input: Input<'suggest'>): Output<'suggest'> => this.#ask('suggest', ...input);
  resolve = (...input: Input<'resolve'>): Output<'resolve'> => this.#ask('resolve', ...input);
  backlinksOf = (...input: Input<'backlinksOf'>): Output<'backlinksOf'> => this.#ask('backlinksOf', ...input);
  entityList = (...input: Input<'entityList'>): Output<'entityList'> => this.#ask('entityList', ...input);
  /** `undefined` when there is no such entity; a merged one's is that of the entity it was merged into. */
  entityPage = (...input: Input<'entityPage'>): Output<'entityPage'> => this.#ask('entityPage', ...input);
  /** The entity that has its mentions: itself, or the one that it was merged into. */
  canonicalId = (...input: Input<'canonicalId'>): Output<'canonicalId'> => this.#ask('canonicalId', ...input);
  claimsOf = (...input: Input<'claimsOf'>): Output<'claimsOf'> => this.#ask('claimsOf', ...input);
  quotesOf = (...input: Input<'quotesOf'>): Output<'quotesOf'> => this.#ask('quotesOf', ...input);
  statementsOf = (...input: Input<'statementsOf'>): Output<'statementsOf'> => this.#ask('statementsOf', ...input);
  reviewQueue = (...input: Input<'reviewQueue'>): Output<'reviewQueue'> => this.#ask('reviewQueue', ...input);
  unlinkedList = (...input: Input<'unlinkedList'>): Output<'unlinkedList'> => this.#ask('unlinkedList', ...input);
  failedClips = (): Output<'failedClips'> => this.#ask('failedClips');
  /** `null` when no clip is known by any of the addresses. */
  clipAt = (...input: Input<'clipAt'>): Output<'clipAt'> => this.#ask('clipAt', ...input);
  /** Other clips with the same copy. */
  copiesOf = (...input: Input<'copiesOf'>): Output<'copiesOf'> => this.#ask('copiesOf', ...input);
  /** One part of finding new names in the stored texts; to be asked again with `next` until that is `null`. */
  spreadNames = (...input: Input<'spreadNames'>): Output<'spreadNames'> => this.#ask('spreadNames', ...input);
  entitiesOfDocument = (...input: Input<'entitiesOfDocument'>): Output<'entitiesOfDocument'> =>
    this.#ask('entitiesOfDocument', ...input);
  mentionsAsRead = (...input: Input<'mentionsAsRead'>): Output<'mentionsAsRead'> =>
    this.#ask('mentionsAsRead', ...input);
  mentionsOfDocument = (...input: Input<'mentionsOfDocument'>): Output<'mentionsOfDocument'> =>
    this.#ask('mentionsOfDocument', ...input);
  storyList = (...input: Input<'storyList'>): Output<'storyList'> => this.#ask('storyList', ...input);
  /** `undefined` when there is no such story. */
  storyPage = (...input: Input<'storyPage'>): Output<'storyPage'> => this.#ask('storyPage', ...input);
  /** All that a story's documents claim, a page at a time. */
  storyClaims = (...input: Input<'storyClaims'>): Output<'storyClaims'> => this.#ask('storyClaims', ...input);
  documentsOfStory = (...input: Input<'documentsOfStory'>): Output<'documentsOfStory'> =>
    this.#ask('documentsOfStory', ...input);
  suggestFiling = (...input: Input<'suggestFiling'>): Output<'suggestFiling'> => this.#ask('suggestFiling', ...input);
  storyProposals = (...input: Input<'storyProposals'>): Output<'storyProposals'> =>
    this.#ask('storyProposals', ...input);
  graphAround = (...input: Input<'graphAround'>): Output<'graphAround'> => this.#ask('graphAround', ...input);
  graphEntities = (...input: Input<'graphEntities'>): Output<'graphEntities'> => this.#ask('graphEntities', ...input);
  graphLinked = (...input: Input<'graphLinked'>): Output<'graphLinked'> => this.#ask('graphLinked', ...input);
  graphSlice = (...input: Input<'graphSlice'>): Output<'graphSlice'> => this.#ask('graphSlice', ...input);
  sharedPassages = (...input: Input<'sharedPassages'>): Output<'sharedPassages'> =>
    this.#ask('sharedPassages', ...input);
  entityPath = (...input: Input<'entityPath'>): Output<'entityPath'> => this.#ask('entityPath', ...input);
  sharedEntities = (...input: Input<'sharedEntities'>): Output<'sharedEntities'> =>
    this.#ask('sharedEntities', ...input);
  coverageGaps = (...input: Input<'coverageGaps'>): Output<'coverageGaps'> => this.#ask('coverageGaps', ...input);
  documentTable = (...input: Input<'documentTable'>): Output<'documentTable'> => this.#ask('documentTable', ...input);
  tableIds = (...input: Input<'tableIds'>): Output<'tableIds'> => this.#ask('tableIds', ...input);
  listIds = (...input: Input<'listIds'>): Output<'listIds'> => this.#ask('listIds', ...input);
  documentsWithTag = (...input: Input<'documentsWithTag'>): Output<'documentsWithTag'> =>
    this.#ask('documentsWithTag', ...input);
  filed = (...input: Input<'filed'>): Output<'filed'> => this.#ask('filed', ...input);
  timelineOf = (...input: Input<'timelineOf'>): Output<'timelineOf'> => this.#ask('timelineOf', ...input);
  documentsMentioning = (...input: Input<'documentsMentioning'>): Output<'documentsMentioning'> =>
    this.#ask('documentsMentioning', ...input);
  /** Documents whose text says any of the names, so that they can be read again when a name is new. */
  documentsNaming = (...input: Input<'documentsNaming'>): Output<'documentsNaming'> =>
    this.#ask('documentsNaming', ...input);
  documentsLinkingTo = (...input: Input<'documentsLinkingTo'>): Output<'documentsLinkingTo'> =>
    this.#ask('documentsLinkingTo', ...input);
  search = (...input: Input<'search'>): Output<'search'> => this.#ask('search', ...input);

  /** Why it lies in memory; `null` when it is on the disk. */
  trouble = (): Output<'trouble'> => this.#ask('trouble');
  /** Goes from memory to the disk, and tries whether it can be written; answers what is in the way. What it then has may be far behind. */
  settle = (): Output<'settle'> => this.#ask('settle');

  /** Begins afresh with an empty index. */
  async clear(): Promise<void> {
    await this.#ask('clear');
    this.#needsRebuild = false;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = undefined;
    if (!worker) return;
    try {
      await worker.ask.close();
    } catch (error) {
      // A worker that is gone has nothing left to close.
      if (!(error instanceof WorkerLost)) throw error;
    } finally {
      await worker.close();
    }
  }

  /** @throws INDEX_UNAVAILABLE, having told */
  async #put<Name extends keyof IndexCalls>(name: Name, ...input: Input<Name>): Output<Name> {
    try {
      return await this.#ask(name, ...input);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble) this.#options.onBehind?.(trouble);
      throw error;
    }
  }

  /** The record is safe on disk already: what the index cannot take now it is told again later. */
  async #follow<Name extends FollowingCall>(name: Name, ...input: Input<Name>): Promise<void> {
    await this.#put(name, ...input).catch((error: unknown) => {
      if (!troubleOf(error)) throw error;
    });
  }

  async #ask<Name extends keyof IndexCalls>(name: Name, ...input: Input<Name>): Output<Name> {
    const answer = await this.#answer(name, input);
    if (answer.wasDropped) {
      this.#needsRebuild = true;
      this.#options.onNeedsRebuild?.();
    }
    return answer.result;
  }

  async #answer<Name extends keyof IndexCalls>(
    name: Name,
    input: Input<Name>,
  ): Promise<Answer<ReturnType<IndexCalls[Name]>>> {
    // The calls are typed one by one above; here only their name is known.
    const ask = (worker: OpenWorker<IndexWorkerCalls>) =>
      (worker.ask[name] as (...input: unknown[]) => Promise<Answer<ReturnType<IndexCalls[Name]>>>)(...input);
    const worker = this.#open();
    try {
      return await ask(worker);
    } catch (error) {
      if (!(error instanceof WorkerLost) || this.#isClosed) throw error;
      if (this.#worker === worker) this.#worker = undefined;
      return ask(this.#open());
    }
  }

  #open(): OpenWorker<IndexWorkerCalls> {
    if (this.#isClosed) throw new Error('The index is closed');
    this.#worker ??= (this.#options.startWorker ?? startIndexWorker)(this.#options.file);
    return this.#worker;
  }
}

export function startIndexWorker(file: string): OpenWorker<IndexWorkerCalls> {
  const entry = workerEntry('index-worker', new URL('./index-worker.ts', import.meta.url));
  return openWorker<IndexWorkerCalls>(entry, { workerData: { file } satisfies IndexWorkerData });
}
