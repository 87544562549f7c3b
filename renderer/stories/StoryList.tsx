import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { ListPane } from '#renderer/app/ListPane.tsx';
import { go, openTarget } from '#renderer/app/navigation.ts';
import { VirtualRows } from '#renderer/documents/VirtualRows.tsx';
import { allStories, createStory, storyList } from '#renderer/stories/queries.ts';
import styles from '#renderer/stories/StoryList.module.css';
import { StoryProposals } from '#renderer/stories/StoryProposals.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatListDate, plural } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { type HeldKeys, useHeldKeys, useReadyFor } from '#renderer/ui/use-held-keys.ts';
import { WaitingList } from '#renderer/ui/WaitingList.tsx';
import type { StoryId } from '#shared/ids.ts';
import type { StoryRow } from '#shared/stories/types.ts';

interface StoryListProps {
  readonly selected?: StoryId | undefined;
}

/** The stories of the vault, the most active first; a new one starts with its name. */
export function StoryList({ selected }: StoryListProps) {
  const [isWhole, setWhole] = useState(false);
  const { data: stories, error, isPending, refetch } = useQuery(isWhole ? allStories : storyList);
  const [isNaming, setNaming] = useState(false);
  const listId = useId();
  const held = useHeldKeys(listId);
  return (
    <ListPane
      label="Stories"
      count={stories?.length}
      actions={
        <>
          <IconButton
            label={isWhole ? 'Hide archived stories' : 'Show archived stories'}
            icon="archive"
            isOn={isWhole}
            onClick={() => setWhole(!isWhole)}
          />
          <IconButton label="Coverage gaps" icon="info" onClick={() => go({ view: 'gaps' })} />
          <IconButton label="New story" icon="plus" onClick={() => setNaming(true)} />
        </>
      }
    >
      {isNaming && <NewStory onDone={() => setNaming(false)} />}
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      <StoryProposals />
      {isPending && (
        <WaitingList id={listId} label="Stories" lines={7} onKeyDown={(event) => holdListKey(event, held)} />
      )}
      {stories?.length === 0 && !isNaming && (
        <EmptyState
          icon="stories"
          title="No stories yet"
          action={
            <Button icon="plus" onClick={() => setNaming(true)}>
              New story
            </Button>
          }
        >
          A story keeps clips and notes on one event together.
        </EmptyState>
      )}
      {stories && stories.length > 0 && <Rows id={listId} held={held} stories={stories} selected={selected} />}
    </ListPane>
  );
}

function NewStory({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const { mutateAsync } = useMutation(createStory);
  const create = () => {
    onDone();
    if (name.trim() === '') return;
    // The field is gone by the time the story is there; why it is not, if so, has been said.
    mutateAsync({ name: name.trim() }).then(
      ({ id }) => openTarget({ kind: 'story', id }),
      () => undefined,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') create();
    else onDone();
  };
  return (
    <div className={styles.naming}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field was asked for
        autoFocus
        className={styles.field}
        aria-label="Name of the new story"
        placeholder="Name of the story"
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.target.value)}
        onBlur={onDone}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function nextActive({ key }: KeyboardEvent, active: number, count: number): number | undefined {
  return { ArrowDown: active + 1, j: active + 1, ArrowUp: active - 1, k: active - 1, Home: 0, End: count - 1 }[key];
}

/** What the rows would take, they take when they are there. */
function holdListKey(event: KeyboardEvent, held: HeldKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key !== 'Enter' && nextActive(event, 0, 1) === undefined) return;
  held.hold(event);
  event.preventDefault();
  event.stopPropagation();
}

interface RowsProps {
  readonly id: string;
  readonly held: HeldKeys;
  readonly stories: readonly StoryRow[];
  readonly selected: StoryId | undefined;
}

function Rows({ id, held, stories, selected }: RowsProps) {
  useReadyFor(held, true);
  const [activeId, setActiveId] = useState(selected ?? stories[0]?.id);
  const active = Math.max(
    0,
    stories.findIndex((story) => story.id === activeId),
  );
  const open = (story: StoryRow) => openTarget({ kind: 'story', id: story.id });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (held.isHolding) return holdListKey(event, held);
    const to = nextActive(event, active, stories.length);
    const story = stories[active];
    if (to !== undefined) setActiveId(stories[Math.max(0, Math.min(stories.length - 1, to))]?.id);
    else if (event.key === 'Enter' && story) open(story);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <VirtualRows
      count={stories.length}
      active={active}
      onNearEnd={nothing}
      container={{
        id,
        role: 'listbox',
        'aria-label': 'Stories',
        'aria-activedescendant': `${id}-${stories[active]?.id}`,
        tabIndex: 0,
        onKeyDown,
      }}
    >
      {(at) => {
        const story = stories[at];
        return (
          story && (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys for its rows
            <div
              id={`${id}-${story.id}`}
              className={styles.row}
              role="option"
              tabIndex={-1}
              aria-selected={story.id === selected}
              data-active={at === active || undefined}
              onClick={() => open(story)}
            >
              <span className={styles.name}>{story.name}</span>
              {story.lastActive && (
                <time className={styles.time} dateTime={story.lastActive}>
                  {formatListDate(story.lastActive)}
                </time>
              )}
              <span className={styles.detail}>
                {plural(story.clipCount, 'clip')}, {plural(story.noteCount, 'note')}
                {story.newCount > 0 && ` · ${story.newCount} new`}
                {story.isQuiet && ' · quiet'}
                {story.isArchived && ' · archived'}
              </span>
            </div>
          )
        );
      }}
    </VirtualRows>
  );
}

/** All stories come at once, so there is nothing to ask for at the end. */
function nothing(): void {}
