import { PickEntity } from '#renderer/entities/PickEntity.tsx';
import { useStoryChanges } from '#renderer/stories/use-story-changes.ts';
import type { StoryPage } from '#shared/stories/types.ts';

interface AddEntityProps {
  readonly story: StoryPage;
  readonly onClose: () => void;
}

/** Asks which entity belongs in the story, whether or not a document of it says so. */
export function AddEntity({ story, onClose }: AddEntityProps) {
  const { fileEntity } = useStoryChanges();
  return (
    <PickEntity
      label={`Add an entity to ${story.name}`}
      exclude={story.entities.flatMap(({ entity, isMember }) => (isMember ? [entity.id] : []))}
      onPick={(entity) => {
        onClose();
        void fileEntity(entity, story, true);
      }}
      onClose={onClose}
    />
  );
}
