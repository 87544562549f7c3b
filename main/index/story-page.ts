import { claimGroups } from '#main/index/claims-of.ts';
import { millisecondsOf, momentFrom } from '#main/index/document-moment.ts';
import { rowColumns, rowOf, type StoredRow } from '#main/index/document-rows.ts';
import type { Steps } from '#main/index/in-slices.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { relatedStories, storyEntities } from '#main/index/story-entities.ts';
import { isQuiet } from '#main/index/story-queries.ts';
import { sinceLooked } from '#main/index/story-since.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { ClaimGroup } from '#shared/entities/statements.ts';
import type { DocumentId, StoryId } from '#shared/ids.ts';
import type { StoryPage, StoryReport } from '#shared/stories/types.ts';

export interface StoryPageInput {
  readonly id: StoryId;
  readonly now: string;
  readonly lookedAt: string | null;
}

/** What the index knows of a story; its questions are in its record alone. */
export type IndexedStoryPage = Omit<StoryPage, 'questions'>;

const documentsShown = 1_000;
/** Of a story of thousands of clips the claims of the newest are read. */
const claimsRead = 1_000;
const claimsShown = 100;

/** `undefined` when there is no such story; one that was merged answers for the one that took it in. */
export function* storyPageSteps(index: IndexDatabase, input: StoryPageInput): Steps<IndexedStoryPage | undefined> {
  const story = findStory(index, input.id);
  if (!story) return undefined;
  const { id } = story;
  const rows = index.all<StoredRow>(
    `SELECT ${rowColumns} FROM document_stories JOIN documents ON documents.id = document
      WHERE story = ? ORDER BY document_stories.at DESC, document DESC LIMIT ${documentsShown}`,
    id,
  );
  const documents: DocumentRow[] = [];
  for (const row of rows) {
    documents.push(rowOf(index, row));
    yield;
  }
  const counts = countsOf(index, id);
  yield;
  const claims = claimsOfStory(index, id);
  yield;
  const entities = yield* storyEntities(index, id, claims);
  return {
    id,
    name: story.name,
    description: story.description,
    isArchived: story.is_archived === 1,
    isQuiet: isQuiet(counts.at, input.now),
    lastActive: counts.at === null ? null : momentFrom(counts.at),
    clipCount: counts.clips,
    noteCount: counts.notes,
    outletCount: counts.outlets,
    highlightCount: counts.highlights,
    documents,
    reports: reportsOf(rows, documents),
    notes: notesOf(index, id),
    ...entities,
    claims,
    sinceLooked: sinceLooked(index, id, claims, input.lookedAt),
    related: relatedStories(index, id),
    merged: index.all('SELECT id, name FROM stories WHERE merged_into = ? ORDER BY name_key, id', id),
  };
}

interface StoredStory {
  readonly id: StoryId;
  readonly name: string;
  readonly description: string;
  readonly is_archived: number;
  readonly merged_into: StoryId | null;
}

/** Follows merges; a circle, which only another hand can write, ends after as many steps as there may be stories on the way. */
function findStory(index: IndexDatabase, given: StoryId): StoredStory | undefined {
  let id: StoryId | null = given;
  for (let step = 0; id !== null && step < 100; step++) {
    const story: StoredStory | undefined = index.get(
      'SELECT id, name, description, is_archived, merged_into FROM stories WHERE id = ?',
      id,
    );
    if (!story?.merged_into) return story;
    id = story.merged_into;
  }
  return undefined;
}

function countsOf(index: IndexDatabase, id: StoryId) {
  const counted = index.get<{ clips: number; notes: number; outlets: number; highlights: number; at: number | null }>(
    `SELECT count(*) FILTER (WHERE kind = 'clip') AS clips, count(*) FILTER (WHERE kind = 'note') AS notes,
        count(DISTINCT nullif(outlet_key, '')) AS outlets, coalesce(sum(highlight_count), 0) AS highlights, max(at) AS at
      FROM document_stories WHERE story = ?`,
    id,
  );
  return counted ?? { clips: 0, notes: 0, outlets: 0, highlights: 0, at: null };
}

/** Clips with the same copy under the one that was published first, in the order of the newest of each. */
function reportsOf(rows: readonly StoredRow[], documents: readonly DocumentRow[]): StoryReport[] {
  const clips = documents.flatMap((document, at) => {
    const report = rows[at]?.report ?? null;
    return document.kind === 'clip' ? [{ document, key: report === null ? document.id : String(report) }] : [];
  });
  return [...Map.groupBy(clips, ({ key }) => key).values()].flatMap((stack) => {
    const [first, ...copies] = stack.map(({ document }) => document).sort(byPublication);
    return first ? [{ document: first, copies }] : [];
  });
}

function byPublication(a: DocumentRow, b: DocumentRow): number {
  const momentOf = ({ published, at }: DocumentRow) => millisecondsOf(published ?? at) ?? millisecondsOf(at) ?? 0;
  return momentOf(a) - momentOf(b) || (a.id < b.id ? -1 : 1);
}

/** Notes that are filed here and notes that link to the story or to one it took in, newest first. */
function notesOf(index: IndexDatabase, id: StoryId): DocumentRow[] {
  return index
    .all<StoredRow>(
      `SELECT ${rowColumns} FROM documents WHERE kind = 'note' AND id IN (
        SELECT document FROM document_stories WHERE story = ?1 UNION SELECT document FROM links
        WHERE target IN (SELECT 'story:' || id FROM stories WHERE id = ?1 OR merged_into = ?1))
        ORDER BY at DESC, id DESC LIMIT ${documentsShown}`,
      id,
    )
    .map((row) => rowOf(index, row));
}

function claimsOfStory(index: IndexDatabase, id: StoryId): ClaimGroup[] {
  const rows = index.all<{ document: DocumentId; n: number }>(
    `SELECT claims.document, n FROM document_stories CROSS JOIN claims USING (document)
      WHERE story = ? ORDER BY moment DESC, document_stories.document DESC, n LIMIT ${claimsRead}`,
    id,
  );
  return claimGroups(index, rows, claimsShown);
}
