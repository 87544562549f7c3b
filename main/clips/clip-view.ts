import { countWords } from '#main/clips/extract/coverage.ts';
import { extractorName } from '#main/clips/extraction.ts';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import type { Article, Block, Clip, ClipDetails, ClipRecord } from '#shared/clips/types.ts';
import type { StoryId } from '#shared/ids.ts';

/** A clip as the reader shows it; `article` is its newest version. */
export function clipView(
  record: ClipRecord,
  article: Article | undefined,
  storyName: (id: StoryId) => string | undefined,
): Clip {
  const { id, address, fileName, status, versions, comment, readTo, tags, isRead, isArchived, isForLater, clippedAt } =
    record;
  const stories = record.stories.flatMap((story) => {
    const name = storyName(story);
    return name === undefined ? [] : [{ id: story, name }];
  });
  return {
    id,
    ...shownMetadata(record),
    address,
    fileName,
    status,
    versions,
    comment,
    readTo: Math.min(readTo, article?.text.length ?? 0),
    wall: article?.wall ?? null,
    wordCount: article ? countWords(article.text) : 0,
    stories,
    tags,
    isRead,
    isArchived,
    isForLater,
    clippedAt,
  };
}

/** What Info shows besides; `articles` are all versions that can be read. */
export function clipDetails(record: ClipRecord, articles: readonly Article[]): ClipDetails {
  const newest = articles.find(({ version }) => version === record.versions);
  return {
    metadata: record.metadata,
    capture: record.capture,
    canonicalAddress: record.canonicalAddress,
    versions: articles
      .map(({ version, capturedAt, capture, title, extractor, scope, coverage, text }) => ({
        version,
        capturedAt,
        capture: capture ?? version,
        title: title ?? null,
        extractor,
        scope,
        coverage,
        wordCount: countWords(text),
      }))
      .toSorted((a, b) => b.version - a.version),
    missingPictures: newest ? missingPictures(newest.blocks) : 0,
    isOutdated: isOutdated(record, newest),
  };
}

/** Whether the extractor has become another one since it read the newest page. */
export function isOutdated(record: ClipRecord, newest: Article | undefined): boolean {
  return newest !== undefined && (record.readWith ?? newest.extractor) !== extractorName;
}

function missingPictures(blocks: readonly Block[]): number {
  let missing = 0;
  const visit = (block: Block): void => {
    if (block.type === 'figure' && block.asset === undefined) missing++;
    if (block.type === 'quote') for (const inner of block.blocks) visit(inner);
    if (block.type === 'list') for (const inner of block.items.flat()) visit(inner);
  };
  for (const block of blocks) visit(block);
  return missing;
}
