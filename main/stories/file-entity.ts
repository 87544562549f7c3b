import type { EntityService } from '#main/entities/entity-service.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { StoryService } from '#main/stories/story-service.ts';
import { FailureError } from '#shared/failures.ts';
import type { EntityId, StoryId } from '#shared/ids.ts';

export interface FileEntityDeps {
  readonly stories: StoryService;
  readonly entities: Pick<EntityService, 'adopt'>;
  readonly index: Pick<SearchIndex, 'canonicalId' | 'resolve'>;
}

/**
 * Puts an entity in a story, or takes it out. One that was only suggested is the user's own from then on, as one that a
 * note links to: its name must outlive the clip that it was detected in. What goes in is kept by the story that stands
 * for `id`, so that a merge of stories moves no entity; what comes out comes out of those that it took in as well.
 *
 * @throws NOT_FOUND, NOT_SAVED
 */
export async function fileEntity(
  { id, entityId, isIn }: { id: StoryId; entityId: EntityId; isIn: boolean },
  { stories, entities, index }: FileEntityDeps,
): Promise<void> {
  const survivor = stories.record(stories.survivor(id));
  const entity = await index.canonicalId(entityId);
  const holders = stories.all().filter((story) => stories.survivor(story.id) === survivor.id);
  const known = [...new Set(holders.flatMap((story) => story.entities))];
  const canonical = await Promise.all(known.map((other) => index.canonicalId(other)));
  const same = new Set(known.filter((_, at) => canonical[at] === entity));
  if (isIn) {
    if (same.size > 0) return;
    const [found] = await index.resolve([{ kind: 'entity', id: entity }]);
    if (!found || found.isMissing) throw new FailureError('NOT_FOUND', { kind: 'entity', id: entityId });
    await entities.adopt(entity);
    await stories.change(survivor.id, (now) => ({ ...now, entities: [...new Set([...now.entities, entity])] }));
    return;
  }
  for (const story of holders.filter((holder) => holder.entities.some((other) => same.has(other))))
    await stories.change(story.id, (now) => ({ ...now, entities: now.entities.filter((other) => !same.has(other)) }));
}
