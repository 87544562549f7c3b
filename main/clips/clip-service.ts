import { addressInText, normalizeAddress, parseAddress } from '#main/clips/address.ts';
import { type ClipWalkDeps, clipWalk } from '#main/clips/clip-walk.ts';
import { countWords } from '#main/clips/extract/coverage.ts';
import type { MediaType } from '#main/clips/extraction.ts';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import { sniffCapture } from '#main/clips/sniff-capture.ts';
import { WorkQueue } from '#main/clips/work-queue.ts';
import { type Article, type Clip, type ClipRecord, clipRecordSchema, emptyMetadata } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import { type ClipId, clipIdSchema, type StoryId } from '#shared/ids.ts';

export interface ClipServiceDeps extends ClipWalkDeps {
  readonly vault: ClipWalkDeps['vault'] & { readonly clips: { ids(): Promise<ClipId[]> } };
  readonly documents: ClipWalkDeps['documents'] & {
    putClip(record: ClipRecord): Promise<{ readonly record: ClipRecord }>;
  };
  readonly storyName: (id: StoryId) => string | undefined;
  readonly newId: () => string;
}

/** Bytes as they crossed from a window, or as the command line read them. */
interface Bytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

export type ClipSource =
  | { readonly kind: 'paste'; readonly text: string; readonly html?: string | undefined }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Bytes }
  | { readonly kind: 'address'; readonly address: string };

interface NewCapture {
  readonly capture: ClipRecord['capture'];
  readonly address?: string;
  readonly fileName?: string;
  readonly mediaType: MediaType;
  readonly charset?: string;
  /** What was captured; an address has nothing yet. */
  readonly bytes?: Uint8Array;
  readonly stories: readonly StoryId[];
}

/** Takes captures in and sees each through to an article, two at a time, in the background. */
export class ClipService {
  readonly #deps: ClipServiceDeps;
  readonly #closing = new AbortController();
  readonly #queue = new WorkQueue(2);

  constructor(deps: ClipServiceDeps) {
    this.#deps = deps;
  }

  /** @throws EMPTY_INPUT, NOT_TEXT, TOO_LARGE, BAD_ADDRESS, NOT_SAVED; nothing is left behind then */
  async add({ source, stories = [] }: { source: ClipSource; stories?: readonly StoryId[] }): Promise<Clip> {
    switch (source.kind) {
      case 'paste':
        return this.#addPaste(source, stories);
      case 'file':
        return this.#addFile(source.name, new Uint8Array(await source.bytes.arrayBuffer()), stories);
      case 'address':
        return this.#addAddress(source.address, stories);
      default:
        return source satisfies never;
    }
  }

  /** A page that is at hand already, with the address it came from. @throws as `add` */
  async addPage(page: { html: string; address: string; stories?: readonly StoryId[] }): Promise<Clip> {
    const address = parseAddress(page.address).href;
    const bytes = new TextEncoder().encode(page.html);
    sniffCapture({ bytes, what: 'page', charset: 'utf-8' });
    return this.#record({
      capture: 'extension',
      address,
      mediaType: 'text/html',
      charset: 'utf-8',
      bytes,
      stories: page.stories ?? [],
    });
  }

  /** @throws NOT_FOUND, DAMAGED */
  async get(id: ClipId): Promise<Clip> {
    const { record } = await this.#deps.documents.clip(id);
    return this.#toClip(record, await this.#newestArticle(record));
  }

  /** One version's article, the newest unless another is named; a clip that has none yet has no blocks. @throws NOT_FOUND, DAMAGED */
  async article(id: ClipId, version?: number): Promise<Pick<Article, 'version' | 'blocks' | 'text'>> {
    const { record } = await this.#deps.documents.clip(id);
    if (record.versions === 0 && version === undefined) return { version: 0, blocks: [], text: '' };
    const article = await this.#deps.vault.articles.get(id, version ?? record.versions);
    if (!article) throw new FailureError('NOT_FOUND', { kind: 'version', id });
    return { version: article.version, blocks: article.blocks, text: article.text };
  }

  /** Tries a failed clip again, from what it has. @throws NOT_FOUND, NOT_SAVED */
  async retry(id: ClipId): Promise<Clip> {
    const { record } = await this.#deps.documents.updateClip(id, (clip) =>
      clip.status.state === 'failed' ? { ...clip, status: { state: 'captured' }, updatedAt: this.#now() } : clip,
    );
    if (record.status.state === 'captured') this.#enqueue(id);
    return this.#toClip(record, await this.#newestArticle(record));
  }

  /** @throws NOT_FOUND, NOT_SAVED, DAMAGED */
  async update({ id, title, ...changes }: ClipChanges): Promise<Clip> {
    const { record } = await this.#deps.documents.updateClip(id, (clip) => ({
      ...clip,
      ...(changes.isRead === undefined ? {} : { isRead: changes.isRead }),
      ...(changes.isArchived === undefined ? {} : { isArchived: changes.isArchived }),
      ...(changes.tags === undefined ? {} : { tags: changes.tags }),
      ...(title === undefined ? {} : { metadata: withUserTitle(clip.metadata, title) }),
      updatedAt: this.#now(),
    }));
    return this.#toClip(record, await this.#newestArticle(record));
  }

  /** Goes on with what was under way when the app was last closed. */
  resume(): void {
    this.#queue.add(async () => {
      for (const id of await this.#deps.vault.clips.ids()) {
        if (this.#closing.signal.aborted) return;
        try {
          const { state } = (await this.#deps.documents.clip(id)).record.status;
          if (state === 'captured' || state === 'extracting') this.#enqueue(id);
        } catch (error) {
          // A record that cannot be read is named among the vault's problems; the others go on.
          if (!(error instanceof FailureError)) throw error;
        }
      }
    });
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

  async #addPaste(
    { text, html }: { text: string; html?: string | undefined },
    stories: readonly StoryId[],
  ): Promise<Clip> {
    const address = addressInText(text);
    if (address) return this.#addAddress(address, stories);
    const hasHtml = html !== undefined && /[^\s<>]/.test(html.replace(/<[^<>]*>/g, ''));
    const bytes = new TextEncoder().encode(hasHtml ? html : text);
    sniffCapture({ bytes, what: 'text', charset: 'utf-8' });
    const mediaType = hasHtml ? 'text/html' : 'text/plain';
    return this.#record({ capture: 'paste', mediaType, charset: 'utf-8', bytes, stories });
  }

  async #addFile(name: string, bytes: Uint8Array, stories: readonly StoryId[]): Promise<Clip> {
    const mediaType = sniffCapture({ bytes, fileName: name, what: 'file' });
    return this.#record({ capture: 'file', fileName: name, mediaType, bytes, stories });
  }

  async #addAddress(address: string, stories: readonly StoryId[]): Promise<Clip> {
    return this.#record({ capture: 'address', address: parseAddress(address).href, mediaType: 'text/html', stories });
  }

  /** The capture is on disk before its record says that there is one. */
  async #record({ capture, address, fileName, mediaType, charset, bytes, stories }: NewCapture): Promise<Clip> {
    const id = clipIdSchema.parse(this.#deps.newId());
    const now = this.#now();
    const record = clipRecordSchema.parse({
      id,
      capture,
      address: address ?? null,
      canonicalAddress: address ? normalizeAddress(address) : null,
      fileName: fileName ?? null,
      mediaType,
      ...(charset ? { charset } : {}),
      metadata: emptyMetadata,
      status: { state: 'captured' },
      versions: 0,
      stories,
      clippedAt: now,
      updatedAt: now,
    });
    if (bytes) await this.#deps.vault.captures.put(id, 1, bytes);
    await this.#deps.documents.putClip(record);
    this.#enqueue(id);
    return this.#toClip(record, undefined);
  }

  #enqueue(id: ClipId): void {
    this.#queue.add(() => clipWalk(id, this.#deps, this.#closing.signal));
  }

  #toClip(record: ClipRecord, article: Article | undefined): Clip {
    const { id, address, fileName, status, versions, comment, readTo, tags, isRead, isArchived, clippedAt } = record;
    const stories = record.stories.flatMap((story) => {
      const name = this.#deps.storyName(story);
      return name === undefined ? [] : [{ id: story, name }];
    });
    const wordCount = article ? countWords(article.text) : 0;
    return {
      id,
      ...shownMetadata(record),
      address,
      fileName,
      status,
      versions,
      comment,
      readTo,
      wall: article?.wall ?? null,
      wordCount,
      stories,
      tags,
      isRead,
      isArchived,
      clippedAt,
    };
  }

  async #newestArticle(record: ClipRecord): Promise<Article | undefined> {
    return record.versions === 0 ? undefined : this.#deps.vault.articles.get(record.id, record.versions);
  }

  #now(): string {
    return this.#deps.now().toISOString();
  }
}

export interface ClipChanges {
  readonly id: ClipId;
  readonly title?: string | undefined;
  readonly isRead?: boolean | undefined;
  readonly isArchived?: boolean | undefined;
  readonly tags?: string[] | undefined;
}

/** What the user calls it stands first; an empty title gives the page's own back. */
function withUserTitle(metadata: ClipRecord['metadata'], title: string): ClipRecord['metadata'] {
  const found = metadata.title.filter(({ origin }) => origin !== 'user');
  const value = title.trim();
  return { ...metadata, title: value === '' ? found : [{ value, origin: 'user' }, ...found] };
}
