import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexedEntity, IndexedStory } from '#main/index/types.ts';
import { removeTitles, writeTitles } from '#main/index/write-titles.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { EntityId, StoryId } from '#shared/ids.ts';

/** How often one document mentions an entity. */
export interface EntityTally {
  readonly count: number;
}

/** Rejected mentions never count. */
export function talliesOf(mentions: readonly Mention[]): Map<string, EntityTally> {
  const spans = new Map<string, Set<string>>();
  for (const { entityId, start, end, layer } of withoutDoubles(mentions)) {
    if (layer === 'rejected') continue;
    spans.set(entityId, (spans.get(entityId) ?? new Set()).add(`${start}-${end}`));
  }
  return new Map([...spans].map(([entity, { size }]) => [entity, { count: size }]));
}

/** Of several words about one span and entity the first counts, as it does in the table. */
function withoutDoubles(mentions: readonly Mention[]): Mention[] {
  const first = new Map<string, Mention>();
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    const key = `${mention.entityId} ${mention.start} ${mention.end}`;
    if (!first.has(key)) first.set(key, mention);
  }
  return [...first.values()];
}

/** Takes what one document said before off the entities' counts, and adds what it says now. */
export function updateEntities(
  index: IndexDatabase,
  before: ReadonlyMap<string, EntityTally>,
  after: ReadonlyMap<string, EntityTally>,
): void {
  for (const entity of new Set([...before.keys(), ...after.keys()])) {
    const mentions = (after.get(entity)?.count ?? 0) - (before.get(entity)?.count ?? 0);
    const documents = Number(after.has(entity)) - Number(before.has(entity));
    index.run(
      `INSERT INTO entities (id, type, name, aliases, status, description, mention_count, document_count)
        VALUES (?1, '', '', '[]', 'suggested', '', ?2, ?3)
        ON CONFLICT DO UPDATE SET mention_count = mention_count + ?2, document_count = document_count + ?3`,
      ...[entity, mentions, documents],
    );
    refreshSuggested(index, entity);
  }
}

/**
 * A suggested entity is called what its newest mention calls it, whatever the order in which documents came; without
 * mentions there is none.
 */
function refreshSuggested(index: IndexDatabase, id: string): void {
  const known = index.get<{ name: string; type: string; status: string }>(
    'SELECT name, type, status FROM entities WHERE id = ?',
    id,
  );
  if (known?.status !== 'suggested') return;
  const newest = index.get<{ name: string; type: string }>(
    `SELECT name, type FROM mentions WHERE entity = ? AND layer <> 'rejected'
      ORDER BY at DESC, document DESC, start, end LIMIT 1`,
    id,
  );
  if (!newest) {
    index.run('DELETE FROM entities WHERE id = ?', id);
    removeTitles(index, `entity:${id}`);
  } else if (newest.name !== known.name || newest.type !== known.type) {
    index.run('UPDATE entities SET name = ?, type = ? WHERE id = ?', newest.name, newest.type, id);
    writeTitles(index, { target: `entity:${id}`, kind: 'entity', title: newest.name, aliases: [], at: 0 });
  }
}

/** The user's own records: they say more than what was detected. */
export function putEntities(index: IndexDatabase, records: readonly IndexedEntity[]): void {
  index.transaction(() => {
    for (const { id, type, name, aliases, status, description } of records) {
      index.run(
        `INSERT INTO entities (id, type, name, aliases, status, description, mention_count, document_count)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0)
          ON CONFLICT DO UPDATE SET type = ?2, name = ?3, aliases = ?4, status = ?5, description = ?6`,
        ...[id, type, name, JSON.stringify(aliases), status, description],
      );
      writeTitles(index, { target: `entity:${id}`, kind: 'entity', title: name, aliases, at: 0 });
    }
  });
}

/** What was detected of it stays as a suggestion. */
export function removeEntity(index: IndexDatabase, id: EntityId): void {
  index.transaction(() => {
    index.run(
      `UPDATE entities SET status = 'suggested', name = '', type = '', aliases = '[]', description = '' WHERE id = ?`,
      id,
    );
    refreshSuggested(index, id);
  });
}

export function putStories(index: IndexDatabase, records: readonly IndexedStory[]): void {
  index.transaction(() => {
    for (const { id, name, description, isArchived } of records) {
      index.run(
        'INSERT OR REPLACE INTO stories (id, name, name_key, description, is_archived) VALUES (?, ?, ?, ?, ?)',
        ...[id, name, fold(name), description, Number(isArchived)],
      );
      writeTitles(index, { target: `story:${id}`, kind: 'story', title: name, aliases: [], at: 0 });
    }
  });
}

export function removeStory(index: IndexDatabase, id: StoryId): void {
  index.transaction(() => {
    index.run('DELETE FROM stories WHERE id = ?', id);
    removeTitles(index, `story:${id}`);
  });
}
