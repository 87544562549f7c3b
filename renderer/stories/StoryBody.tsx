import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import { fileInStory, storyClaimsOf, updateStory } from '#renderer/stories/queries.ts';
import { StoryClaims } from '#renderer/stories/StoryClaims.tsx';
import { StoryDescription } from '#renderer/stories/StoryDescription.tsx';
import { StoryDocuments } from '#renderer/stories/StoryDocuments.tsx';
import styles from '#renderer/stories/StoryView.module.css';
import { Timeline } from '#renderer/stories/timeline/Timeline.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EditableTitle } from '#renderer/ui/EditableTitle.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { formatCount, formatDate, plural } from '#renderer/ui/format.ts';
import { TabPanel, Tabs } from '#renderer/ui/Tabs.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { DocumentRow } from '#shared/documents/types.ts';
import { quietAfterDays, type StoryPage } from '#shared/stories/types.ts';

interface StoryBodyProps {
  readonly story: StoryPage;
  readonly onAdd: () => void;
}

type Part = 'documents' | 'claims' | 'notes';

/** What a story is in the user's words, when things happened, its reports, claims and notes. */
export function StoryBody({ story, onAdd }: StoryBodyProps) {
  const tabsId = useId();
  const [part, setPart] = useState<Part>('documents');
  const { mutate: file } = useMutation(fileInStory);
  const { data: claims } = useInfiniteQuery(storyClaimsOf(story.id));
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
  const isEmpty = story.documents.length === 0 && story.notes.length === 0;
  return (
    <>
      <StoryHeader story={story} />
      <Timeline scope={{ kind: 'story', id: story.id }} name={story.name} />
      {isEmpty ? (
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
        <>
          <Tabs
            id={tabsId}
            label="Parts of the story"
            selected={part}
            onSelect={setPart}
            tabs={[
              { id: 'documents', label: 'Clips and notes', count: story.clipCount + story.noteCount },
              { id: 'claims', label: 'Claims', count: claims?.pages.at(-1)?.total ?? story.claims.length },
              { id: 'notes', label: 'Notes about it', count: story.notes.length },
            ]}
          />
          <TabPanel id={tabsId} selected={part}>
            {part === 'documents' && (
              <>
                <StoryDocuments documents={story.documents} reports={story.reports} onRemove={remove} />
                <OlderDocuments story={story} />
              </>
            )}
            {part === 'claims' && <StoryClaims story={story} />}
            {part === 'notes' && <StoryDocuments documents={story.notes} reports={[]} />}
          </TabPanel>
        </>
      )}
    </>
  );
}

/** A page has the newest; the table has all of them, sorted and narrowed as anybody likes. */
function OlderDocuments({ story: { id, documents, clipCount, noteCount } }: Pick<StoryBodyProps, 'story'>) {
  const total = clipCount + noteCount;
  if (total <= documents.length) return null;
  return (
    <p className={styles.older}>
      The newest {formatCount(documents.length)} of {plural(total, 'document')} are here.{' '}
      <Button kind="quiet" size="small" icon="table" onClick={() => go({ view: 'table', story: id })}>
        Show all in a table
      </Button>
    </p>
  );
}

function StoryHeader({ story }: { readonly story: StoryPage }) {
  const { mutate: update } = useMutation(updateStory);
  const { clipCount, outletCount, noteCount, highlightCount, entityCount } = story;
  return (
    <header className={styles.header}>
      <EditableTitle name={story.name} of="story" onRename={(name) => update({ id: story.id, name })} />
      <StoryDescription key={story.id} story={story} />
      <p className={styles.facts}>
        <span>
          {plural(clipCount, 'clip')}
          {outletCount > 0 && `, ${plural(outletCount, 'outlet')}`}
        </span>
        <span>{plural(noteCount, 'note')}</span>
        {highlightCount > 0 && <span>{plural(highlightCount, 'highlight')}</span>}
        <span>{plural(entityCount, 'entity', 'entities')}</span>
        {story.isQuiet && (
          <span title={`Nothing new came for ${quietAfterDays} days`}>
            Quiet{story.lastActive && ` since ${formatDate(story.lastActive)}`}
          </span>
        )}
        {story.isArchived && <span>Archived</span>}
      </p>
    </header>
  );
}
