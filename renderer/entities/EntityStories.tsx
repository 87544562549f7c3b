import { useMutation, useQuery } from '@tanstack/react-query';
import { FilingChoices } from '#renderer/documents/FilingChoices.tsx';
import { choicesOf, type FilingChoice } from '#renderer/documents/filing-choices.ts';
import { entityPathOf } from '#renderer/graph/queries.ts';
import { createStory, storyList } from '#renderer/stories/queries.ts';
import { useStoryChanges } from '#renderer/stories/use-story-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { Entity } from '#shared/entities/types.ts';
import { storyIdSchema } from '#shared/ids.ts';

interface EntityStoriesProps {
  readonly entity: Entity;
  readonly onClose: () => void;
}

/** Chooses the stories that an entity is put in by hand; those whose documents name it have it anyhow. */
export function EntityStories({ entity, onClose }: EntityStoriesProps) {
  const { data: stories = [] } = useQuery(storyList);
  const { data: path } = useQuery(entityPathOf(entity.id));
  const { mutateAsync: create } = useMutation(createStory);
  const { fileEntity } = useStoryChanges();
  const own = new Map<string, number>(path?.flatMap(({ story, isMember }) => (isMember ? [[story.id, 1]] : [])));
  const take = ({ id, name, state }: Pick<FilingChoice, 'id' | 'name' | 'state'>) =>
    void fileEntity(entity, { id: storyIdSchema.parse(id), name }, state === 'none');
  return (
    <Dialog
      title={`Stories of ${entity.name}`}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <FilingChoices
        kind="story"
        choices={choicesOf(stories, own, 1)}
        total={1}
        // Which it is in decides what a press does.
        isBusy={path === undefined}
        onTake={take}
        onNew={(name) =>
          void create({ name }).then(
            (made) => take({ ...made, state: 'none' }),
            () => undefined,
          )
        }
      />
    </Dialog>
  );
}
