import { useMutation } from '@tanstack/react-query';
import { openTarget } from '#renderer/app/navigation.ts';
import { undoChange } from '#renderer/entities/queries.ts';
import {
  createStory,
  fileEntityInStory,
  fileInStory,
  mergeStories,
  refuseFiling,
  refuseProposal,
  splitStory,
  unmergeStory,
  updateStory,
} from '#renderer/stories/queries.ts';
import { plural } from '#renderer/ui/format.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ClipId, DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import type { StoryProposal } from '#shared/stories/types.ts';

interface Named {
  readonly id: StoryId;
  readonly name: string;
}

interface NamedEntity {
  readonly id: EntityId;
  readonly name: string;
}

/** What can be done to stories: each change says what happened and can be taken back. A failure has been said by then. */
export function useStoryChanges() {
  const { mutateAsync: update } = useMutation(updateStory);
  const { mutateAsync: create } = useMutation(createStory);
  const { mutateAsync: file } = useMutation(fileInStory);
  const { mutateAsync: undo } = useMutation(undoChange);
  const { mutateAsync: fileEntity } = useMutation(fileEntityInStory);
  const { mutateAsync: merge } = useMutation(mergeStories);
  const { mutateAsync: unmerge } = useMutation(unmergeStory);
  const { mutateAsync: split } = useMutation(splitStory);
  const { mutateAsync: refuse } = useMutation(refuseFiling);
  const { mutateAsync: refuseAll } = useMutation(refuseProposal);
  const show = ({ id }: { readonly id: StoryId }) => openTarget({ kind: 'story', id });

  return {
    archive: ({ id, name, isArchived }: Named & { readonly isArchived: boolean }) =>
      void update({ id, isArchived: !isArchived }).then(
        () =>
          showToast({
            message: isArchived ? `${name} is among the stories again` : `${name} archived`,
            icon: 'archive',
            undo: () => void update({ id, isArchived }).catch(saidAlready),
          }),
        saidAlready,
      ),
    merge: (from: Named, into: Named) =>
      void merge({ from: from.id, into: into.id }).then((page) => {
        show(page);
        showToast({
          message: `${from.name} merged into ${into.name}`,
          undo: () => void unmerge({ id: from.id }).then(show, saidAlready),
        });
      }, saidAlready),
    unmerge: ({ id, name }: Named) =>
      void unmerge({ id }).then((page) => {
        show(page);
        showToast({ message: `${name} is a story of its own again` });
      }, saidAlready),
    split: (story: Named, name: string, documentIds: DocumentId[]) =>
      void split({ id: story.id, name, documentIds }).then((made) => {
        show(made);
        showToast({
          message: `${plural(documentIds.length, 'document')} moved to ${made.name}`,
          undo: () => void merge({ from: made.id, into: story.id }).then(show, saidAlready),
        });
      }, saidAlready),
    fileClip: (clip: ClipId, story: Named) =>
      void file({ documentIds: [clip], add: story.id }).then(
        () =>
          showToast({
            message: `Filed in ${story.name}`,
            undo: () => void file({ documentIds: [clip], remove: story.id }).catch(saidAlready),
          }),
        saidAlready,
      ),
    /** Puts an entity in a story, or takes it out of one. */
    fileEntity: (entity: NamedEntity, story: Named, isIn: boolean) =>
      fileEntity({ id: story.id, entityId: entity.id, isIn }).then(
        ({ operation }) =>
          showToast({
            message: `${entity.name} ${isIn ? 'added to' : 'taken out of'} ${story.name}`,
            icon: 'stories',
            undo: () => void undo({ operation }).catch(saidAlready),
          }),
        saidAlready,
      ),
    refuseClip: (clip: ClipId, story: Named) =>
      void refuse({ id: story.id, clipId: clip }).then(
        () =>
          showToast({
            message: `Not suggested for ${story.name} again`,
            undo: () => void refuse({ id: story.id, clipId: clip, isRefused: false }).catch(saidAlready),
          }),
        saidAlready,
      ),
    accept: ({ name, documents }: StoryProposal) => {
      const documentIds = documents.map(({ id }) => id);
      void create({ name })
        .then(async (made) => {
          await file({ documentIds, add: made.id });
          show(made);
          showToast({
            message: `${made.name} has ${plural(documents.length, 'clip')}`,
            undo: () =>
              void file({ documentIds, remove: made.id })
                .then(() => update({ id: made.id, isArchived: true }))
                .catch(saidAlready),
          });
        })
        .catch(saidAlready);
    },
    dismiss: ({ name, documents }: StoryProposal) => {
      const documentIds = documents.map(({ id }) => id);
      void refuseAll({ documentIds }).then(
        () =>
          showToast({
            message: `${name} is not proposed again`,
            undo: () => void refuseAll({ documentIds, isRefused: false }).catch(saidAlready),
          }),
        saidAlready,
      );
    },
  };
}

/** Every change tells by itself why it failed. */
function saidAlready(): void {}
