import { clipDetails, clipView } from '#main/clips/clip-view.ts';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import type { CaptureSource } from '#main/clips/snapshot/safe-capture.ts';
import type { Article, Clip, ClipDetails, ClipRecord } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, StoryId } from '#shared/ids.ts';

export interface ClipShelfDeps {
  readonly vault: {
    readonly articles: { get(id: ClipId, version: number): Promise<Article | undefined> };
    readonly captures: {
      get(id: ClipId, version: number): Promise<Uint8Array | undefined>;
      pictures(id: ClipId, version: number): Promise<ReadonlyMap<string, string>>;
    };
  };
  readonly documents: { clip(id: ClipId): Promise<{ readonly record: ClipRecord }> };
  readonly storyName: (id: StoryId) => string | undefined;
}

/** The clips as they are kept: what can be read of them. */
export class ClipShelf {
  readonly #deps: ClipShelfDeps;

  constructor(deps: ClipShelfDeps) {
    this.#deps = deps;
  }

  /** @throws NOT_FOUND, DAMAGED */
  async get(id: ClipId): Promise<Clip> {
    return this.view((await this.#deps.documents.clip(id)).record);
  }

  /** @throws NOT_FOUND, DAMAGED */
  async details(id: ClipId): Promise<ClipDetails> {
    const { record } = await this.#deps.documents.clip(id);
    const versions = Array.from({ length: record.versions }, (_, at) => this.#deps.vault.articles.get(id, at + 1));
    const articles = await Promise.all(versions);
    return clipDetails(
      record,
      articles.filter((article) => article !== undefined),
    );
  }

  /** One version's article, the newest unless another is named; a clip that has none yet has no blocks. @throws NOT_FOUND, DAMAGED */
  async article(
    id: ClipId,
    version?: number,
  ): Promise<Pick<Article, 'version' | 'blocks' | 'text'> & { title: string; isNewest: boolean }> {
    const { record } = await this.#deps.documents.clip(id);
    const { title } = clipView(record, undefined, this.#deps.storyName);
    if (record.versions === 0 && version === undefined)
      return { version: 0, blocks: [], text: '', title, isNewest: true };
    const article = await this.#deps.vault.articles.get(id, version ?? record.versions);
    if (!article) throw new FailureError('NOT_FOUND', { kind: 'version', id });
    const isNewest = article.version === record.versions;
    const { blocks, text } = article;
    return { version: article.version, blocks, text, title: isNewest ? title : (article.title ?? title), isNewest };
  }

  /** The stored page of a version, with the pictures that are stored of it. @throws NOT_FOUND, DAMAGED, NO_SNAPSHOT */
  async page(id: ClipId, version?: number): Promise<CaptureSource> {
    const { record } = await this.#deps.documents.clip(id);
    const { articles, captures } = this.#deps.vault;
    const shown = version ?? record.versions;
    const article = shown === 0 ? undefined : await articles.get(id, shown);
    if (version !== undefined && !article) throw new FailureError('NOT_FOUND', { kind: 'version', id });
    const capture = article?.capture ?? Math.max(shown, 1);
    const bytes = await captures.get(id, capture);
    const mediaType = article?.mediaType ?? record.mediaType;
    if (!bytes || (mediaType !== 'text/html' && mediaType !== 'multipart/related'))
      throw new FailureError('NO_SNAPSHOT', { id });
    return {
      bytes,
      mediaType,
      charset: article?.charset ?? (typeof record.charset === 'string' ? record.charset : undefined),
      pictures: await captures.pictures(id, capture),
      // What it is called now is the newest version's name.
      title: (shown < record.versions ? article?.title : undefined) ?? shownMetadata(record).title,
      address: record.address,
    };
  }

  protected async view(record: ClipRecord): Promise<Clip> {
    return clipView(record, await this.newestArticle(record), this.#deps.storyName);
  }

  /** `undefined` while there is none. */
  protected async newestArticle(record: ClipRecord): Promise<Article | undefined> {
    return record.versions === 0 ? undefined : this.#deps.vault.articles.get(record.id, record.versions);
  }
}
