import type { EntityService } from '#main/entities/entity-service.ts';
import type { OperationLog } from '#main/entities/operation-log.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { StoryService } from '#main/stories/story-service.ts';
import { FailureError } from '#shared/failures.ts';
import type { EntityId, StoryId } from '#shared/ids.ts';

export interface FileEntityDeps {
  readonly stories: StoryService;
  readonly entities: Pick<EntityService, 'adopt' | 'disown'>;
  readonly operations: OperationLog<void>;
  readonly index: Pick<SearchIndex, 'canonicalId' | 'resolve'>;
}

/**
 * Puts an entity in a story, or takes it out, and answers with the name by which that can be taken back. One that was only
 * suggested is the user's own from then on, as one that a note links to: its name must outlive the clip that it was
 * detected in. What goes in is kept by the story that stands for `id`, so that a merge of stories moves no entity; what
 * comes out comes out of those that it took in as well.
 *
 * @throws NOT_FOUND, NOT_SAVED
 */
export async function fileEntity(
  { id, entityId, isIn }: { id: StoryId; entityId: EntityId; isIn: boolean },
  deps: FileEntityDeps,
): Promise<string> {
  const { stories, index, operations } = deps;
  const survivor = stories.record(stories.survivor(id));
  const entity = await index.canonicalId(entityId);
  const holders = stories.all().filter((story) => stories.survivor(story.id) === survivor.id);
  const known = [...new Set(holders.flatMap((story) => story.entities))];
  const canonical = await Promise.all(known.map((other) => index.canonicalId(other)));
  const same = known.filter((_, at) => canonical[at] === entity);
  if (isIn === same.length > 0) return operations.add(async () => undefined);
  if (isIn) return operations.add(await putIn(survivor.id, entity, deps));
  const taken = holders.flatMap((story) => {
    const own = story.entities.filter((other) => same.includes(other));
    return own.length > 0 ? [{ story: story.id, own }] : [];
  });
  for (const { story, own } of taken) await without(story, own, deps);
  return operations.add(async () => {
    for (const { story, own } of taken) await including(story, own, deps);
  });
}

/** Answers with the way back. */
async function putIn(story: StoryId, entity: EntityId, deps: FileEntityDeps): Promise<() => Promise<void>> {
  const [found] = await deps.index.resolve([{ kind: 'entity', id: entity }]);
  if (!found || found.isMissing) throw new FailureError('NOT_FOUND', { kind: 'entity', id: entity });
  const adopted = await deps.entities.adopt(entity);
  await including(story, [entity], deps);
  return async () => {
    await without(story, [entity], deps);
    await deps.entities.disown(adopted);
  };
}

async function including(story: StoryId, entities: readonly EntityId[], { stories }: FileEntityDeps): Promise<void> {
  await stories.change(story, (now) => ({ ...now, entities: [...new Set([...now.entities, ...entities])] }));
}

async function without(story: StoryId, entities: readonly EntityId[], { stories }: FileEntityDeps): Promise<void> {
  await stories.change(story, (now) => ({ ...now, entities: now.entities.filter((id) => !entities.includes(id)) }));
}
