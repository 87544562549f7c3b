import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DetailsPane } from '#renderer/app/DetailsPane.tsx';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go, openTarget } from '#renderer/app/navigation.ts';
import { AddDocuments } from '#renderer/stories/AddDocuments.tsx';
import { fileInStory, storyPageOf, updateStory } from '#renderer/stories/queries.ts';
import { StoryDocuments } from '#renderer/stories/StoryDocuments.tsx';
import styles from '#renderer/stories/StoryView.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { EditableTitle } from '#renderer/ui/EditableTitle.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { StoryId } from '#shared/ids.ts';
import type { StoryPage } from '#shared/stories/types.ts';

interface StoryViewProps {
  readonly storyId: StoryId;
}

/** One event with all that was clipped and written about it. */
export function StoryView({ storyId }: StoryViewProps) {
  const { data: story, error, refetch } = useQuery(storyPageOf(storyId));
  const [isAdding, setAdding] = useState(false);
  const update = useMutation(updateStory);
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
              <Button kind="quiet" icon="plus" onClick={() => setAdding(true)}>
                Add
              </Button>
              <Menu
                label="More"
                rows={[
                  {
                    label: story.isArchived ? 'Take out of the archive' : 'Archive this story',
                    icon: 'archive',
                    onSelect: () => update.mutate({ id: storyId, isArchived: !story.isArchived }),
                  },
                ]}
              />
            </>
          )
        }
      >
        <div className={styles.page}>
          {error && <FailureNote error={error} onRetry={() => void refetch()} />}
          {!error && !story && <Skeleton lines={8} label="Opening the story" />}
          {story && <StoryText story={story} onAdd={() => setAdding(true)} />}
        </div>
      </MainPane>
      <DetailsPane label="Details">{story && <StoryEntities story={story} />}</DetailsPane>
      {story && <AddDocuments story={story} isOpen={isAdding} onClose={() => setAdding(false)} />}
    </>
  );
}

function StoryText({ story, onAdd }: { readonly story: StoryPage; readonly onAdd: () => void }) {
  const { mutate: update } = useMutation(updateStory);
  const { mutate: file } = useMutation(fileInStory);
  const clips = story.documents.filter(({ kind }) => kind === 'clip').length;
  const remove = (row: DocumentRow) =>
    file(
      { documentIds: [row.id], remove: story.id },
      {
        onSuccess: () =>
          showToast({
            message: `${row.title || 'Untitled'} taken out of this story`,
            undo: () => file({ documentIds: [row.id], add: story.id }),
          }),
      },
    );
  return (
    <>
      <header className={styles.header}>
        <EditableTitle name={story.name} of="story" onRename={(name) => update({ id: story.id, name })} />
        <textarea
          // Another description is another text to start from.
          key={story.description}
          className={styles.description}
          aria-label="Description"
          placeholder="What this story is about"
          rows={2}
          maxLength={20_000}
          defaultValue={story.description}
          onBlur={(event) => {
            const description = event.target.value.trim();
            if (description !== story.description) update({ id: story.id, description });
          }}
        />
        <p className={styles.facts}>
          <span>{plural(clips, 'clip')}</span>
          <span>{plural(story.documents.length - clips, 'note')}</span>
          <span>{plural(story.entities.length, 'entity', 'entities')}</span>
          {story.isArchived && <span>Archived</span>}
        </p>
      </header>
      {story.documents.length === 0 ? (
        <EmptyState
          icon="stories"
          title="Nothing filed here yet"
          action={
            <Button icon="plus" onClick={onAdd}>
              Add clips and notes
            </Button>
          }
        >
          Clips and notes about {story.name} belong here.
        </EmptyState>
      ) : (
        <StoryDocuments documents={story.documents} onRemove={remove} />
      )}
    </>
  );
}

function StoryEntities({ story }: { readonly story: StoryPage }) {
  return (
    <section aria-label="In this story">
      <h2 className={styles.heading}>
        In this story <span>{formatCount(story.entities.length)}</span>
      </h2>
      {story.entities.length === 0 && (
        <p className={styles.none}>The entities of its clips and notes are listed here.</p>
      )}
      <ul className={styles.entities}>
        {story.entities.map(({ entity, count }) => (
          <li key={entity.id}>
            <button
              type="button"
              className={styles.entity}
              title={plural(count, 'mention')}
              onClick={() => openTarget({ kind: 'entity', id: entity.id })}
            >
              <EntityMark type={entity.type} />
              <span className={styles.name}>{entity.name}</span>
              <span className={styles.count}>{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
