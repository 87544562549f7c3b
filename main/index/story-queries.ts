import { momentFrom } from '#main/index/document-moment.ts';
import { rowColumns, rowOf, type StoredRow } from '#main/index/document-rows.ts';
import { entityColumns, entityOf } from '#main/index/entity-queries.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { StoryId } from '#shared/ids.ts';
import type { StoryPage, StoryRow } from '#shared/stories/types.ts';

/** Most recently active first; archived ones are left out. */
export function listStories(index: IndexDatabase): StoryRow[] {
  const rows = index.all<{ id: StoryId; name: string; clips: number; notes: number; at: number | null }>(
    `SELECT id, name, count(*) FILTER (WHERE kind = 'clip') AS clips, count(*) FILTER (WHERE kind = 'note') AS notes,
        max(at) AS at
      FROM stories LEFT JOIN document_stories ON story = id
      WHERE is_archived = 0 GROUP BY id ORDER BY at DESC NULLS LAST, name_key, id`,
  );
  return rows.map(({ id, name, clips, notes, at }) => {
    return { id, name, clipCount: clips, noteCount: notes, lastActive: at === null ? null : momentFrom(at) };
  });
}

const documentsShown = 1_000;
const entitiesShown = 50;

/** `undefined` when there is no such story. Its documents newest first, its entities most mentioned first. */
export function storyPage(index: IndexDatabase, id: StoryId): StoryPage | undefined {
  const story = index.get<{ name: string; description: string; is_archived: number }>(
    'SELECT name, description, is_archived FROM stories WHERE id = ?',
    id,
  );
  if (!story) return undefined;
  const documents = index.all<StoredRow>(
    `SELECT ${rowColumns} FROM document_stories JOIN documents ON documents.id = document
      WHERE story = ? ORDER BY document_stories.at DESC, document DESC LIMIT ${documentsShown}`,
    id,
  );
  const entities = index.all<Parameters<typeof entityOf>[0] & { total: number }>(
    `SELECT ${entityColumns}, sum(count) AS total FROM document_stories
      JOIN document_entities USING (document) JOIN entities ON entities.id = entity
      WHERE story = ? AND status <> 'hidden'
      GROUP BY entities.id ORDER BY total DESC, entities.name, entities.id LIMIT ${entitiesShown}`,
    id,
  );
  return {
    id,
    name: story.name,
    description: story.description,
    isArchived: story.is_archived === 1,
    documents: documents.map((row) => rowOf(index, row)),
    entities: entities.map((row) => ({ entity: entityOf(row), count: row.total })),
  };
}
