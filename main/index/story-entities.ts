import { entityColumns, entityOf, isShown, type StoredEntity } from '#main/index/entity-queries.ts';
import type { Steps } from '#main/index/in-slices.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { membersOf, storiesWithMember } from '#main/index/story-members.ts';
import type { ClaimGroup } from '#shared/entities/statements.ts';
import type { EntityId, StoryId } from '#shared/ids.ts';
import type { StoryEntity, StoryPage } from '#shared/stories/types.ts';

const entitiesShown = 50;
const deedsShown = 3;
const relatedShown = 8;
/** Mentions and quotes are counted in so many of a story's newest documents: beyond, the number of documents says as much. */
const documentsCounted = 2_000;

/** What the user put in a story, then what its documents name, by how many do, each with its part in it. */
export function* storyEntities(
  index: IndexDatabase,
  story: StoryId,
  claims: readonly ClaimGroup[],
): Steps<Pick<StoryPage, 'entities' | 'entityCount'>> {
  const members = memberRows(index, story);
  const isMember = new Set(members.map(({ id }) => id));
  const named = index
    .all<CountedRow>(
      `SELECT ${entityColumns}, entity_stories.documents FROM entity_stories JOIN entities ON entities.id = entity
        WHERE story = ? AND ${isShown} ORDER BY documents DESC, entities.name, entities.id LIMIT ?`,
      ...[story, entitiesShown + members.length],
    )
    .filter(({ id }) => !isMember.has(id))
    .slice(0, entitiesShown);
  const rows = [...members, ...named];
  const deeds = deedsOf(claims);
  const ids = rows.map(({ id }) => id);
  yield;
  const mentions = mentionsIn(index, story, ids);
  yield;
  const quotes = quotesIn(index, story, ids);
  yield;
  const entities = rows.map(
    (row): StoryEntity => ({
      entity: entityOf(row),
      documentCount: row.documents,
      isMember: isMember.has(row.id),
      count: mentions.get(row.id) ?? 0,
      quoteCount: quotes.get(row.id) ?? 0,
      deeds: deeds.get(row.id) ?? [],
    }),
  );
  return {
    entities: entities.sort((a, b) => Number(b.isMember) - Number(a.isMember) || b.count - a.count),
    entityCount: countOf(index, story) + members.filter(({ documents }) => documents === 0).length,
  };
}

type CountedRow = StoredEntity & { readonly documents: number };

/** What the user put in it and is shown, with the number of the story's documents that name it, which may be none. */
function memberRows(index: IndexDatabase, story: StoryId): CountedRow[] {
  const members = membersOf(index, story);
  if (members.length === 0) return [];
  return index.all(
    `SELECT ${entityColumns}, coalesce(entity_stories.documents, 0) AS documents FROM json_each(?)
      CROSS JOIN entities ON entities.id = value LEFT JOIN entity_stories ON entity = entities.id AND story = ?
      WHERE ${isShown} ORDER BY documents DESC, entities.name, entities.id`,
    ...[JSON.stringify(members), story],
  );
}

/** All of them without those that are not shown, which are few: to look each up would take longer than all the page. */
function countOf(index: IndexDatabase, story: StoryId): number {
  const counted = index.get<{ n: number }>(
    `SELECT (SELECT count(*) FROM entity_stories WHERE story = ?1) - (SELECT count(*) FROM entities
      JOIN entity_stories ON entity = entities.id AND story = ?1 WHERE status IN ('hidden', 'merged')) AS n`,
    story,
  );
  return counted?.n ?? 0;
}

/** The newest of a story's documents. */
const newest = `SELECT document FROM document_stories WHERE story = ? ORDER BY at DESC LIMIT ${documentsCounted}`;

// `+`: a document's few entities are looked through, not each of the asked ones looked up in it.
function mentionsIn(index: IndexDatabase, story: StoryId, entities: readonly EntityId[]): Map<EntityId, number> {
  return countsFrom(
    index.all(
      `SELECT entity AS id, sum(count) AS n FROM (${newest}) CROSS JOIN document_entities USING (document)
        WHERE +entity IN (SELECT value FROM json_each(?)) GROUP BY entity`,
      ...[story, JSON.stringify(entities)],
    ),
  );
}

/** Quotes are kept by the entity that the document names, which is this one unless it was merged or split. */
function quotesIn(index: IndexDatabase, story: StoryId, entities: readonly EntityId[]): Map<EntityId, number> {
  return countsFrom(
    index.all(
      `SELECT origin AS id, count(*) AS n FROM (${newest}) CROSS JOIN quote_entities USING (document)
        WHERE direction = 'by' AND origin IN (SELECT value FROM json_each(?)) GROUP BY origin`,
      ...[story, JSON.stringify(entities)],
    ),
  );
}

function countsFrom(rows: readonly { readonly id: EntityId; readonly n: number }[]): Map<EntityId, number> {
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** What each entity is said to do, the most told first. */
function deedsOf(claims: readonly ClaimGroup[]): Map<EntityId, StoryEntity['deeds']> {
  const told = claims.flatMap(({ subject, predicate, object, reports }) =>
    subject.entity ? [{ id: subject.entity.id, predicate, object: object?.name ?? null, count: reports.length }] : [],
  );
  return new Map(
    [...Map.groupBy(told, ({ id }) => id)].map(([id, own]) => [
      id,
      own
        .sort((a, b) => b.count - a.count)
        .slice(0, deedsShown)
        .map(({ predicate, object }) => ({ predicate, object })),
    ]),
  );
}

/** Stories that have what the user put in this one, or what is most named in it. */
export function relatedStories(index: IndexDatabase, story: StoryId): StoryPage['related'] {
  const named = index.all<{ entity: EntityId }>(
    `SELECT entity FROM entity_stories JOIN entities ON entities.id = entity
      WHERE story = ? AND ${isShown} ORDER BY documents DESC LIMIT ${entitiesShown}`,
    story,
  );
  const own = new Set([...memberRows(index, story).map(({ id }) => id), ...named.map(({ entity }) => entity)]);
  const elsewhere = [...own].flatMap((entity) => storiesWithMember(index, entity).map(({ id }) => [entity, id]));
  return index.all(
    `WITH shared AS (
        SELECT entity, story FROM json_each(?2) CROSS JOIN entity_stories ON entity = value
        UNION SELECT value ->> 0, value ->> 1 FROM json_each(?3))
      SELECT stories.id, stories.name, count(*) AS sharedCount FROM shared
      JOIN stories ON stories.id = story AND merged_into IS NULL AND is_archived = 0
      WHERE story <> ?1 GROUP BY stories.id ORDER BY sharedCount DESC, name_key, stories.id LIMIT ${relatedShown}`,
    ...[story, JSON.stringify([...own]), JSON.stringify(elsewhere)],
  );
}
