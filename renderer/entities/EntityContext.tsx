import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import {
  arrangeBacklinks,
  countPassages,
  documentsOf,
  groupsOfKind,
  mergeGroups,
} from '#renderer/backlinks/arrange-backlinks.ts';
import { targetOf } from '#renderer/backlinks/PassageRow.tsx';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import styles from '#renderer/entities/EntityContext.module.css';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, formatDate, formatListDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { BacklinkDocument } from '#shared/backlinks/types.ts';
import type { Entity } from '#shared/entities/types.ts';

interface EntityContextProps {
  readonly entity: Entity;
}

type Filter = 'all' | 'clip' | 'note';

/** Every passage that names it, linked or not, under its story. */
export function EntityContext({ entity }: EntityContextProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const { data, error, refetch } = useQuery(backlinksOf({ kind: 'entity', id: entity.id }));
  const groups = useMemo(() => (data ? mergeGroups(data.linked, data.unlinked) : []), [data]);
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} label="Looking for passages" />;
  const all = documentsOf(groups);
  const filters = [
    { id: 'all', label: 'All', count: countPassages(all) },
    { id: 'clip', label: 'Clips', count: countPassages(all.filter(({ kind }) => kind === 'clip')) },
    { id: 'note', label: 'Notes', count: countPassages(all.filter(({ kind }) => kind === 'note')) },
  ] as const;
  const sections = arrangeBacklinks(filter === 'all' ? groups : groupsOfKind(groups, filter), 'story');
  return (
    <section className={styles.context} aria-label="In context" data-entity-type={entity.type}>
      <header className={styles.head}>
        <h2>In context</h2>
        {filters.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            className={styles.filter}
            aria-pressed={filter === id}
            onClick={() => setFilter(id)}
          >
            {label} {formatCount(count)}
          </button>
        ))}
      </header>
      {sections.length === 0 && (
        <EmptyState icon="quote" title="No passages">
          Clips and notes that name {entity.name} are quoted here.
        </EmptyState>
      )}
      {sections.map(({ key, title, count, documents }) => (
        <section key={key} className={styles.story} aria-label={title}>
          <h3>
            <Icon name="stories" />
            {title}
            <span>{formatCount(count)}</span>
          </h3>
          {documents.map((document) => (
            <DocumentInContext key={document.id} document={document} />
          ))}
        </section>
      ))}
      {data.documentCount > all.length && (
        <p className={styles.rest}>
          The newest {plural(all.length, 'document')} of {formatCount(data.documentCount)} are shown. Search finds them
          all.
        </p>
      )}
    </section>
  );
}

function DocumentInContext({ document }: { readonly document: BacklinkDocument }) {
  const unseen = document.passageCount - document.passages.length;
  return (
    <article className={styles.document} aria-label={document.title || 'Untitled'}>
      <span className={styles.sign} aria-hidden="true">
        {document.outlet ? document.outlet.slice(0, 1).toUpperCase() : <Icon name={document.kind} />}
      </span>
      <header className={styles.title}>
        <button type="button" onClick={() => openTarget(targetOf(document))}>
          {document.title || 'Untitled'}
        </button>
        <time dateTime={document.at}>
          {document.kind === 'note' ? formatListDate(document.at) : formatDate(document.at)}
        </time>
      </header>
      {document.passages.map(({ start, end, before, match, after, layer }) => (
        <button
          key={start}
          type="button"
          className={styles.passage}
          onClick={() => openTarget(targetOf(document), { start, end })}
        >
          {before}
          <b data-layer={layer ?? undefined}>{match}</b>
          {after}
        </button>
      ))}
      {unseen > 0 && <p className={styles.rest}>{plural(unseen, 'more mention')} in this document</p>}
    </article>
  );
}
