import type { DocumentStore } from '#main/documents/document-store.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { StoryService } from '#main/stories/story-service.ts';
import type { DocumentId, StoryId } from '#shared/ids.ts';
import type { StoryPage } from '#shared/stories/types.ts';

export interface MergeDeps {
  readonly stories: StoryService;
  readonly documents: Pick<DocumentStore, 'settled'>;
  readonly index: Pick<SearchIndex, 'documentsOfStory'>;
}

/**
 * Files what one story has in another, which answers for it from then on: links to the first open the second. What was
 * filed in the first is kept in its record, so that the merge can be taken back. @throws NOT_FOUND, NOT_SAVED
 */
export async function mergeStories(from: StoryId, into: StoryId, deps: MergeDeps): Promise<StoryPage> {
  const { stories } = deps;
  const record = stories.record(from);
  const survivor = stories.survivor(into);
  if (survivor === from || record.mergedInto !== null) return stories.page(survivor);
  stories.record(survivor);
  const documents = await documentsOf(from, deps);
  const there = new Set(await documentsOf(survivor, deps));
  const merged = { mergedDocuments: documents, mergedShared: documents.filter((document) => there.has(document)) };
  // First what it takes to undo, then the rest: a stop between leaves documents in both, and the merge can be taken back.
  await stories.change(from, (now) => ({ ...now, mergedInto: survivor, ...merged }));
  if (documents.length > 0) await stories.file({ documentIds: documents, add: survivor, remove: from });
  return stories.page(survivor);
}

/** Takes a merge back: what was filed in the story then, and is still in the other, is filed in it again. @throws NOT_FOUND, NOT_SAVED */
export async function unmergeStory(id: StoryId, deps: MergeDeps): Promise<StoryPage> {
  const { stories } = deps;
  const record = stories.record(id);
  if (record.mergedInto === null) return stories.page(id);
  const survivor = stories.survivor(id);
  const there = new Set(await documentsOf(survivor, deps));
  const documents = record.mergedDocuments.filter((document) => there.has(document));
  const shared = new Set(record.mergedShared);
  await stories.change(id, (now) => ({ ...now, mergedInto: null, mergedDocuments: [], mergedShared: [] }));
  const moved = documents.filter((document) => !shared.has(document));
  const kept = documents.filter((document) => shared.has(document));
  if (moved.length > 0) await stories.file({ documentIds: moved, add: id, remove: survivor });
  if (kept.length > 0) await stories.file({ documentIds: kept, add: id });
  return stories.page(id);
}

/** Moves documents of a story to a new one. @throws NOT_FOUND, BAD_NAME, NOT_SAVED */
export async function splitStory(
  { id, name, documentIds }: { id: StoryId; name: string; documentIds: readonly DocumentId[] },
  deps: MergeDeps,
): Promise<StoryPage> {
  const { stories } = deps;
  stories.record(id);
  const there = new Set(await documentsOf(id, deps));
  const moved = documentIds.filter((document) => there.has(document));
  const { id: made } = await stories.create(name);
  if (moved.length > 0) await stories.file({ documentIds: moved, add: made, remove: id });
  return stories.page(made);
}

async function documentsOf(id: StoryId, { documents, index }: MergeDeps): Promise<DocumentId[]> {
  await documents.settled();
  return index.documentsOfStory(id);
}
