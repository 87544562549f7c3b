import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/EntityReview.module.css';
import { ReviewRowItem } from '#renderer/clips/ReviewRowItem.tsx';
import { useRejectEntity } from '#renderer/clips/use-reject-entity.ts';
import { confirmEntity, entitiesOfDocument } from '#renderer/entities/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';
import type { Entity, ReviewRow } from '#shared/entities/types.ts';

const shownAtFirst = 8;

/** The names recognition found in a clip, one question each, and below them those the user has taken up. */
export function EntityReview({ clip }: { readonly clip: Clip }) {
  const isReady = clip.status.state === 'ready';
  const { data: rows, error, refetch } = useQuery(entitiesOfDocument(clip.id));
  const confirm = useMutation(confirmEntity);
  const { reject, rejected } = useRejectEntity(clip);
  const list = useRef<HTMLUListElement>(null);
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!rows) return <Skeleton lines={6} label="Looking for names" />;
  if (rows.length === 0) {
    return (
      <EmptyState icon="person" title={isReady ? 'No names here' : 'Names come with the article'}>
        {isReady
          ? 'Select words in the article and press @ to mark them as an entity.'
          : 'They are looked for as soon as the article is read.'}
      </EmptyState>
    );
  }
  const suggested = rows.filter(({ entity }) => entity.status === 'suggested' && !rejected.has(entity.id));
  const accepted = rows.filter(({ entity }) => entity.status === 'confirmed');
  const accept = (entity: Entity) => confirm.mutate({ id: entity.id });
  const acceptAll = () => {
    for (const { entity } of suggested) accept(entity);
    showToast({ icon: 'check', message: `${plural(suggested.length, 'name')} accepted` });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key.toUpperCase() === 'A' && event.shiftKey) return acceptAll();
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-name]')];
    const at = names.findIndex((name) => name.closest('li')?.contains(document.activeElement));
    event.preventDefault();
    names[at + by]?.focus();
  };
  /** After an answer the next question has the focus. */
  const focusNext = (row: ReviewRow) => {
    const next = suggested[suggested.indexOf(row) + 1] ?? suggested[suggested.indexOf(row) - 1];
    const id = next && CSS.escape(next.entity.id);
    if (id) list.current?.querySelector<HTMLElement>(`[data-row-name="${id}"]`)?.focus();
  };
  return (
    <>
      {suggested.length > 0 && (
        <section aria-label="Entities to review">
          <header className={styles.heading}>
            <h2>Entities to review</h2>
            <span>{formatCount(suggested.length)}</span>
            <Button kind="quiet" size="small" onClick={acceptAll}>
              Accept all
            </Button>
          </header>
          <ul ref={list} className={styles.questions} onKeyDown={onKeyDown}>
            {suggested.map((row) => (
              <ReviewRowItem
                key={row.entity.id}
                row={row}
                onAccept={() => {
                  focusNext(row);
                  accept(row.entity);
                }}
                onReject={() => {
                  focusNext(row);
                  reject(row.entity);
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {accepted.length > 0 && <Accepted rows={accepted} />}
    </>
  );
}

function Accepted({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  return (
    <section aria-label="Accepted">
      <header className={styles.heading}>
        <h2>Accepted</h2>
        <span>{formatCount(rows.length)}</span>
      </header>
      <ul className={styles.accepted}>
        {shown.map(({ entity, mentionCount }) => (
          <li key={entity.id}>
            <button
              type="button"
              className={styles.acceptedRow}
              onClick={() => openTarget({ kind: 'entity', id: entity.id })}
            >
              <EntityMark type={entity.type} />
              <span>{entity.name}</span>
              <span className={styles.count} title={plural(mentionCount, 'mention')}>
                {formatCount(mentionCount)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!isWhole && rows.length > shownAtFirst && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {rows.length - shownAtFirst} more <Icon name="chevron-down" size={12} />
        </button>
      )}
    </section>
  );
}
