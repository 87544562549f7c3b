import type { IndexDatabase } from '#main/index/index-database.ts';
import { ambiguitiesNaming, refreshAmbiguities } from '#main/index/refresh-ambiguities.ts';
import { refreshEntities } from '#main/index/refresh-entities.ts';
import type { EntityId, StoryId } from '#shared/ids.ts';

interface Delta {
  mentions: number;
  documents: number;
  readonly stories: Map<StoryId, number>;
}

/** What a write changes about entities, gathered over all of its documents and written once. */
export class EntityChanges {
  readonly #index: IndexDatabase;
  readonly #deltas = new Map<EntityId, Delta>();
  readonly #ambiguities = new Set<string>();

  constructor(index: IndexDatabase) {
    this.#index = index;
  }

  /** One document says so much of an entity (`sign` 1), or says it no longer (-1). */
  count(entity: EntityId, mentions: number, stories: Iterable<StoryId>, sign: 1 | -1): void {
    const delta = this.#of(entity);
    delta.mentions += sign * mentions;
    delta.documents += sign;
    for (const story of stories) delta.stories.set(story, (delta.stories.get(story) ?? 0) + sign);
  }

  /** More mentions in a document that is counted already. */
  countMore(entity: EntityId, mentions: number): void {
    this.#of(entity).mentions += mentions;
  }

  touchAmbiguity(key: string): void {
    this.#ambiguities.add(key);
  }

  /** Writes the counts, then everything that follows from them. */
  write(): void {
    for (const [entity, { mentions, documents, stories }] of this.#deltas) {
      this.#index.run(
        `INSERT INTO entities (id, type, name, aliases, status, description, mention_count, document_count, own_status,
            unsure_at, score, is_waiting) VALUES (?1, '', '', '[]', 'suggested', '', ?2, ?3, NULL, NULL, 0, 0)
          ON CONFLICT DO UPDATE SET mention_count = mention_count + ?2, document_count = document_count + ?3
          WHERE ?2 <> 0 OR ?3 <> 0`,
        ...[entity, mentions, documents],
      );
      for (const [story, n] of stories) if (n !== 0) this.#countStory(entity, story, n);
    }
    const waiting = refreshEntities(this.#index, [...this.#deltas.keys()]);
    for (const key of ambiguitiesNaming(this.#index, waiting)) this.#ambiguities.add(key);
    refreshAmbiguities(this.#index, [...this.#ambiguities]);
    this.#index.forget('review total');
  }

  #countStory(entity: EntityId, story: StoryId, n: number): void {
    this.#index.run(
      `INSERT INTO entity_stories (entity, story, documents) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET documents = documents + ?3`,
      ...[entity, story, n],
    );
    if (n < 0)
      this.#index.run('DELETE FROM entity_stories WHERE entity = ? AND story = ? AND documents = 0', entity, story);
  }

  #of(entity: EntityId): Delta {
    const known = this.#deltas.get(entity);
    if (known) return known;
    const delta: Delta = { mentions: 0, documents: 0, stories: new Map() };
    this.#deltas.set(entity, delta);
    return delta;
  }
}
