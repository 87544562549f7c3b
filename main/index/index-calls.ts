import { coverageGaps, entityPath, sharedEntities } from '#main/index/across-stories.ts';
import { backlinksOf, documentsLinkingTo } from '#main/index/backlinks-of.ts';
import { claimsOf } from '#main/index/claims-of.ts';
import { clipAt } from '#main/index/clip-at.ts';
import { copiesOf } from '#main/index/copies-of.ts';
import { documentTable, tableIds } from '#main/index/document-table.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import { entityPage } from '#main/index/entity-page.ts';
import {
  documentsMentioning,
  entitiesOfDocument,
  mentionsAsRead,
  mentionsOfDocument,
} from '#main/index/entity-queries.ts';
import { graphAroundSteps } from '#main/index/graph-around.ts';
import { graphLinked } from '#main/index/graph-linked.ts';
import { graphEntities, graphSlice } from '#main/index/graph-slice.ts';
import { atOnce, inSlices, type Steps } from '#main/index/in-slices.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { asUnavailable, isDamage } from '#main/index/index-trouble.ts';
import { countsOf, type ListInput, listDocuments, listIds, resolveTargets } from '#main/index/list-documents.ts';
import { type EntityListInput, listEntities } from '#main/index/list-entities.ts';
import { daysAround, templatesOf } from '#main/index/note-queries.ts';
import { quotesOf } from '#main/index/quotes-of.ts';
import { type ReviewInput, reviewQueue } from '#main/index/review-queue.ts';
import { type PassagesInput, sharedPassages } from '#main/index/shared-passages.ts';
import { type SpreadInput, spreadNames } from '#main/index/spread-names.ts';
import { statementsOf } from '#main/index/statements-of.ts';
import { type StoryClaimsInput, storyClaimsSteps } from '#main/index/story-claims.ts';
import { type StoryPageInput, storyPageSteps } from '#main/index/story-page.ts';
import { type ProposalInput, storyProposals } from '#main/index/story-proposals.ts';
import { listStories, type StoryListInput } from '#main/index/story-queries.ts';
import { type SuggestInput, suggest } from '#main/index/suggest.ts';
import { type FilingInput, suggestFiling } from '#main/index/suggest-filing.ts';
import { documentsWithTag, filedOf, tagsOf } from '#main/index/tags-of.ts';
import { timelineSteps } from '#main/index/timeline-of.ts';
import type { IndexedDocument, IndexedEntity, IndexedStory } from '#main/index/types.ts';
import { unlinkedList } from '#main/index/unlinked-list.ts';
import { documentsNaming } from '#main/index/unlinked-mentions.ts';
import {
  commitDocuments,
  gatherDocuments,
  putDocuments,
  putListings,
  removeDocuments,
} from '#main/index/write-documents.ts';
import { putEntities, removeEntity } from '#main/index/write-entities.ts';
import type { QuoteDirection } from '#main/index/write-statements.ts';
import { putStories, removeStory } from '#main/index/write-stories.ts';
import { type SearchInput, searchDocuments } from '#main/search/search-documents.ts';
import type { TableInput } from '#shared/documents/table.ts';
import type { GraphAroundInput, WholeGraphInput } from '#shared/graph/contract.ts';
import type { ClipId, DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import type { LinkTarget } from '#shared/targets.ts';
import type { TimelineInput } from '#shared/timeline/contract.ts';

/** What can be asked of an index, as plain functions of it. */
export function indexCalls(index: IndexDatabase) {
  return {
    isEmpty: () => index.isEmpty,
    putDocuments: (documents: readonly IndexedDocument[]) => putDocuments(index, documents),
    gatherDocuments: (documents: readonly IndexedDocument[]) => gatherDocuments(index, documents),
    commitDocuments: () => commitDocuments(index),
    putListings: (documents: readonly IndexedDocument[]) => putListings(index, documents),
    removeDocuments: (ids: readonly DocumentId[]) => removeDocuments(index, ids),
    putEntities: (records: readonly IndexedEntity[]) => putEntities(index, records),
    removeEntity: (id: EntityId) => removeEntity(index, id),
    putStories: (records: readonly IndexedStory[]) => putStories(index, records),
    removeStory: (id: StoryId) => removeStory(index, id),
    clear: () => index.drop(),
    /** Why it lies in memory. */
    trouble: () => index.trouble,
    settle: () => index.settle(),
    sourceHashes: () =>
      index.all<{ id: DocumentId; hash: string }>('SELECT id, source_hash AS hash FROM documents ORDER BY id'),
    list: (input: ListInput) => listDocuments(index, input),
    counts: (floor?: number | null) => countsOf(index, floor),
    tags: () => tagsOf(index),
    templates: () => templatesOf(index),
    daysAround: (day: string) => daysAround(index, day),
    suggest: (input: SuggestInput) => suggest(index, input),
    resolve: (targets: readonly LinkTarget[]) => resolveTargets(index, targets),
    backlinksOf: (target: LinkTarget, limit?: number) => backlinksOf(index, target, limit),
    entityList: (input: EntityListInput) => listEntities(index, input),
    entityPage: (id: EntityId, lookedAt?: string | null) => entityPage(index, id, lookedAt),
    canonicalId: (id: EntityId) => canonicalId(index, id),
    claimsOf: (id: EntityId, limit?: number) => claimsOf(index, id, limit),
    quotesOf: (id: EntityId, direction: QuoteDirection, limit?: number) => quotesOf(index, id, direction, limit),
    statementsOf: (id: DocumentId) => statementsOf(index, id),
    reviewQueue: (input: ReviewInput) => reviewQueue(index, input),
    unlinkedList: (target: LinkTarget, limit?: number) => unlinkedList(index, target, limit),
    spreadNames: (input: SpreadInput) => spreadNames(index, input),
    entitiesOfDocument: (id: DocumentId) => entitiesOfDocument(index, id),
    mentionsOfDocument: (id: DocumentId) => mentionsOfDocument(index, id),
    mentionsAsRead: (id: DocumentId) => mentionsAsRead(index, id),
    storyList: (input: StoryListInput) => listStories(index, input),
    storyPage: (input: StoryPageInput) => atOnce(storyPageSteps(index, input)),
    storyClaims: (input: StoryClaimsInput) => atOnce(storyClaimsSteps(index, input)),
    documentsOfStory: (id: StoryId) =>
      index
        .all<{ document: DocumentId }>(
          'SELECT document FROM document_stories WHERE story = ? ORDER BY at DESC, document',
          id,
        )
        .map(({ document }) => document),
    suggestFiling: (input: FilingInput) => suggestFiling(index, input),
    storyProposals: (input: ProposalInput) => storyProposals(index, input),
    documentTable: (input: TableInput) => documentTable(index, input),
    tableIds: (input: TableInput) => tableIds(index, input),
    listIds: (input: ListInput) => listIds(index, input),
    documentsWithTag: (tag: string) => documentsWithTag(index, tag),
    filed: (ids: readonly DocumentId[]) => filedOf(index, ids),
    timelineOf: (input: TimelineInput) => atOnce(timelineSteps(index, input)),
    graphAround: (input: GraphAroundInput) => atOnce(graphAroundSteps(index, input)),
    graphEntities: (input: WholeGraphInput) => graphEntities(index, input),
    graphLinked: (input: WholeGraphInput) => graphLinked(index, input),
    graphSlice: (input: Parameters<typeof graphSlice>[1]) => graphSlice(index, input),
    sharedPassages: (input: PassagesInput) => sharedPassages(index, input),
    entityPath: (id: EntityId) => entityPath(index, id),
    sharedEntities: (one: StoryId, other: StoryId) => sharedEntities(index, one, other),
    coverageGaps: () => coverageGaps(index),
    documentsMentioning: (id: EntityId) => documentsMentioning(index, id),
    documentsNaming: (names: readonly string[]) => documentsNaming(index, names),
    documentsLinkingTo: (target: LinkTarget) => documentsLinkingTo(index, target),
    failedClips: () => index.all<{ id: ClipId }>("SELECT id FROM documents WHERE state = 'failed'").map(({ id }) => id),
    clipAt: (keys: readonly string[]) => clipAt(index, keys),
    copiesOf: (id: ClipId) => copiesOf(index, id),
    search: (input: SearchInput) => searchDocuments(index, input),
  };
}

export type IndexCalls = ReturnType<typeof indexCalls>;

/** An answer, and whether the index was found damaged on the way and begun afresh. */
export interface Answer<Result> {
  readonly result: Result;
  readonly wasDropped: boolean;
}

/** The calls that take long in a large vault, in steps: somebody who types meanwhile is not kept waiting. */
function longCalls(index: IndexDatabase) {
  return {
    storyPage: (input: StoryPageInput) => storyPageSteps(index, input),
    storyClaims: (input: StoryClaimsInput) => storyClaimsSteps(index, input),
    timelineOf: (input: TimelineInput) => timelineSteps(index, input),
    graphAround: (input: GraphAroundInput) => graphAroundSteps(index, input),
  };
}

type Guarded<Calls extends Record<string, (...input: never[]) => unknown>> = {
  [Name in keyof Calls]: (
    ...input: Parameters<Calls[Name]>
  ) => Name extends LongCall ? Promise<Answer<ReturnType<Calls[Name]>>> : Answer<ReturnType<Calls[Name]>>;
};
type LongCall = keyof ReturnType<typeof longCalls>;

/** The same calls; one that meets a damaged file drops it and is asked once more of the new, empty one. */
export function guardedCalls(index: IndexDatabase): Guarded<IndexCalls> {
  // Every call is wrapped the same way, whatever it takes and answers.
  const short = Object.entries(indexCalls(index) as Record<string, (...input: unknown[]) => unknown>).map(
    ([name, ask]) => [name, (...input: unknown[]) => guard(index, () => ask(...input))] as const,
  );
  const long = Object.entries(longCalls(index) as Record<string, (input: never) => Steps<unknown>>).map(
    ([name, ask]) => [name, (input: never) => guardSteps(index, () => ask(input))] as const,
  );
  return Object.fromEntries<unknown>([...short, ...long]) as Guarded<IndexCalls>;
}

function guard(index: IndexDatabase, ask: () => unknown): Answer<unknown> {
  try {
    return { result: ask(), wasDropped: false };
  } catch (error) {
    if (!isDamage(error)) throw asUnavailable(error);
    index.drop();
    return { result: ask(), wasDropped: true };
  }
}

async function guardSteps(index: IndexDatabase, ask: () => Steps<unknown>): Promise<Answer<unknown>> {
  try {
    return { result: await inSlices(ask()), wasDropped: false };
  } catch (error) {
    if (!isDamage(error)) throw asUnavailable(error);
    index.drop();
    return { result: await inSlices(ask()), wasDropped: true };
  }
}
