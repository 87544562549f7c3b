import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go, openTarget } from '#renderer/app/navigation.ts';
import { useEntityChanges } from '#renderer/entities/use-entity-changes.ts';
import styles from '#renderer/graph/gaps/GapsView.module.css';
import { coverageGaps } from '#renderer/graph/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, formatDate, plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { predicateWords } from '#shared/entities/statement-words.ts';
import type { CoverageGaps } from '#shared/graph/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Where the vault knows little: where to look next. */
export function GapsView() {
  const { data, error, refetch } = useQuery(coverageGaps);
  return (
    <MainPane
      label="Coverage gaps"
      hasDetails={false}
      breadcrumb={
        <Button kind="quiet" size="small" onClick={() => go({ view: 'stories' })}>
          Stories
        </Button>
      }
    >
      <div className={styles.page}>
        <h1 className={styles.title}>Coverage gaps</h1>
        <p className={styles.lead}>What is often named but not followed, or rests on one source.</p>
        {error && <FailureNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton lines={8} label="Looking for gaps" />}
        {data && (
          <>
            <WithoutPage rows={data.withoutPage} />
            <SingleSource rows={data.singleSource} />
            <UnsettledNames rows={data.unsettledNames} />
          </>
        )}
      </div>
    </MainPane>
  );
}

interface RowsOf<Part extends keyof CoverageGaps> {
  readonly rows: CoverageGaps[Part];
}

function WithoutPage({ rows }: RowsOf<'withoutPage'>) {
  const { confirm } = useEntityChanges();
  return (
    <Gap
      title="Often mentioned, not yet followed"
      count={rows.length}
      none="Whatever is often mentioned is accepted or has a note."
    >
      {rows.map(({ entity, mentionCount, documentCount }) => (
        <li key={entity.id} className={styles.row}>
          <button type="button" className={styles.main} onClick={() => openTarget({ kind: 'entity', id: entity.id })}>
            <EntityMark type={entity.type} />
            <span className={styles.name}>
              {entity.name}
              <span className={styles.facts}>
                {plural(mentionCount, 'mention')} in {plural(documentCount, 'document')}
              </span>
            </span>
          </button>
          <Button size="small" icon="check" aria-label={`Accept ${entity.name}`} onClick={() => confirm(entity)}>
            Accept
          </Button>
        </li>
      ))}
    </Gap>
  );
}

function SingleSource({ rows }: RowsOf<'singleSource'>) {
  return (
    <Gap title="Claims with one source" count={rows.length} none="Every claim comes from more than one source.">
      {rows.map(({ key, subject, predicate, object, origin, documentId, span, at }) => (
        <li key={`${key} ${documentId} ${span.start}`} className={styles.row}>
          <button
            type="button"
            className={styles.main}
            // Claims are read in clips.
            onClick={() => openTarget({ kind: 'clip', id: documentId } as LinkTarget, span)}
          >
            <span className={styles.name}>
              {[subject, predicateWords[predicate], object].filter(Boolean).join(' ')}
              <span className={styles.facts}>
                {origin ? `Only ${origin}` : 'Nobody is named as its source'} · {formatDate(at)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </Gap>
  );
}

function UnsettledNames({ rows }: RowsOf<'unsettledNames'>) {
  return (
    <Gap
      title="Names not yet settled"
      count={rows.length}
      none="No two names wait for a decision."
      action={
        <Button size="small" icon="list-checks" onClick={() => go({ view: 'review' })}>
          Review names
        </Button>
      }
    >
      {rows.map(({ entity, other }) => (
        <li key={`${entity.id} ${other.id}`} className={styles.row}>
          <button type="button" className={styles.main} onClick={() => go({ view: 'review' })}>
            <EntityMark type={entity.type} />
            <span className={styles.name}>
              {entity.name}
              <span className={styles.facts}>May be {other.name}</span>
            </span>
          </button>
        </li>
      ))}
    </Gap>
  );
}

interface GapProps {
  readonly title: string;
  readonly count: number;
  /** What is good about there being none. */
  readonly none: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Gap({ title, count, none, action, children }: GapProps) {
  return (
    <section className={styles.gap} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {count > 0 && <span className={styles.count}>{formatCount(count)}</span>}
        {count > 0 && action}
      </header>
      {count === 0 ? <p className={styles.none}>{none}</p> : <ul className={styles.rows}>{children}</ul>}
    </section>
  );
}
