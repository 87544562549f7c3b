import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/MentionCard.module.css';
import { EntityAvatar } from '#renderer/entities/EntityAvatar.tsx';
import { decideMention, entityPageOf } from '#renderer/entities/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { ClipId } from '#shared/ids.ts';

interface MentionCardProps {
  readonly clipId: ClipId;
  readonly mention: Mention;
  /** What the card is about; it stands below or above it, never over its line. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** Who or what a mention names, and whether that is right. */
export function MentionCard({ clipId, mention, anchor, onClose, onEnter, onLeave }: MentionCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const { data: page } = useQuery(entityPageOf(mention.entityId));
  const { mutate } = useMutation(decideMention);
  useLayoutEffect(() => {
    if (card.current) placeCard(card.current, anchor);
  });
  const decide = (layer: 'confirmed' | 'rejected') => {
    const before = mention.layer === 'detected' ? 'detected' : 'confirmed';
    const { start, end, entityId } = mention;
    const decision = { documentId: clipId, span: { start, end }, entityId };
    onClose();
    mutate(
      { ...decision, layer },
      {
        onSuccess: () =>
          layer === 'rejected' &&
          showToast({
            message: `Not ${mention.name} here`,
            undo: () => mutate({ ...decision, layer: before }),
          }),
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
    anchor.focus();
  };
  return (
    <section
      ref={card}
      className={styles.card}
      aria-label={`About ${mention.name}`}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onFocus={onEnter}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <EntityAvatar type={mention.type} name={mention.name} size={36} />
        <div>
          <strong className={styles.name}>{mention.name}</strong>
          <span className={styles.type}>
            {entityTypeLabels[mention.type].one}
            {mention.layer === 'detected' && ', suggested'}
          </span>
        </div>
      </div>
      {page?.entity.description && <p className={styles.description}>{page.entity.description}</p>}
      {page && (
        <p className={styles.counts}>
          <b>{formatCount(page.mentionCount)}</b> {page.mentionCount === 1 ? 'mention' : 'mentions'}
          {' in '}
          {plural(page.clipCount, 'clip')} and {plural(page.noteCount, 'note')}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            onClose();
            openTarget({ kind: 'entity', id: mention.entityId });
          }}
        >
          Open
        </Button>
        {mention.layer === 'detected' && (
          <Button kind="quiet" size="small" icon="check" onClick={() => decide('confirmed')}>
            Confirm
          </Button>
        )}
        <Button kind="quiet" size="small" icon="close" onClick={() => decide('rejected')}>
          Not this
        </Button>
      </div>
    </section>
  );
}

function placeCard(card: HTMLElement, anchor: HTMLElement): void {
  const lines = anchor.getClientRects();
  const first = lines[0] ?? anchor.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const { offsetWidth, offsetHeight } = card;
  const hasRoomBelow = last.bottom + offsetHeight + 12 < window.innerHeight;
  card.style.left = `${Math.max(8, Math.min(first.left, window.innerWidth - offsetWidth - 8))}px`;
  card.style.top = `${hasRoomBelow ? last.bottom + 6 : Math.max(8, first.top - offsetHeight - 6)}px`;
}
