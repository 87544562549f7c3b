import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DetailsPane } from '#renderer/app/DetailsPane.tsx';
import { keysOf } from '#renderer/app/keys.ts';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go } from '#renderer/app/navigation.ts';
import { DossierDialog } from '#renderer/interchange/DossierDialog.tsx';
import { useExportCommand } from '#renderer/interchange/use-export-command.ts';
import { AddDocuments } from '#renderer/stories/AddDocuments.tsx';
import { AddEntity } from '#renderer/stories/AddEntity.tsx';
import { MergeStoryDialog } from '#renderer/stories/MergeStoryDialog.tsx';
import { lookAtStory, storyPageOf } from '#renderer/stories/queries.ts';
import { SplitStoryDialog } from '#renderer/stories/SplitStoryDialog.tsx';
import { StoryBody } from '#renderer/stories/StoryBody.tsx';
import { StoryDetails } from '#renderer/stories/StoryDetails.tsx';
import styles from '#renderer/stories/StoryView.module.css';
import { useStoryChanges } from '#renderer/stories/use-story-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { useLeave } from '#renderer/ui/use-leave.ts';
import type { StoryId } from '#shared/ids.ts';
import type { StoryPage } from '#shared/stories/types.ts';

interface StoryViewProps {
  readonly storyId: StoryId;
}

type Asked = 'add' | 'entity' | 'merge' | 'split' | 'export';

/** One event with all that was clipped and written about it, in order. */
export function StoryView({ storyId }: StoryViewProps) {
  const { data: story, error, refetch } = useQuery(storyPageOf(storyId));
  const [asked, setAsked] = useState<Asked>();
  const { mutate: look } = useMutation(lookAtStory);
  useLeave(story?.id, (id) => look({ id }));
  const close = () => setAsked(undefined);
  return (
    <>
      <MainPane
        label={story?.name ?? 'Story'}
        breadcrumb={
          <Button kind="quiet" size="small" onClick={() => go({ view: 'stories' })}>
            Stories
          </Button>
        }
        actions={
          story && (
            <>
              <Button kind="quiet" icon="plus" onClick={() => setAsked('add')}>
                Add
              </Button>
              <StoryMenu story={story} onAsk={setAsked} />
            </>
          )
        }
      >
        <div className={styles.page}>
          {error && <FailureNote error={error} onRetry={() => void refetch()} />}
          {!error && !story && <Skeleton lines={8} label="Opening the story" />}
          {story && <StoryBody story={story} onAdd={() => setAsked('add')} />}
        </div>
      </MainPane>
      <DetailsPane label="Details">
        {story && <StoryDetails story={story} onAddEntity={() => setAsked('entity')} />}
      </DetailsPane>
      {story && <AddDocuments story={story} isOpen={asked === 'add'} onClose={close} />}
      {story && asked === 'entity' && <AddEntity story={story} onClose={close} />}
      {story && asked === 'merge' && <MergeStoryDialog story={story} onClose={close} />}
      {story && asked === 'export' && (
        <DossierDialog target={{ kind: 'story', id: story.id }} name={story.name} onClose={close} />
      )}
      {story && asked === 'split' && <SplitStoryDialog story={story} onClose={close} />}
    </>
  );
}

interface StoryMenuProps {
  readonly story: StoryPage;
  readonly onAsk: (asked: Asked) => void;
}

function StoryMenu({ story, onAsk }: StoryMenuProps) {
  const { archive, unmerge } = useStoryChanges();
  useExportCommand(story.name, () => onAsk('export'));
  return (
    <Menu
      label="More"
      rows={[
        {
          label: story.isArchived ? 'Take out of the archive' : 'Archive this story',
          icon: 'archive',
          onSelect: () => archive(story),
        },
        { label: 'Add an entity', icon: 'plus', onSelect: () => onAsk('entity') },
        { label: 'Show as a table', icon: 'table', onSelect: () => go({ view: 'table', story: story.id }) },
        {
          label: 'Export dossier',
          icon: 'download',
          keys: keysOf('export'),
          onSelect: () => onAsk('export'),
        },
        { label: 'Merge into another story', onSelect: () => onAsk('merge') },
        {
          label: 'Split off a part',
          isDisabled: story.documents.length < 2,
          onSelect: () => onAsk('split'),
        },
        ...story.merged.map((merged) => ({
          label: `Take ${merged.name} out again`,
          detail: 'It was merged into this story',
          onSelect: () => unmerge(merged),
        })),
      ]}
    />
  );
}
