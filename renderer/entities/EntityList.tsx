import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback, useId, useState } from 'react';
import { openAddClip } from '#renderer/app/add-clip.ts';
import { ListPane } from '#renderer/app/ListPane.tsx';
import { go } from '#renderer/app/navigation.ts';
import { VirtualRows } from '#renderer/documents/VirtualRows.tsx';
import styles from '#renderer/entities/EntityList.module.css';
import { entitiesOf } from '#renderer/entities/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityRow, EntityType } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

interface EntityListProps {
  readonly type?: EntityType | undefined;
  readonly selected?: EntityId | undefined;
}

/** The entities of the vault, or of one type: the user's own first, then what recognition suggests. */
export function EntityList({ type, selected }: EntityListProps) {
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    entitiesOf(type),
  );
  const label = type ? entityTypeLabels[type].many : 'Entities';
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <ListPane label={label} count={data?.pages[0]?.total}>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={9} label={`Loading ${label.toLowerCase()}`} />}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState
          icon="person"
          title={`No ${label.toLowerCase()} yet`}
          action={
            <Button icon="plus" onClick={() => openAddClip()}>
              Add a clip
            </Button>
          }
        >
          {type === 'topic'
            ? 'Select words in a clip and press @ to make a topic of them.'
            : 'They are found in the articles you clip and the notes you write.'}
        </EmptyState>
      )}
      {rows.length > 0 && <Rows key={type} label={label} rows={rows} selected={selected} onNearEnd={more} />}
    </ListPane>
  );
}

interface RowsProps {
  readonly label: string;
  readonly rows: readonly EntityRow[];
  readonly selected: EntityId | undefined;
  readonly onNearEnd: () => void;
}

function Rows({ label, rows, selected, onNearEnd }: RowsProps) {
  const id = useId();
  const [activeId, setActiveId] = useState(selected ?? rows[0]?.id);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );
  const open = (row: EntityRow) => {
    setActiveId(row.id);
    // With its type, so that the sidebar goes on showing where one is.
    go({ view: 'entities', type: row.type, entity: row.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = {
      ArrowDown: active + 1,
      j: active + 1,
      ArrowUp: active - 1,
      k: active - 1,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    const row = rows[active];
    if (to !== undefined) setActiveId(rows[Math.max(0, Math.min(rows.length - 1, to))]?.id);
    else if (event.key === 'Enter' && row) open(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <VirtualRows
      count={rows.length}
      active={active}
      onNearEnd={onNearEnd}
      container={{
        role: 'listbox',
        'aria-label': label,
        'aria-activedescendant': `${id}-${rows[active]?.id}`,
        tabIndex: 0,
        onKeyDown,
      }}
    >
      {(at) => {
        const row = rows[at];
        if (!row) return null;
        const isFirstSuggested = row.status === 'suggested' && rows[at - 1]?.status !== 'suggested';
        return (
          <>
            {isFirstSuggested && <div className={styles.group}>Suggested</div>}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys for its rows */}
            <div
              id={`${id}-${row.id}`}
              className={styles.row}
              role="option"
              tabIndex={-1}
              aria-selected={row.id === selected}
              aria-setsize={rows.length}
              aria-posinset={at + 1}
              data-active={at === active || undefined}
              data-status={row.status}
              onClick={() => open(row)}
            >
              <EntityMark type={row.type} />
              <span className={styles.name}>{row.name}</span>
              <span className={styles.count} title={plural(row.mentionCount, 'mention')}>
                {formatCount(row.mentionCount)}
              </span>
              <span className={styles.detail}>
                {plural(row.documentCount, 'document')}
                {row.storyCount > 0 && ` · ${plural(row.storyCount, 'story', 'stories')}`}
              </span>
            </div>
          </>
        );
      }}
    </VirtualRows>
  );
}
