import { canonicalId, decisionsOf } from '#main/index/entity-decisions.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { EntityId, StoryId } from '#shared/ids.ts';

/** Whoever puts more in one story by hand is a program. */
const mostMembers = 500;

/** What the user put in a story or in one that it took in, each once after every merge of entities. */
export function membersOf(index: IndexReader, story: StoryId): EntityId[] {
  const rows = index.all<{ entity: EntityId }>(
    `WITH RECURSIVE whole (id) AS (SELECT ?1 UNION SELECT stories.id FROM whole JOIN stories ON merged_into = whole.id)
      SELECT DISTINCT entity FROM whole JOIN story_members ON story = whole.id ORDER BY entity LIMIT ${mostMembers}`,
    story,
  );
  return [...new Set(rows.map(({ entity }) => canonicalId(index, entity)))];
}

/** The stories that the user put an entity in, or that took such a one in, by name. */
export function storiesWithMember(index: IndexReader, entity: EntityId): { id: StoryId; name: string }[] {
  const ids = decisionsOf(index)
    .resolver.originsOf(entity)
    .filter((origin) => canonicalId(index, origin) === entity);
  return index.all(
    `WITH RECURSIVE way (id) AS (
        SELECT story FROM story_members WHERE entity IN (SELECT value FROM json_each(?))
        UNION SELECT merged_into FROM way JOIN stories USING (id) WHERE merged_into IS NOT NULL)
      SELECT stories.id, stories.name FROM way JOIN stories USING (id) WHERE merged_into IS NULL ORDER BY name_key, id`,
    JSON.stringify(ids),
  );
}
