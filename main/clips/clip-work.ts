import { parseAddress } from '#main/clips/address.ts';
import { type ClipChanges, withChanges } from '#main/clips/clip-changes.ts';
import { ClipShelf, type ClipShelfDeps } from '#main/clips/clip-shelf.ts';
import { isOutdated } from '#main/clips/clip-view.ts';
import { type ClipOfPage, type ClipWalkDeps, clipWalk } from '#main/clips/clip-walk.ts';
import type { DeliveredPassage } from '#main/clips/delivered-capture.ts';
import { extractorName } from '#main/clips/extraction.ts';
import type { NewCapture } from '#main/clips/new-capture.ts';
import { withJoined } from '#main/clips/with-joined.ts';
import { WorkQueue } from '#main/clips/work-queue.ts';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import type { Clip, ClipQueue, ClipRecord, ExtractionScope } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

export interface ClipWorkDeps extends ClipWalkDeps, Pick<ClipShelfDeps, 'storyName'> {
  readonly vault: ClipWalkDeps['vault'] & { readonly clips: { ids(): Promise<ClipId[]> } };
  readonly documents: ClipWalkDeps['documents'] & {
    /** Saves what has no part in lists, search and recognition. */
    updateClipQuietly: ClipWalkDeps['documents']['updateClip'];
    trash(ids: readonly ClipId[]): Promise<void>;
  };
  readonly index: { failedClips(): Promise<ClipId[]> };
  /** Marks passages that the reader marked on the page itself. */
  readonly highlightPassages: (id: ClipId, passages: readonly DeliveredPassage[]) => Promise<void>;
  readonly onQueueChange: (queue: ClipQueue) => void;
}

export type TakenCapture = NewCapture & { readonly pictures?: ReadonlyMap<string, string> | undefined };

/** Most of those that ask sites only wait: reading itself is done by the extractor's own workers. */
const sideBySide = { local: 3, asking: 6, aHost: 2 };

/** Sees recorded clips through to an article in the background, once and whenever they are to be read again. */
export class ClipWork extends ClipShelf {
  /** One thing at a time is done to a clip, and for an address. */
  protected readonly turns = new KeyedQueue();
  readonly #deps: ClipWorkDeps;
  readonly #clipOfPage: ClipOfPage;
  readonly #closing = new AbortController();
  readonly #queue: WorkQueue;
  /** Clips of this run that became versions of others, by the id that a window may still show them under. */
  readonly #joined = new Map<ClipId, ClipId>();
  /** The clips of a queue that was cancelled, once their files say so; the index may not know it yet. */
  #cancelled: Promise<readonly ClipId[]> = Promise.resolve([]);

  constructor(deps: ClipWorkDeps, clipOfPage: ClipOfPage) {
    super(deps);
    this.#deps = deps;
    this.#clipOfPage = clipOfPage;
    this.#queue = new WorkQueue(sideBySide, () => deps.onQueueChange(this.queue()));
  }

  /** A clip that has become a version of another one is that one. @throws NOT_FOUND, DAMAGED */
  override get(id: ClipId): Promise<Clip> {
    return super.get(this.#joined.get(id) ?? id);
  }

  /** Tries a failed clip again, from what it has. @throws NOT_FOUND, NOT_SAVED */
  async retry(id: ClipId): Promise<Clip> {
    return this.#begin(id, (clip) => (clip.status.state === 'failed' ? clip : undefined));
  }

  /** How many there were. @throws NOT_SAVED */
  async retryAll(): Promise<number> {
    const cancelled = await this.#cancelled;
    this.#cancelled = Promise.resolve([]);
    return this.#each([...new Set([...cancelled, ...(await this.#deps.index.failedClips())])], async (id) => {
      const { record } = await this.#deps.documents.clip(id);
      await this.retry(id);
      return record.status.state === 'failed';
    });
  }

  /** Visits the address again. @throws NOT_FOUND, NOT_SAVED, BAD_ADDRESS */
  async captureAgain(id: ClipId): Promise<Clip> {
    const { record } = await this.#deps.documents.clip(id);
    parseAddress(record.address ?? '');
    return this.again(id, { capture: 'address', mediaType: 'text/html', address: record.address ?? undefined });
  }

  /** Reads the stored page again. @throws NOT_FOUND, NOT_SAVED, DAMAGED */
  async extractAgain(id: ClipId, scope: ExtractionScope): Promise<Clip> {
    const newest = await this.newestArticle((await this.#deps.documents.clip(id)).record);
    if (!newest) return this.retry(id);
    return this.#begin(id, (clip) => ({ ...clip, scope, readAgain: newest.capture ?? newest.version }));
  }

  /** Every clip that an older extractor read. Answers how many there are; they follow in the background. */
  async extractAllAgain(): Promise<number> {
    return this.#each(await this.#deps.vault.clips.ids(), async (id) => {
      const { record } = await this.#deps.documents.clip(id);
      // Of most clips the record tells, and their articles are not read.
      if (record.status.state !== 'ready' || record.readWith === extractorName) return false;
      const newest = await this.newestArticle(record);
      if (!newest || !isOutdated(record, newest)) return false;
      await this.extractAgain(id, record.scope);
      return true;
    });
  }

  /** Keeps the versions there are when a further one could not be made. @throws NOT_FOUND, NOT_SAVED */
  async discardFailure(id: ClipId): Promise<Clip> {
    return this.turns.run(id, async () => {
      const { record } = await this.#deps.documents.updateClip(id, (clip) => {
        if (clip.status.state !== 'failed' || clip.versions === 0) return clip;
        const { readAgain: _dropped, ...kept } = clip;
        return { ...kept, status: { state: 'ready' }, updatedAt: this.#now() };
      });
      if (record.status.state === 'ready') await this.#deps.vault.captures.drop(id, record.versions + 1);
      return this.view(record);
    });
  }

  /** Gets the pictures that the newest version lacks. @throws NOT_FOUND, NOT_SAVED, DAMAGED */
  async fetchPictures(id: ClipId): Promise<{ stored: number; missing: number }> {
    const { record } = await this.#deps.documents.clip(id);
    const newest = await this.newestArticle(record);
    const before = (await this.details(id)).missingPictures;
    if (!newest || before === 0) return { stored: 0, missing: before };
    await this.#begin(id, (clip) => ({ ...clip, readAgain: newest.capture ?? newest.version, wantsPictures: true }));
    await this.turns.run(id, async () => undefined);
    const missing = (await this.details(id)).missingPictures;
    return { stored: Math.max(0, before - missing), missing };
  }

  /** @throws NOT_FOUND, NOT_SAVED, DAMAGED */
  async update({ id: asked, ...changes }: ClipChanges): Promise<Clip> {
    const id = this.#joined.get(asked) ?? asked;
    const isOnlyPlace = Object.entries(changes).every(([field, value]) => field === 'readTo' || value === undefined);
    const { updateClip, updateClipQuietly } = this.#deps.documents;
    const save = isOnlyPlace ? updateClipQuietly : updateClip;
    const { record } = await save.call(this.#deps.documents, id, (clip) => ({
      ...withChanges(clip, changes),
      ...(isOnlyPlace ? {} : { updatedAt: this.#now() }),
    }));
    return this.view(record);
  }

  queue(): ClipQueue {
    return this.#queue.state;
  }

  pauseQueue(isPaused: boolean): ClipQueue {
    this.#queue.pause(isPaused);
    return this.queue();
  }

  /** @throws NOT_SAVED */
  async cancelQueue(): Promise<ClipQueue> {
    const ids = this.#queue.clear();
    const cancelling = this.#each(ids, async (id) => {
      await this.#deps.documents.updateClip(id, (clip) => ({
        ...clip,
        status: { state: 'failed', step: 'fetch', failure: { code: 'CANCELLED', data: {} } },
        updatedAt: this.#now(),
      }));
      return true;
    });
    this.#cancelled = cancelling.then(
      () => ids,
      () => ids,
    );
    await cancelling;
    return this.queue();
  }

  /** Goes on with what was under way when the app was last closed. */
  async resume(): Promise<void> {
    for (const id of await this.#deps.vault.clips.ids()) {
      if (this.#closing.signal.aborted) return;
      try {
        const { record } = await this.#deps.documents.clip(id);
        const { state } = record.status;
        if (state === 'captured' || state === 'extracting') this.enqueue(record);
      } catch (error) {
        // A record that cannot be read is named among the vault's problems; the others go on.
        if (!(error instanceof FailureError)) throw error;
      }
    }
  }

  /** Resolves when every clip taken in so far is ready or has failed. */
  async idle(): Promise<void> {
    await this.#queue.idle();
  }

  /** Stops; what is under way goes on at the next start. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#queue.clear();
    await this.#queue.idle();
  }

  /** Goes through clips; one that is gone or cannot be read does not keep the others. Answers how many were done. */
  async #each(ids: readonly ClipId[], act: (id: ClipId) => Promise<boolean>): Promise<number> {
    let done = 0;
    for (const id of ids) {
      if (this.#closing.signal.aborted) break;
      try {
        if (await act(id)) done++;
      } catch (error) {
        // A record that cannot be read is named among the vault's problems.
        if (!(error instanceof FailureError) || !/^(?:NOT_FOUND|DAMAGED)$/.test(error.failure.code)) throw error;
      }
    }
    return done;
  }

  /** The next version of a clip, from a new capture. What is being read of it comes to its end first. */
  protected async again(
    id: ClipId,
    { capture, mediaType, charset, bytes, pictures }: TakenCapture,
    change: (record: ClipRecord) => ClipRecord = (record) => record,
  ): Promise<Clip> {
    const { captures } = this.#deps.vault;
    return this.#begin(id, async (clip) => {
      const version = clip.versions + 1;
      await captures.drop(id, version);
      if (pictures && pictures.size > 0) await captures.putPictures(id, version, pictures);
      if (bytes) await captures.put(id, version, bytes);
      const { readAgain: _replaced, ...kept } = clip;
      return { ...change(kept), capture, mediaType, ...(charset ? { charset } : {}) };
    });
  }

  /** Has a clip read, changed as `prepare` says; nothing is done where that answers nothing. */
  async #begin(
    id: ClipId,
    prepare: (record: ClipRecord) => Promise<ClipRecord> | ClipRecord | undefined,
  ): Promise<Clip> {
    return this.turns.run(id, async () => {
      const { record: before } = await this.#deps.documents.clip(id);
      const prepared = await prepare(before);
      if (!prepared) return this.view(before);
      const { record } = await this.#deps.documents.updateClip(id, () => ({
        ...prepared,
        status: { state: 'captured' },
        updatedAt: this.#now(),
      }));
      this.enqueue(record);
      return this.view(record);
    });
  }

  protected enqueue({ id, capture, address, readAgain, wantsPictures }: ClipRecord): void {
    const isFromWeb = capture === 'address' || capture === 'extension';
    const asks = readAgain === undefined ? isFromWeb : wantsPictures === true;
    this.#queue.add({ id, host: asks ? (URL.parse(address ?? '')?.host ?? '') : null, work: () => this.#work(id) });
  }

  async #work(id: ClipId): Promise<boolean> {
    const walk = (clipOfPage: ClipOfPage) =>
      this.turns.run(id, async () => {
        const end = await clipWalk(id, this.#deps, clipOfPage, this.#closing.signal);
        if (end === 'ready') await this.#markPassages(id);
        return end;
      });
    let end = await walk(this.#clipOfPage);
    if (typeof end === 'object') {
      if (await this.#join(id, end.known)) return true;
      end = await walk(async () => undefined);
    }
    return end === 'ready';
  }

  /**
   * Makes a first capture the next version of the clip whose page it is. That one is on disk before this one goes, so
   * that after a power cut there are both, and the next start does it again. Answers whether it came to that.
   */
  #join(id: ClipId, known: ClipId): Promise<boolean> {
    // One after the other: of two clips that each lead to the other's page, one has to stay.
    return this.turns.run('join', async () => {
      try {
        const { record } = await this.#deps.documents.clip(id);
        const { captures } = this.#deps.vault;
        const { capture, mediaType, charset } = record;
        const taken = {
          capture,
          mediaType,
          charset: typeof charset === 'string' ? charset : undefined,
          bytes: await captures.get(id, 1),
          pictures: await captures.pictures(id, 1),
        };
        await this.again(known, taken, (into) => withJoined(into, record));
        this.#joined.set(id, known);
        await this.#deps.documents.trash([id]);
        return true;
      } catch (error) {
        this.#deps.log(`Clip ${id} could not become a version of ${known}; it goes on by itself`, error);
        return false;
      }
    });
  }

  /** The passages that were marked on the page wait in the record until there is a text to find them in. */
  async #markPassages(id: ClipId): Promise<void> {
    try {
      const { passages } = (await this.#deps.documents.clip(id)).record;
      if (!passages || passages.length === 0) return;
      await this.#deps.highlightPassages(id, passages);
      await this.#deps.documents.updateClipQuietly(id, ({ passages: _marked, ...clip }) => clip);
    } catch (error) {
      // They are still in the record, and are tried again with its next version.
      this.#deps.log(`The passages marked on the page of ${id} could not be stored`, error);
    }
  }

  #now(): string {
    return this.#deps.now().toISOString();
  }
}
