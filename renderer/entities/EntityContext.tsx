import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { arrangeBacklinks, countPassages, documentsOf, mergeGroups } from '#renderer/backlinks/arrange-backlinks.ts';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import { formatWeek } from '#renderer/entities/chart-weeks.ts';
import { type ContextFilter, keepDocuments } from '#renderer/entities/context-filter.ts';
import { DocumentInContext } from '#renderer/entities/DocumentInContext.tsx';
import styles from '#renderer/entities/EntityContext.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Entity } from '#shared/entities/types.ts';

interface EntityContextProps {
  readonly entity: Entity;
  /** Only the documents of this week, when the chart says so. */
  readonly week: string | undefined;
  /** When the user last looked; documents that came later are marked. */
  readonly lookedAt: string | null;
  readonly isNewOnly: boolean;
  readonly onShowAll: () => void;
}

/** As many documents as a page opens with, and as many as there can be: the rest is a press away. */
export const firstDocuments = 40;
const mostDocuments = 1000;

/** Every passage that names it, linked or not, under its story. */
export function EntityContext({ entity, week, lookedAt, isNewOnly, onShowAll }: EntityContextProps) {
  const [kind, setKind] = useState<ContextFilter['kind']>('all');
  const [limit, setLimit] = useState(firstDocuments);
  // A week or "new" may lie behind the first documents.
  const wanted = week !== undefined || isNewOnly ? mostDocuments : limit;
  const { data, error, refetch } = useQuery({
    ...backlinksOf({ kind: 'entity', id: entity.id }, wanted),
    placeholderData: keepPreviousData,
  });
  const groups = useMemo(() => (data ? mergeGroups(data.linked, data.unlinked) : []), [data]);
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} label="Looking for passages" />;
  const narrowed = { week, since: isNewOnly ? lookedAt : null };
  const countOf = (of: ContextFilter['kind']) =>
    countPassages(documentsOf(keepDocuments(groups, { ...narrowed, kind: of })));
  const filters = [
    { id: 'all', label: 'All', count: countOf('all') },
    { id: 'clip', label: 'Clips', count: countOf('clip') },
    { id: 'note', label: 'Notes', count: countOf('note') },
  ] as const;
  const kept = keepDocuments(groups, { ...narrowed, kind });
  const shown = documentsOf(groups).length;
  return (
    <section className={styles.context} aria-label="In context" data-entity-type={entity.type}>
      <header className={styles.head}>
        {filters.map(({ id, label, count }) => (
          <Pill key={id} isOn={kind === id} onPress={() => setKind(id)}>
            {label} {formatCount(count)}
          </Pill>
        ))}
        {(week !== undefined || isNewOnly) && (
          <Button kind="quiet" size="small" icon="close" onClick={onShowAll}>
            {week === undefined ? 'Only new ones' : formatWeek(week)}
          </Button>
        )}
      </header>
      {kept.length === 0 && (
        <EmptyState icon="quote" title="No passages">
          {week === undefined
            ? `Clips and notes that name ${entity.name} are quoted here.`
            : `Nothing of this week names ${entity.name}.`}
        </EmptyState>
      )}
      {arrangeBacklinks(kept, 'story').map(({ key, title, count, documents }) => (
        <section key={key} className={styles.story} aria-label={title}>
          <h3>
            <Icon name="stories" />
            {title}
            <span>{formatCount(count)}</span>
          </h3>
          {documents.map((document) => (
            <DocumentInContext key={document.id} document={document} lookedAt={lookedAt} />
          ))}
        </section>
      ))}
      {data.documentCount > shown && (
        <p className={styles.rest}>
          The newest {plural(shown, 'document')} of {formatCount(data.documentCount)} are shown.{' '}
          {wanted < mostDocuments ? (
            <Button size="small" onClick={() => setLimit(limit === firstDocuments ? 200 : mostDocuments)}>
              Show more
            </Button>
          ) : (
            'Search finds them all.'
          )}
        </p>
      )}
    </section>
  );
}

interface PillProps {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Pill({ isOn, onPress, children }: PillProps) {
  return (
    <button type="button" className={styles.filter} aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  );
}
