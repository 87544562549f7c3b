import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { openAddClip } from '#renderer/app/add-clip.ts';
import { ListPane } from '#renderer/app/ListPane.tsx';
import styles from '#renderer/entities/EntityList.module.css';
import { EntityRows } from '#renderer/entities/EntityRows.tsx';
import { type EntityPart, entitiesOf } from '#renderer/entities/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

interface EntityListProps {
  readonly type?: EntityType | undefined;
  readonly selected?: EntityId | undefined;
}

const parts = [
  { id: 'curated', label: 'Listed' },
  { id: 'suggestions', label: 'Suggestions' },
] as const;

/** The entities of the vault, or of one type: the user's own and those often named, and apart from them the other finds. */
export function EntityList({ type, selected }: EntityListProps) {
  const [chosen, setPart] = useState<EntityPart>();
  const curated = useInfiniteQuery(entitiesOf(type));
  // While nothing is listed yet, what was found is what there is to see.
  const part = chosen ?? (curated.data?.pages[0]?.total === 0 ? 'suggestions' : 'curated');
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    entitiesOf(type, part),
  );
  const label = type ? entityTypeLabels[type].many : 'Entities';
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <ListPane label={label} count={data?.pages[0]?.total}>
      <div className={styles.parts}>
        <Segments label="Which are listed" choices={parts} selected={part} onSelect={setPart} />
      </div>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={9} label={`Loading ${label.toLowerCase()}`} />}
      {!isPending && !error && rows.length === 0 && (
        <Nobody type={type} isMore={part === 'suggestions' && curated.data?.pages[0]?.total !== 0} />
      )}
      {rows.length > 0 && (
        <EntityRows key={`${type} ${part}`} label={label} rows={rows} selected={selected} onNearEnd={more} />
      )}
    </ListPane>
  );
}

interface NobodyProps {
  readonly type: EntityType | undefined;
  /** There are others, listed in the other part. */
  readonly isMore: boolean;
}

function Nobody({ type, isMore }: NobodyProps) {
  const label = (type ? entityTypeLabels[type].many : 'Entities').toLowerCase();
  if (isMore) {
    return (
      <EmptyState icon="check" title="Nothing more was found">
        Names that are in too few texts to be listed wait here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="person"
      title={`No ${label} yet`}
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
  );
}
