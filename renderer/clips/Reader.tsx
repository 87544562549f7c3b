import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { DetailsPane } from '#renderer/app/DetailsPane.tsx';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { clipListOf, go, useNavigation } from '#renderer/app/navigation.ts';
import { ArticlePage } from '#renderer/clips/ArticlePage.tsx';
import { ClipHeader } from '#renderer/clips/ClipHeader.tsx';
import { ClipProgress } from '#renderer/clips/ClipProgress.tsx';
import { titleOfClip } from '#renderer/clips/clip-facts.ts';
import { clipOf, updateClip } from '#renderer/clips/queries.ts';
import styles from '#renderer/clips/Reader.module.css';
import { ReaderDetails } from '#renderer/clips/ReaderDetails.tsx';
import { visitAgain } from '#renderer/clips/read-again.ts';
import { Snapshot } from '#renderer/clips/Snapshot.tsx';
import { StoryMenu } from '#renderer/clips/StoryMenu.tsx';
import { useShownVersion } from '#renderer/clips/shown-version.ts';
import { TypeSettings } from '#renderer/clips/TypeSettings.tsx';
import { usePagingKeys } from '#renderer/clips/use-paging-keys.ts';
import { listOfPlace } from '#renderer/documents/list-of-place.ts';
import { useTrash } from '#renderer/documents/queries.ts';
import { openSimilar } from '#renderer/search/similar-state.ts';
import { useSettings } from '#renderer/settings/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';
import type { ClipId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

interface ReaderProps {
  readonly clipId: ClipId;
  /** Where to open it: the passage is scrolled to and lit. */
  readonly span?: Span | undefined;
}

/** A clip to read, with everything the app knows about its text. */
export function Reader({ clipId, span }: ReaderProps) {
  const { data: clip, error, refetch } = useQuery(clipOf(clipId));
  const { readingTheme } = useSettings().settings;
  const [view, setView] = useState<View>('reading');
  useMarkRead(clip);
  useFollowJoined(clipId, clip);
  usePagingKeys();
  return (
    <>
      <MainPane
        label={clip?.title || 'Clip'}
        breadcrumb={<Breadcrumb />}
        actions={clip && <ReaderActions clip={clip} view={view} onView={setView} />}
      >
        {error && (
          <div className={styles.message}>
            <FailureNote error={error} onRetry={() => void refetch()} />
          </div>
        )}
        {!error && !clip && (
          <div className={styles.page}>
            <Skeleton lines={8} label="Opening the clip" />
          </div>
        )}
        {clip && view === 'reading' && <div className={styles.progressLine} aria-hidden="true" />}
        {clip && (
          <div className={styles.surface} {...(readingTheme === 'app' ? {} : { 'data-reading-theme': readingTheme })}>
            <article key={clip.id} className={styles.page} {...(clip.language ? { lang: clip.language } : {})}>
              <ClipHeader clip={clip} />
              {clip.status.state === 'ready' || clip.versions > 0 ? (
                <ClipText clip={clip} span={span} isSnapshot={view === 'snapshot'} />
              ) : (
                <ClipProgress clip={clip} status={clip.status} />
              )}
            </article>
          </div>
        )}
      </MainPane>
      <DetailsPane label="Details">{clip && <ReaderDetails key={clip.id} clip={clip} />}</DetailsPane>
    </>
  );
}

function Breadcrumb() {
  const place = useNavigation((state) => state.place);
  const from = clipListOf(place);
  return (
    <Button kind="quiet" size="small" onClick={() => go(from)}>
      {listOfPlace(from)?.label}
    </Button>
  );
}

type View = 'reading' | 'snapshot';

/** Our own blocks, or the page as it was stored. */
function ClipText({
  clip,
  span,
  isSnapshot,
}: {
  readonly clip: Clip;
  readonly span: Span | undefined;
  readonly isSnapshot: boolean;
}) {
  const version = useShownVersion(clip.id);
  return isSnapshot ? <Snapshot clip={clip} version={version} /> : <ArticlePage clip={clip} span={span} />;
}

interface ReaderActionsProps {
  readonly clip: Clip;
  readonly view: View;
  readonly onView: (view: View) => void;
}

function ReaderActions({ clip, view, onView }: ReaderActionsProps) {
  const { mutate } = useMutation(updateClip);
  const setArchived = (isArchived: boolean) =>
    mutate(
      { id: clip.id, isArchived },
      {
        onSuccess: () =>
          showToast({
            message: isArchived ? 'Archived' : 'Back from the archive',
            undo: () => mutate({ id: clip.id, isArchived: !isArchived }),
          }),
      },
    );
  const trash = useTrash();
  const markUnread = () => mutate({ id: clip.id, isRead: false });
  const toggleArchived = () => setArchived(!clip.isArchived);
  const toggleLater = () =>
    mutate(
      { id: clip.id, isForLater: !clip.isForLater },
      {
        onSuccess: () =>
          showToast({
            message: clip.isForLater ? 'Not kept for later any more' : 'Kept to read later',
            icon: 'clock',
            undo: () => mutate({ id: clip.id, isForLater: clip.isForLater }),
          }),
      },
    );
  const laterTitle = clip.isForLater ? 'Take off the list to read later' : 'Read later';
  useCommand({ id: 'clip.later', title: laterTitle, keys: 'L', icon: 'clock', run: toggleLater });
  const title = clip.isArchived ? 'Take out of the archive' : 'Archive this clip';
  useCommand({ id: 'clip.archive', title, keys: 'E', icon: 'archive', run: toggleArchived });
  useCommand({
    id: 'clip.unread',
    title: 'Mark as unread',
    keys: 'U',
    run: markUnread,
  });
  const other = view === 'reading' ? 'snapshot' : 'reading';
  useCommand({
    id: 'clip.stored-page',
    title: other === 'snapshot' ? 'Show the page as it was stored' : 'Back to reading',
    keys: 'O',
    icon: 'clip',
    run: () => clip.versions > 0 && onView(other),
  });
  return (
    <>
      {clip.versions > 0 && (
        <Segments
          label="What is shown"
          selected={view}
          choices={[
            { id: 'reading', label: 'Reading' },
            { id: 'snapshot', label: 'Snapshot' },
          ]}
          onSelect={onView}
        />
      )}
      <TypeSettings />
      <StoryMenu clip={clip} />
      <IconButton label={title} icon="archive" keys="E" isOn={clip.isArchived} onClick={toggleArchived} />
      <Menu
        label="More"
        rows={[
          ...(clip.address
            ? [{ label: 'Visit again', icon: 'retry' as const, onSelect: () => void visitAgain(clip.id) }]
            : []),
          { label: laterTitle, icon: 'clock', keys: 'L', onSelect: toggleLater },
          { label: 'Mark as unread', keys: 'U', isDisabled: !clip.isRead, onSelect: markUnread },
          {
            label: 'More like this',
            icon: 'copy',
            onSelect: () => openSimilar({ id: clip.id, title: titleOfClip(clip) }),
          },
          {
            label: 'Move to the trash',
            icon: 'trash',
            onSelect: () => trash.mutate({ id: clip.id, title: titleOfClip(clip) }),
          },
        ]}
      />
    </>
  );
}

/** A capture whose page turned out to be that of another clip is shown as that one. */
function useFollowJoined(asked: ClipId, clip: Clip | undefined): void {
  const shown = clip?.id ?? asked;
  const since = clip?.clippedAt;
  useEffect(() => {
    const { place } = useNavigation.getState();
    if (shown === asked || since === undefined || (place.view !== 'inbox' && place.view !== 'clips')) return;
    go({ ...clipListOf(place), clip: shown }, { replace: true });
    showToast({
      icon: 'check',
      message: `This page was clipped before, on ${formatDate(since)}: it is a version of that clip.`,
    });
  }, [asked, shown, since]);
}

/** A clip that was opened counts as read, once each time it is opened: marking it unread afterwards stays. */
function useMarkRead(clip: Clip | undefined): void {
  const { mutate } = useMutation(updateClip);
  const id = clip?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening is what counts, not a later change of the clip
  useEffect(() => {
    if (clip && !clip.isRead) mutate({ id: clip.id, isRead: true });
  }, [id]);
}
